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
