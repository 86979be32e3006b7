import './program.events.js';
import './program.tables.js';

export { ProgramModule } from './program.module.js';
