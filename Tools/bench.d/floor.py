"""What the figures are held against: pgbench, with plain INSERTs of the same event into a bare table."""

import dataclasses
import json
import re
import statistics
import subprocess

DATABASE = "floor"

# 300 bytes with its stream and type.
EVENT = json.dumps({"lot": "2025-2026/68-1", "owner": "f-abcdefghijklmnopqrstuvwx", "note": "x" * 180})
VARIABLES = "\\set stream random(1, 1000000)\n\\set version random(1, 1000)\n"
ROW = f"('lot-' || :stream, :version, 'LotPresented', '{EVENT}')"


@dataclasses.dataclass
class Floor:
    transactions: float
    """A second."""
    p99_ms: float | None = None


def make(database):
    database.query(f"create database {DATABASE}")
    database.query("create table event (stream text, version bigint, type text, data json)", DATABASE)


def insert(database, clients, seconds, events=1, latencies=False):
    """One INSERT a transaction, of that many events."""
    script = database.folder / "insert.sql"
    rows = ", ".join([ROW] * events)
    script.write_text(f"{VARIABLES}insert into event (stream, version, type, data) values {rows};\n", encoding="utf-8")
    log = database.folder / "pgbench"
    arguments = ["-l", "--log-prefix", str(log)] if latencies else []
    output = subprocess.run(
        ["pgbench", "-n", "-M", "prepared", "-c", str(clients), "-j", str(min(clients, 2)), "-T", str(seconds),
         "-f", str(script), *arguments],
        env=database.environment(DATABASE), check=True, timeout=seconds + 60, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True).stdout
    tps = float(re.search(r"^tps = ([0-9.]+)", output, re.MULTILINE).group(1))
    return Floor(tps, p99(log) if latencies else None)


def p99(log):
    taken = []
    for file in log.parent.glob(log.name + ".*"):
        taken += [int(line.split()[2]) for line in file.read_text(encoding="ascii").splitlines()]
        file.unlink()
    return round(statistics.quantiles(taken, n=100)[-1] / 1000, 3)
