import './injury-logs.table.js';

export { InjuryLog, type InjurySeverity, type ReportedInjury } from './injury-log.js';
export { InjuryModule } from './injury.module.js';
