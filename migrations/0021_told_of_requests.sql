set local citus.multi_shard_modify_mode = 'sequential';

-- Of a request: whom the policy wants told of it until they know, and the day on which it became one.
alter table contact add column tell uuid;
alter table contact add column tell_on date;
