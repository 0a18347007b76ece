set local citus.multi_shard_modify_mode = 'sequential';

-- Who opened what, and who was refused. Rows are added and read, never changed, and name nobody but staff.
create table look (
  landlord_id uuid not null references landlord (id),
  id uuid not null,
  kind text not null check (kind in ('complaint', 'contact', 'person')),
  -- The complaint, contact or person that was opened.
  thing uuid not null,
  -- Which page of it, or which file or letter; empty for the page itself.
  part text not null,
  staff_id uuid not null,
  looked_at timestamptz not null,
  refused text check (refused in ('complained-about', 'confidential', 'no-role')),
  primary key (landlord_id, id)
);
create index look_at_thing on look (landlord_id, thing, looked_at);
create index look_by_staff on look (landlord_id, staff_id, looked_at);
create trigger look_is_append_only before update or delete on look
  for each row execute function refuse_change();
create trigger look_is_never_truncated before truncate on look
  for each statement execute function refuse_change();

-- Whom a complaint is by, for and through. Made from the entries, and again by `putright record rebuild`.
create table complaint_person (
  landlord_id uuid not null references landlord (id),
  complaint_id uuid not null,
  person uuid not null,
  is_as text not null check (is_as in ('complainant', 'resident', 'joined', 'representative')),
  primary key (landlord_id, complaint_id, person, is_as),
  foreign key (landlord_id, complaint_id) references complaint (landlord_id, id) on delete cascade
);
create index complaint_of_person on complaint_person (landlord_id, person);

-- The day on which the record of a complaint was disposed of: its entries stay, and nothing that names anybody does.
alter table complaint add column disposed date;

-- Complaints that are there already. The owner reads entries of all landlords for this once.
alter table entry no force row level security;
alter table complaint no force row level security;
insert into complaint_person as p (landlord_id, complaint_id, person, is_as)
select e.landlord_id, e.complaint_id, named.person::uuid, named.is_as
from entry e
join complaint c on c.landlord_id = e.landlord_id and c.id = e.complaint_id
cross join lateral (values
  (case when e.type = 'complaint-received' then e.data ->> 'complainant' end, 'complainant'),
  (case when e.type = 'complaint-received' then e.data ->> 'resident' end, 'resident'),
  (case when e.type = 'complainant-joined' then e.data ->> 'person' end, 'joined'),
  (case when e.type = 'representative-named' then e.data ->> 'representative' end, 'representative')
) as named (person, is_as)
where named.person is not null
on conflict do nothing;
alter table complaint force row level security;
alter table entry force row level security;

do $$
declare t text;
begin
  foreach t in array array['look', 'complaint_person'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy own_landlord on %I
         using (landlord_id = (nullif(current_setting(''app.landlord_id'', true), ''''))::uuid)', t);
  end loop;
end $$;

grant select, insert on look to putright_app;
grant select, insert, update, delete on complaint_person to putright_app;
