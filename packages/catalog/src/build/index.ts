export { catalogContext, importTable, kinds } from '../import/index.ts';
export { calibrateFrom } from './calibrate.ts';
export { keptCatalog } from './kept-catalog.ts';
export { keptFile } from './kept-file.ts';
export { type ReadCatalog, readCatalog } from './read-catalog.ts';
export { type CatalogReport, reportOn } from './report.ts';
