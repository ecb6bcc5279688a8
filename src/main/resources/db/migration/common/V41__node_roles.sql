-- what a node does; those of an earlier version did both
alter table node add column if not exists roles varchar(20) default 'API,WORKER' not null;
