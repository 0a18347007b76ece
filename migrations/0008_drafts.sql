set local citus.multi_shard_modify_mode = 'sequential';

-- What somebody has typed into the form of a step and not recorded yet. Free text that is never an entry: it goes in the
-- transaction that records the step.
create table draft (
  landlord_id uuid not null references landlord (id),
  complaint_id uuid not null,
  step text not null,
  stage integer not null,
  version integer not null,
  typed jsonb not null,
  -- The page it was typed on: what is saved from the same page again is the same person going on.
  page uuid not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (landlord_id, complaint_id, step, stage)
);

-- A letter that somebody was asked to look over before it goes, and what they said. It goes with its draft.
create table letter_check (
  landlord_id uuid not null references landlord (id),
  complaint_id uuid not null,
  step text not null,
  stage integer not null,
  asked_of uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  question text,
  -- The version of the draft that they looked over.
  version integer,
  fine boolean,
  comment text,
  answered_at timestamptz,
  primary key (landlord_id, complaint_id, step, stage),
  foreign key (landlord_id, complaint_id, step, stage)
    references draft (landlord_id, complaint_id, step, stage) on delete cascade
);
create index letter_check_asked_of on letter_check (landlord_id, asked_of) where answered_at is null;

do $$
declare t text;
begin
  foreach t in array array['draft', 'letter_check'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy own_landlord on %I
         using (landlord_id = (nullif(current_setting(''app.landlord_id'', true), ''''))::uuid)', t);
  end loop;
end $$;

grant select, insert, update, delete on draft, letter_check to putright_app;
