create table koza.drafts (
    subject text collate "C" not null,
    name text collate "C" not null,
    content bytea not null,
    saved_at timestamptz not null default clock_timestamp(),
    constraint drafts_pkey primary key (subject, name)
);
comment on table koza.drafts is 'What a person has typed and not sent yet; sealed';
