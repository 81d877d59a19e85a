create trigger events_immutable
    before update or delete or truncate on koza.events
    for each statement execute function koza.refuse_change();
alter table koza.events enable always trigger events_immutable;
