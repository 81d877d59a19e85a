create table data_subjects (
    id text collate "C" not null primary key,
    version bigint not null,
    position bigint not null,
    first_position bigint not null,
    state json compression lz4 not null,
    erased boolean not null
);
create index on data_subjects (first_position) where erased;
