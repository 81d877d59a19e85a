create trigger checkpoint_keys_immutable
    before update or delete or truncate on koza.checkpoint_keys
    for each statement execute function koza.refuse_change();
alter table koza.checkpoint_keys enable always trigger checkpoint_keys_immutable;
