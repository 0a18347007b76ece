set local citus.multi_shard_modify_mode = 'sequential';

-- A digest of what each of a complaint's views was last made from: what would become the same is not written again.
alter table complaint add column written jsonb not null default '{}';
