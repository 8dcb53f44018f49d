// One test file, so that the catalog is read once for these suites.
import './suites/decide.ts';
import './suites/kept.ts';
