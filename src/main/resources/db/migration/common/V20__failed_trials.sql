-- LOST is FAILED now, as for experiments
update study_trial set state = 'FAILED' where state = 'LOST';
