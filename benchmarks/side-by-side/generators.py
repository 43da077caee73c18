"""How each load generator is started, and what it says that it did."""
import glob
import json
import os
import re
from datetime import datetime

HERE = os.path.dirname(os.path.abspath(__file__))
BENCHMARKS = os.path.dirname(HERE)


class Wrk:
    name = "wrk"
    needs = "wrk"

    def command(self, url, seconds, _):
        return ["wrk", "-t1", "-c50", f"-d{seconds}s", f"{url}/1k.json"]

    def read(self, program, _):
        if "Non-2xx" in program.said or "Socket errors" in program.said:
            raise RuntimeError(program.said)
        return {"requests": int(_number(program, r"(\d+) requests in")), "rate": _number(program, r"Requests/sec:\s+([\d.]+)")}


class Hey:
    name = "hey"
    needs = "hey"

    def command(self, url, seconds, _):
        return ["hey", "-z", f"{seconds}s", "-c", "50", f"{url}/1k.json"]

    def read(self, program, _):
        # hey tells the number of answers only by status; those of 200 alone are right.
        return {"requests": int(_number(program, r"\[200\]\s+(\d+) responses")), "rate": _number(program, r"Requests/sec:\s+([\d.]+)")}


class Autocannon:
    name = "autocannon"
    needs = "autocannon"

    def command(self, url, seconds, _):
        return ["autocannon", "-c", "50", "-d", str(seconds), "--json", "--no-progress", f"{url}/1k.json"]

    def read(self, program, _):
        said = json.loads(program.said[program.said.index("{"):])
        return {"requests": said["2xx"], "rate": said["2xx"] / said["duration"]}


class Artillery:
    """It has no closed users: fifty arrive in the first second, and each repeats the flow until the time is over."""

    name = "Artillery"
    needs = "artillery"

    def command(self, url, seconds, work):
        self._report = f"{work}/artillery.json"
        overrides = json.dumps({"config": {"target": url, "variables": {"seconds": [seconds]}}})
        return ["artillery", "run", "--quiet", "--output", self._report, "--overrides", overrides, f"{HERE}/flow.artillery.yaml"]

    def read(self, _, __):
        with open(self._report, encoding="utf-8") as file:
            said = json.load(file)["aggregate"]
        counters = said["counters"]
        if counters.get("vusers.failed", 0) > 0:
            raise RuntimeError(f"users of Artillery failed: {counters}")
        return {"requests": counters["http.responses"], "rate": counters["http.responses"] / ((said["lastMetricAt"] - said["firstMetricAt"]) / 1000)}


class Ours:
    """Our plan of that name, whose phase `measured` is what counts."""

    name = "Simulator"
    needs = "dotnet"

    def __init__(self, plan, binary):
        self._plan, self._binary = plan, binary

    def command(self, url, seconds, work):
        self._folder = f"{work}/results"
        return ["dotnet", self._binary, "run", f"{BENCHMARKS}/plans/{self._plan}.yaml", "--target", url, "--out", self._folder, "--quiet",
                "--set", f"phases.measured.duration={seconds}s"]

    def read(self, program, _):
        paths = glob.glob(f"{self._folder}/*/summary.json")
        if not paths:
            raise RuntimeError(f"no summary.json; {program.said[-2000:]}")
        with open(max(paths, key=os.path.getmtime), encoding="utf-8") as file:
            summary = json.load(file)
        begin = datetime.fromisoformat(summary["startedAt"].replace("Z", "+00:00")).timestamp()
        for phase in summary["phases"]:
            if phase["name"] == "measured":
                break
            begin += phase["seconds"]
        failed = summary["totals"]["failed"]
        if failed > summary["totals"]["requests"] * 0.001:
            raise RuntimeError(f"{failed} of {summary['totals']['requests']} requests failed: {summary['totals']['outcomes']}; {summary['reason']}")
        return {"requests": summary["totals"]["requests"], "rate": phase["throughput"], "begin": begin, "end": begin + phase["seconds"],
                "summary": summary, "phase": phase}


def _number(program, pattern):
    found = re.search(pattern, program.said)
    if not found:
        raise RuntimeError(f"nothing like {pattern} in\n{program.said[-2000:]}")
    return float(found.group(1))
