create table koza.checkpoint_keys (
    number integer not null constraint checkpoint_keys_pkey primary key,
    verifier text collate "C" not null constraint checkpoint_keys_verifier_key unique,
    rotation text collate "C",
    added_at timestamptz not null default clock_timestamp()
);
comment on table koza.checkpoint_keys is 'Public keys of the checkpoints in the order of their use, dense from 1';
comment on column koza.checkpoint_keys.rotation is 'The note by which it followed the key before: signed by both, or by the new one alone where the old one was lost';
