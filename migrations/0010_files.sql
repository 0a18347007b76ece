set local citus.multi_shard_modify_mode = 'sequential';

-- The content of a file stands here or in a store of objects; then `place` is its key there. `scan` is what the virus
-- scanner said of it, where there is one.
alter table document add column place text;
alter table document add column size bigint;
alter table document add column scan text check (scan in ('clean', 'waiting', 'infected'));
create index document_to_scan on document (landlord_id) where scan = 'waiting';

-- Files that were sent with a form that is still being filled in. They become documents with it, under the same id
-- and digest, or are swept away. Of a file with a virus nothing is kept but that there was one.
create table upload (
  landlord_id uuid not null references landlord (id),
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
  scan text check (scan in ('clean', 'waiting', 'infected')),
  description text not null default '',
  created_at timestamptz not null,
  primary key (landlord_id, id)
);
create index upload_of_form on upload (landlord_id, form, created_at);
create index upload_by_age on upload (landlord_id, created_at);

-- Smaller copies of photographs, upright and without where they were taken: made from the document, gone with it. No
-- content means that none can be made.
create table file_copy (
  landlord_id uuid not null references landlord (id),
  document_id uuid not null,
  copy text not null check (copy in ('small', 'large')),
  content bytea,
  primary key (landlord_id, document_id, copy),
  foreign key (landlord_id, document_id) references document (landlord_id, id) on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['upload', 'file_copy'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy own_landlord on %I
         using (landlord_id = (nullif(current_setting(''app.landlord_id'', true), ''''))::uuid)', t);
  end loop;
end $$;

grant select, insert, update, delete on upload, file_copy to putright_app;
