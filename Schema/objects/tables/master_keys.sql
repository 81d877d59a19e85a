create table koza.master_keys (
    id text collate "C" not null constraint master_keys_pkey primary key,
    added_at timestamptz not null default clock_timestamp()
);
comment on table koza.master_keys is
    'Names of the master keys that wrap data keys, made of the keys themselves; the keys are kept elsewhere';
