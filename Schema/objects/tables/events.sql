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
