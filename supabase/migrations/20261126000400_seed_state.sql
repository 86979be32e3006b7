-- When a part of the reference data was first written.

alter table seed_state add column created_at timestamptz not null default now();
