create table checkpoint (
    experiment_id bigint  not null references experiment (id) on delete cascade,
    iteration     bigint  not null,
    epoch         integer not null,
    payload       bytea   not null,
    primary key (experiment_id, iteration)
);

create table final_parameters (
    experiment_id bigint not null primary key references experiment (id) on delete cascade,
    payload       bytea  not null
);

-- floating-point numbers do not shrink, and trying costs more than writing them
alter table checkpoint alter column payload set storage external;
alter table final_parameters alter column payload set storage external;
