create index outbox_waiting_webhook_idx on koza.outbox (next_attempt_at) where state = 'waiting' and channel <> 'mail';
