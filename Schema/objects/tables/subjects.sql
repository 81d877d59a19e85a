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
