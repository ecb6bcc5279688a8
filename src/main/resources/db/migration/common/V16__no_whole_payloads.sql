alter table checkpoint drop column if exists payload;
alter table final_parameters drop column if exists payload;
