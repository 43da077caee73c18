"""What the generators are aimed at: nginx, the server that freezes, and a listener that only says when it is first spoken to."""
import http.client
import os
import re
import shutil
import socket
import threading
import time

from processes import Program

HERE = os.path.dirname(os.path.abspath(__file__))


def free_port():
    """A port below those that the system gives to clients."""
    for port in range(20000 + os.getpid() % 5000, 32000):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue
    raise RuntimeError("no port is free between 20000 and 32000")


def _await(program, port):
    """Until it listens, or not: then with its words."""
    for _ in range(200):
        if not program.look():
            break
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    program.end()
    raise RuntimeError(f"the target does not start:\n{program.said}")


class Nginx:
    """nginx with a file of 1 KB, a log-in, and its own count of what it answered."""

    def __init__(self, work, core):
        folder = os.path.join(work, "nginx")
        os.makedirs(folder, exist_ok=True)
        port = free_port()
        with open(os.path.join(HERE, "nginx.conf"), encoding="utf-8") as template, open(f"{folder}/nginx.conf", "w", encoding="utf-8") as conf:
            conf.write(template.read().replace("@PORT@", str(port)))
        with open(f"{folder}/1k.json", "w", encoding="ascii") as file:
            file.write(document(1024))
        shutil.copy(f"{folder}/1k.json", f"{folder}/mine.json")
        self.url = f"http://127.0.0.1:{port}"
        self._polls = 0
        self.program = Program([shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin"), "-p", folder, "-c", f"{folder}/nginx.conf", "-e", "stderr"],
                               core, f"{work}/nginx.log")
        _await(self.program, port)
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)

    def count(self):
        """Requests that it answered until now, without those that asked for the count."""
        self._connection.request("GET", "/count")
        text = self._connection.getresponse().read().decode()
        self._polls += 1
        return int(text.splitlines()[2].split()[2]) - self._polls

    def end(self):
        self._connection.close()
        self.program.end()


class Freezer:
    """Answers in 2 ms and stands still for the last second of every ten; afterwards it has written down every request."""

    url = None

    def __init__(self, work, core, binary):
        port = free_port()
        self._log = os.path.join(work, "freeze.answers")
        self.url = f"http://127.0.0.1:{port}"
        self.program = Program(["dotnet", binary, "--port", str(port), "--log", self._log], core, f"{work}/freeze.log")
        try:
            os.setpriority(os.PRIO_PROCESS, self.program.pid, -10)
        except PermissionError:
            pass  # then it shares its core with this script on equal terms
        _await(self.program, port)

    def count(self):
        return 0

    def end(self):
        self.program.end(patience=60)

    def times(self, begin, end):
        """Of all that arrived between two moments: in how many seconds the schedule had them answered, and in how many they were."""
        scheduled, seen = [], []
        with open(self._log, encoding="ascii") as log:
            for line in log:
                arrival, due, answer = map(int, line.split())
                if begin * 1e6 <= arrival < end * 1e6:
                    scheduled.append((due - arrival) / 1e6)
                    seen.append((answer - arrival) / 1e6)
        return scheduled, seen


class Listener:
    """Answers everything with an empty object and notes when each path was first asked for."""

    def __init__(self):
        self.first = {}
        self.accepted = None
        self._socket = socket.create_server(("127.0.0.1", free_port()), backlog=64)
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def end(self):
        self._socket.close()

    def _accept(self):
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.accepted = self.accepted or time.time()
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        with connection:
            try:
                while read := connection.recv(65536):
                    path = re.match(rb"\S+ (\S+)", read)
                    self.first.setdefault(path.group(1).decode() if path else "", time.time())
                    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
            except OSError:
                pass


def document(size):
    """A JSON object of so many bytes."""
    start, end = '{"id":4711,"title":"A job among many","open":true,"text":"', '"}'
    return start + "x" * (size - len(start) - len(end)) + end
