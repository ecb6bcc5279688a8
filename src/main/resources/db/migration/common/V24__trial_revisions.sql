-- grows with every change of a trial, within its study: what has changed since is read along it
alter table study_trial add column if not exists revision integer default 0 not null;
update study_trial set revision = number + 1 where revision = 0;
alter table study_trial alter column revision drop default;
create index if not exists study_trial_revision on study_trial (study_id, revision);
