"""Runs the parts round by round and prints their tables. Started by side-by-side.sh, which installs what is needed."""
import argparse
import datetime
import os
import resource
import shutil
import signal
import sys
import tempfile
import time

import machine
import table
import truth
from parts import all_parts
from rounds import measure
from start import to_first_request
from targets import Freezer, Listener, Nginx

REPOSITORY = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SIMULATOR = f"{REPOSITORY}/src/Simulator.Host/bin/Release/net10.0/simulator.dll"
FREEZE = f"{REPOSITORY}/benchmarks/freeze/bin/Release/net10.0/freeze.dll"


def say(text):
    print(text, file=sys.stderr, flush=True)


def options():
    names = [part.name for part in all_parts(SIMULATOR)]
    parser = argparse.ArgumentParser(prog="side-by-side.sh", description="Our load generator and others in turn against the same target, each on a core of its own.")
    parser.add_argument("parts", nargs="+", metavar="PART", choices=[*names, "all"], help=f"one or more of {', '.join(names)}, or all")
    parser.add_argument("--rounds", type=int, default=5, help="how often each contestant runs; default 5")
    parser.add_argument("--seconds", type=int, default=10, help="how long it is measured where the part has no length of its own; default 10")
    parser.add_argument("--cores", default=None, metavar="GENERATOR,TARGET", help="default: the last two cores that may be used")
    parser.add_argument("--only", default=None, metavar="NAME,…", help="only these contestants, such as wrk,hey")
    parser.add_argument("--markdown", default=None, metavar="FILE", help="write the tables as Markdown, too; between the marks of a file that has them")
    parser.add_argument("--keep", default=None, metavar="FOLDER", help="keep results and outputs of all runs there")
    chosen = parser.parse_args()
    if chosen.rounds < 1 or chosen.seconds < 4:
        parser.error("at least one round, and at least 4 seconds")
    return chosen


def place(cores):
    """The generator's core and the target's; this script shares the target's, where it disturbs least."""
    allowed = sorted(os.sched_getaffinity(0))
    if cores:
        generator, target = map(int, cores.split(","))
    elif len(allowed) >= 2:
        generator, target = allowed[-1], allowed[-2]
    else:
        raise SystemExit("side-by-side.sh needs two cores: one for the generator, one for the target")
    os.sched_setaffinity(0, {target})
    return generator, target


def raise_limits():
    """Ten thousand connections need as many descriptors."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    if hard != resource.RLIM_INFINITY and hard < 16384:
        say(f"only {hard} file descriptors are allowed: `think` needs more")


def run_once(part, generator, cores, seconds, work):
    """A target of its own for each run, so that none inherits what another left behind."""
    os.makedirs(work)
    if part.target == "listener":
        return to_first_request(generator, Listener(), cores[0], work)
    target = Nginx(work, cores[1]) if part.target == "nginx" else Freezer(work, cores[1], FREEZE)
    try:
        figures = measure(generator, target, cores[0], part.seconds or seconds, work)
    finally:
        target.end()
    if part.target == "freeze":
        figures["scheduled"], figures["seen"] = map(truth.quantiles, target.times(figures["begin"], figures["end"]))
    return figures


def run_part(part, chosen, cores, work):
    contestants = [one for one in part.contestants if not chosen.only or one.name.lower() in chosen.only.lower().split(",")]
    for one in contestants[:]:
        if not shutil.which(one.needs):
            say(f"{part.name}: {one.name} is left out, for it is not installed")
            contestants.remove(one)
    rounds = []
    for number in range(1, chosen.rounds + 1):
        figures = {}
        for one in contestants:
            begun = time.monotonic()
            try:
                figures[one.name] = run_once(part, one, cores, chosen.seconds, f"{work}/{part.name}-{number}-{one.name}")
                say(f"{part.name} {number}/{chosen.rounds} {one.name}: {summary(figures[one.name])} ({time.monotonic() - begun:.0f} s)")
            except (RuntimeError, OSError, ValueError, KeyError) as failure:
                say(f"{part.name} {number}/{chosen.rounds} {one.name} failed: {failure}"[:1500])
        rounds.append(figures)
    return rounds


def summary(figures):
    if "toFirstRequest" in figures:
        return f"{figures['toFirstRequest']:.2f} s"
    counted = f", target counted {100 * figures['countedShare']:.3f} %" if figures["countedShare"] else ""
    return f"{figures['rate']:,.0f} requests/s, {figures['cores']:.2f} cores, {figures['megabytes']:.0f} MB{counted}"


def main():
    chosen = options()
    cores = place(chosen.cores)
    raise_limits()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    work = chosen.keep or tempfile.mkdtemp(prefix="side-by-side-")
    os.makedirs(work, exist_ok=True)
    parts = [part for part in all_parts(SIMULATOR) if "all" in chosen.parts or part.name in chosen.parts]
    facts = machine.facts(REPOSITORY)
    head = [
        f"{datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d %H:%M} UTC, commit {facts['commit']}; {facts['machine']}; generator on core {cores[0]}, target on core {cores[1]}.",
        facts["versions"] + ".",
    ]
    command = f"benchmarks/side-by-side.sh {' '.join(sys.argv[1:])}"
    page = [*head, f"`{command}`"]
    print("\n".join([*head, command]), flush=True)
    try:
        for part in parts:
            rounds = run_part(part, chosen, cores, work)
            tables = [one for one in (table.of_contestants(part, rounds), table.of_goals(part, rounds)) if len(one) > 1]
            print("\n".join(["", f"{part.name}: {part.title}", *("\n" + table.text(one) for one in tables)]), flush=True)
            page += [f"### {part.name}: {part.title}", *map(table.markdown, tables)]
            if chosen.markdown:  # after each part: what was measured stays, whatever comes
                table.write(chosen.markdown, "\n\n".join(page))
    finally:
        if not chosen.keep:
            shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
