-- what must be known of a network's data to use it without them; null where an earlier version stored the parameters
alter table final_parameters add column if not exists signature text;
