-- Runs in the transaction that records the erasure, so that neither is there without the other.
create function koza.destroy_subject_key() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    update koza.subject_keys
    set wrapped = null, master_key = null, aliases = '{}', destroyed_at = new.recorded_at
    where subject = new.data ->> 'subject' and wrapped is not null;
    return null;
end
$$;
comment on function koza.destroy_subject_key is 'Destroys the data key of the subject that an event erases';
