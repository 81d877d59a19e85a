"""What people look at, by 32 connections, on a tenth of a season and on a whole one: asked as fast as they are answered
(`query`: the latency is then that of a queue), and four times a second by each (`query.paced`)."""

import json
import pathlib
import subprocess

from paced import Applications
from seed import grow
from system import tell
from visitor import Visitor

FIGURES = ["query", "query.paced"]

CONNECTIONS = 32
TARGET_MS = 10
# So that no person's share of requests is used up.
ASKERS = 16
SAMPLE = 1000
# Milliseconds between a connection's requests: one address without an account may ask 2,000 times a second.
LEAST_PAUSES = {"verification": 20}
PACED = 250


def measure(bench, wanted):
    system, options = bench.system, bench.options
    if int(system.query("select count(*) from read.lots")) < 1000:
        Applications(system, bench.accounts, "seed").run(rate=None, seconds=options.seconds)
    Applications(system, bench.accounts, "waiting", lane="red").run(rate=20, seconds=5)
    found = {figure: {} for figure in wanted}
    for size in [options.events // 10, options.events]:
        grow(system, size)
        system.settle(seconds=3600)
        system.query("vacuum analyze")
        for figure in wanted:
            answers = found[figure][size] = {
                kind: ask(system, kind, lines, PACED if figure == "query.paced" else 0, options.seconds)
                for kind, lines in questions(system).items()}
            tell(f"{figure}, {size} events: " + ", ".join(f"{kind} {one['p99_ms']} ms" for kind, one in answers.items()))
    lots, bales = system.query("select count(*), sum(bale_count) from read.lots").split("|")
    for figure, sizes in found.items():
        slowest = max(one["p99_ms"] for one in sizes[options.events].values())
        bench.record.add(
            figure, "ms", slowest, f"<= {TARGET_MS} (p99 of each)", slowest <= TARGET_MS, lots=int(lots),
            bales=int(bales), connections=CONNECTIONS, whole=sizes[options.events], tenth=sizes[options.events // 10])


def questions(system):
    """Addresses and the headers that they are asked with, by kind."""
    gin = Visitor(system.url, role="responsibleInspector", subject="psd1")
    directors = [
        Visitor(system.url, role="directorate", subject=f"mudur{number}", directorate="izmir")
        for number in range(ASKERS)]
    auditors = [Visitor(system.url, role="auditor", subject=f"denetci{number}") for number in range(ASKERS)]
    rows = [row.split("|") for row in system.query(
        f"select id, verification_code from read.certificates order by md5(id) limit {SAMPLE}").splitlines()]
    lots = system.query(
        f"select season || '/' || registry_number || '-' || sequence from read.lots order by md5(id) limit {SAMPLE}")
    cookie = f"Cookie: {gin.cookie()}"

    def by(askers, paths):
        return [(path, f"Authorization: Bearer {askers[index % ASKERS].token}") for index, path in enumerate(paths)]

    return {
        "certificate": by(auditors, (f"/v1/certificates/{number}" for number, _ in rows)),
        "lot": by(auditors, (f"/v1/lots/{number}" for number in lots.splitlines())),
        "queue": by(directors, ["/v1/queue?directorate=izmir"] * ASKERS),
        "verification": [(f"/dogrula/{code}", "Accept: application/json") for _, code in rows],
        "page.front": [("/", cookie)],
        "page.lots": [("/partiler", cookie)],
    }


def ask(system, kind, lines, pause, seconds):
    questions = system.folder / f"questions.{kind}"
    questions.write_text("".join(f"{path}\t{header}\n" for path, header in lines), encoding="utf-8")
    script = pathlib.Path(__file__).parents[1] / "query.lua"
    for _ in range(2):  # the first time for the caches
        output = subprocess.run(
            ["wrk", "-t", "1", "-c", str(CONNECTIONS), "-d", f"{seconds}s", "-s", str(script), system.url, "--",
             str(questions), str(max(pause, LEAST_PAUSES.get(kind, 0)))],
            check=True, timeout=seconds + 60, stdout=subprocess.PIPE, text=True).stdout
    answer = json.loads(output.strip().splitlines()[-1])
    if answer["refused"] or answer["broken"]:
        raise RuntimeError(f"{kind}: {answer}")
    return {
        "per_second": round(answer["requests"] / answer["seconds"]), "p50_ms": round(answer["p50_ms"], 2),
        "p99_ms": round(answer["p99_ms"], 2)}
