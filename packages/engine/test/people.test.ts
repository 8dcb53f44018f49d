// One test file, so that the catalog is read once for these suites.
import './suites/careers.ts';
import './suites/fit.ts';
import './suites/other-choices.ts';
import './suites/outlook.ts';
import './suites/plan.ts';
import './suites/population.ts';
