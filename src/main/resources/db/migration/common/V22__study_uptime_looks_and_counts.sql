-- the clock of all studies: seconds that some node was up, and when that was last told
create table if not exists service_uptime (
    id      integer                  not null primary key,
    seconds double precision         not null,
    seen    timestamp with time zone not null
);

insert into service_uptime (id, seconds, seen)
select 1, 0, current_timestamp where not exists (select 1 from service_uptime);

-- by that clock: since when a study runs; null while it does not
alter table study add column if not exists running_since_uptime double precision;
update study set running_since_uptime = 0 where state = 'RUNNING';
alter table study drop column if exists running_since;

-- all was tried, and the look at the test set that the study itself takes is asked for
alter table study add column if not exists awaiting_look boolean default false not null;

-- by which who asked for a look finds its result
alter table study_test_evaluation add column if not exists request_id varchar(36);
create unique index if not exists study_test_evaluation_request on study_test_evaluation (request_id);

-- counts and winners of a page of studies, read from the indexes alone
create index if not exists study_trial_counts on study_trial (study_id, state, epochs);
create index if not exists study_trial_best on study_trial (study_id, state, score desc, number);
