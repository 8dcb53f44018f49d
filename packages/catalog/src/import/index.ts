export { catalogContext, importTable } from './import-table.ts';
export { kinds } from './kinds.ts';
