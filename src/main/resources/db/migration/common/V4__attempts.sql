-- attempts that ended without giving the experiment back
alter table experiment add column lost_attempts integer default 0 not null;
-- times it was queued: a job of an earlier time is of no account
alter table experiment add column turn integer default 0 not null;
alter table experiment add column rerun_of bigint references experiment (id) on delete set null;
alter table experiment add column comparison text;

create index experiment_rerun_of on experiment (rerun_of);
