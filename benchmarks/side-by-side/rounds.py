"""One measurement: a generator on its core, its target on another, both watched."""
import time

from processes import Program, Series

LOOK_EVERY = 0.25
# What a generator needs to start, and to say what it did, beyond the time it was given.
PATIENCE = 60


def measure(generator, target, core, seconds, work):
    """What one run of a generator did and used. Rates are a second of the measured time: ours is its phase, others' all but start and end."""
    program = Program(generator.command(target.url, seconds, work), core, f"{work}/{generator.name}.log")
    counts, before = Series(), target.count()
    limit = program.started + seconds + PATIENCE
    try:
        while program.look() and time.time() < limit:
            counts.add(time.time(), target.count())
            target.program.look()
            time.sleep(LOOK_EVERY)
        if program.ended is None:
            raise RuntimeError(f"{generator.name} was still running after {time.time() - program.started:.0f} s")
    finally:
        program.end()
    told = generator.read(program, work)
    counted = target.count() - before
    begin = told.get("begin") or counts.first_growth() + 1
    end = min(told.get("end") or program.ended - 1, program.ended - LOOK_EVERY)
    cores = program.processor.rate(begin, end)
    return {
        **told,
        "counted": counts.rate(begin, end),
        "countedShare": counted / told["requests"] if counted else None,
        "cores": cores,
        "micros": cores / told["rate"] * 1e6 if told["rate"] else None,
        "megabytes": program.peak_memory / 2**20,
        "targetCores": target.program.processor.rate(begin, end),
        "begin": begin,
        "end": end,
    }
