-- callers' keys, of which only digests are kept. One that is withdrawn stays: what it made names it
create table if not exists api_key (
    name          varchar(64)              not null primary key,
    role          varchar(8)               not null,
    -- SHA-256 of the key, hexadecimal
    digest        varchar(64)              not null unique,
    -- most experiments that may wait, and train; null for any number
    queued_limit  integer,
    running_limit integer,
    created_at    timestamp with time zone not null,
    rotated_at    timestamp with time zone,
    -- to the minute
    used_at       timestamp with time zone,
    withdrawn_at  timestamp with time zone
);

create index if not exists api_key_withdrawn_at on api_key (withdrawn_at, name);

-- name of the key that an experiment or a study was asked for with; empty where no keys were set up
alter table experiment add column if not exists owner varchar(200) default '' not null;
alter table study add column if not exists owner varchar(200) default '' not null;
create index if not exists experiment_owner on experiment (owner, id);

-- each owner's idempotency keys are its own: the owner stands before them
alter table experiment alter column idempotency_key set data type varchar(500);
alter table study alter column idempotency_key set data type varchar(500);
