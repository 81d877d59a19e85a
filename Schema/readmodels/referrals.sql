create table referrals (
    id text collate "C" not null primary key,
    version bigint not null,
    position bigint not null,
    first_position bigint not null,
    state json compression lz4 not null,
    directorate text collate "C",
    factory text collate "C",
    status text collate "C"
);
create index on referrals (directorate, first_position);
create index on referrals (factory, first_position);
create index on referrals (first_position);
