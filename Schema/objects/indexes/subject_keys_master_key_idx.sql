create index subject_keys_master_key_idx on koza.subject_keys (master_key);
