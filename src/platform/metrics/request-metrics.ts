import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Histogram, register } from 'prom-client';

const NAME = 'http_request_duration_seconds';
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Series = Histogram.Internal<string>;

/** Times every request by route template, method and status: never by path, which anybody may make up. */
export function registerRequestMetrics(server: FastifyInstance): void {
  const durations = histogram();
  // Looking a series up by its labels costs more than counting in it.
  const series = new Map<string, Series>();
  server.addHook('onResponse', (request, reply, done) => {
    seriesOf(durations, series, request, reply).observe(reply.elapsedTime / 1_000);
    done();
  });
}

function seriesOf(
  durations: Histogram,
  known: Map<string, Series>,
  request: FastifyRequest,
  reply: FastifyReply,
): Series {
  const route = request.routeOptions.url ?? 'unmatched';
  const key = `${request.method} ${reply.statusCode} ${route}`;
  const before = known.get(key);
  if (before) return before;
  const made = durations.labels({ method: request.method, route, status: String(reply.statusCode) });
  known.set(key, made);
  return made;
}

/** The registry is the process's: several applications in one process, as in tests, count into one. */
function histogram(): Histogram {
  const before = register.getSingleMetric(NAME) as Histogram | undefined;
  return (
    before ??
    new Histogram({
      name: NAME,
      help: 'Time to answer a request',
      labelNames: ['method', 'route', 'status'],
      buckets: BUCKETS,
    })
  );
}
