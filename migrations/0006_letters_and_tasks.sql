set local citus.multi_shard_modify_mode = 'sequential';

-- What a file was called by whoever sent it.
alter table document add column name text;

-- Everything with a day by which somebody has to do something, made from the entries. Only what is still open.
create table task (
  landlord_id uuid not null references landlord (id),
  complaint_id uuid not null,
  kind text not null,
  id text not null,
  says text not null,
  step text,
  owner uuid,
  work_by date not null,
  due date not null,
  primary key (landlord_id, complaint_id, kind, id),
  foreign key (landlord_id, complaint_id) references complaint (landlord_id, id) on delete cascade
);
create index task_due on task (landlord_id, work_by);

-- The letters that were issued and what became of each, made from the entries.
create table letter (
  landlord_id uuid not null references landlord (id),
  complaint_id uuid not null,
  id uuid not null,
  kind text not null,
  stage integer not null,
  means text not null,
  issued date not null,
  posted date,
  undelivered date,
  primary key (landlord_id, complaint_id, id),
  foreign key (landlord_id, complaint_id) references complaint (landlord_id, id) on delete cascade
);
create index letter_to_post on letter (landlord_id, issued) where posted is null and means = 'post';
create index letter_undelivered on letter (landlord_id, undelivered) where undelivered is not null;

do $$
declare t text;
begin
  foreach t in array array['task', 'letter'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy own_landlord on %I
         using (landlord_id = (nullif(current_setting(''app.landlord_id'', true), ''''))::uuid)', t);
  end loop;
end $$;

grant select, insert, update, delete on task, letter to putright_app;
