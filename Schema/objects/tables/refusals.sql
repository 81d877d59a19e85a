create table koza.refusals (
    id text collate "C" not null constraint refusals_pkey primary key,
    at timestamptz not null,
    actor text collate "C" not null,
    command text collate "C" not null,
    rules text[] not null,
    recorded_at timestamptz not null default clock_timestamp()
);
comment on table koza.refusals is 'Audit trail of refused commands; pseudonyms only';
