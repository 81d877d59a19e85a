create table factories (
    id text collate "C" not null primary key,
    version bigint not null,
    position bigint not null,
    first_position bigint not null,
    state json compression lz4 not null,
    firm text collate "C",
    directorate text collate "C",
    registry_number bigint
);
create index on factories (firm, first_position);
create index on factories (directorate, first_position);
create index on factories (first_position);
