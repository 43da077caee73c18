"""Starts programs on a core of their own, watches what they use, and ends those alone."""
import os
import signal
import subprocess
import time

TICK = 1 / os.sysconf("SC_CLK_TCK")


class Series:
    """A quantity that only grows, seen at some moments; straight lines between them."""

    def __init__(self):
        self._points = []

    def add(self, moment, value):
        self._points.append((moment, value))

    def at(self, moment):
        before = self._points[0]
        for point in self._points:
            if point[0] >= moment:
                width = point[0] - before[0]
                return before[1] if width <= 0 else before[1] + (point[1] - before[1]) * (moment - before[0]) / width
            before = point
        return before[1]

    def rate(self, begin, end):
        """Growth a second between two moments."""
        return (self.at(end) - self.at(begin)) / (end - begin)

    def first_growth(self):
        """The last moment before the quantity rose; the first one where it never did."""
        for point, following in zip(self._points, self._points[1:]):
            if following[1] > point[1]:
                return point[0]
        return self._points[0][0]


class Program:
    """A program on one core, with its descendants. Times are Unix times, processor time in seconds, memory in bytes."""

    def __init__(self, command, core, output, environment=None, folder=None):
        self._output = open(output, "wb")
        self.output_path = output
        self.started = time.time()
        self._process = subprocess.Popen(
            ["taskset", "-c", str(core), *command], stdin=subprocess.DEVNULL, stdout=self._output, stderr=subprocess.STDOUT,
            env={**os.environ, **(environment or {})}, cwd=folder, start_new_session=True)
        self.pid = self._process.pid
        self.peak_memory = 0
        self.processor = Series()
        self.ended = None

    def look(self):
        """Notes what has been used until now; false once the program has ended."""
        if self._process.poll() is not None:
            if self.ended is None:
                self.ended = time.time()
                self._output.close()
            return False
        pids = self._family()
        self.processor.add(time.time(), sum(map(_processor_time, pids)))
        self.peak_memory = max(self.peak_memory, sum(map(_peak_memory, pids)))
        return True

    def end(self, patience=10):
        """Asks it to end, then makes it end; only the process that was started here."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(patience)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self.look()

    @property
    def exit_code(self):
        return self._process.returncode

    @property
    def said(self):
        with open(self.output_path, encoding="utf-8", errors="replace") as output:
            return output.read()

    def _family(self):
        found = [self.pid]
        for pid in found:
            try:
                for task in os.listdir(f"/proc/{pid}/task"):
                    found += map(int, _read(f"/proc/{pid}/task/{task}/children").split())
            except FileNotFoundError:
                pass
        return found


def _read(path):
    try:
        with open(path, encoding="ascii", errors="replace") as file:
            return file.read()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def _processor_time(pid):
    fields = _read(f"/proc/{pid}/stat").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * TICK if fields else 0


def _peak_memory(pid):
    for line in _read(f"/proc/{pid}/status").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return 0
