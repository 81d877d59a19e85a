create table koza.build_parts (
    name text collate "C" not null,
    generation integer not null,
    part integer not null,
    after_stream text collate "C" not null,
    last_stream text collate "C",
    lease bigint not null default 0,
    leased_until timestamptz,
    worker text,
    backend integer,
    backend_started timestamptz,
    done_at timestamptz,
    constraint build_parts_pkey primary key (name, generation, part)
) with (fillfactor = 50);
comment on table koza.build_parts is 'Ranges of streams of which a generation is being built, claimed by any worker';
comment on column koza.build_parts.after_stream is 'The streams behind this one, up to last_stream; to the end where that is null';
comment on column koza.build_parts.lease is 'Counts claims: who holds an earlier one may not write any more';
comment on column koza.build_parts.backend is 'The session of the database that works on it';
