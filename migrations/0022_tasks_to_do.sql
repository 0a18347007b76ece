set local citus.multi_shard_modify_mode = 'sequential';

-- Every closed complaint under a policy that says how long records are kept has a task for years. What there is to do
-- now is found without them, and they without it.
drop index task_due;
create index task_due on task (landlord_id, work_by) where kind <> 'retention';
create index task_to_dispose on task (landlord_id, work_by) where kind = 'retention';
