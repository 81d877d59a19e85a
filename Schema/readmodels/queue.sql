create table queue (
    kind text collate "C" not null,
    id text collate "C" not null,
    position bigint not null,
    -- false until a lot that was presented is routed to an inspector
    awaiting boolean not null,
    label text not null,
    season text collate "C",
    directorate text collate "C",
    deadline timestamptz,
    -- the deadline as microseconds since 1970, the largest bigint where there is none
    due bigint not null,
    missed boolean not null,
    since timestamptz not null,
    lane text collate "C",
    inspector text collate "C",
    primary key (kind, id)
);
create index on queue (due, position) where awaiting;
create index on queue (directorate, due, position) where awaiting;
