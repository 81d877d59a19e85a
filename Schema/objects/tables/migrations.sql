create table koza.migrations (
    number integer not null constraint migrations_pkey primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default clock_timestamp()
);
comment on table koza.migrations is 'Steps of the schema that were applied; checksum: SHA-256 of the text, hexadecimal';
