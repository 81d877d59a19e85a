"""From the append of an event until every projection has it, by the database's clock, at 1,000 events a second."""

import subprocess

from paced import Applications

FIGURES = ["freshness"]


def measure(bench, _):
    system, options = bench.system, bench.options
    accounts = bench.accounts
    system.query("drop table if exists seen; create unlogged table seen (at timestamptz, position bigint primary key)")
    before = int(system.query("select max(position) from koza.events"))
    sampler = subprocess.Popen(
        ["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-c", SAMPLE % (options.seconds + 3)],
        env=system.environment("koza"))
    sent = Applications(system, accounts, "fresh").run(rate=200, seconds=options.seconds)
    sampler.wait(60)
    found = system.query(f"""
        with lag as (
            select e.position, extract(epoch from min(s.at) - e.recorded_at) * 1000 as ms
            from koza.events e left join lateral (
                select at from seen where position >= e.position order by position limit 1) s on true
            where e.position > {before} group by e.position, e.recorded_at)
        select count(*), count(ms), round(percentile_cont(0.5) within group (order by ms)::numeric, 2),
            round(percentile_cont(0.99) within group (order by ms)::numeric, 2) from lag""").split("|")
    system.query("drop table seen")
    events, seen, median, tail = int(found[0]), int(found[1]), float(found[2]), float(found[3])
    bench.record.add(
        "freshness", "ms", tail, "<= 50 (p99)", tail <= 50 and seen == events, p50_ms=median,
        events_per_second=round(events / options.seconds), unseen=events - seen, refused=sent["refused"])


SAMPLE = """do $$
declare ends timestamptz := clock_timestamp() + interval '%d s'; known bigint := 0; now_at bigint;
begin
    while clock_timestamp() < ends loop
        select min(c.position) into now_at from koza.checkpoints c join koza.generations g using (name, generation)
        where g.state = 'live';
        if now_at > known then
            insert into seen values (clock_timestamp(), now_at);
            known := now_at;
        end if;
        commit;
        perform pg_sleep(0.001);
    end loop;
end $$"""
