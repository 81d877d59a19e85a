"""From exec to the first 200 of /health/ready, on a database that is there: the service alone, and everything with the
database's server."""

import statistics

FIGURES = ["start"]


def measure(bench, _):
    serve, whole = [], []
    for _ in range(bench.options.rounds):
        with bench.system.serve() as seconds:
            serve.append(seconds)
    for _ in range(bench.options.rounds):
        bench.system.stop()
        whole.append(bench.system.start())
    for figure, seconds in [("start", serve), ("start.run", whole)]:
        ours = round(statistics.median(seconds), 3)
        bench.record.add(figure, "s", ours, "<= 1", ours <= 1, rounds=[round(one, 3) for one in seconds])
