-- weights of first layers after some epochs
create table weight_snapshot (
    experiment_id bigint  not null references experiment (id) on delete cascade,
    epoch         integer not null,
    inputs        integer not null,
    -- of each unit its smallest and its largest weight: 32-bit floats, little-endian
    ranges        bytea   not null,
    -- of each unit its weights in 255 steps of its range, a byte each
    levels        bytea   not null,
    primary key (experiment_id, epoch)
);
alter table weight_snapshot alter column levels set storage external;
