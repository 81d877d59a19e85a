-- Appends a batch, each append whole or not at all. The appends, the streams that they write or expect, the events and
-- the claims come as parallel arrays: a stream names its append, an event its stream, a claim its append, each by index
-- from 1, in order; a stream also says how many events of the batch stand before its own. An append may have no key; a
-- claim no giver, no taker, no end.
--
-- Returns a row for each refused append, and one with append 0 whose first_position is that of the first event written:
-- the events of the appends that are not refused follow each other from there.
create function koza.append(
    append_keys text[], append_fingerprints bytea[], append_statuses bigint[], append_answers bytea[],
    append_times timestamptz[], append_events bigint[],
    write_appends bigint[], write_streams text[], write_versions bigint[], write_offsets bigint[],
    event_writes bigint[], event_types text[], event_schema_versions bigint[], event_data json[],
    event_metadata json[], event_times timestamptz[],
    claim_appends bigint[], claim_keys text[], claim_givers text[], claim_takers text[], claim_ends timestamptz[]
) returns table (
    append bigint, outcome text, first_position bigint, last_position bigint, name text, expected bigint,
    actual bigint, holder text, fingerprint bytea, status bigint, answer bytea, recorded_at timestamptz
)
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
    -- Plans are kept by the session, perhaps from a day when the tables were small; a plan for each call, which the
    -- short arrays would seem to be worth, takes longer than the call.
    set enable_seqscan = off
    set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
    keyed constant boolean := cardinality(array_remove(append_keys, null)) > 0;
    claiming constant boolean := cardinality(claim_keys) > 0;
    done bigint[] := '{}';
    conflicting bigint[];
    claimed bigint[] := '{}';
    refused bigint[] := '{}';
    -- events of refused appends before each stream's own, and altogether
    gaps bigint[];
    missing bigint := 0;
    base bigint;
    inserted bigint := 0;
    clock timestamptz;
    -- takes what void functions return: an assignment is faster than PERFORM, which runs a query
    nothing text;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'koza.append needs a snapshot for each statement (read committed)'
            using errcode = 'invalid_transaction_state';
    end if;
    -- Orders the log. Held until the commit; what follows sees all that earlier holders committed.
    nothing := pg_advisory_xact_lock(hashtext('koza.append'));

    if keyed then
        done := array(
            select a.index from unnest(append_keys) with ordinality a (key, index)
            where (select true from koza.commands c where c.key = a.key));
    end if;
    select
        array(
            select w.append from unnest(write_appends, write_streams, write_versions) w (append, stream, version)
            where w.version <> coalesce((
                select e.version from koza.events e where e.stream = w.stream order by e.version desc limit 1), 0)),
        coalesce((select e.position from koza.events e order by e.position desc limit 1), 0)
    into conflicting, base;
    if claiming then
        if cardinality(claim_keys) <> (select count(distinct key) from unnest(claim_keys) key) then
            raise exception 'a batch changes a claim twice' using errcode = 'unique_violation';
        end if;
        claimed := array(
            select c.append
            from unnest(claim_appends, claim_keys, claim_givers, claim_takers) c (append, key, giver, taker),
                lateral (select h.holder, h.until from koza.claims h where h.key = c.key offset 0) h
            where h.holder is distinct from c.giver and h.holder is distinct from c.taker
                and coalesce(h.until >= append_times[c.append], true));
    end if;

    if cardinality(done) + cardinality(conflicting) + cardinality(claimed) > 0 then
        refused := done || conflicting || claimed;
        return query
            select d, 'done', c.first_position, c.last_position, c.key, null::bigint, null::bigint, null::text,
                c.fingerprint, c.status::bigint, c.answer, c.recorded_at
            from unnest(done) d, lateral (select * from koza.commands c where c.key = append_keys[d] offset 0) c;
        return query
            select distinct on (w.append) w.append, 'conflict', null::bigint, null::bigint, w.stream, w.version,
                w.actual, null::text, null::bytea, null::bigint, null::bytea, null::timestamptz
            from (
                select w.*, coalesce((
                    select e.version from koza.events e where e.stream = w.stream order by e.version desc limit 1), 0)
                    as actual
                from unnest(write_appends, write_streams, write_versions)
                    with ordinality w (append, stream, version, index)) w
            where w.append = any (conflicting) and w.append <> all (done) and w.actual <> w.version
            order by w.append, w.index;
        return query
            select distinct on (c.append) c.append, 'claimed', null::bigint, null::bigint, c.key, null::bigint,
                null::bigint, h.holder, null::bytea, null::bigint, null::bytea, null::timestamptz
            from unnest(claim_appends, claim_keys, claim_givers, claim_takers)
                    with ordinality c (append, key, giver, taker, index),
                lateral (select h.holder, h.until from koza.claims h where h.key = c.key offset 0) h
            where c.append = any (claimed) and c.append <> all (done) and c.append <> all (conflicting)
                and h.holder is distinct from c.giver and h.holder is distinct from c.taker
                and coalesce(h.until >= append_times[c.append], true)
            order by c.append, c.index;
        select
            array_agg((
                select coalesce(sum(a.events), 0) from unnest(append_events) with ordinality a (events, index)
                where a.index < w.append and a.index = any (refused)) order by w.index),
            (select sum(append_events[r]) from (select distinct unnest(refused)) r (r))
        into gaps, missing
        from unnest(write_appends) with ordinality w (append, index);
    end if;

    if cardinality(event_writes) > 0 then
        clock := clock_timestamp();
        insert into koza.events (
            position, version, occurred_at, recorded_at, schema_version, stream, type, data, metadata)
        select
            base + e.index - coalesce(gaps[e.write], 0),
            write_versions[e.write] + e.index - write_offsets[e.write],
            e.time, clock, e.schema_version, write_streams[e.write], e.type, e.data, e.metadata
        from unnest(event_writes, event_types, event_schema_versions, event_data, event_metadata, event_times)
            with ordinality e (write, type, schema_version, data, metadata, time, index)
        where refused = '{}' or write_appends[e.write] <> all (refused);
        get diagnostics inserted = row_count;
        if inserted <> cardinality(event_writes) - missing then
            raise exception 'a batch''s events do not add up' using errcode = 'invalid_parameter_value';
        end if;
        if inserted > 0 then
            nothing := pg_notify('koza_events', (base + inserted)::text);
        end if;
    end if;

    if keyed then
        insert into koza.commands (key, fingerprint, first_position, last_position, status, answer)
        select a.key, a.fingerprint,
            case when a.events > 0 then base + a.total - a.events + 1 end,
            case when a.events > 0 then base + a.total end,
            a.status, a.answer
        from (
            select a.*, sum(a.events) over (order by a.index) as total
            from unnest(append_keys, append_fingerprints, append_statuses, append_answers, append_events)
                with ordinality a (key, fingerprint, status, answer, events, index)
            where a.index <> all (refused)) a
        where a.key is not null;
    end if;
    if claiming then
        delete from koza.claims h where h.key = any (array(
            select c.key
            from unnest(claim_appends, claim_keys, claim_givers, claim_takers) c (append, key, giver, taker)
            where c.taker is null and c.append <> all (refused)
                and (select h.holder from koza.claims h where h.key = c.key) = c.giver));
        insert into koza.claims (key, holder, until)
        select c.key, c.taker, c.until
        from unnest(claim_appends, claim_keys, claim_takers, claim_ends) c (append, key, taker, until)
        where c.taker is not null and c.append <> all (refused)
        on conflict (key) do update set holder = excluded.holder, until = excluded.until;
    end if;

    append := 0;
    outcome := 'appended';
    first_position := base + 1;
    last_position := base + inserted;
    return next;
end
$$;
comment on function koza.append is
    'The only way into the log: appends a batch in order, each append whole or not at all';
