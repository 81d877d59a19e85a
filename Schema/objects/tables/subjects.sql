create table koza.subjects (
    id text collate "C" not null,
    revision integer not null constraint subjects_revision_check check (revision > 0),
    kind text collate "C" not null,
    data jsonb not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint subjects_pkey primary key (id, revision)
);
comment on table koza.subjects is 'Personal data, kept outside the events, by subject and revision';
