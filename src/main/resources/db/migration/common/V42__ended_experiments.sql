-- what ended when, without trials
create index if not exists experiment_finished on experiment (study_id, finished_at, id);
