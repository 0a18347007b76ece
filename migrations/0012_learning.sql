set local citus.multi_shard_modify_mode = 'sequential';

-- What complaints taught, made from the entries, with those it was shared with.
create table learning (
  landlord_id uuid not null references landlord (id),
  complaint_id uuid not null,
  id uuid not null,
  stage integer not null,
  cause text not null,
  answer text not null check (answer in ('change', 'lesson', 'nothing')),
  words uuid not null,
  learned date not null,
  shared text[] not null,
  primary key (landlord_id, complaint_id, id),
  foreign key (landlord_id, complaint_id) references complaint (landlord_id, id) on delete cascade
);
create index learning_by_day on learning (landlord_id, learned);

-- What changes because of it.
create table improvement (
  landlord_id uuid not null references landlord (id),
  complaint_id uuid not null,
  id uuid not null,
  learning uuid,
  kind text not null,
  what uuid not null,
  owner uuid not null,
  planned date not null,
  first_due date not null,
  due date not null,
  made date,
  primary key (landlord_id, complaint_id, id),
  foreign key (landlord_id, complaint_id) references complaint (landlord_id, id) on delete cascade
);
create index improvement_by_day on improvement (landlord_id, due);

do $$
declare t text;
begin
  foreach t in array array['learning', 'improvement'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy own_landlord on %I
         using (landlord_id = (nullif(current_setting(''app.landlord_id'', true), ''''))::uuid)', t);
  end loop;
end $$;

grant select, insert, update, delete on learning, improvement to putright_app;
