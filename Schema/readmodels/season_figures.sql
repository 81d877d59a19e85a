-- directorate '': what belongs to none; week: its Monday
create table season_figures (
    season text collate "C" not null,
    directorate text collate "C" not null,
    week date not null,
    lots_presented bigint not null,
    lots_certified bigint not null,
    lots_refused bigint not null,
    bales bigint not null,
    net_grams bigint not null,
    certified_net_grams bigint not null,
    red bigint not null,
    yellow bigint not null,
    blue bigint not null,
    green bigint not null,
    examined bigint not null,
    deadlines_kept bigint not null,
    deadlines_missed bigint not null,
    trade_applications bigint not null,
    references_issued bigint not null,
    references_used bigint not null,
    primary key (season, directorate, week)
);
create table season_findings (
    season text collate "C" not null,
    directorate text collate "C" not null,
    week date not null,
    rule text not null,
    count bigint not null,
    refusals bigint not null,
    primary key (season, directorate, week, rule)
);
create table season_lanes (
    season text collate "C" not null,
    directorate text collate "C" not null,
    week date not null,
    lane text collate "C" not null,
    lots bigint not null,
    examined bigint not null,
    with_findings bigint not null,
    primary key (season, directorate, week, lane)
);
-- lots and trade applications: what their later events do not tell
create table season_cases (
    id text collate "C" not null primary key,
    season text collate "C" not null,
    directorate text collate "C" not null,
    net_grams bigint not null,
    lane text collate "C",
    deadline timestamptz
);
