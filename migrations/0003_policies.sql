set local citus.multi_shard_modify_mode = 'sequential';

-- What a landlord has promised, edition by edition, as the text that was adopted. Complaints stay under theirs.
create table policy_edition (
  landlord_id uuid not null references landlord (id),
  edition text not null,
  in_force_from date not null,
  digest text not null,
  content text not null,
  adopted_at timestamptz not null,
  adopted_by uuid,
  primary key (landlord_id, edition),
  unique (landlord_id, in_force_from)
);
create trigger policy_edition_is_append_only before update or delete on policy_edition
  for each row execute function refuse_change();
create trigger policy_edition_is_never_truncated before truncate on policy_edition
  for each statement execute function refuse_change();

-- Bank holidays that a landlord has put in place of those that came with the program; the newest of a nation counts.
create table calendar_edition (
  landlord_id uuid not null references landlord (id),
  division text not null,
  version integer not null,
  digest text not null,
  content text not null,
  adopted_at timestamptz not null,
  adopted_by uuid,
  primary key (landlord_id, division, version)
);
create trigger calendar_edition_is_append_only before update or delete on calendar_edition
  for each row execute function refuse_change();
create trigger calendar_edition_is_never_truncated before truncate on calendar_edition
  for each statement execute function refuse_change();

do $$
declare t text;
begin
  foreach t in array array['policy_edition', 'calendar_edition'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy own_landlord on %I
         using (landlord_id = (nullif(current_setting(''app.landlord_id'', true), ''''))::uuid)', t);
  end loop;
end $$;

grant select, insert on policy_edition, calendar_edition to putright_app;
