"""`rebuild` and `replay`: what the projections do with the log, against what PostgreSQL does with the same rows."""

import json
import statistics
import subprocess
import threading
import time

from paced import Applications
from seed import grow
from system import tell

FIGURES = ["replay", "rebuild"]
FLOOR_SCHEMA = "floor_rows"
EVENT_COLUMNS = "position, stream, version, type, schema_version, data, metadata, occurred_at, recorded_at"


def measure(bench, wanted):
    system, options = bench.system, bench.options
    Applications(system, bench.accounts, "seed").run(rate=None, seconds=options.seconds)
    grow(system, options.events)
    system.settle(seconds=1800)
    if "replay" in wanted:
        measure_replay(system, bench.record, options.rounds)
    if "rebuild" in wanted:
        measure_rebuild(system, bench.record, options.rounds)


def measure_replay(system, record, rounds):
    """The whole log into one consumer, each event an event again; its JSON is decoded in `replay.decoded`."""
    events = int(system.query("select count(*) from koza.events"))
    for figure, arguments in [("replay", []), ("replay.decoded", ["--decode"])]:
        ours, floors = [], []
        for _ in range(rounds):
            seconds = timed(system, f"copy (select {EVENT_COLUMNS} from koza.events order by position) to stdout")
            floors.append(events / seconds)
            answer = json.loads(system.koza("events", "count", "--json", *arguments))
            ours.append(answer["events"] / answer["seconds"])
        add(record, figure, ours, floors, 0.5, "COPY OUT of the same rows by psql", events=events)


def measure_rebuild(system, record, rounds):
    """All projections from the first event, against COPY of the events out and of the resulting rows in."""
    events = int(system.query("select count(*) from koza.events"))
    ours, floors, reads = [], [], Reads(system)
    for number in range(rounds):
        begin = time.monotonic()
        with reads:
            system.koza("rebuild", "--all", "--json", "--workers", "2")
        ours.append(events / (time.monotonic() - begin))
        rows, seconds = copy_rows(system)
        seconds += timed(system, f"copy (select {EVENT_COLUMNS} from koza.events order by position) to stdout")
        floors.append(events / seconds)
        tell(f"round {number + 1}: {ours[-1]:.0f} events/s, floor {floors[-1]:.0f}")
    add(
        record, "rebuild", ours, floors, 0.5, "COPY of the events out + COPY of the rows in, indexes after that",
        events=events, rows=rows, reads=reads.count, failed_reads=reads.failed)


class Reads:
    """Asks the read models all the time, and counts what fails or is empty."""

    def __init__(self, system):
        self.system, self.count, self.failed, self.thread = system, 0, 0, None

    def __enter__(self):
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self._read)
        self.thread.start()

    def __exit__(self, *_):
        self.stop.set()
        self.thread.join()

    def _read(self):
        while not self.stop.wait(0.2):
            self.count += 1
            try:
                found = self.system.query("select count(*) from (select from read.lots limit 10) ten")
                self.failed += found != "10"
            except subprocess.CalledProcessError:
                self.failed += 1


def copy_rows(system):
    """How many rows there are, and how long COPY takes to put them into tables with the same keys and indexes."""
    tables = system.query("""
        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join koza.generations g on n.nspname = g.name || '_' || g.generation
        where g.state = 'live' and c.relkind = 'r' order by 1""").split()
    system.query(f"create schema {FLOOR_SCHEMA}")
    rows, seconds = 0, 0.0
    for table in tables:
        name = table.split(".")[1]
        target = f"{FLOOR_SCHEMA}.{name}"
        system.query(f"create table {target} (like {table} including defaults including compression)")
        key = system.query(f"""
            select pg_get_constraintdef(oid) from pg_constraint
            where conrelid = '{table}'::regclass and contype = 'p'""")
        indexes = system.query(f"""
            select replace(indexdef, ' ON {table} ', ' ON {target} ') from pg_indexes
            where schemaname || '.' || tablename = '{table}' and indexname not like '%_pkey'""")
        system.query(f"alter table {target} add {key}")
        file = system.folder / "rows"
        with open(file, "wb") as out:
            system.copy(f"copy (select * from {table}) to stdout", stdout=out)
        begin = time.monotonic()
        with open(file, "rb") as rows_in:
            system.copy(f"copy {target} from stdin", stdin=rows_in)
        for index in filter(None, indexes.splitlines()):
            system.query(index)
        seconds += time.monotonic() - begin
        rows += int(system.query(f"select count(*) from {target}"))
        file.unlink()
    system.query(f"drop schema {FLOOR_SCHEMA} cascade")
    return rows, seconds


def timed(system, sql):
    begin = time.monotonic()
    system.copy(sql, stdout=subprocess.DEVNULL)
    return time.monotonic() - begin


def add(record, figure, ours, floors, target, floor_is, **more):
    ratio = statistics.median(ours) / statistics.median(floors)
    record.add(
        figure, "events/s", round(statistics.median(ours)), f">= {target} x floor", ratio >= target,
        floor=round(statistics.median(floors)), rounds=[round(one) for one in ours],
        floor_rounds=[round(one) for one in floors], floor_is=floor_is, **more)
