"""How long it takes from the start of the process to its first request."""
import time

from processes import Program


def to_first_request(generator, listener, core, work):
    program = Program(generator.command(listener.url, 1, work), core, f"{work}/{generator.name}.log")
    try:
        limit = program.started + 60
        while "/1k.json" not in listener.first and program.look() and time.time() < limit:
            time.sleep(0.01)
    finally:
        program.end(patience=30)
        listener.end()
    if "/1k.json" not in listener.first:
        raise RuntimeError(f"no request came; {program.said[-2000:]}")
    return {"toFirstRequest": listener.first["/1k.json"] - program.started, "megabytes": program.peak_memory / 2**20}
