create index refusals_at_idx on koza.refusals (at);
