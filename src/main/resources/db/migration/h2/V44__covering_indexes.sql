-- Lists are read along these, with what they are filtered by, without a look at each row: H2 decodes a whole page for one row.
create index if not exists experiment_list_name on experiment (name, id, state, dataset, study_id, owner);
create index if not exists experiment_list_validation_accuracy
    on experiment (best_validation_accuracy, id, state, dataset, study_id, owner);
create index if not exists experiment_list_test_accuracy on experiment (test_accuracy, id, state, dataset, study_id, owner);
create index if not exists experiment_list_id
    on experiment (id, state, dataset, study_id, owner, name, best_validation_accuracy, test_accuracy);
drop index if exists experiment_name;
drop index if exists experiment_validation_accuracy;
drop index if exists experiment_test_accuracy;
