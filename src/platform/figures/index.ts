export { rounded, roundedOrNull } from './rounded.js';
