create table firms (
    id text collate "C" not null primary key,
    version bigint not null,
    position bigint not null,
    first_position bigint not null,
    state json compression lz4 not null,
    directorate text collate "C",
    roles text collate "C",
    responsible_inspectors text collate "C"
);
create index on firms using gin (string_to_array(responsible_inspectors, ' '));
create index on firms (first_position);
