create table koza.outbox (
    position bigint not null,
    recipient text collate "C" not null,
    channel text collate "C" not null,
    state text collate "C" not null default 'waiting'
        constraint outbox_state_check check (state in ('waiting', 'delivered', 'undeliverable')),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null default clock_timestamp(),
    last_error text,
    recorded_at timestamptz not null default clock_timestamp(),
    settled_at timestamptz,
    constraint outbox_pkey primary key (position, recipient, channel)
);
comment on table koza.outbox is 'Notices of events to people and firms, pseudonyms only, and what became of their delivery';
comment on column koza.outbox.channel is 'mail, or the id of the recipient''s webhook';
