create table lots (
    id text collate "C" not null primary key,
    version bigint not null,
    position bigint not null,
    first_position bigint not null,
    state json compression lz4 not null,
    season text collate "C",
    registry_number bigint,
    sequence bigint,
    factory text collate "C",
    firm text collate "C",
    directorate text collate "C",
    owner text collate "C",
    phase text collate "C",
    method text collate "C",
    cotton_group text collate "C",
    presented_on date,
    deadline timestamptz,
    deadline_missed boolean,
    lane text collate "C",
    certificate text collate "C",
    bale_count bigint,
    net_grams bigint
);
create unique index on lots (season, registry_number, sequence);
create index on lots (factory, season, first_position);
create index on lots (directorate, season, first_position);
create index on lots (season, first_position);
create index on lots (first_position);
create index on lots (firm, first_position);
create index on lots (owner, first_position);
