"""The longest stream that there is, read whole with nothing remembered: whether snapshots are called for."""

import statistics

from store import private_store

FIGURES = ["load.10000"]
LENGTH = 10_000
TARGET_MS = 500


def measure(bench, _):
    with private_store(bench.options.store_program, bench.folder / "load") as store:
        rounds = [
            store.load("load", "--length", LENGTH, clients=1, seconds=bench.options.seconds, run=f"r{number}")[0]
            for number in range(bench.options.rounds)]
        store.check()
    ours = round(statistics.median(tally["p50_ms"] for tally in rounds), 1)
    bench.record.add(
        "load.10000", "ms", ours, f"<= {TARGET_MS}", ours <= TARGET_MS,
        p99_ms=round(statistics.median(tally["p99_ms"] for tally in rounds), 1))
