-- two more queues of the shape of scheduled_tasks, so that no training keeps a study from moving on
create table if not exists study_step (
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

create index if not exists study_step_execution_time on study_step (execution_time);
create index if not exists study_step_last_heartbeat on study_step (last_heartbeat);

create table if not exists study_look (
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

create index if not exists study_look_execution_time on study_look (execution_time);
create index if not exists study_look_last_heartbeat on study_look (last_heartbeat);
