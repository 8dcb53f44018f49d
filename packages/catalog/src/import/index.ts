export { catalogContext, type Imported, importTable } from './import-table.ts';
export { type ImportKind, kinds } from './kinds.ts';
export type { ImportContext } from './made.ts';
