create table trade_applications (
    id text collate "C" not null primary key,
    version bigint not null,
    position bigint not null,
    first_position bigint not null,
    state json compression lz4 not null,
    firm text collate "C",
    direction text collate "C",
    status text collate "C",
    reference text collate "C",
    deadline timestamptz,
    valid_until date,
    used boolean not null
);
create unique index on trade_applications (reference);
create index on trade_applications (firm, first_position);
create index on trade_applications (status, first_position);
create index on trade_applications (first_position);
