set local citus.multi_shard_modify_mode = 'sequential';

-- E-mail on its way out, one row for each recipient, written with the entry that it tells of. What it says is in
-- documents; the address, the name, the subject and the server's answer are erased with the person. The landlord's own
-- mail stands under its id, as its entries do.
create table mail (
  landlord_id uuid not null references landlord (id),
  id uuid not null,
  complaint_id uuid not null,
  letter_id uuid,
  to_person uuid,
  to_address text,
  to_name text,
  subject text,
  text_document uuid not null,
  html_document uuid,
  attachments uuid[] not null default '{}',
  -- Made when it is first taken up to be sent, and the same ever after.
  message_id text,
  from_address text,
  -- Taken: somebody is about to send it. Sending: it is being handed over now. Kept: shown here and never sent.
  state text not null default 'queued'
    check (state in ('queued', 'taken', 'sending', 'sent', 'uncertain', 'failed', 'undelivered', 'kept')),
  attempts integer not null default 0,
  queued_at timestamptz not null,
  next_at timestamptz not null,
  -- By whom it was taken up, and until when nobody else looks at it.
  taken_by uuid,
  taken_until timestamptz,
  sent_at timestamptz,
  answer text,
  primary key (landlord_id, id),
  unique (landlord_id, message_id)
);
create index mail_to_send on mail (landlord_id, next_at) where state = 'queued';
create index mail_in_hand on mail (landlord_id, taken_until) where state in ('taken', 'sending');
create index mail_of_complaint on mail (landlord_id, complaint_id);
create index mail_of_letter on mail (landlord_id, letter_id) where letter_id is not null;
create index mail_by_age on mail (landlord_id, queued_at);

alter table mail enable row level security;
alter table mail force row level security;
create policy own_landlord on mail
  using (landlord_id = (nullif(current_setting('app.landlord_id', true), ''))::uuid);

grant select, insert, update, delete on mail to putright_app;
