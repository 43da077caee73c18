"""What is measured, and what it is held against. A part has contestants that run in turn, and goals over each round's figures."""
from dataclasses import dataclass, field
from typing import Callable

import truth
from generators import Artillery, Autocannon, Hey, Ours, Wrk


@dataclass
class Goal:
    """A figure of each round; its median is to be at least, or at most, the limit. Without a limit it is only shown."""

    name: str
    of: Callable[[dict], float]
    at_least: float | None = None
    at_most: float | None = None
    form: str = "{:.2f}"
    # In words where the limit is not a number that the figure itself is held against.
    wanted: Callable[[dict], str] | None = None
    # What is held against the limit where it is not the shown figure.
    judged: Callable[[dict], float] | None = None


@dataclass
class Part:
    name: str
    title: str
    contestants: list
    goals: list = field(default_factory=list)
    target: str = "nginx"
    seconds: int | None = None


def ratio(theirs, ours="Simulator"):
    return lambda one: one[ours]["rate"] / one[theirs]["rate"]


def ours(name):
    return lambda one: one["Simulator"][name]


def delivered(expected):
    return lambda one: 100 * one["Simulator"]["rate"] / expected


def sessions(one):
    users = one["Simulator"]["phase"]["users"]
    return 100 * users["sessionsStarted"] / users["sessionsPlanned"] if users["sessionsPlanned"] else None


def failed_arrivals(one):
    claims = [claim for claim in (one["Simulator"]["summary"]["conformance"] or {"claims": []})["claims"] if claim["family"] == "arrivals"]
    return sum(claim["result"] == "failed" for claim in claims) if any(claim["result"] == "held" for claim in claims) else None


def lag(limit=None, key="lagMs", of_what="due steps"):
    def of(name):
        return lambda one: (one["Simulator"]["phase"][key] or {}).get(name)
    return [Goal(f"lag of {of_what}, p99, ms", of("p99"), at_most=limit), Goal("its max, ms", of("max"), form="{:.1f}")]


def memory(limit=None):
    return Goal("peak resident memory, MB", ours("megabytes"), at_most=limit, form="{:.0f}")


def cores(limit=None):
    return Goal("cores used, mean", ours("cores"), at_most=limit)


def freeze_goals(kind, computed=None):
    """The truth is what the schedule makes of the moments at which requests came; of an open load it is known beforehand, too, and then both count."""
    def goal(name, share):
        seen = lambda one: one[kind]["phase"]["responseTimeMs"][name]  # noqa: E731
        truths = lambda one: [one[kind]["scheduled"][share], *([computed[share]] if computed else [])]  # noqa: E731
        return Goal(
            f"{kind}: {name.replace('p999', 'p99.9')} of response time, ms", seen, at_most=1,
            judged=lambda one: max(abs(seen(one) - true) / allowance(true) for true in truths(one)),
            wanted=lambda one: f"{truths(one)[-1]:.2f} ± {allowance(truths(one)[-1]):.2f}; the target's own {one[kind]['seen'][share]:.2f}")
    return [goal(name, share) for name, share in (("p50", 0.5), ("p99", 0.99), ("p999", 0.999), ("max", 1))]


def allowance(true):
    """2 % or 0.3 ms, in milliseconds."""
    return max(0.02 * true, 0.3)


def all_parts(binary):
    def us(plan):
        return Ours(plan, binary)

    def named(plan, name):
        generator = us(plan)
        generator.name = name
        return generator

    return [
        Part("get", "50 closed users, GET of 1 KB, no thinking", [Wrk(), us("get"), Hey(), Autocannon()], [
            Goal("requests/s, ours / wrk", ratio("wrk"), at_least=0.33, form="{:.3f}"),
            Goal("requests/s, ours / hey", ratio("hey"), at_least=1.1),
            Goal("requests/s, ours / autocannon", ratio("autocannon")),
        ]),
        Part("flow", "50 closed users: POST of JSON, its token captured, GET with it in a header, 2 checks", [Wrk(), us("flow"), Artillery()], [
            Goal("requests/s, ours / wrk's plain GET", ratio("wrk"), at_least=0.19, form="{:.3f}"),
            Goal("requests/s, ours / Artillery", ratio("Artillery"), at_least=12, form="{:.1f}"),
        ]),
        Part("think", "10,000 users with a connection each, thinking 1 to 3 s", [us("think")], [
            memory(200), cores(0.5), *lag(), Goal("of 5,000 requests/s, %", delivered(5000), form="{:.1f}"),
        ]),
        Part("pace", "20,000 users, a request every 2 s each, shared connections", [us("pace")], [
            Goal("of 10,000 requests/s, %", delivered(10_000), at_least=99, form="{:.2f}"), *lag(20), cores(), memory(),
        ]),
        Part("dormant", "100,000 users thinking 30 s, shared connections", [us("dormant")], [
            memory(650), cores(1), *lag(50), Goal("of 3,333 requests/s, %", delivered(100_000 / 30), form="{:.1f}"),
        ], seconds=30),
        Part("open", "1,000 sessions/s by chance (Poisson), 60 s", [us("open")], [
            Goal("sessions started of those due, %", sessions, at_least=99.9, form="{:.3f}"), *lag(2, "startLagMs", "session starts"),
            Goal("arrival laws that failed their tests", failed_arrivals, at_most=0, form="{:.0f}"),
        ], seconds=60),
        Part("freeze", "a target that answers in 2 ms and stands still for 1 s of every 10 s",
             [named("freeze-open", "open"), named("freeze-closed", "closed")],
             freeze_goals("open", truth.open_arrivals()) + freeze_goals("closed"), target="freeze", seconds=30),
        Part("start", "from the start of the process to its first request", [us("start")], [
            Goal("one core, s", ours("toFirstRequest"), at_most=2),
        ], target="listener"),
    ]
