-- within its owner's experiments: the higher, the sooner it is trained
alter table experiment add column if not exists priority smallint default 0 not null;

-- name of the job whose worker claimed it last: any job will do for any experiment that waits
alter table experiment add column if not exists job varchar(100);
update experiment set job = cast(id as varchar(20)) || '-' || cast(turn as varchar(20))
where job is null and state in ('RUNNING', 'PAUSING', 'CANCELLING');
create index if not exists experiment_job on experiment (job);

-- of each owner: what waits, in its order, and how much trains
create index if not exists experiment_turns on experiment (state, owner, priority desc, queued_at, id);

-- owners take turns: the lower, the longer ago one had its last
create table if not exists queue_owner (
    owner varchar(200) not null primary key,
    turn  bigint       not null
);
create index if not exists queue_owner_turn on queue_owner (turn, owner);

insert into queue_owner (owner, turn)
select distinct e.owner, 0 from experiment e where not exists (select 1 from queue_owner o where o.owner = e.owner);
insert into queue_owner (owner, turn) select '', 0 where not exists (select 1 from queue_owner o where o.owner = '');
