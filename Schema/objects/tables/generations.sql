create table koza.generations (
    name text collate "C" not null,
    generation integer not null,
    version integer not null,
    state text collate "C" not null
        constraint generations_state_check check (state in ('building', 'live', 'retired')),
    position bigint not null default 0,
    held boolean not null default false,
    created_at timestamptz not null default clock_timestamp(),
    live_at timestamptz,
    constraint generations_pkey primary key (name, generation)
);
comment on table koza.generations is 'Generations of each projection: one live at most, others being built or retired';
comment on column koza.generations.version is 'Version of the projection''s code that fills the generation';
comment on column koza.generations.position is 'Position up to which the generation is built by parts; what comes later, in order';
comment on column koza.generations.held is 'Not to be swapped in before it was compared with the live one';
