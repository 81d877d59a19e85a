create table koza.tree_tiles (
    level smallint not null,
    index bigint not null,
    hashes bytea not null
        constraint tree_tiles_hashes_check check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
    constraint tree_tiles_pkey primary key (level, index)
);
alter table koza.tree_tiles alter column hashes set storage external;
comment on table koza.tree_tiles is
    'The Merkle tree over the log (RFC 6962) in tiles of up to 256 hashes: leaves at level 0, above it a root for each full tile';
