-- what a job is for stood in its name alone
update scheduled_tasks set task_data = convert_to(
    '{"experimentId":' || split_part(task_instance, '-', 1) || ',"number":' || split_part(task_instance, '-', 2) || '}',
    'UTF8')
where task_name = 'train' and task_data is null;
