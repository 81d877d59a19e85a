"""A whole installation, private to the run."""

import contextlib
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

FLOOR_DATABASE = "floor"


def tell(text):
    print(text, file=sys.stderr, flush=True)


def wait_for(condition, seconds, what, pause=0.5):
    """Whether it came true in time."""
    deadline = time.monotonic() + seconds
    told = False
    while not condition():
        if time.monotonic() > deadline:
            return False
        if not told and pause >= 0.5:
            tell(f"Waiting for {what}")
            told = True
        time.sleep(pause)
    return True


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class System:
    """`koza run` on a folder: database, service and worker."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.data = folder / "data"
        self.port = free_port()
        self.process = None
        self.other = None

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    @property
    def sockets(self):
        return str(self.data / "postgres" / "socket")

    def start(self):
        """Seconds from exec to ready."""
        return self._start(["run", "--no-demo", "--port", str(self.port), "--data", str(self.data)], self.port)

    def _start(self, arguments, port, **environment):
        with open(self.folder / "koza.log", "ab") as log:
            begin = time.monotonic()
            process = subprocess.Popen(
                [self.program, *arguments], stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                env={**os.environ, **environment})
        if arguments[0] == "run":
            self.process = process
        else:
            self.other = process
        if not wait_for(lambda: process.poll() is not None or is_ready(port), 60, "ready", pause=0.005):
            raise TimeoutError("koza was not ready in a minute")
        if process.poll() is not None:
            raise RuntimeError("koza ended: " + (self.folder / "koza.log").read_text(errors="replace")[-2000:])
        return time.monotonic() - begin

    def stop(self):
        if self.process:
            end(self.process)
            self.process = None

    @contextlib.contextmanager
    def serve(self):
        """A second service on the same database; gives the seconds from exec to ready."""
        port = free_port()
        try:
            yield self._start(
                ["serve", "--port", str(port)], port,
                KOZA_DATABASE_URL=f"postgres:///koza?host={self.sockets}&port=54320&user=postgres",
                KOZA_SECRET_FILE=str(self.data / "secret"))
        finally:
            end(self.other)

    def environment(self, database):
        return {**os.environ, "PGHOST": self.sockets, "PGPORT": "54320", "PGUSER": "postgres", "PGDATABASE": database}

    def query(self, sql, database="koza"):
        return subprocess.run(
            ["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-c", sql], env=self.environment(database), check=True,
            timeout=120, stdout=subprocess.PIPE, text=True).stdout.strip()

    def make_floor(self):
        self.query(f"create database {FLOOR_DATABASE}")
        self.query("create table event (stream text, version bigint, type text, data json)", FLOOR_DATABASE)

    def settle(self):
        """Waits until the worker has caught up, and gives both sides a checkpoint to begin with."""
        behind = """
            select exists (select from koza.checkpoints c join koza.generations g using (name, generation)
                where g.state = 'live' and c.position < (select max(position) from koza.events))"""
        if not wait_for(lambda: self.query(behind) == "f", 300, "the worker"):
            raise TimeoutError("the worker does not catch up")
        self.query("checkpoint")
        time.sleep(1)

    def memory(self, name):
        """Resident MB now, and at the most."""
        status = pathlib.Path(f"/proc/{self._child(name)}/status").read_text(encoding="utf-8")
        sizes = dict(line.split(":", 1) for line in status.splitlines())
        return tuple(round(int(sizes[key].split()[0]) * 1024 / 1e6) for key in ("VmRSS", "VmHWM"))

    def _child(self, name):
        for number in children(self.process.pid):
            words = pathlib.Path(f"/proc/{number}/cmdline").read_bytes().split(b"\0")
            if len(words) > 1 and words[1] == name.encode():
                return number
        raise RuntimeError(f"koza {name} does not run")


def children(parent):
    """Of all its threads."""
    return [
        number for task in pathlib.Path(f"/proc/{parent}/task").iterdir()
        for number in (task / "children").read_text().split()]


def is_ready(port):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/health/ready", timeout=5) as answer:
            return answer.status == 200
    except (urllib.error.URLError, OSError):
        return False


def end(process):
    if process is None:
        return
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
    try:
        process.wait(60)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
