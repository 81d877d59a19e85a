create table koza.papers (
    certificate text collate "C" not null,
    edition integer not null constraint papers_edition_check check (edition >= 0),
    requested_at timestamptz not null default clock_timestamp(),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null default clock_timestamp(),
    last_error text,
    rendered_at timestamptz,
    renderer text,
    sha256 bytea constraint papers_sha256_check check (octet_length(sha256) = 32),
    sealed bytea,
    constraint papers_pkey primary key (certificate, edition),
    constraint papers_rendered_check check (
        num_nulls(rendered_at, renderer, sha256, sealed) in (0, 4))
);
-- Neither PDF nor noise can be compressed.
alter table koza.papers alter column sealed set storage external;
comment on table koza.papers is 'Certificates as PDF: wanted, then rendered once and kept as they are';
comment on column koza.papers.edition is 'How many certificates had been cut from it: each takes bales off the paper';
comment on column koza.papers.sha256 is 'Of the PDF';
comment on column koza.papers.sealed is 'The PDF, sealed under the keys of all whom it names';
