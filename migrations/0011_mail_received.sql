set local citus.multi_shard_modify_mode = 'sequential';

-- Every message that a landlord's mailbox was found to hold, and what it was: each is handled once, whatever happens.
create table mail_received (
  landlord_id uuid not null references landlord (id),
  id uuid not null,
  mailbox text not null,
  uid_validity bigint not null,
  uid bigint not null,
  -- Of what it says; none for a second copy.
  digest text,
  message_id text,
  from_address text,
  -- Set aside: kept, and nobody is asked to look: our own letters, receipts, and floods of automatic mail.
  became text not null
    check (became in ('message', 'contact', 'bounce', 'receipt', 'own', 'set-aside', 'duplicate')),
  complaint_id uuid,
  contact_id uuid,
  -- Our mail that it is about.
  mail_id uuid,
  -- The message as it came.
  document_id uuid,
  received_at timestamptz not null,
  handled_at timestamptz not null,
  primary key (landlord_id, id),
  unique (landlord_id, mailbox, uid_validity, uid),
  unique (landlord_id, digest)
);
create index mail_received_by_message_id on mail_received (landlord_id, message_id);
create index mail_received_from on mail_received (landlord_id, from_address, handled_at);
create index mail_received_of_complaint on mail_received (landlord_id, complaint_id);
create index person_by_email on person (landlord_id, lower(email));

alter table mail_received enable row level security;
alter table mail_received force row level security;
create policy own_landlord on mail_received
  using (landlord_id = (nullif(current_setting('app.landlord_id', true), ''))::uuid);

grant select, insert, update, delete on mail_received to putright_app;
