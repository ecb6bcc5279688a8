alter table epoch_metrics drop column if exists iteration_losses;
alter table diagnosis_evidence drop column if exists unfinished_losses;
