create index sessions_subject_idx on koza.sessions (subject);
