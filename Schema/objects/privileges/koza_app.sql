revoke all on all functions in schema koza from public;
grant usage on schema koza, read to koza_app;
grant execute on all functions in schema koza to koza_app;
revoke execute on function koza.refuse_change, koza.refuse_other_tile, koza.destroy_subject_key from koza_app;
grant select on all tables in schema koza to koza_app;
grant insert, update on koza.checkpoints, koza.generations, koza.subject_keys, koza.tree_tiles, koza.outbox,
    koza.papers to koza_app;
grant insert, update, delete on koza.build_parts, koza.sessions, koza.drafts to koza_app;
grant insert on koza.interventions, koza.refusals, koza.subjects, koza.documents, koza.signed_checkpoints,
    koza.checkpoint_keys to koza_app;
grant insert, delete on koza.master_keys to koza_app;
