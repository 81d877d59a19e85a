create table certificates (
    id text collate "C" not null primary key,
    version bigint not null,
    position bigint not null,
    first_position bigint not null,
    state json compression lz4 not null,
    holder text collate "C",
    factory text collate "C",
    directorate text collate "C",
    season text collate "C",
    lot text collate "C",
    parent text collate "C",
    verification_code text collate "C",
    valid_until date,
    cancelled boolean not null,
    moved text collate "C",
    drawn boolean not null
);
create unique index on certificates (verification_code);
create index on certificates (holder, first_position);
create index on certificates (factory, season, first_position);
create index on certificates (season, first_position);
create index on certificates (first_position);
