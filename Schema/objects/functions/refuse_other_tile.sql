create function koza.refuse_other_tile() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    if new.level <> old.level or new.index <> old.index
        or substr(new.hashes, 1, octet_length(old.hashes)) <> old.hashes
    then
        raise exception 'a tile of %.% only grows', tg_table_schema, tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
