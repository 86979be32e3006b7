/**
 * Every table by name. Empty here: each feature declares its own tables beside its repository by
 * augmenting this interface, so that the platform knows no product.
 *
 * @example
 * declare module '../../platform/database/tables.js' {
 *   interface Tables { runs: RunsTable }
 * }
 */
export interface Tables {}
