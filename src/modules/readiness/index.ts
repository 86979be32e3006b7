import './readiness.tables.js';

export { ReadinessModule } from './readiness.module.js';
