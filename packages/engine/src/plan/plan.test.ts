// One test file, so that the catalog is read once for these suites.
import './test/plans.ts';
import './test/prices.ts';
import './test/no-plans.ts';
import './test/schedules.ts';
