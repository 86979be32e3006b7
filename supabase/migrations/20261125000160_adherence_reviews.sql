-- The last week of each athlete that was compared with the program: a week is judged once.

create table adherence_reviews (
  user_id uuid primary key,
  -- Monday of that week, where the athlete is.
  week_start date not null,
  reviewed_at timestamptz not null default now()
);

alter table adherence_reviews enable row level security;
create policy review_owner on adherence_reviews for select using (user_id = auth.uid());
