create index outbox_recipient_idx on koza.outbox (recipient, position);
