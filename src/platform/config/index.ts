export { ConfigModule, VARIABLE_NAMES } from './config.module.js';
export { loadSettings, SettingsInvalid } from './load-settings.js';
export { Settings } from './settings.js';
