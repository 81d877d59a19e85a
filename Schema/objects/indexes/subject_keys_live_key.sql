create unique index subject_keys_live_key on koza.subject_keys (subject) where wrapped is not null;
