alter table epoch_metrics drop column iteration_losses;
alter table diagnosis_evidence drop column unfinished_losses;
