set local citus.multi_shard_modify_mode = 'sequential';

-- What answers said went wrong, and how it is put right, for counting; made from the entries.
create table answer_kind (
  landlord_id uuid not null references landlord (id),
  complaint_id uuid not null,
  stage integer not null,
  what text not null check (what in ('failure', 'remedy')),
  kind text not null,
  said date not null,
  primary key (landlord_id, complaint_id, stage, what, kind),
  foreign key (landlord_id, complaint_id) references complaint (landlord_id, id) on delete cascade
);
create index answer_kind_by_day on answer_kind (landlord_id, said);

do $$
declare t text;
begin
  foreach t in array array['answer_kind'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy own_landlord on %I
         using (landlord_id = (nullif(current_setting(''app.landlord_id'', true), ''''))::uuid)', t);
  end loop;
end $$;

grant select, insert, update, delete on answer_kind to putright_app;
