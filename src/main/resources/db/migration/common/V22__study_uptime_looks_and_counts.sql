-- the clock of all studies: seconds that some node was up, and when that was last told
create table service_uptime (
    id      integer                  not null primary key,
    seconds double precision         not null,
    seen    timestamp with time zone not null
);

insert into service_uptime (id, seconds, seen) values (1, 0, current_timestamp);

-- by that clock: since when a study runs; null while it does not
alter table study add column running_since_uptime double precision;
update study set running_since_uptime = 0 where state = 'RUNNING';
alter table study drop column running_since;

-- all was tried, and the look at the test set that the study itself takes is asked for
alter table study add column awaiting_look boolean default false not null;

-- by which who asked for a look finds its result
alter table study_test_evaluation add column request_id varchar(36);
create unique index study_test_evaluation_request on study_test_evaluation (request_id);

-- counts and winners of a page of studies, read from the indexes alone
create index study_trial_counts on study_trial (study_id, state, epochs);
create index study_trial_best on study_trial (study_id, state, score desc, number);
