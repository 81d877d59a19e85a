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
