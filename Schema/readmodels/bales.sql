create table bales (
    identity text collate "C" not null,
    position bigint not null,
    at timestamptz not null,
    what text collate "C" not null,
    lot text collate "C" not null,
    lot_season text collate "C" not null,
    registry_number bigint not null,
    sequence bigint not null,
    certificate text collate "C",
    primary key (identity, position)
);
