-- what experiments that train at once on a node may take; null where an earlier version runs on it
alter table node add column if not exists heap_bytes bigint;
alter table node add column if not exists off_heap_bytes bigint;
