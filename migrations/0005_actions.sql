set local citus.multi_shard_modify_mode = 'sequential';

-- What was promised to put things right, made from the entries: work by a day, and money that is to be paid by one.
create table action (
  landlord_id uuid not null references landlord (id),
  complaint_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('action', 'compensation')),
  stage integer not null,
  what uuid,
  owner uuid,
  contractor uuid,
  pence integer,
  promised date not null,
  first_due date not null,
  due date not null,
  handed_over date,
  done date,
  primary key (landlord_id, complaint_id, id),
  foreign key (landlord_id, complaint_id) references complaint (landlord_id, id) on delete cascade
);
create index action_open on action (landlord_id, due) where done is null;

alter table action enable row level security;
alter table action force row level security;
create policy own_landlord on action
  using (landlord_id = (nullif(current_setting('app.landlord_id', true), ''))::uuid);

grant select, insert, update, delete on action to putright_app;
