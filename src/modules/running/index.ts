import './running.events.js';
import './runs.table.js';

export { RunningModule } from './running.module.js';
