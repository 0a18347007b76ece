set local citus.multi_shard_modify_mode = 'sequential';

-- What every later migration builds on. The role putright_app is made by the program before the first
-- migration, since roles belong to the whole server. It owns nothing and gets rights table by table.
--
-- A table of landlords' data (a tenant table) has, in the migration that makes it:
--
--   landlord_id uuid not null references landlord, and landlord_id first in every key and unique index;
--   no foreign key to it from a table that isn't one; no "on delete set null" or "set default";
--   alter table x enable row level security;
--   alter table x force row level security;
--   create policy own_landlord on x
--     using (landlord_id = (nullif(current_setting('app.landlord_id', true), ''))::uuid);
--   grant select, insert on x to putright_app;   -- update and delete only where rows are not a record
--
-- The policy has no subquery (Citus refuses it). nullif: after a first use the setting reads as '' on that
-- connection. Without "with check" the same condition holds for what is written. A missing setting shows
-- no rows. Triggers only look at their own row and raise. The first line of every migration is the one above.

create schema putright;
grant usage on schema putright to putright_app;

-- Which migrations have run. No landlord's data.
create table migration (
  name   text        primary key,
  sha256 text        not null,
  ran_at timestamptz not null default now()
);
grant select on migration to putright_app;

-- Whose rows this transaction sees and writes: its first statement, before any savepoint. Not set_config,
-- which does not reach the workers of Citus.
create function as_landlord(landlord uuid) returns void language plpgsql as
$$ begin execute format('set local app.landlord_id = %L', landlord); end $$;

create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'the record is append-only (% on %)', tg_op, tg_table_name; end $$;

-- The landlords of this installation. A reference table: the same on every machine.
create table landlord (
  id            uuid        primary key,
  slug          text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name          text        not null,
  demonstration boolean     not null default false,
  created_at    timestamptz not null default now()
);
grant select, insert, update on landlord to putright_app;
