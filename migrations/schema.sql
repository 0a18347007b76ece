-- The schema as the sum of all migrations, for reading and for the diff: nothing runs this file.
-- A test compares it with a migrated database. After a new migration: node test/write-schema.ts

create table action (
  landlord_id uuid not null,
  complaint_id uuid not null,
  id uuid not null,
  kind text not null,
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
  constraint action_pkey PRIMARY KEY (landlord_id, complaint_id, id),
  constraint action_kind_check CHECK ((kind = ANY (ARRAY['action'::text, 'compensation'::text]))),
  constraint action_landlord_id_complaint_id_fkey FOREIGN KEY (landlord_id, complaint_id) REFERENCES complaint(landlord_id, id) ON DELETE CASCADE,
  constraint action_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
CREATE INDEX action_open ON putright.action USING btree (landlord_id, due) WHERE (done IS NULL);
alter table action enable row level security;
alter table action force row level security;
create policy own_landlord on action as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on action to putright_app;

create table adjustment (
  landlord_id uuid not null,
  complaint_id uuid not null,
  id uuid not null,
  person uuid not null,
  format text not null,
  need uuid not null,
  asked date not null,
  agreed date,
  declined date,
  in_practice date,
  review_by date,
  ended date,
  constraint adjustment_pkey PRIMARY KEY (landlord_id, complaint_id, id),
  constraint adjustment_landlord_id_complaint_id_fkey FOREIGN KEY (landlord_id, complaint_id) REFERENCES complaint(landlord_id, id) ON DELETE CASCADE,
  constraint adjustment_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
CREATE INDEX adjustment_of_person ON putright.adjustment USING btree (landlord_id, person);
CREATE INDEX adjustment_to_review ON putright.adjustment USING btree (landlord_id, review_by) WHERE (ended IS NULL);
alter table adjustment enable row level security;
alter table adjustment force row level security;
create policy own_landlord on adjustment as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on adjustment to putright_app;

create table answer_kind (
  landlord_id uuid not null,
  complaint_id uuid not null,
  stage integer not null,
  what text not null,
  kind text not null,
  said date not null,
  constraint answer_kind_pkey PRIMARY KEY (landlord_id, complaint_id, stage, what, kind),
  constraint answer_kind_what_check CHECK ((what = ANY (ARRAY['failure'::text, 'remedy'::text]))),
  constraint answer_kind_landlord_id_complaint_id_fkey FOREIGN KEY (landlord_id, complaint_id) REFERENCES complaint(landlord_id, id) ON DELETE CASCADE,
  constraint answer_kind_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
CREATE INDEX answer_kind_by_day ON putright.answer_kind USING btree (landlord_id, said);
alter table answer_kind enable row level security;
alter table answer_kind force row level security;
create policy own_landlord on answer_kind as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on answer_kind to putright_app;

create table calendar_edition (
  landlord_id uuid not null,
  division text not null,
  version integer not null,
  digest text not null,
  content text not null,
  adopted_at timestamp with time zone not null,
  adopted_by uuid,
  constraint calendar_edition_pkey PRIMARY KEY (landlord_id, division, version),
  constraint calendar_edition_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
alter table calendar_edition enable row level security;
alter table calendar_edition force row level security;
create policy own_landlord on calendar_edition as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
CREATE TRIGGER calendar_edition_is_append_only BEFORE DELETE OR UPDATE ON putright.calendar_edition FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER calendar_edition_is_never_truncated BEFORE TRUNCATE ON putright.calendar_edition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on calendar_edition to putright_app;

create table complaint (
  landlord_id uuid not null,
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
  changed_at timestamp with time zone not null,
  disposed date,
  written jsonb not null default '{}'::jsonb,
  dated boolean not null default false,
  constraint complaint_pkey PRIMARY KEY (landlord_id, id),
  constraint complaint_landlord_id_reference_key UNIQUE (landlord_id, reference),
  constraint complaint_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
CREATE INDEX complaint_open ON putright.complaint USING btree (landlord_id, work_by) WHERE (closed IS NULL);
CREATE INDEX complaint_undated ON putright.complaint USING btree (landlord_id, received) WHERE ((closed IS NULL) AND (NOT dated));
alter table complaint enable row level security;
alter table complaint force row level security;
create policy own_landlord on complaint as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on complaint to putright_app;

create table complaint_person (
  landlord_id uuid not null,
  complaint_id uuid not null,
  person uuid not null,
  is_as text not null,
  constraint complaint_person_pkey PRIMARY KEY (landlord_id, complaint_id, person, is_as),
  constraint complaint_person_is_as_check CHECK ((is_as = ANY (ARRAY['complainant'::text, 'resident'::text, 'joined'::text, 'representative'::text]))),
  constraint complaint_person_landlord_id_complaint_id_fkey FOREIGN KEY (landlord_id, complaint_id) REFERENCES complaint(landlord_id, id) ON DELETE CASCADE,
  constraint complaint_person_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
CREATE INDEX complaint_of_person ON putright.complaint_person USING btree (landlord_id, person);
alter table complaint_person enable row level security;
alter table complaint_person force row level security;
create policy own_landlord on complaint_person as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on complaint_person to putright_app;

create table contact (
  landlord_id uuid not null,
  id uuid not null,
  reference text not null,
  seq integer not null,
  status text not null,
  kind text,
  received date not null,
  channel text not null,
  person uuid,
  words uuid not null,
  subject uuid,
  files integer not null,
  message text,
  policy text not null,
  complaint_id uuid,
  told boolean,
  recorded_by uuid,
  says text not null,
  owner uuid,
  work_by date,
  due date,
  closed date,
  changed_at timestamp with time zone not null,
  tell uuid,
  tell_on date,
  constraint contact_pkey PRIMARY KEY (landlord_id, id),
  constraint contact_landlord_id_reference_key UNIQUE (landlord_id, reference),
  constraint contact_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
CREATE INDEX contact_of_complaint ON putright.contact USING btree (landlord_id, complaint_id);
CREATE INDEX contact_of_person ON putright.contact USING btree (landlord_id, person);
CREATE INDEX contact_open ON putright.contact USING btree (landlord_id, work_by) WHERE (closed IS NULL);
alter table contact enable row level security;
alter table contact force row level security;
create policy own_landlord on contact as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on contact to putright_app;

create table contact_restriction (
  landlord_id uuid not null,
  complaint_id uuid not null,
  id uuid not null,
  person uuid not null,
  channels text[] not null,
  only_staff uuid,
  restricted uuid not null,
  since date not null,
  review_by date not null,
  lifted date,
  constraint contact_restriction_pkey PRIMARY KEY (landlord_id, complaint_id, id),
  constraint contact_restriction_landlord_id_complaint_id_fkey FOREIGN KEY (landlord_id, complaint_id) REFERENCES complaint(landlord_id, id) ON DELETE CASCADE,
  constraint contact_restriction_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
CREATE INDEX contact_restriction_of_person ON putright.contact_restriction USING btree (landlord_id, person);
CREATE INDEX contact_restriction_to_review ON putright.contact_restriction USING btree (landlord_id, review_by) WHERE (lifted IS NULL);
alter table contact_restriction enable row level security;
alter table contact_restriction force row level security;
create policy own_landlord on contact_restriction as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on contact_restriction to putright_app;

create table day_choice (
  landlord_id uuid not null,
  staff_id uuid not null,
  feed bytea,
  mailed boolean not null default false,
  mailed_on date,
  constraint day_choice_pkey PRIMARY KEY (landlord_id, staff_id),
  constraint day_choice_landlord_id_feed_key UNIQUE (landlord_id, feed),
  constraint day_choice_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
alter table day_choice enable row level security;
alter table day_choice force row level security;
create policy own_landlord on day_choice as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on day_choice to putright_app;

create table deadline (
  landlord_id uuid not null,
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
  constraint deadline_pkey PRIMARY KEY (landlord_id, complaint_id, stage, step, clock),
  constraint deadline_landlord_id_complaint_id_fkey FOREIGN KEY (landlord_id, complaint_id) REFERENCES complaint(landlord_id, id) ON DELETE CASCADE,
  constraint deadline_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
alter table deadline enable row level security;
alter table deadline force row level security;
create policy own_landlord on deadline as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on deadline to putright_app;

create table document (
  landlord_id uuid not null,
  id uuid not null,
  complaint_id uuid not null,
  kind text not null,
  media_type text not null default 'text/plain'::text,
  salt bytea,
  content bytea,
  created_at timestamp with time zone not null,
  name text,
  place text,
  size bigint,
  scan text,
  constraint document_pkey PRIMARY KEY (landlord_id, id),
  constraint document_scan_check CHECK ((scan = ANY (ARRAY['clean'::text, 'waiting'::text, 'infected'::text]))),
  constraint document_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
CREATE INDEX document_of_complaint ON putright.document USING btree (landlord_id, complaint_id);
CREATE INDEX document_to_scan ON putright.document USING btree (landlord_id) WHERE (scan = 'waiting'::text);
alter table document enable row level security;
alter table document force row level security;
create policy own_landlord on document as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on document to putright_app;

create table draft (
  landlord_id uuid not null,
  complaint_id uuid not null,
  step text not null,
  stage integer not null,
  version integer not null,
  typed jsonb not null,
  page uuid not null,
  saved_by uuid not null,
  saved_at timestamp with time zone not null,
  constraint draft_pkey PRIMARY KEY (landlord_id, complaint_id, step, stage),
  constraint draft_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
alter table draft enable row level security;
alter table draft force row level security;
create policy own_landlord on draft as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on draft to putright_app;

create table entry (
  landlord_id uuid not null,
  complaint_id uuid not null,
  seq integer not null,
  type text not null,
  on_day date not null,
  recorded_at timestamp with time zone not null,
  actor_kind text not null,
  actor_id uuid,
  request_id uuid not null,
  data jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint entry_pkey PRIMARY KEY (landlord_id, complaint_id, seq),
  constraint entry_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['staff'::text, 'resident'::text, 'system'::text]))),
  constraint entry_seq_check CHECK ((seq > 0)),
  constraint entry_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
alter table entry enable row level security;
alter table entry force row level security;
create policy own_landlord on entry as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
CREATE TRIGGER entry_is_append_only BEFORE DELETE OR UPDATE ON putright.entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entry_is_never_truncated BEFORE TRUNCATE ON putright.entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on entry to putright_app;

create table equality_answer (
  landlord_id uuid not null,
  id uuid not null,
  year integer not null,
  question text not null,
  answer text not null,
  constraint equality_answer_pkey PRIMARY KEY (landlord_id, id),
  constraint equality_answer_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
alter table equality_answer enable row level security;
alter table equality_answer force row level security;
create policy own_landlord on equality_answer as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant insert, select on equality_answer to putright_app;

create table file_copy (
  landlord_id uuid not null,
  document_id uuid not null,
  copy text not null,
  content bytea,
  constraint file_copy_pkey PRIMARY KEY (landlord_id, document_id, copy),
  constraint file_copy_copy_check CHECK ((copy = ANY (ARRAY['small'::text, 'large'::text]))),
  constraint file_copy_landlord_id_document_id_fkey FOREIGN KEY (landlord_id, document_id) REFERENCES document(landlord_id, id) ON DELETE CASCADE,
  constraint file_copy_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
alter table file_copy enable row level security;
alter table file_copy force row level security;
create policy own_landlord on file_copy as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on file_copy to putright_app;

create table improvement (
  landlord_id uuid not null,
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
  constraint improvement_pkey PRIMARY KEY (landlord_id, complaint_id, id),
  constraint improvement_landlord_id_complaint_id_fkey FOREIGN KEY (landlord_id, complaint_id) REFERENCES complaint(landlord_id, id) ON DELETE CASCADE,
  constraint improvement_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
CREATE INDEX improvement_by_day ON putright.improvement USING btree (landlord_id, due);
alter table improvement enable row level security;
alter table improvement force row level security;
create policy own_landlord on improvement as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on improvement to putright_app;

create table landlord (
  id uuid not null,
  slug text not null,
  name text not null,
  demonstration boolean not null default false,
  created_at timestamp with time zone not null default now(),
  constraint landlord_pkey PRIMARY KEY (id),
  constraint landlord_slug_key UNIQUE (slug),
  constraint landlord_slug_check CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);
grant insert, select, update on landlord to putright_app;

create table learning (
  landlord_id uuid not null,
  complaint_id uuid not null,
  id uuid not null,
  stage integer not null,
  cause text not null,
  answer text not null,
  words uuid not null,
  learned date not null,
  shared text[] not null,
  constraint learning_pkey PRIMARY KEY (landlord_id, complaint_id, id),
  constraint learning_answer_check CHECK ((answer = ANY (ARRAY['change'::text, 'lesson'::text, 'nothing'::text]))),
  constraint learning_landlord_id_complaint_id_fkey FOREIGN KEY (landlord_id, complaint_id) REFERENCES complaint(landlord_id, id) ON DELETE CASCADE,
  constraint learning_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
CREATE INDEX learning_by_day ON putright.learning USING btree (landlord_id, learned);
alter table learning enable row level security;
alter table learning force row level security;
create policy own_landlord on learning as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on learning to putright_app;

create table letter (
  landlord_id uuid not null,
  complaint_id uuid not null,
  id uuid not null,
  kind text not null,
  stage integer not null,
  means text not null,
  issued date not null,
  posted date,
  undelivered date,
  constraint letter_pkey PRIMARY KEY (landlord_id, complaint_id, id),
  constraint letter_landlord_id_complaint_id_fkey FOREIGN KEY (landlord_id, complaint_id) REFERENCES complaint(landlord_id, id) ON DELETE CASCADE,
  constraint letter_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
CREATE INDEX letter_to_post ON putright.letter USING btree (landlord_id, issued) WHERE ((posted IS NULL) AND (means = 'post'::text));
CREATE INDEX letter_undelivered ON putright.letter USING btree (landlord_id, undelivered) WHERE (undelivered IS NOT NULL);
alter table letter enable row level security;
alter table letter force row level security;
create policy own_landlord on letter as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on letter to putright_app;

create table letter_check (
  landlord_id uuid not null,
  complaint_id uuid not null,
  step text not null,
  stage integer not null,
  asked_of uuid not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  question text,
  version integer,
  fine boolean,
  comment text,
  answered_at timestamp with time zone,
  constraint letter_check_pkey PRIMARY KEY (landlord_id, complaint_id, step, stage),
  constraint letter_check_landlord_id_complaint_id_step_stage_fkey FOREIGN KEY (landlord_id, complaint_id, step, stage) REFERENCES draft(landlord_id, complaint_id, step, stage) ON DELETE CASCADE,
  constraint letter_check_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
CREATE INDEX letter_check_asked_of ON putright.letter_check USING btree (landlord_id, asked_of) WHERE (answered_at IS NULL);
alter table letter_check enable row level security;
alter table letter_check force row level security;
create policy own_landlord on letter_check as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on letter_check to putright_app;

create table look (
  landlord_id uuid not null,
  id uuid not null,
  kind text not null,
  thing uuid not null,
  part text not null,
  staff_id uuid not null,
  looked_at timestamp with time zone not null,
  refused text,
  constraint look_pkey PRIMARY KEY (landlord_id, id),
  constraint look_kind_check CHECK ((kind = ANY (ARRAY['complaint'::text, 'contact'::text, 'person'::text]))),
  constraint look_refused_check CHECK ((refused = ANY (ARRAY['complained-about'::text, 'confidential'::text, 'no-role'::text]))),
  constraint look_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
CREATE INDEX look_at_thing ON putright.look USING btree (landlord_id, thing, looked_at);
CREATE INDEX look_by_staff ON putright.look USING btree (landlord_id, staff_id, looked_at);
alter table look enable row level security;
alter table look force row level security;
create policy own_landlord on look as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
CREATE TRIGGER look_is_append_only BEFORE DELETE OR UPDATE ON putright.look FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER look_is_never_truncated BEFORE TRUNCATE ON putright.look FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on look to putright_app;

create table mail (
  landlord_id uuid not null,
  id uuid not null,
  complaint_id uuid not null,
  letter_id uuid,
  to_person uuid,
  to_address text,
  to_name text,
  subject text,
  text_document uuid not null,
  html_document uuid,
  attachments uuid[] not null default '{}'::uuid[],
  message_id text,
  from_address text,
  state text not null default 'queued'::text,
  attempts integer not null default 0,
  queued_at timestamp with time zone not null,
  next_at timestamp with time zone not null,
  taken_by uuid,
  taken_until timestamp with time zone,
  sent_at timestamp with time zone,
  answer text,
  constraint mail_pkey PRIMARY KEY (landlord_id, id),
  constraint mail_landlord_id_message_id_key UNIQUE (landlord_id, message_id),
  constraint mail_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'taken'::text, 'sending'::text, 'sent'::text, 'uncertain'::text, 'failed'::text, 'undelivered'::text, 'kept'::text]))),
  constraint mail_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
CREATE INDEX mail_by_age ON putright.mail USING btree (landlord_id, queued_at);
CREATE INDEX mail_in_hand ON putright.mail USING btree (landlord_id, taken_until) WHERE (state = ANY (ARRAY['taken'::text, 'sending'::text]));
CREATE INDEX mail_of_complaint ON putright.mail USING btree (landlord_id, complaint_id);
CREATE INDEX mail_of_letter ON putright.mail USING btree (landlord_id, letter_id) WHERE (letter_id IS NOT NULL);
CREATE INDEX mail_to_send ON putright.mail USING btree (landlord_id, next_at) WHERE (state = 'queued'::text);
alter table mail enable row level security;
alter table mail force row level security;
create policy own_landlord on mail as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on mail to putright_app;

create table mail_received (
  landlord_id uuid not null,
  id uuid not null,
  mailbox text not null,
  uid_validity bigint not null,
  uid bigint not null,
  digest text,
  message_id text,
  from_address text,
  became text not null,
  complaint_id uuid,
  contact_id uuid,
  mail_id uuid,
  document_id uuid,
  received_at timestamp with time zone not null,
  handled_at timestamp with time zone not null,
  constraint mail_received_pkey PRIMARY KEY (landlord_id, id),
  constraint mail_received_landlord_id_digest_key UNIQUE (landlord_id, digest),
  constraint mail_received_landlord_id_mailbox_uid_validity_uid_key UNIQUE (landlord_id, mailbox, uid_validity, uid),
  constraint mail_received_became_check CHECK ((became = ANY (ARRAY['message'::text, 'contact'::text, 'bounce'::text, 'receipt'::text, 'own'::text, 'set-aside'::text, 'duplicate'::text]))),
  constraint mail_received_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
CREATE INDEX mail_received_by_message_id ON putright.mail_received USING btree (landlord_id, message_id);
CREATE INDEX mail_received_from ON putright.mail_received USING btree (landlord_id, from_address, handled_at);
CREATE INDEX mail_received_of_complaint ON putright.mail_received USING btree (landlord_id, complaint_id);
alter table mail_received enable row level security;
alter table mail_received force row level security;
create policy own_landlord on mail_received as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on mail_received to putright_app;

create table migration (
  name text not null,
  sha256 text not null,
  ran_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (name)
);
grant select on migration to putright_app;

create table outbox (
  landlord_id uuid not null,
  kind text not null,
  key text not null,
  due_at timestamp with time zone not null,
  done_at timestamp with time zone,
  constraint outbox_pkey PRIMARY KEY (landlord_id, kind, key),
  constraint outbox_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
CREATE INDEX outbox_to_do ON putright.outbox USING btree (landlord_id, due_at) WHERE (done_at IS NULL);
alter table outbox enable row level security;
alter table outbox force row level security;
create policy own_landlord on outbox as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on outbox to putright_app;

create table person (
  landlord_id uuid not null,
  id uuid not null,
  name text,
  email text,
  telephone text,
  address text,
  tenure text,
  preferred_contact text,
  adjustments text,
  property text,
  update_every integer,
  constraint person_pkey PRIMARY KEY (landlord_id, id),
  constraint person_tenure_check CHECK ((tenure = ANY (ARRAY['lcra'::text, 'lcho'::text, 'other'::text]))),
  constraint person_update_every_check CHECK ((update_every > 0)),
  constraint person_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
CREATE INDEX person_by_email ON putright.person USING btree (landlord_id, lower(email));
alter table person enable row level security;
alter table person force row level security;
create policy own_landlord on person as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on person to putright_app;

create table policy_edition (
  landlord_id uuid not null,
  edition text not null,
  in_force_from date not null,
  digest text not null,
  content text not null,
  adopted_at timestamp with time zone not null,
  adopted_by uuid,
  constraint policy_edition_pkey PRIMARY KEY (landlord_id, edition),
  constraint policy_edition_landlord_id_in_force_from_key UNIQUE (landlord_id, in_force_from),
  constraint policy_edition_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
alter table policy_edition enable row level security;
alter table policy_edition force row level security;
create policy own_landlord on policy_edition as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
CREATE TRIGGER policy_edition_is_append_only BEFORE DELETE OR UPDATE ON putright.policy_edition FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER policy_edition_is_never_truncated BEFORE TRUNCATE ON putright.policy_edition FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on policy_edition to putright_app;

create table reference_counter (
  landlord_id uuid not null,
  last integer not null,
  last_contact integer not null default 1000,
  constraint reference_counter_pkey PRIMARY KEY (landlord_id),
  constraint reference_counter_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
alter table reference_counter enable row level security;
alter table reference_counter force row level security;
create policy own_landlord on reference_counter as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on reference_counter to putright_app;

create table request (
  landlord_id uuid not null,
  id uuid not null,
  complaint_id uuid not null,
  seq integer not null,
  constraint request_pkey PRIMARY KEY (landlord_id, id),
  constraint request_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
alter table request enable row level security;
alter table request force row level security;
create policy own_landlord on request as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant insert, select on request to putright_app;

create table seal (
  landlord_id uuid not null,
  on_day date not null,
  complaints integer not null,
  hash bytea not null,
  made_at timestamp with time zone not null,
  constraint seal_pkey PRIMARY KEY (landlord_id, on_day),
  constraint seal_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
alter table seal enable row level security;
alter table seal force row level security;
create policy own_landlord on seal as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
CREATE TRIGGER seal_is_append_only BEFORE DELETE OR UPDATE ON putright.seal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER seal_is_never_truncated BEFORE TRUNCATE ON putright.seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on seal to putright_app;

create table session (
  digest bytea not null,
  landlord_id uuid not null,
  staff_id uuid not null,
  expires_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (digest),
  constraint session_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
grant delete, insert, select, update on session to putright_app;

create table sign_in_failure (
  landlord_id uuid not null,
  email text not null,
  failures integer not null,
  since timestamp with time zone not null,
  constraint sign_in_failure_pkey PRIMARY KEY (landlord_id, email),
  constraint sign_in_failure_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
alter table sign_in_failure enable row level security;
alter table sign_in_failure force row level security;
create policy own_landlord on sign_in_failure as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on sign_in_failure to putright_app;

create table sign_in_link (
  digest bytea not null,
  landlord_id uuid not null,
  staff_id uuid not null,
  expires_at timestamp with time zone not null,
  constraint sign_in_link_pkey PRIMARY KEY (digest),
  constraint sign_in_link_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
grant delete, insert, select, update on sign_in_link to putright_app;

create table staff (
  landlord_id uuid not null,
  id uuid not null,
  name text not null,
  email text not null,
  roles text[] not null,
  password text,
  active boolean not null default true,
  constraint staff_pkey PRIMARY KEY (landlord_id, id),
  constraint staff_landlord_id_email_key UNIQUE (landlord_id, email),
  constraint staff_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
alter table staff enable row level security;
alter table staff force row level security;
create policy own_landlord on staff as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on staff to putright_app;

create table task (
  landlord_id uuid not null,
  complaint_id uuid not null,
  kind text not null,
  id text not null,
  says text not null,
  step text,
  owner uuid,
  work_by date not null,
  due date not null,
  words uuid,
  constraint task_pkey PRIMARY KEY (landlord_id, complaint_id, kind, id),
  constraint task_landlord_id_complaint_id_fkey FOREIGN KEY (landlord_id, complaint_id) REFERENCES complaint(landlord_id, id) ON DELETE CASCADE,
  constraint task_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
CREATE INDEX task_due ON putright.task USING btree (landlord_id, work_by) WHERE (kind <> 'retention'::text);
CREATE INDEX task_to_dispose ON putright.task USING btree (landlord_id, work_by) WHERE (kind = 'retention'::text);
alter table task enable row level security;
alter table task force row level security;
create policy own_landlord on task as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on task to putright_app;

create table upload (
  landlord_id uuid not null,
  id uuid not null,
  form uuid not null,
  name text not null,
  kind text not null,
  media_type text not null,
  size bigint not null,
  salt bytea not null,
  digest text not null,
  content bytea,
  place text,
  scan text,
  description text not null default ''::text,
  created_at timestamp with time zone not null,
  constraint upload_pkey PRIMARY KEY (landlord_id, id),
  constraint upload_scan_check CHECK ((scan = ANY (ARRAY['clean'::text, 'waiting'::text, 'infected'::text]))),
  constraint upload_landlord_id_fkey FOREIGN KEY (landlord_id) REFERENCES landlord(id)
);
CREATE INDEX upload_by_age ON putright.upload USING btree (landlord_id, created_at);
CREATE INDEX upload_of_form ON putright.upload USING btree (landlord_id, form, created_at);
alter table upload enable row level security;
alter table upload force row level security;
create policy own_landlord on upload as permissive for all to public using (landlord_id = (NULLIF(current_setting('app.landlord_id'::text, true), ''::text))::uuid);
grant delete, insert, select, update on upload to putright_app;

CREATE OR REPLACE FUNCTION putright.as_landlord(landlord uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$ begin execute format('set local app.landlord_id = %L', landlord); end $function$
;

CREATE OR REPLACE FUNCTION putright.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin raise exception 'the record is append-only (% on %)', tg_op, tg_table_name; end $function$
;
