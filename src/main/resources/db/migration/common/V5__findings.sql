-- a JSON array, told with the experiment
alter table experiment add column findings text;

-- what findings are made from, beside the epochs: JSON documents, read as a whole
create table diagnosis_evidence (
    experiment_id     bigint not null primary key references experiment (id) on delete cascade,
    initial_state     text   not null,
    -- of the layers after the last epoch
    layers            text,
    -- losses of the iterations before divergence that are part of no epoch
    unfinished_losses text
);
