create table notifications (
    id text collate "C" not null primary key,
    version bigint not null,
    position bigint not null,
    first_position bigint not null,
    state json compression lz4 not null,
    factory text collate "C",
    season text collate "C",
    directorate text collate "C",
    status text collate "C"
);
create index on notifications (factory, first_position);
create index on notifications (directorate, first_position);
create index on notifications (first_position);
