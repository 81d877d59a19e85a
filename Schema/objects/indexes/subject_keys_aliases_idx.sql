create index subject_keys_aliases_idx on koza.subject_keys using gin (aliases) where wrapped is not null;
