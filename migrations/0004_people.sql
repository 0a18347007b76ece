set local citus.multi_shard_modify_mode = 'sequential';

-- The home it is about, where letters go elsewhere, and how many working days between two updates somebody wants.
alter table person
  add column property text,
  add column update_every integer check (update_every > 0);

-- What people need from us to take part. It was asked for with one complaint and holds for all of that person's.
-- Made from the entries, and again by `putright record rebuild`.
create table adjustment (
  landlord_id uuid not null references landlord (id),
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
  primary key (landlord_id, complaint_id, id),
  foreign key (landlord_id, complaint_id) references complaint (landlord_id, id) on delete cascade
);
create index adjustment_of_person on adjustment (landlord_id, person);
create index adjustment_to_review on adjustment (landlord_id, review_by) where ended is null;

-- How somebody may reach us for now, because of how they behaved. Made from the entries.
create table contact_restriction (
  landlord_id uuid not null references landlord (id),
  complaint_id uuid not null,
  id uuid not null,
  person uuid not null,
  channels text[] not null,
  only_staff uuid,
  restricted uuid not null,
  since date not null,
  review_by date not null,
  lifted date,
  primary key (landlord_id, complaint_id, id),
  foreign key (landlord_id, complaint_id) references complaint (landlord_id, id) on delete cascade
);
create index contact_restriction_of_person on contact_restriction (landlord_id, person);
create index contact_restriction_to_review on contact_restriction (landlord_id, review_by) where lifted is null;

do $$
declare t text;
begin
  foreach t in array array['adjustment', 'contact_restriction'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy own_landlord on %I
         using (landlord_id = (nullif(current_setting(''app.landlord_id'', true), ''''))::uuid)', t);
  end loop;
end $$;

grant select, insert, update, delete on adjustment, contact_restriction to putright_app;
