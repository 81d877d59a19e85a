create trigger tree_tiles_kept
    before delete or truncate on koza.tree_tiles
    for each statement execute function koza.refuse_change();
alter table koza.tree_tiles enable always trigger tree_tiles_kept;
