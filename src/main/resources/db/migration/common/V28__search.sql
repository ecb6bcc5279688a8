-- an experiment's name in lower case, as Java has it on any database: searched along its index alone
alter table experiment add column if not exists search_name varchar(600) default '' not null;
update experiment set search_name = lower(name);
create index if not exists experiment_search_name on experiment (search_name, id);
