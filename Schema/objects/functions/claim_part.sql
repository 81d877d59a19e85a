-- Claims a part of what is being built, for as long as the lease is renewed: the same range for every generation that
-- wants it and is one of the given projections' versions. One statement, so that a worker that falls asleep in the middle
-- holds up nobody.
create function koza.claim_part(
    projections text[], versions bigint[], worker_name text, lease_time interval
) returns table (
    name text, generation integer, part integer, after_stream text, last_stream text, up_to bigint, lease bigint
)
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    chosen record;
begin
    perform pg_advisory_xact_lock(hashtext('koza.claim_part'));
    -- Whoever let a lease run out may sleep inside a transaction. What it has written goes, what it holds is free.
    perform pg_terminate_backend(p.backend)
    from koza.build_parts p join pg_stat_activity a on a.pid = p.backend and a.backend_start = p.backend_started
    where p.done_at is null and p.leased_until < clock_timestamp();

    select g.position, p.part into chosen
    from koza.build_parts p
        join koza.generations g on g.name = p.name and g.generation = p.generation
        join koza.checkpoints c on c.name = p.name and c.generation = p.generation
        join unnest(projections, versions) own (name, version) on own.name = g.name and own.version = g.version
    where p.done_at is null and (p.leased_until is null or p.leased_until < clock_timestamp())
        and g.state = 'building' and c.status = 'running'
    order by g.position, p.part limit 1;
    if not found then
        return;
    end if;

    return query
    update koza.build_parts p
    set lease = p.lease + 1, leased_until = clock_timestamp() + lease_time, worker = worker_name,
        backend = pg_backend_pid(),
        backend_started = (select a.backend_start from pg_stat_activity a where a.pid = pg_backend_pid())
    from koza.generations g, koza.checkpoints c, unnest(projections, versions) own (name, version)
    where g.name = p.name and g.generation = p.generation and c.name = p.name and c.generation = p.generation
        and own.name = g.name and own.version = g.version
        and p.part = chosen.part and g.position = chosen.position
        and p.done_at is null and (p.leased_until is null or p.leased_until < clock_timestamp())
        and g.state = 'building' and c.status = 'running'
    returning p.name, p.generation, p.part, p.after_stream, p.last_stream, g.position, p.lease;
end
$$;
comment on function koza.claim_part is 'Claims a part of what is being built, under a lease';
