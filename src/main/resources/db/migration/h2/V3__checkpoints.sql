create table checkpoint (
    experiment_id bigint              not null references experiment (id) on delete cascade,
    iteration     bigint              not null,
    epoch         integer             not null,
    payload       binary large object not null,
    primary key (experiment_id, iteration)
);

create table final_parameters (
    experiment_id bigint              not null primary key references experiment (id) on delete cascade,
    payload       binary large object not null
);
