set local citus.multi_shard_modify_mode = 'sequential';

-- Contacts have references of their own, told apart by a letter.
alter table reference_counter add column last_contact integer not null default 1000;

-- What reached the landlord and is not, or not yet, a complaint. Made from the entries.
create table contact (
  landlord_id uuid not null references landlord (id),
  id uuid not null,
  reference text not null,
  seq integer not null,
  status text not null,
  -- What it was found to be; nothing before somebody has looked.
  kind text,
  received date not null,
  channel text not null,
  person uuid,
  words uuid not null,
  subject uuid,
  files integer not null,
  -- The message id of an e-mail.
  message text,
  policy text not null,
  -- The complaint that it joined, became or led to.
  complaint_id uuid,
  -- Of feedback that shows dissatisfaction: whether they were told how to complain.
  told boolean,
  recorded_by uuid,
  says text not null,
  owner uuid,
  work_by date,
  due date,
  closed date,
  changed_at timestamptz not null,
  primary key (landlord_id, id),
  unique (landlord_id, reference)
);
create index contact_open on contact (landlord_id, work_by) where closed is null;
create index contact_of_person on contact (landlord_id, person);
create index contact_of_complaint on contact (landlord_id, complaint_id);

alter table contact enable row level security;
alter table contact force row level security;
create policy own_landlord on contact
  using (landlord_id = (nullif(current_setting('app.landlord_id', true), ''))::uuid);

grant select, insert, update, delete on contact to putright_app;
