-- A value holds 1 GB at most, and whoever reads one holds all of it: payloads are kept in pieces of 4 MB.
alter table checkpoint add column bytes bigint not null default 0;
update checkpoint set bytes = octet_length(payload);
alter table checkpoint alter column bytes drop default;

create table checkpoint_chunk (
    experiment_id bigint  not null,
    iteration     bigint  not null,
    number        integer not null,
    payload       bytea   not null,
    primary key (experiment_id, iteration, number),
    foreign key (experiment_id, iteration) references checkpoint (experiment_id, iteration) on delete cascade
);
-- floating-point numbers do not shrink, and trying costs more than writing them
alter table checkpoint_chunk alter column payload set storage external;
insert into checkpoint_chunk
    select experiment_id, iteration, n, substring(payload from n * 4194304 + 1 for 4194304)
    from checkpoint, generate_series(0, (octet_length(payload) - 1) / 4194304) n;

alter table final_parameters add column bytes bigint not null default 0;
update final_parameters set bytes = octet_length(payload);
alter table final_parameters alter column bytes drop default;

create table final_parameters_chunk (
    experiment_id bigint  not null references final_parameters (experiment_id) on delete cascade,
    number        integer not null,
    payload       bytea   not null,
    primary key (experiment_id, number)
);
alter table final_parameters_chunk alter column payload set storage external;
insert into final_parameters_chunk
    select experiment_id, n, substring(payload from n * 4194304 + 1 for 4194304)
    from final_parameters, generate_series(0, (octet_length(payload) - 1) / 4194304) n;
