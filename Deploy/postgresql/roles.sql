-- What the database's administrator makes once: psql -f roles.sql postgres. Passwords are given by \password afterwards.

-- What the service may: append by one function, and read. Nobody logs in as it.
create role koza_app nologin;
-- Worker, migrations and administration: owns the schema, and cannot change or delete an event either.
create role koza_owner login;
grant koza_app to koza_owner;
-- The service.
create role koza_serve login in role koza_app;
-- Backups; reads no table.
create role koza_backup login replication;
-- The streaming replica.
create role koza_replica login replication;

-- A statement of the service that takes longer has gone wrong, and a transaction that sleeps holds locks.
alter role koza_serve set statement_timeout = '30s';
alter role koza_serve set idle_in_transaction_session_timeout = '30s';

-- Compared by bytes: the same order on every machine and after every upgrade of the C library.
create database koza owner koza_owner template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8';
revoke all on database koza from public;
grant connect on database koza to koza_serve, koza_backup;
