"""On what and with what was measured."""
import json
import os
import platform
import re
import subprocess


def facts(repository):
    return {
        "machine": f"{os.cpu_count()} cores, {_cpu_model()}, {_memory()} GB, Linux {platform.release()}, {_distribution()}",
        "commit": _first(["git", "-C", repository, "describe", "--always", "--dirty", "--abbrev=12"]) or "unknown",
        "versions": ", ".join(filter(None, (
            _version(".NET", ["dotnet", "--version"]), _version("nginx", ["nginx", "-v"]), _version("wrk", ["wrk", "-v"]),
            _package("hey"), _version("Node.js", ["node", "--version"]), _npm("autocannon"), _npm("artillery")))),
    }


def _cpu_model():
    with open("/proc/cpuinfo", encoding="utf-8", errors="replace") as info:
        found = re.search(r"model name\s*:\s*(.+)", info.read())
    return found.group(1).strip() if found else platform.machine()


def _memory():
    return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30)


def _distribution():
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return platform.system()


def _first(command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    except (FileNotFoundError, subprocess.TimeoutExpired):
        return None
    lines = (done.stdout + done.stderr).strip().splitlines()
    return lines[0] if lines else None


def _version(name, command):
    found = re.search(r"\d+\.\d+(\.\d+)?", _first(command) or "")
    return f"{name} {found.group(0)}" if found else None


def _package(name):
    version = _first(["dpkg-query", "-W", "-f", "${Version}", name])
    return f"{name} {version}" if version and "no packages" not in version else None


def _npm(name):
    try:
        with open(f"{os.environ['SIDE_BY_SIDE_NPM']}/node_modules/{name}/package.json", encoding="utf-8") as package:
            return f"{name} {json.load(package)['version']}"
    except (KeyError, FileNotFoundError):
        return None
