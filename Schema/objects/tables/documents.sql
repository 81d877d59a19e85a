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
