-- How many points of a route were kept and how many made no sense: known without reading the route.

alter table runs
  add column route_points integer check (route_points >= 0),
  add column route_points_dropped integer check (route_points_dropped >= 0);
