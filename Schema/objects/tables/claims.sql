create table koza.claims (
    key text collate "C" not null constraint claims_pkey primary key,
    holder text collate "C" not null,
    until timestamptz
);
comment on table koza.claims is 'Unique keys and who holds them; written by koza.append alone';
comment on column koza.claims.until is 'Last instant of the claim, in business time; null: without end';
