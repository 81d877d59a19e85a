-- The service's role: roles belong to the whole cluster, so it may be there already, or appear at this moment.
do $$
begin
    create role koza_app nologin;
exception
    when duplicate_object or unique_violation then null;
end
$$;
-- Whoever brings the schema up to date may serve, too.
grant koza_app to current_user;
