-- an experiment's place in the queue: the execution time of its job
alter table experiment add column if not exists queued_at timestamp with time zone;

update experiment set queued_at = coalesce(
    (select min(job.execution_time) from scheduled_tasks job
     where job.task_name = 'train'
       and job.task_instance = cast(experiment.id as varchar(20)) || '-' || cast(experiment.turn as varchar(20))),
    created_at)
where state in ('QUEUED', 'RUNNING', 'PAUSING', 'CANCELLING');

create index if not exists experiment_queue on experiment (state, queued_at, id);

-- orders of the list
create index if not exists experiment_name on experiment (name, id);
create index if not exists experiment_validation_accuracy on experiment (best_validation_accuracy, id);
create index if not exists experiment_test_accuracy on experiment (test_accuracy, id);
