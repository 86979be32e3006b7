import './injury-logs.table.js';

export { InjuryModule } from './injury.module.js';
