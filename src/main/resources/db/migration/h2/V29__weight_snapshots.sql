-- weights of first layers after some epochs
create table if not exists weight_snapshot (
    experiment_id bigint              not null references experiment (id) on delete cascade,
    epoch         integer             not null,
    inputs        integer             not null,
    -- of each unit its smallest and its largest weight: 32-bit floats, little-endian
    ranges        varbinary           not null,
    -- of each unit its weights in 255 steps of its range, a byte each
    levels        binary large object not null,
    primary key (experiment_id, epoch)
);
