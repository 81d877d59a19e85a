"""The record as a table in the README, between two marks."""

import json
import pathlib

BEGIN, END = "<!-- figures -->", "<!-- /figures -->"

MEANINGS = {
    "append.1": "one client, one event a call, expected version",
    "append.64": "64 callers, one event each, different streams, dense order",
    "append.64.2p": "the same from two processes",
    "append.batch": "16 callers, ten events each",
    "append.hot": "64 callers on one stream, each retried until it lands",
    "freshness": "append to visible in every read model, 1,000 events/s, p99",
    "replay": "the log into one consumer",
    "replay.decoded": "the same with every event's JSON decoded",
    "rebuild": "all projections from the first event, two workers",
    "verify": "every event hashed anew, every checkpoint checked",
    "verify.offline": "the same from an export",
    "http.apply": "10-bale control applications to the certificate, 64 connections",
    "query": "pages and lookups on a full season, 32 connections without a pause, the slowest p99",
    "query.paced": "the same, each connection four times a second",
    "season": "a whole season of lots of 100 bales, every fourth exported, until every read model has it",
    "load.10000": "a page of lots among 10,000",
    "start": "the service, from exec to ready on an existing database",
    "start.run": "the same with worker and database server",
    "memory.serve": "most resident under the load of http.apply",
    "memory.work": "the worker's",
}


def write(lines, readme: pathlib.Path):
    """Puts the lines of a record in place of the README's table."""
    text = readme.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    readme.write_text(f"{before}{BEGIN}\n{table(map(json.loads, lines))}{END}{after}", encoding="utf-8")


def table(figures):
    rows = ["| figure | ours | floor | ratio | target | met |", "|---|---|---|---|---|---|"]
    order = list(MEANINGS)
    for one in sorted(figures, key=lambda one: order.index(base(one)) if base(one) in order else len(order)):
        floor = amount(one["floor"], one["unit"]) if "floor" in one else ""
        rows.append(
            f"| `{one['figure']}`: {meaning(one['figure'])} | {amount(one['ours'], one['unit'])} | {floor} "
            f"| {one.get('ratio', '')} | {one['target'].replace('>=', '≥').replace('<=', '≤')} "
            f"| {'yes' if one['met'] else 'no'} |")
    return "\n".join(rows) + "\n"


def base(one):
    return one["figure"].removesuffix(".1ms")


def meaning(figure):
    slow = ", each flush 1 ms slower" if figure.endswith(".1ms") else ""
    return MEANINGS.get(figure.removesuffix(".1ms"), "") + slow


def amount(value, unit):
    number = f"{value:,.0f}" if value >= 100 else f"{value:g}"
    return f"{number}/s" if unit in ("events/s", "1/s") else f"{number} {unit}"
