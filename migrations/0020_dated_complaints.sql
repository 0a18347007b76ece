set local citus.multi_shard_modify_mode = 'sequential';

-- Whether anything of a complaint has a day, and so is on the worklist as a task; if not, the complaint itself is.
alter table complaint add column dated boolean not null default false;
create index complaint_undated on complaint (landlord_id, received) where closed is null and not dated;
