create index sessions_expires_at_idx on koza.sessions (expires_at);
