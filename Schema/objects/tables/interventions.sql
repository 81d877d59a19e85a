create table koza.interventions (
    at timestamptz not null default clock_timestamp(),
    name text collate "C" not null,
    generation integer not null,
    version integer not null,
    action text collate "C" not null
        constraint interventions_action_check check (action in ('retry', 'skip')),
    position bigint not null,
    error text,
    reason text,
    actor text not null,
    constraint interventions_pkey primary key (name, at)
);
comment on table koza.interventions is 'Who let a stopped projection try again or pass over an event, and why';
comment on column koza.interventions.version is 'Of the projection: what it passes over, a later version tries again';
comment on column koza.interventions.error is 'For what it had stopped';
