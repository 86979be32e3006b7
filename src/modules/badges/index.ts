import './user-badges.table.js';

export { BadgesModule } from './badges.module.js';
