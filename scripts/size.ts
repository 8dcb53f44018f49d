import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withinBudget } from '../packages/web/scripts/sizes.ts';

/** `node scripts/size.ts [folder]`: what each page of the built app loads, held against the budget. */
const folder = process.argv[2] ?? fileURLToPath(new URL('../packages/web/dist/client', import.meta.url));
if (!existsSync(folder)) {
  console.error(`There is no built app in ${folder}: run «npm run build -w packages/web» first.`);
  process.exitCode = 1;
} else if (!withinBudget(folder)) process.exitCode = 1;
