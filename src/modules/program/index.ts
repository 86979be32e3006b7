import './program.tables.js';

export type { Emphasis, Program, ProgramStatus, ProgramWeek } from './program.js';
export { ProgramModule } from './program.module.js';
export { Programs } from './programs.repository.js';
