create table koza.checkpoints (
    name text collate "C" not null,
    generation integer not null,
    position bigint not null default 0,
    status text collate "C" not null default 'running'
        constraint checkpoints_status_check check (status in ('running', 'stopped')),
    stopped_at_position bigint,
    error text,
    updated_at timestamptz not null default clock_timestamp(),
    constraint checkpoints_pkey primary key (name, generation)
) with (fillfactor = 20);
comment on table koza.checkpoints is 'How far each subscription has read; moved in the transaction of its handler';
comment on column koza.checkpoints.stopped_at_position is 'The event that could not be digested';
