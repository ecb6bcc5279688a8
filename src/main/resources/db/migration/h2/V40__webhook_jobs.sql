-- one more queue of the shape of scheduled_tasks, so that no receiver that is slow keeps anything else waiting
create table if not exists webhook_job (
    task_name            varchar(100)             not null,
    task_instance        varchar(100)             not null,
    task_data            blob,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            varchar(50),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    state                varchar(32),
    primary key (task_name, task_instance)
);

create index if not exists webhook_job_execution_time on webhook_job (execution_time);
create index if not exists webhook_job_last_heartbeat on webhook_job (last_heartbeat);
