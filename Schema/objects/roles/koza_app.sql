-- The service's role: roles belong to the whole cluster, so it may be there already, or appear at this moment. Where
-- the database's administrator made it, the owner needs no right to make roles.
do $$
begin
    if not exists (select from pg_roles where rolname = 'koza_app') then
        create role koza_app nologin;
    end if;
exception
    when duplicate_object or unique_violation then null;
end
$$;
-- Whoever brings the schema up to date may serve, too.
do $$
begin
    if not pg_has_role('koza_app', 'member') then
        grant koza_app to current_user;
    end if;
end
$$;
