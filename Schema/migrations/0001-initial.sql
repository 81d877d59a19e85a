-- roles/koza_app.sql
-- The service's role: roles belong to the whole cluster, so it may be there already, or appear at this moment. Where
-- the database's administrator made it, the owner needs no right to make roles.
do $$
begin
    if not exists (select from pg_roles where rolname = 'koza_app') then
        create role koza_app nologin;
    end if;
exception
    when duplicate_object or unique_violation then null;
end
$$;
-- Whoever brings the schema up to date may serve, too.
do $$
begin
    if not pg_has_role('koza_app', 'member') then
        grant koza_app to current_user;
    end if;
end
$$;

-- schemas/koza.sql
create schema koza;

-- schemas/read.sql
create schema read;

-- tables/migrations.sql
create table koza.migrations (
    number integer not null constraint migrations_pkey primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default clock_timestamp()
);
comment on table koza.migrations is 'Steps of the schema that were applied; checksum: SHA-256 of the text, hexadecimal';

-- tables/events.sql
create table koza.events (
    position bigint not null constraint events_pkey primary key,
    version bigint not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    schema_version smallint not null,
    stream text collate "C" not null,
    type text collate "C" not null,
    data json compression lz4 not null,
    metadata json compression lz4 not null,
    constraint events_stream_version_key unique (stream, version)
);
comment on table koza.events is 'The log: written by koza.append alone, never changed';
comment on column koza.events.position is 'Dense from 1, in commit order';
comment on column koza.events.version is 'Dense from 1 within the stream';
comment on column koza.events.occurred_at is 'Business time';
comment on column koza.events.recorded_at is 'Wall clock of the database at the append';
comment on column koza.events.data is 'json, not jsonb: proofs hash the text as it was given';

-- tables/commands.sql
create table koza.commands (
    key text collate "C" not null constraint commands_pkey primary key,
    fingerprint bytea not null,
    first_position bigint,
    last_position bigint,
    status integer,
    answer bytea compression lz4,
    recorded_at timestamptz not null default clock_timestamp()
);
comment on table koza.commands is 'Idempotency keys with the answer that was given; answers may be purged, keys stay';
comment on column koza.commands.fingerprint is 'Digest of the request: tells a retry from another request under the key';
comment on column koza.commands.first_position is 'Null when the command wrote no events';

-- tables/claims.sql
create table koza.claims (
    key text collate "C" not null constraint claims_pkey primary key,
    holder text collate "C" not null,
    until timestamptz
);
comment on table koza.claims is 'Unique keys and who holds them; written by koza.append alone';
comment on column koza.claims.until is 'Last instant of the claim, in business time; null: without end';

-- tables/checkpoints.sql
create table koza.checkpoints (
    name text collate "C" not null,
    generation integer not null,
    position bigint not null default 0,
    status text collate "C" not null default 'running'
        constraint checkpoints_status_check check (status in ('running', 'stopped')),
    stopped_at_position bigint,
    error text,
    updated_at timestamptz not null default clock_timestamp(),
    constraint checkpoints_pkey primary key (name, generation)
) with (fillfactor = 20);
comment on table koza.checkpoints is 'How far each subscription has read; moved in the transaction of its handler';
comment on column koza.checkpoints.stopped_at_position is 'The event that could not be digested';

-- tables/generations.sql
create table koza.generations (
    name text collate "C" not null,
    generation integer not null,
    version integer not null,
    state text collate "C" not null
        constraint generations_state_check check (state in ('building', 'live', 'retired')),
    position bigint not null default 0,
    held boolean not null default false,
    created_at timestamptz not null default clock_timestamp(),
    live_at timestamptz,
    constraint generations_pkey primary key (name, generation)
);
comment on table koza.generations is 'Generations of each projection: one live at most, others being built or retired';
comment on column koza.generations.version is 'Version of the projection''s code that fills the generation';
comment on column koza.generations.position is 'Position up to which the generation is built by parts; what comes later, in order';
comment on column koza.generations.held is 'Not to be swapped in before it was compared with the live one';

-- tables/build_parts.sql
create table koza.build_parts (
    name text collate "C" not null,
    generation integer not null,
    part integer not null,
    after_stream text collate "C" not null,
    last_stream text collate "C",
    lease bigint not null default 0,
    leased_until timestamptz,
    worker text,
    backend integer,
    backend_started timestamptz,
    done_at timestamptz,
    constraint build_parts_pkey primary key (name, generation, part)
) with (fillfactor = 50);
comment on table koza.build_parts is 'Ranges of streams of which a generation is being built, claimed by any worker';
comment on column koza.build_parts.after_stream is 'The streams behind this one, up to last_stream; to the end where that is null';
comment on column koza.build_parts.lease is 'Counts claims: who holds an earlier one may not write any more';
comment on column koza.build_parts.backend is 'The session of the database that works on it';

-- tables/interventions.sql
create table koza.interventions (
    at timestamptz not null default clock_timestamp(),
    name text collate "C" not null,
    generation integer not null,
    version integer not null,
    action text collate "C" not null
        constraint interventions_action_check check (action in ('retry', 'skip')),
    position bigint not null,
    error text,
    reason text,
    actor text not null,
    constraint interventions_pkey primary key (name, at)
);
comment on table koza.interventions is 'Who let a stopped projection try again or pass over an event, and why';
comment on column koza.interventions.version is 'Of the projection: what it passes over, a later version tries again';
comment on column koza.interventions.error is 'For what it had stopped';

-- tables/master_keys.sql
create table koza.master_keys (
    id text collate "C" not null constraint master_keys_pkey primary key,
    added_at timestamptz not null default clock_timestamp()
);
comment on table koza.master_keys is
    'Names of the master keys that wrap data keys, made of the keys themselves; the keys are kept elsewhere';

-- tables/subject_keys.sql
create table koza.subject_keys (
    subject text collate "C" not null,
    number integer not null constraint subject_keys_number_check check (number > 0),
    aliases text[] collate "C" not null,
    master_key text collate "C"
        constraint subject_keys_master_key_fkey references koza.master_keys on delete restrict,
    wrapped bytea,
    created_at timestamptz not null default clock_timestamp(),
    destroyed_at timestamptz,
    constraint subject_keys_pkey primary key (subject, number),
    constraint subject_keys_destroyed_check check (
        (wrapped is null) = (destroyed_at is not null) and (wrapped is null) = (master_key is null)
        and (wrapped is not null or aliases = '{}'))
);
comment on table koza.subject_keys is
    'The key of each subject''s personal data; without it what koza.subjects holds of the subject is noise';
comment on column koza.subject_keys.number is 'From 1; another one where a subject comes back after its erasure';
comment on column koza.subject_keys.aliases is 'Other pseudonyms under which the subject is found';
comment on column koza.subject_keys.wrapped is 'AES-256-GCM under the master key; null: destroyed';

-- tables/subjects.sql
create table koza.subjects (
    id text collate "C" not null,
    revision integer not null constraint subjects_revision_check check (revision > 0),
    kind text collate "C" not null,
    key integer not null,
    sealed bytea not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint subjects_pkey primary key (id, revision),
    constraint subjects_key_fkey foreign key (id, key) references koza.subject_keys
);
comment on table koza.subjects is 'Personal data, kept outside the events, by subject and revision';
comment on column koza.subjects.key is 'The number of the subject''s key that it is sealed with';
comment on column koza.subjects.sealed is 'AES-256-GCM: nonce, ciphertext, tag; bound to the row it stands in';

-- tables/documents.sql
create table koza.documents (
    id text collate "C" not null constraint documents_pkey primary key,
    sealed bytea not null,
    recorded_at timestamptz not null default clock_timestamp()
);
comment on table koza.documents is
    'Documents that name people or firms, such as signed applications; events speak of them by their ids';
comment on column koza.documents.id is
    'SHA-256 of the signature, for a signed application; a webhook''s id, for where it leads and its secret';
comment on column koza.documents.sealed is
    'A line with the keys of all whom it names (subject:number), then AES-256-GCM under all of them, bound to the id';

-- tables/refusals.sql
create table koza.refusals (
    id text collate "C" not null constraint refusals_pkey primary key,
    at timestamptz not null,
    actor text collate "C" not null,
    command text collate "C" not null,
    rules text[] not null,
    recorded_at timestamptz not null default clock_timestamp()
);
comment on table koza.refusals is 'Audit trail of refused commands; pseudonyms only';

-- tables/tree_tiles.sql
create table koza.tree_tiles (
    level smallint not null,
    index bigint not null,
    hashes bytea not null
        constraint tree_tiles_hashes_check check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
    constraint tree_tiles_pkey primary key (level, index)
);
alter table koza.tree_tiles alter column hashes set storage external;
comment on table koza.tree_tiles is
    'The Merkle tree over the log (RFC 6962) in tiles of up to 256 hashes: leaves at level 0, above it a root for each full tile';

-- tables/signed_checkpoints.sql
create table koza.signed_checkpoints (
    size bigint not null constraint signed_checkpoints_pkey primary key
        constraint signed_checkpoints_size_check check (size > 0),
    note text collate "C" not null,
    signed_at timestamptz not null default clock_timestamp()
);
comment on table koza.signed_checkpoints is 'Signed notes, each of a size of the log and the root of its tree';

-- tables/checkpoint_keys.sql
create table koza.checkpoint_keys (
    number integer not null constraint checkpoint_keys_pkey primary key,
    verifier text collate "C" not null constraint checkpoint_keys_verifier_key unique,
    rotation text collate "C",
    added_at timestamptz not null default clock_timestamp()
);
comment on table koza.checkpoint_keys is 'Public keys of the checkpoints in the order of their use, dense from 1';
comment on column koza.checkpoint_keys.rotation is 'The note by which it followed the key before: signed by both, or by the new one alone where the old one was lost';

-- tables/sessions.sql
create table koza.sessions (
    id_hash bytea not null constraint sessions_pkey primary key,
    subject text collate "C" not null,
    identity bytea not null,
    signed_in_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null
);
comment on table koza.sessions is 'Who is signed in to the pages; the id is hashed, the identity sealed';

-- tables/drafts.sql
create table koza.drafts (
    subject text collate "C" not null,
    name text collate "C" not null,
    content bytea not null,
    saved_at timestamptz not null default clock_timestamp(),
    constraint drafts_pkey primary key (subject, name)
);
comment on table koza.drafts is 'What a person has typed and not sent yet; sealed';

-- tables/outbox.sql
create table koza.outbox (
    position bigint not null,
    recipient text collate "C" not null,
    channel text collate "C" not null,
    state text collate "C" not null default 'waiting'
        constraint outbox_state_check check (state in ('waiting', 'delivered', 'undeliverable')),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null default clock_timestamp(),
    last_error text,
    recorded_at timestamptz not null default clock_timestamp(),
    settled_at timestamptz,
    constraint outbox_pkey primary key (position, recipient, channel)
);
comment on table koza.outbox is 'Notices of events to people and firms, pseudonyms only, and what became of their delivery';
comment on column koza.outbox.channel is 'mail, or the id of the recipient''s webhook';

-- tables/papers.sql
create table koza.papers (
    certificate text collate "C" not null,
    edition integer not null constraint papers_edition_check check (edition >= 0),
    requested_at timestamptz not null default clock_timestamp(),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null default clock_timestamp(),
    last_error text,
    rendered_at timestamptz,
    renderer text,
    sha256 bytea constraint papers_sha256_check check (octet_length(sha256) = 32),
    sealed bytea,
    constraint papers_pkey primary key (certificate, edition),
    constraint papers_rendered_check check (
        num_nulls(rendered_at, renderer, sha256, sealed) in (0, 4))
);
-- Neither PDF nor noise can be compressed.
alter table koza.papers alter column sealed set storage external;
comment on table koza.papers is 'Certificates as PDF: wanted, then rendered once and kept as they are';
comment on column koza.papers.edition is 'How many certificates had been cut from it: each takes bales off the paper';
comment on column koza.papers.sha256 is 'Of the PDF';
comment on column koza.papers.sealed is 'The PDF, sealed under the keys of all whom it names';

-- indexes/generations_live_key.sql
create unique index generations_live_key on koza.generations (name) where state = 'live';

-- indexes/refusals_at_idx.sql
create index refusals_at_idx on koza.refusals (at);

-- indexes/subject_keys_live_key.sql
create unique index subject_keys_live_key on koza.subject_keys (subject) where wrapped is not null;

-- indexes/subject_keys_aliases_idx.sql
create index subject_keys_aliases_idx on koza.subject_keys using gin (aliases) where wrapped is not null;

-- indexes/subject_keys_master_key_idx.sql
create index subject_keys_master_key_idx on koza.subject_keys (master_key);

-- indexes/sessions_subject_idx.sql
create index sessions_subject_idx on koza.sessions (subject);

-- indexes/sessions_expires_at_idx.sql
create index sessions_expires_at_idx on koza.sessions (expires_at);

-- indexes/outbox_waiting_mail_idx.sql
create index outbox_waiting_mail_idx on koza.outbox (next_attempt_at) where state = 'waiting' and channel = 'mail';

-- indexes/outbox_waiting_webhook_idx.sql
create index outbox_waiting_webhook_idx on koza.outbox (next_attempt_at) where state = 'waiting' and channel <> 'mail';

-- indexes/outbox_recipient_idx.sql
create index outbox_recipient_idx on koza.outbox (recipient, position);

-- indexes/papers_waiting_idx.sql
create index papers_waiting_idx on koza.papers (next_attempt_at) where sha256 is null;

-- functions/refuse_change.sql
create function koza.refuse_change() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception '% on %.% is refused: the record stands for ever', tg_op, tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

-- functions/refuse_other_tile.sql
create function koza.refuse_other_tile() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    if new.level <> old.level or new.index <> old.index
        or substr(new.hashes, 1, octet_length(old.hashes)) <> old.hashes
    then
        raise exception 'a tile of %.% only grows', tg_table_schema, tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

-- functions/append.sql
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

-- functions/claim_part.sql
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

-- functions/record_answer.sql
create function koza.record_answer(
    answer_key text, answer_fingerprint bytea, answer_status bigint, answer_body bytea
) returns setof koza.commands
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into koza.commands (key, fingerprint, status, answer)
    values (answer_key, answer_fingerprint, answer_status, answer_body)
    on conflict (key) do nothing;
    -- a statement of its own, so that a row that another transaction has just committed is seen
    return query select * from koza.commands where key = answer_key;
end
$$;
comment on function koza.record_answer is
    'Keeps the answer of a command without events, unless its key was used before';

-- functions/destroy_subject_key.sql
-- Runs in the transaction that records the erasure, so that neither is there without the other.
create function koza.destroy_subject_key() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    update koza.subject_keys
    set wrapped = null, master_key = null, aliases = '{}', destroyed_at = new.recorded_at
    where subject = new.data ->> 'subject' and wrapped is not null;
    return null;
end
$$;
comment on function koza.destroy_subject_key is 'Destroys the data key of the subject that an event erases';

-- triggers/events_immutable.sql
create trigger events_immutable
    before update or delete or truncate on koza.events
    for each statement execute function koza.refuse_change();
alter table koza.events enable always trigger events_immutable;

-- triggers/commands_kept.sql
create trigger commands_kept
    before delete or truncate on koza.commands
    for each statement execute function koza.refuse_change();
alter table koza.commands enable always trigger commands_kept;

-- triggers/tree_tiles_grow.sql
create trigger tree_tiles_grow
    before update on koza.tree_tiles
    for each row execute function koza.refuse_other_tile();
alter table koza.tree_tiles enable always trigger tree_tiles_grow;

-- triggers/tree_tiles_kept.sql
create trigger tree_tiles_kept
    before delete or truncate on koza.tree_tiles
    for each statement execute function koza.refuse_change();
alter table koza.tree_tiles enable always trigger tree_tiles_kept;

-- triggers/signed_checkpoints_immutable.sql
create trigger signed_checkpoints_immutable
    before update or delete or truncate on koza.signed_checkpoints
    for each statement execute function koza.refuse_change();
alter table koza.signed_checkpoints enable always trigger signed_checkpoints_immutable;

-- triggers/checkpoint_keys_immutable.sql
create trigger checkpoint_keys_immutable
    before update or delete or truncate on koza.checkpoint_keys
    for each statement execute function koza.refuse_change();
alter table koza.checkpoint_keys enable always trigger checkpoint_keys_immutable;

-- triggers/papers_kept.sql
create trigger papers_kept
    before delete or truncate on koza.papers
    for each statement execute function koza.refuse_change();
alter table koza.papers enable always trigger papers_kept;

-- triggers/papers_immutable.sql
create trigger papers_immutable
    before update on koza.papers
    for each row when (old.sha256 is not null)
    execute function koza.refuse_change();
alter table koza.papers enable always trigger papers_immutable;

-- triggers/subject_erased.sql
create trigger subject_erased
    after insert on koza.events
    for each row when (new.type = 'subject.erased')
    execute function koza.destroy_subject_key();

-- triggers/documents_immutable.sql
create trigger documents_immutable
    before update or delete or truncate on koza.documents
    for each statement execute function koza.refuse_change();
alter table koza.documents enable always trigger documents_immutable;

-- privileges/koza_app.sql
revoke all on all functions in schema koza from public;
grant usage on schema koza, read to koza_app;
grant execute on all functions in schema koza to koza_app;
revoke execute on function koza.refuse_change, koza.refuse_other_tile, koza.destroy_subject_key from koza_app;
grant select on all tables in schema koza to koza_app;
grant insert, update on koza.checkpoints, koza.generations, koza.subject_keys, koza.tree_tiles, koza.outbox,
    koza.papers to koza_app;
grant insert, update, delete on koza.build_parts, koza.sessions, koza.drafts to koza_app;
grant insert on koza.interventions, koza.refusals, koza.subjects, koza.documents, koza.signed_checkpoints,
    koza.checkpoint_keys to koza_app;
grant insert, delete on koza.master_keys to koza_app;

