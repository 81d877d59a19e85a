create index outbox_waiting_idx on koza.outbox (next_attempt_at) where state = 'waiting';
