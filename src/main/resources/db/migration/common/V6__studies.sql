create sequence study_id start with 1 increment by 1 cache 1;

create table study (
    id              bigint                   not null primary key,
    name            varchar(200)             not null,
    -- what was asked for, as JSON: read as a whole
    request         text                     not null,
    submitted       text                     not null,
    idempotency_key varchar(200) unique,
    state           varchar(16)              not null,
    state_reason    varchar(2000),
    created_at      timestamp with time zone not null,
    finished_at     timestamp with time zone,
    -- until when its seconds are counted; null while it does not run
    running_since   timestamp with time zone,
    seconds_before  double precision         not null
);

create index study_state on study (state, id);

-- the epoch after which a trial rests until its study lets it go on
alter table experiment add column halt_after_epoch integer;
alter table experiment add constraint experiment_study_id foreign key (study_id) references study (id);

create table study_trial (
    study_id      bigint       not null references study (id) on delete cascade,
    number        integer      not null,
    experiment_id bigint references experiment (id),
    -- null for one that was skipped: a study trains no spec twice
    spec_hash     varchar(64),
    point         text         not null,
    state         varchar(16)  not null,
    reason        varchar(2000),
    bracket       integer      not null,
    rung_number   integer,
    rung_epochs   integer,
    -- JSON array: at each rung that it has reached
    scores        text         not null,
    score         double precision,
    epochs        integer      not null,
    pruning       text,
    primary key (study_id, number),
    unique (experiment_id),
    unique (study_id, spec_hash)
);

create table study_test_evaluation (
    study_id   bigint  not null references study (id) on delete cascade,
    look       integer not null,
    evaluation text    not null,
    primary key (study_id, look)
);
