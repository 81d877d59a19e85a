create table koza.signed_checkpoints (
    size bigint not null constraint signed_checkpoints_pkey primary key
        constraint signed_checkpoints_size_check check (size > 0),
    note text collate "C" not null,
    signed_at timestamptz not null default clock_timestamp()
);
comment on table koza.signed_checkpoints is 'Signed notes, each of a size of the log and the root of its tree';
