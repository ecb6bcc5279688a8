create sequence experiment_id start with 1 increment by 1 cache 1;

create table experiment (
    id                       bigint                   not null primary key,
    name                     varchar(200)             not null,
    notes                    varchar(10000)           not null,
    dataset                  varchar(100)             not null,
    study_id                 bigint,
    spec                     text                     not null,
    spec_hash                varchar(64)              not null,
    idempotency_key          varchar(200) unique,
    state                    varchar(16)              not null,
    state_reason             varchar(2000),
    attempt                  integer                  not null,
    created_at               timestamp with time zone not null,
    started_at               timestamp with time zone,
    finished_at              timestamp with time zone,
    epoch                    integer                  not null,
    iteration                bigint                   not null,
    iterations               bigint                   not null,
    seconds_per_iteration    double precision,
    best_epoch               integer,
    best_validation_accuracy double precision,
    test_accuracy            double precision,
    test_result              text,
    provenance               text
);

create index experiment_state on experiment (state, id);
create index experiment_dataset on experiment (dataset, id);
create index experiment_study on experiment (study_id, id);

create table experiment_tag (
    experiment_id bigint      not null references experiment (id) on delete cascade,
    tag           varchar(50) not null,
    primary key (experiment_id, tag)
);

create index experiment_tag_tag on experiment_tag (tag, experiment_id);

create table epoch_metrics (
    experiment_id             bigint           not null references experiment (id) on delete cascade,
    epoch                     integer          not null,
    iteration                 bigint           not null,
    training_loss             double precision not null,
    regularized_training_loss double precision not null,
    training_accuracy         double precision not null,
    validation_loss           double precision not null,
    validation_accuracy       double precision not null,
    learning_rate             double precision not null,
    seconds                   double precision not null,
    samples_per_second        double precision not null,
    -- two JSON arrays, one number an iteration of the epoch: read as a whole, never searched
    iteration_losses          text             not null,
    primary key (experiment_id, epoch)
);
