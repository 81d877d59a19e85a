"""Control applications over HTTP, what they cost each process, and how much memory the processes come to hold."""

import statistics

import floor
from applications import apply
from system import tell

FIGURES = ["http.apply", "memory"]

MEMORY_MB = {"serve": 150, "work": 300}


def measure(bench, wanted):
    system, options = bench.system, bench.options
    accounts = bench.accounts
    floor.make(system)
    apply(system, accounts, "warm", seconds=5)
    system.settle()

    ours, floors, answers, costs = [], [], [], []
    for number in range(options.rounds):
        floors.append(floor.insert(system, clients=16, seconds=options.seconds).transactions)
        system.settle()
        before = system.processor_seconds()
        answer = apply(system, accounts, f"r{number}", options.seconds)
        serving = system.processor_seconds()
        system.settle()
        after = system.processor_seconds()
        accepted = answer["requests"] - answer["refused"]
        ours.append(accepted / answer["seconds"])
        answers.append(answer)
        # The worker's part is complete only once it has caught up.
        ends = {"serve": serving, "postgres.serve": serving, "work": after, "postgres.work": after}
        costs.append({name: (end[name] - before[name]) / accepted * 1000 for name, end in ends.items()})
        tell(f"round {number + 1}: {ours[-1]:.0f} applications/s, {floors[-1]:.0f} inserts/s, ms of processor: "
             + ", ".join(f"{name} {cost:.2f}" for name, cost in costs[-1].items()))
    check(system, answers)
    if "http.apply" in wanted:
        add(bench.record, ours, floors, answers, costs)
    if "memory" in wanted:
        for name, target in MEMORY_MB.items():
            now, peak = system.memory(name)
            bench.record.add(f"memory.{name}", "MB", peak, f"<= {target}", peak <= target, after=now)


def check(system, answers):
    accepted = sum(one["requests"] - one["refused"] for one in answers)
    certified = int(system.query("select count(*) from koza.events where type = 'lot.certified'"))
    if certified < accepted:
        raise RuntimeError(f"{accepted} applications were accepted, {certified} lots certified")


def add(record, ours, floors, answers, costs):
    ratio = statistics.median(ours) / statistics.median(floors)
    record.add(
        "http.apply", "1/s", round(statistics.median(ours)), ">= 0.5 x floor", ratio >= 0.5,
        floor=round(statistics.median(floors)), rounds=[round(one) for one in ours],
        floor_rounds=[round(one) for one in floors],
        p50_ms=statistics.median(one["p50_ms"] for one in answers),
        p99_ms=statistics.median(one["p99_ms"] for one in answers),
        refused=sum(one["refused"] for one in answers), broken=sum(one["broken"] for one in answers),
        processor_ms={name: round(statistics.median(cost[name] for cost in costs), 2) for name in costs[0]},
        floor_is="pgbench -M prepared -c 16, one INSERT of 300 bytes a transaction")
