// Installs what is missing, whatever Node runs it: the pinned Node 24 comes with the packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.masterplan-lock';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync('node_modules/.bin/node');
if (!installed) {
  console.error('Installing packages (once, about a minute) ...');
  const command = process.env.npm_execpath ? [process.execPath, [process.env.npm_execpath, 'ci']] : ['npm', ['ci']];
  const result = spawnSync(command[0], [...command[1], '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (result.status !== 0) {
    console.error('The packages could not be installed; the lines above say why. Check the connection to the npm registry and try again.');
    process.exit(result.status ?? 1);
  }
  writeFileSync(stamp, wanted);
}
