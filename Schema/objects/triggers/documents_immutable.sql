create trigger documents_immutable
    before update or delete or truncate on koza.documents
    for each statement execute function koza.refuse_change();
alter table koza.documents enable always trigger documents_immutable;
