"""Control applications by wrk."""

import json
import pathlib
import subprocess

CONNECTIONS = 64


def apply(system, accounts, run, seconds):
    """{requests, seconds, refused, broken, p50_ms, p99_ms}"""
    script = pathlib.Path(__file__).with_name("apply.lua")
    output = subprocess.run(
        ["wrk", "-t", "1", "-c", str(CONNECTIONS), "-d", f"{seconds}s", "-s", str(script), system.url, "--",
         str(accounts), run],
        check=True, timeout=seconds + 60, stdout=subprocess.PIPE, text=True).stdout
    answer = json.loads(output.strip().splitlines()[-1])
    if answer["requests"] - answer["refused"] <= 0:
        raise RuntimeError(f"no application was accepted: {answer}")
    return answer
