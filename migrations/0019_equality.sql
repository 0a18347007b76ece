set local citus.multi_shard_modify_mode = 'sequential';

-- What people said of themselves after they had complained. Each answer stands by itself: nothing leads from it to another
-- answer, to a complaint or to a person, and of the day only the year is kept. The id is made from the form that was sent,
-- so that sending it twice counts once, and from nothing else.
create table equality_answer (
  landlord_id uuid not null references landlord (id),
  id uuid not null,
  year integer not null,
  question text not null,
  answer text not null,
  primary key (landlord_id, id)
);

alter table equality_answer enable row level security;
alter table equality_answer force row level security;
create policy own_landlord on equality_answer
  using (landlord_id = (nullif(current_setting('app.landlord_id', true), ''))::uuid);

grant select, insert on equality_answer to putright_app;
