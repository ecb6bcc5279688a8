-- A value holds 2 GB at most: payloads are kept in pieces. One of before stays whole, as it is read as a stream.
-- H2 commits every change of a table: whatever a process that is killed leaves half done can be done again.
alter table checkpoint add column if not exists bytes bigint default 0 not null;
update checkpoint set bytes = octet_length(payload);
alter table checkpoint alter column bytes drop default;

create table if not exists checkpoint_chunk (
    experiment_id bigint              not null,
    iteration     bigint              not null,
    number        integer             not null,
    payload       binary large object not null,
    primary key (experiment_id, iteration, number),
    foreign key (experiment_id, iteration) references checkpoint (experiment_id, iteration) on delete cascade
);
delete from checkpoint_chunk;
insert into checkpoint_chunk select experiment_id, iteration, 0, payload from checkpoint;

alter table final_parameters add column if not exists bytes bigint default 0 not null;
update final_parameters set bytes = octet_length(payload);
alter table final_parameters alter column bytes drop default;

create table if not exists final_parameters_chunk (
    experiment_id bigint              not null references final_parameters (experiment_id) on delete cascade,
    number        integer             not null,
    payload       binary large object not null,
    primary key (experiment_id, number)
);
delete from final_parameters_chunk;
insert into final_parameters_chunk select experiment_id, 0, payload from final_parameters;
