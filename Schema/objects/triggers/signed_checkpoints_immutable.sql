create trigger signed_checkpoints_immutable
    before update or delete or truncate on koza.signed_checkpoints
    for each statement execute function koza.refuse_change();
alter table koza.signed_checkpoints enable always trigger signed_checkpoints_immutable;
