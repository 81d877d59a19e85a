"""Measures Koza against its floors. Called by Tools/bench, which says what the options mean."""

import argparse
import datetime
import json
import os
import pathlib
import platform
import shutil
import signal
import statistics
import sys
import tempfile

from gins import Gins
from load import apply, insert
from system import System, tell, wait_for

FIGURES = ["start", "http.apply", "memory"]


class Record:
    """The lines of a run, printed as they come."""

    def __init__(self, path):
        self.path = path
        self.lines = []
        self.about = {"date": datetime.date.today().isoformat(), "machine": machine()}

    def add(self, figure, unit, ours, target, met, floor=None, **more):
        line = {"figure": figure, "unit": unit, "ours": ours}
        if floor is not None:
            line |= {"floor": floor, "ratio": round(ours / floor, 3)}
        line |= {"target": target, "met": met, **more, **self.about}
        self.lines.append(json.dumps(line, ensure_ascii=False))
        print(self.lines[-1], flush=True)

    def keep(self):
        if self.path:
            pathlib.Path(self.path).write_text("\n".join(self.lines) + "\n", encoding="utf-8")


def machine():
    info = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8")
    model = next((line.split(":")[1].strip() for line in info.splitlines() if line.startswith("model name")), "?")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} × {model}, {memory:.0f} GB, {platform.system()} {platform.release()}"


def measure_start(system, record, rounds):
    """From exec to the first 200 of /health/ready, on a database that is there: the service alone, and everything with
    the database's server."""
    serve = []
    for _ in range(rounds):
        with system.serve() as seconds:
            serve.append(seconds)
    whole = []
    for _ in range(rounds):
        system.stop()
        whole.append(system.start())
    for figure, seconds in [("start", serve), ("start.run", whole)]:
        ours = round(statistics.median(seconds), 3)
        record.add(figure, "s", ours, "<= 1", ours <= 1, rounds=[round(one, 3) for one in seconds])


def measure_apply(system, record, options, folder):
    gins = Gins(system.url, options.factories)
    accounts = folder / "accounts"
    accounts.write_text("".join(f"{gin.factory} {gin.token}\n" for gin in gins.open()), encoding="utf-8")
    system.make_floor()
    apply(system, accounts, "warm", seconds=5)
    system.settle()

    ours, floors, answers = [], [], []
    for number in range(options.rounds):
        floors.append(insert(system, clients=16, seconds=options.seconds))
        system.settle()
        answer = apply(system, accounts, f"r{number}", options.seconds)
        ours.append((answer["requests"] - answer["refused"]) / answer["seconds"])
        answers.append(answer)
        tell(f"round {number + 1}: {ours[-1]:.0f} applications/s, {floors[-1]:.0f} inserts/s")
        system.settle()
    accepted = sum(one["requests"] - one["refused"] for one in answers)
    certified = int(system.query("select count(*) from koza.events where type = 'lot.certified'"))
    if certified < accepted:
        raise RuntimeError(f"{accepted} applications were accepted, {certified} lots certified")
    ratio = statistics.median(ours) / statistics.median(floors)
    record.add(
        "http.apply", "1/s", round(statistics.median(ours)), ">= 0.5 x floor", ratio >= 0.5,
        floor=round(statistics.median(floors)), rounds=[round(one) for one in ours],
        floor_rounds=[round(one) for one in floors],
        p50_ms=statistics.median(one["p50_ms"] for one in answers),
        p99_ms=statistics.median(one["p99_ms"] for one in answers),
        refused=sum(one["refused"] for one in answers), broken=sum(one["broken"] for one in answers),
        floor_is="pgbench -M prepared -c 16, one INSERT of 300 bytes a transaction")


def measure_memory(system, record):
    for name, target in [("serve", 150), ("work", 300)]:
        now, peak = system.memory(name)
        record.add(f"memory.{name}", "MB", peak, f"<= {target}", peak <= target, after=now)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--record")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=8)
    parser.add_argument("--factories", type=int, default=64)
    parser.add_argument("--only", choices=FIGURES)
    options = parser.parse_args()
    wanted = [options.only] if options.only else FIGURES
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))

    quiet = 1.5 * (os.cpu_count() or 1)
    if not wait_for(lambda: os.getloadavg()[0] < quiet, 300, f"a load below {quiet}"):
        tell("The machine is not quiet; measured all the same.")
    record = Record(options.record)
    record.about["load_before"] = round(os.getloadavg()[0], 2)

    folder = pathlib.Path(tempfile.mkdtemp(prefix="koza-bench-", dir="/var/tmp"))
    # The database's server runs under an account of its own.
    folder.chmod(0o711)
    system = System(options.program, folder)
    try:
        system.start()
        if "start" in wanted:
            measure_start(system, record, options.rounds)
        if "http.apply" in wanted or "memory" in wanted:
            measure_apply(system, record, options, folder)
        if "memory" in wanted:
            measure_memory(system, record)
    finally:
        system.stop()
        shutil.rmtree(folder, ignore_errors=True)
    record.keep()


if __name__ == "__main__":
    main()
