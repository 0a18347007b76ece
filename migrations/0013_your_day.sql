set local citus.multi_shard_modify_mode = 'sequential';

-- What a task is about in words, where it is about more than its complaint: what was promised, say.
alter table task add column words uuid;

-- How somebody wants to hear of what they have to do: in their own calendar, by a link of which only the digest is
-- kept, and by e-mail on the morning of each working day.
create table day_choice (
  landlord_id uuid not null references landlord (id),
  staff_id uuid not null,
  feed bytea,
  mailed boolean not null default false,
  mailed_on date,
  primary key (landlord_id, staff_id),
  unique (landlord_id, feed)
);

alter table day_choice enable row level security;
alter table day_choice force row level security;
create policy own_landlord on day_choice
  using (landlord_id = (nullif(current_setting('app.landlord_id', true), ''))::uuid);

grant select, insert, update, delete on day_choice to putright_app;
