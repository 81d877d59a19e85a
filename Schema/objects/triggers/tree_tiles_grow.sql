create trigger tree_tiles_grow
    before update on koza.tree_tiles
    for each row execute function koza.refuse_other_tile();
alter table koza.tree_tiles enable always trigger tree_tiles_grow;
