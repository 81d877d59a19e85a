create table firms (
    id text collate "C" not null primary key,
    version bigint not null,
    position bigint not null,
    first_position bigint not null,
    state json compression lz4 not null
);
