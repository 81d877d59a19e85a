create trigger subject_erased
    after insert on koza.events
    for each row when (new.type = 'subject.erased')
    execute function koza.destroy_subject_key();
