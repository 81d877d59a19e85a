create trigger papers_immutable
    before update on koza.papers
    for each row when (old.sha256 is not null)
    execute function koza.refuse_change();
alter table koza.papers enable always trigger papers_immutable;
