"""The event store alone: a private database, and loads on it by the program KozaBench."""

import contextlib
import json
import os
import subprocess
import pathlib

from database import Database


class Store(Database):
    def __init__(self, program, folder, url, sockets, port):
        super().__init__(folder, sockets, port)
        self.program = program
        self.url = url

    def start_load(self, *arguments, **options):
        words = [str(word) for word in arguments]
        for name, value in options.items():
            words += [f"--{name}", str(value)]
        return subprocess.Popen(
            [self.program, *words], env={**os.environ, "KOZA_DATABASE_URL": self.url}, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, text=True)

    def load(self, *arguments, processes=1, **options):
        """One line for each of the processes that ran it at once."""
        run = options.pop("run")
        running = [
            self.start_load(*arguments, run=f"{run}-{number}", **options) for number in range(processes)]
        tallies = []
        for process in running:
            output, _ = process.communicate(timeout=300)
            if process.returncode != 0:
                raise RuntimeError(f"KozaBench ended with {process.returncode}")
            tallies.append(json.loads(output))
        return tallies

    def check(self):
        """The log is dense, and so is every stream."""
        if self.query("select count(*) = max(position) from koza.events") != "t":
            raise RuntimeError("the log has a gap")
        torn = "select count(*) from (select from koza.events group by stream having count(*) <> max(version)) torn"
        if self.query(torn) != "0":
            raise RuntimeError("a stream has a gap")


@contextlib.contextmanager
def private_store(program, folder, slow_flush=False):
    """Runs a server of its own; `slow_flush` makes every flush take a millisecond more."""
    folder.mkdir(mode=0o711, exist_ok=True)
    environment = {**os.environ}
    if slow_flush:
        environment["LD_PRELOAD"] = str(build_slow_flush(folder))
    process = subprocess.Popen(
        [program, "database", str(folder / "cluster")], env=environment, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, text=True)
    try:
        line = process.stdout.readline()
        if not line:
            raise RuntimeError("the database did not start")
        place = json.loads(line)
        yield Store(program, folder, place["url"], place["socket"], place["port"])
    finally:
        process.stdin.close()
        process.wait(timeout=90)


def build_slow_flush(folder):
    library = folder / "slow_flush.so"
    source = pathlib.Path(__file__).with_name("slow_flush.c")
    subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", str(library), str(source)], check=True)
    library.chmod(0o755)
    return library
