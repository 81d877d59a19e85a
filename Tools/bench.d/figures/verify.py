"""`verify`: the log hashed anew from the database and from an export, against openssl over the same bytes in a file."""

import json
import pathlib
import statistics
import subprocess
import time

from system import System, tell, wait_for

FIGURES = ["verify"]

EVENTS = 400_000
# Checkpoints beside the last: one for each piece that is written.
PIECES = 20

# About as long as what a control application writes, and none like another.
FILL = """
    insert into koza.events (position, version, occurred_at, recorded_at, schema_version, stream, type, data, metadata)
    select {first} + n, n, now(), now(), 1, 'filled-{first}', 'filled',
        json_build_object('number', n, 'bales', (
            select json_agg(json_build_object('number', 'B' || n || '-' || b, 'grossWeight', '222.5', 'netWeight', b))
            from generate_series(1, 8) b), 'holder', md5(n::text)),
        json_build_object('actor', 'u-' || md5({first}::text), 'role', 'responsibleInspector', 'edition', '2023/24')
    from generate_series(1, {count}) n"""


def measure(bench, _):
    system = System(bench.options.program, bench.folder / "verify")
    system.folder.mkdir(mode=0o711)
    try:
        system.start()
        fill(system)
        archive, plain = system.folder / "log.tar", system.folder / "events"
        run(system, "export", "--to", str(archive))
        with plain.open("wb") as out:
            subprocess.run(["tar", "-xOf", str(archive), "--wildcards", "events-*.jsonl"], check=True, stdout=out)
        key = run(system, "keys")[0]["verifier"]
        online, offline, floors, copies = [], [], [], []
        for number in range(bench.options.rounds):
            floors.append(rate(plain, f"openssl dgst -sha256 '{plain}'"))
            online.append(verified(run(system, "verify")))
            offline.append(verified(run(system, "verify", "--offline", str(archive), "--key", key)))
            copies.append(rate(plain, f"{copy(system)} | openssl dgst -sha256"))
            tell(f"round {number + 1}: {online[-1]:.0f} MB/s, export {offline[-1]:.0f}, openssl {floors[-1]:.0f}")
        add(bench.record, "verify", online, floors, database_copy=round(statistics.median(copies)))
        add(bench.record, "verify.offline", offline, floors)
    finally:
        system.stop()


def add(record, figure, ours, floors, **more):
    ratio = statistics.median(ours) / statistics.median(floors)
    record.add(
        figure, "MB/s", round(statistics.median(ours)), ">= 0.5 x floor", ratio >= 0.5,
        floor=round(statistics.median(floors)), rounds=[round(one) for one in ours],
        floor_rounds=[round(one) for one in floors], events=EVENTS, **more,
        floor_is="openssl dgst -sha256 over the same bytes in a file")


def fill(system):
    first = int(system.query("select coalesce(max(position), 0) from koza.events"))
    for piece in range(PIECES):
        count = EVENTS // PIECES
        system.query(FILL.format(first=first + piece * count, count=count))
        signed = f"select max(size) = {first + (piece + 1) * count} from koza.signed_checkpoints"
        if not wait_for(lambda: system.query(signed) == "t", 120, "a checkpoint", pause=0.1):
            raise TimeoutError("the worker signs no checkpoint")
    system.query("vacuum analyze koza.events")
    system.query("checkpoint")


def run(system, *arguments):
    """What a subcommand reports."""
    output = subprocess.run(
        [system.program, *arguments, "--json", "--data", str(system.data)], check=True, timeout=600,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    return json.loads(output.strip().splitlines()[-1])


def verified(report):
    """MB hashed a second."""
    if report["faults"] or report["events"] < EVENTS or report["checkpoints"] < PIECES:
        raise RuntimeError(f"the log does not verify: {report}")
    return report["bytes"] / report["seconds"] / 1e6


def rate(plain: pathlib.Path, command):
    """MB of the plain file a second by a command that reads the same."""
    begin = time.monotonic()
    subprocess.run(["bash", "-c", command], check=True, timeout=600, stdout=subprocess.DEVNULL)
    return plain.stat().st_size / (time.monotonic() - begin) / 1e6


def copy(system):
    statement = "copy (select * from koza.events order by position) to stdout (format binary)"
    return f"psql -XAtq '{connection(system)}' -c '{statement}'"


def connection(system):
    return f"host={system.sockets} port=54320 user=postgres dbname=koza"
