-- processes that share this database, as each of them says every few seconds
create table if not exists node (
    name               varchar(50)              not null primary key,
    workers            integer                  not null,
    threads_per_worker integer                  not null,
    cores              integer                  not null,
    version            varchar(100)             not null,
    started_at         timestamp with time zone not null,
    -- by the database's clock, which is the same for all
    heard_of_at        timestamp with time zone not null,
    draining           boolean                  not null
);

create index if not exists node_heard_of_at on node (heard_of_at);

-- who claimed an experiment last, and when
alter table experiment add column if not exists node varchar(50);
alter table experiment add column if not exists claimed_at timestamp with time zone;
