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

from database import Database

CLOCK_TICK = os.sysconf("SC_CLK_TCK")


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


class System(Database):
    """`koza run` on a folder: database, service and worker."""

    def __init__(self, program, folder):
        self.data = folder / "data"
        super().__init__(folder, str(self.data / "postgres" / "socket"), 54320)
        self.program = program
        self.port = free_port()
        self.process = None
        self.other = None

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

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
                KOZA_SECRET_FILE=str(self.data / "secret"), KOZA_MASTER_KEY_FILE=str(self.data / "master-key"))
        finally:
            end(self.other)

    def koza(self, *arguments):
        """What a subcommand writes, run on the database beside everything else."""
        return subprocess.run(
            [self.program, *arguments], check=True, timeout=3600, stdout=subprocess.PIPE, text=True,
            env={**os.environ, "KOZA_DATABASE_URL": f"postgres:///koza?host={self.sockets}&port=54320&user=postgres"},
        ).stdout

    def settle(self, seconds=300):
        """Waits until the worker has caught up, and gives both sides a checkpoint to begin with."""
        behind = """
            select exists (select from koza.checkpoints c join koza.generations g using (name, generation)
                where g.state = 'live' and c.position < (select max(position) from koza.events))"""
        if not wait_for(lambda: self.query(behind) == "f", seconds, "the worker"):
            raise TimeoutError("the worker does not catch up")
        self.query("checkpoint")
        time.sleep(1)

    def memory(self, name):
        """Resident MB now, and at the most."""
        status = pathlib.Path(f"/proc/{self._child(name)}/status").read_text(encoding="utf-8")
        sizes = dict(line.split(":", 1) for line in status.splitlines())
        return tuple(round(int(sizes[key].split()[0]) * 1024 / 1e6) for key in ("VmRSS", "VmHWM"))

    def processor_seconds(self):
        """Of the service, the worker, and the database's processes that work for each, since they began."""
        seconds = {name: processor_seconds(self._child(name)) for name in ("serve", "work")}
        for name in ("serve", "work"):
            backends = self.query(f"select pid from pg_stat_activity where application_name = 'koza-{name}'")
            seconds[f"postgres.{name}"] = sum(processor_seconds(number) for number in backends.split())
        return seconds

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


def processor_seconds(number):
    fields = pathlib.Path(f"/proc/{number}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / CLOCK_TICK


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
