"""The event store's appends, on this disk and on one that takes a millisecond to flush."""

import dataclasses
import statistics

import floor
from store import private_store
from system import tell

FIGURES = ["append.1", "append.64", "append.64.2p", "append.batch", "append.hot"]


@dataclasses.dataclass(frozen=True)
class Load:
    arguments: tuple
    clients: int
    floor: tuple
    """Clients of pgbench, and events in its transaction."""
    target: float
    processes: int = 1
    events: int = 1


LOADS = {
    "append.1": Load(("append",), 1, (1, 1), 0.9),
    "append.64": Load(("append",), 64, (64, 1), 1.3),
    "append.64.2p": Load(("append",), 32, (64, 1), 1, processes=2),
    "append.batch": Load(("append", "--events", 10), 16, (16, 10), 0.9, events=10),
    "append.hot": Load(("contend",), 64, (1, 1), 1),
}


def measure(bench, wanted):
    for suffix, slow in [("", False), (".1ms", True)]:
        with private_store(bench.options.store_program, bench.folder / f"store{suffix}", slow) as store:
            floor.make(store)
            measure_on(store, bench, wanted, suffix)
            store.check()


def measure_on(store, bench, wanted, suffix):
    seconds = bench.options.seconds
    loads = {figure: LOADS[figure] for figure in wanted}
    floors = {load.floor: [] for load in loads.values()}
    ours = {figure: [] for figure in loads}
    for number in range(bench.options.rounds):
        for clients, events in floors:
            store.query("checkpoint")
            floors[clients, events].append(floor.insert(store, clients, seconds, events, latencies=clients == 1))
        for figure, load in loads.items():
            store.query("checkpoint")
            ours[figure].append(store.load(
                *load.arguments, processes=load.processes, clients=load.clients, seconds=seconds,
                run=f"{figure}-{number}"))
        tell(f"round {number + 1}{suffix}")
    for figure, load in loads.items():
        add(bench.record, figure + suffix, load, ours[figure], floors[load.floor])


def add(record, figure, load, rounds, floors):
    """Events a second, of all processes together, against the floor's."""
    clients, events = load.floor
    rates = [sum(tally["events"] / tally["seconds"] for tally in tallies) for tallies in rounds]
    floor_rates = [one.transactions * events for one in floors]
    ratio = statistics.median(rates) / statistics.median(floor_rates)
    more = {
        "p50_ms": median(rounds, "p50_ms"), "p99_ms": median(rounds, "p99_ms"),
        "rounds": [round(rate) for rate in rates], "floor_rounds": [round(rate) for rate in floor_rates],
        "floor_is": f"pgbench -M prepared -c {clients}, one INSERT of {events} × 300 bytes a transaction",
    }
    target, met = f">= {load.target} x floor", ratio >= load.target
    if figure.startswith("append.hot"):
        more["conflicts"] = sum(tally["conflicts"] for tallies in rounds for tally in tallies)
    if figure.startswith("append.1") and load.clients == 1:
        more["floor_p99_ms"] = statistics.median(one.p99_ms for one in floors)
        target, met = target + ", p99 <= 1.3 x floor's", met and more["p99_ms"] <= 1.3 * more["floor_p99_ms"]
    record.add(
        figure, "events/s", round(statistics.median(rates)), target, met,
        floor=round(statistics.median(floor_rates)), **more)


def median(rounds, name):
    return round(statistics.median(max(tally[name] for tally in tallies) for tallies in rounds), 3)
