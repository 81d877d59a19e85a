create function koza.record_answer(
    answer_key text, answer_fingerprint bytea, answer_status bigint, answer_body bytea
) returns setof koza.commands
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into koza.commands (key, fingerprint, status, answer)
    values (answer_key, answer_fingerprint, answer_status, answer_body)
    on conflict (key) do nothing;
    -- a statement of its own, so that a row that another transaction has just committed is seen
    return query select * from koza.commands where key = answer_key;
end
$$;
comment on function koza.record_answer is
    'Keeps the answer of a command without events, unless its key was used before';
