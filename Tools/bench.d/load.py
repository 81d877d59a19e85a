"""The two sides of `http.apply`, each bounded in time."""

import json
import pathlib
import re
import subprocess

from system import FLOOR_DATABASE

CONNECTIONS = 64

# 300 bytes with its stream and type.
EVENT = json.dumps({"lot": "2025-2026/68-1", "owner": "f-abcdefghijklmnopqrstuvwx", "note": "x" * 180})
INSERT = f"""\\set stream random(1, 1000000)
\\set version random(1, 1000)
insert into event (stream, version, type, data)
values ('lot-' || :stream, :version, 'LotPresented', '{EVENT}');
"""


def apply(system, accounts, run, seconds):
    """Control applications by wrk: {requests, seconds, refused, broken, p50_ms, p99_ms}."""
    script = pathlib.Path(__file__).with_name("apply.lua")
    output = subprocess.run(
        ["wrk", "-t", "1", "-c", str(CONNECTIONS), "-d", f"{seconds}s", "-s", str(script), system.url, "--",
         str(accounts), run],
        check=True, timeout=seconds + 60, stdout=subprocess.PIPE, text=True).stdout
    answer = json.loads(output.strip().splitlines()[-1])
    if answer["requests"] - answer["refused"] <= 0:
        raise RuntimeError(f"no application was accepted: {answer}")
    return answer


def insert(system, clients, seconds):
    """Inserts a second by pgbench."""
    script = system.folder / "insert.sql"
    script.write_text(INSERT, encoding="utf-8")
    output = subprocess.run(
        ["pgbench", "-n", "-M", "prepared", "-c", str(clients), "-j", "2", "-T", str(seconds), "-f", str(script)],
        env=system.environment(FLOOR_DATABASE), check=True, timeout=seconds + 60, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True).stdout
    return float(re.search(r"^tps = ([0-9.]+)", output, re.MULTILINE).group(1))
