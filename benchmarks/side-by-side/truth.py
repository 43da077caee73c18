"""What response times are, to the users of a target that works `WORK` on each request and stands still for `FREEZE` of every `EVERY`; in milliseconds."""
import math

WORK, FREEZE, EVERY = 0.002, 1.0, 10.0
SHARES = (0.5, 0.99, 0.999, 1)


def answer_to(arrival):
    """The moment of the answer: the request has then been worked on long enough, freezes left out."""
    awake = EVERY - FREEZE
    worked = arrival // EVERY * awake + min(arrival % EVERY, awake) + WORK
    return worked // awake * EVERY + worked % awake


def quantiles(times):
    """Seconds to milliseconds: the smallest time that each share of all is not above."""
    ordered = sorted(times)
    return {share: 1000 * ordered[max(0, math.ceil(share * len(ordered)) - 1)] for share in SHARES} if ordered else dict.fromkeys(SHARES, 0.0)


def open_arrivals():
    """Arrivals that know nothing of the target meet every moment of the cycle alike."""
    arrivals = 1_000_000
    moments = (EVERY * i / arrivals for i in range(arrivals))
    return quantiles([answer_to(moment) - moment for moment in moments])
