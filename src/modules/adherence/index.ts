import './adherence.tables.js';

export { AdherenceModule } from './adherence.module.js';
