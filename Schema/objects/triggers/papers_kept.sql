create trigger papers_kept
    before delete or truncate on koza.papers
    for each statement execute function koza.refuse_change();
alter table koza.papers enable always trigger papers_kept;
