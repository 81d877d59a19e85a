create trigger commands_kept
    before delete or truncate on koza.commands
    for each statement execute function koza.refuse_change();
alter table koza.commands enable always trigger commands_kept;
