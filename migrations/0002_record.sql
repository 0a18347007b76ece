set local citus.multi_shard_modify_mode = 'sequential';

-- Who works for a landlord. Roles are the ids that its policy gives them.
create table staff (
  landlord_id uuid not null references landlord (id),
  id uuid not null,
  name text not null,
  email text not null,
  roles text[] not null,
  password text,
  active boolean not null default true,
  primary key (landlord_id, id),
  unique (landlord_id, email)
);

-- Personal data and free text, apart from the record so that they can be erased.
create table person (
  landlord_id uuid not null references landlord (id),
  id uuid not null,
  name text,
  email text,
  telephone text,
  address text,
  tenure text check (tenure in ('lcra', 'lcho', 'other')),
  preferred_contact text,
  adjustments text,
  primary key (landlord_id, id)
);

create table document (
  landlord_id uuid not null references landlord (id),
  id uuid not null,
  complaint_id uuid not null,
  kind text not null,
  media_type text not null default 'text/plain',
  salt bytea,
  content bytea,
  created_at timestamptz not null,
  primary key (landlord_id, id)
);
create index document_of_complaint on document (landlord_id, complaint_id);

-- The record. Rows are added and read, never changed.
create table entry (
  landlord_id uuid not null references landlord (id),
  complaint_id uuid not null,
  seq integer not null check (seq > 0),
  type text not null,
  on_day date not null,
  recorded_at timestamptz not null,
  actor_kind text not null check (actor_kind in ('staff', 'resident', 'system')),
  actor_id uuid,
  request_id uuid not null,
  data jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (landlord_id, complaint_id, seq)
);
create trigger entry_is_append_only before update or delete on entry
  for each row execute function refuse_change();
create trigger entry_is_never_truncated before truncate on entry
  for each statement execute function refuse_change();

-- One hash a day over the heads of all of a landlord's complaints, chained to the day before.
create table seal (
  landlord_id uuid not null references landlord (id),
  on_day date not null,
  complaints integer not null,
  hash bytea not null,
  made_at timestamptz not null,
  primary key (landlord_id, on_day)
);
create trigger seal_is_append_only before update or delete on seal
  for each row execute function refuse_change();
create trigger seal_is_never_truncated before truncate on seal
  for each statement execute function refuse_change();

-- A request that has been carried out. The same one again adds nothing.
create table request (
  landlord_id uuid not null references landlord (id),
  id uuid not null,
  complaint_id uuid not null,
  seq integer not null,
  primary key (landlord_id, id)
);

-- What must follow an entry, written with it.
create table outbox (
  landlord_id uuid not null references landlord (id),
  kind text not null,
  key text not null,
  due_at timestamptz not null,
  done_at timestamptz,
  primary key (landlord_id, kind, key)
);
create index outbox_to_do on outbox (landlord_id, due_at) where done_at is null;

create table reference_counter (
  landlord_id uuid not null references landlord (id),
  last integer not null,
  primary key (landlord_id)
);

-- Made from the entries, and again by `putright record rebuild`.
create table complaint (
  landlord_id uuid not null references landlord (id),
  id uuid not null,
  reference text not null,
  seq integer not null,
  status text not null,
  stage integer not null,
  waits_for text not null,
  received date not null,
  stage_received date not null,
  channel text not null,
  complainant_type text not null,
  complainant uuid not null,
  policy text not null,
  code text,
  category text,
  grading text,
  handler uuid,
  stage_1_handler uuid,
  about uuid[] not null,
  took_part uuid[] not null,
  recorded_by uuid,
  confidential boolean not null,
  summary uuid,
  words uuid not null,
  next text not null,
  work_by date,
  due date,
  outcome text,
  closed date,
  changed_at timestamptz not null,
  primary key (landlord_id, id),
  unique (landlord_id, reference)
);
create index complaint_open on complaint (landlord_id, work_by) where closed is null;

create table deadline (
  landlord_id uuid not null references landlord (id),
  complaint_id uuid not null,
  stage integer not null,
  step text not null,
  clock text not null,
  start date not null,
  provisional boolean not null,
  first_due date not null,
  due date not null,
  safe date not null,
  post_by date,
  binding boolean not null,
  done date,
  primary key (landlord_id, complaint_id, stage, step, clock),
  foreign key (landlord_id, complaint_id) references complaint (landlord_id, id) on delete cascade
);

-- Signing in belongs to no landlord's rows: it is looked up before the landlord is known.
create table session (
  digest bytea not null primary key,
  landlord_id uuid not null references landlord (id),
  staff_id uuid not null,
  expires_at timestamptz not null
);
create table sign_in_link (
  digest bytea not null primary key,
  landlord_id uuid not null references landlord (id),
  staff_id uuid not null,
  expires_at timestamptz not null
);
create table sign_in_failure (
  landlord_id uuid not null references landlord (id),
  email text not null,
  failures integer not null,
  since timestamptz not null,
  primary key (landlord_id, email)
);

do $$
declare t text;
begin
  foreach t in array array['staff', 'person', 'document', 'entry', 'seal', 'request', 'outbox',
    'reference_counter', 'complaint', 'deadline', 'sign_in_failure'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy own_landlord on %I
         using (landlord_id = (nullif(current_setting(''app.landlord_id'', true), ''''))::uuid)', t);
  end loop;
end $$;

grant select, insert on entry, seal, request to putright_app;
grant select, insert, update, delete on staff, person, document, outbox, reference_counter, complaint, deadline,
  session, sign_in_link, sign_in_failure to putright_app;
