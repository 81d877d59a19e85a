create index papers_waiting_idx on koza.papers (next_attempt_at) where sha256 is null;
