-- what a job is for stood in its name alone
update scheduled_tasks set task_data = stringtoutf8(
    '{"experimentId":' || substring(task_instance, 1, locate('-', task_instance) - 1)
    || ',"number":' || substring(task_instance, locate('-', task_instance) + 1) || '}')
where task_name = 'train' and task_data is null;
