create table koza.sessions (
    id_hash bytea not null constraint sessions_pkey primary key,
    subject text collate "C" not null,
    identity bytea not null,
    signed_in_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null
);
comment on table koza.sessions is 'Who is signed in to the pages; the id is hashed, the identity sealed';
