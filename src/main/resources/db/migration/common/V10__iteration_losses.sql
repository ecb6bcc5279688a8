-- losses of consecutive iterations of one epoch, at most 8192
create table if not exists iteration_losses (
    experiment_id   bigint  not null references experiment (id) on delete cascade,
    first_iteration bigint  not null,
    epoch           integer not null,
    iterations      integer not null,
    -- for each iteration two 32-bit floats, little-endian: training loss, regularized training loss
    payload         bytea   not null,
    primary key (experiment_id, first_iteration)
);

-- null for epochs of earlier versions
alter table epoch_metrics add column if not exists training_seconds double precision;
alter table epoch_metrics add column if not exists validation_seconds double precision;
