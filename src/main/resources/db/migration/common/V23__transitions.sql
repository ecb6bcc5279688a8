-- every state that an experiment has been in, stored together with the transition; numbers from 1 without a gap
create table if not exists experiment_transition (
    experiment_id bigint                   not null references experiment (id) on delete cascade,
    number        integer                  not null,
    made_at       timestamp with time zone not null,
    state         varchar(16)              not null,
    reason        varchar(2000),
    -- how far training was
    epoch         integer                  not null,
    iteration     bigint                   not null,
    primary key (experiment_id, number)
);

alter table experiment add column if not exists transitions integer default 0 not null;

-- of experiments of before, what is still known
insert into experiment_transition
select e.id, 1, e.created_at, 'QUEUED', null, 0, 0 from experiment e
where not exists (select 1 from experiment_transition t where t.experiment_id = e.id and t.number = 1);

insert into experiment_transition
select e.id, 2, e.started_at, 'RUNNING', null, 0, 0 from experiment e
where e.started_at is not null
  and not exists (select 1 from experiment_transition t where t.experiment_id = e.id and t.number = 2);

insert into experiment_transition
select e.id, case when e.started_at is null then 2 else 3 end, coalesce(e.finished_at, current_timestamp), e.state,
    e.state_reason, e.epoch, e.iteration
from experiment e
where e.state <> case when e.started_at is null then 'QUEUED' else 'RUNNING' end
  and e.transitions = 0
  and not exists (select 1 from experiment_transition t
                  where t.experiment_id = e.id and t.number = case when e.started_at is null then 2 else 3 end);

update experiment set transitions =
    (select count(*) from experiment_transition t where t.experiment_id = experiment.id)
where transitions = 0;
