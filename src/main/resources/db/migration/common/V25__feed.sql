-- which experiments and studies have changed, one row each. Whoever reads next gives a place to changes that have none:
-- one reader at a time, of what is committed, so that the order of places is the order in which they are seen
create table if not exists feed_change (
    subject    varchar(10) not null,
    subject_id bigint      not null,
    -- null while it has none
    place      bigint,
    primary key (subject, subject_id)
);
create index if not exists feed_change_place on feed_change (place);

-- one row: the last place that was given
create table if not exists feed_place (
    id    integer not null primary key,
    place bigint  not null
);
insert into feed_place (id, place) select 1, 0 where not exists (select 1 from feed_place);

insert into feed_change (subject, subject_id, place)
select 'experiment', e.id, 0 from experiment e
where not exists (select 1 from feed_change c where c.subject = 'experiment' and c.subject_id = e.id);
insert into feed_change (subject, subject_id, place)
select 'study', s.id, 0 from study s
where not exists (select 1 from feed_change c where c.subject = 'study' and c.subject_id = s.id);
