export { type CronJob, Jobs } from './jobs.js';
export { JobsModule } from './jobs.module.js';
