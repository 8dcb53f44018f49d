#!/usr/bin/env node
// Starts the command line. Its sources are TypeScript, which Node runs as it is from version 24 on; an older Node hands
// over to the Node 24 that npm installed beside the project. Plain JavaScript, so that an old Node can read it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(import.meta.url);
const needed = 24;

if (Number(process.versions.node.split('.')[0]) >= needed) {
  module.enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/compiled', import.meta.url)));
  const { start } = await import(new URL('../src/main.ts', import.meta.url).href);
  await start();
} else {
  const pinned = fileURLToPath(new URL(`../../../node_modules/.bin/node${process.platform === 'win32' ? '.cmd' : ''}`, import.meta.url));
  if (process.env.MASTERPLAN_HANDED_OVER === '1' || !existsSync(pinned)) {
    process.stderr.write(
      `masterplan: Node ${needed} or newer is needed and this is ${process.version}; run «npm ci» in the project first.\n`,
    );
    process.exit(1);
  }
  const { status, signal, error } = spawnSync(pinned, [here, ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, MASTERPLAN_HANDED_OVER: '1' },
  });
  if (error) process.stderr.write(`masterplan: the Node beside the project could not be started (${error.message}).\n`);
  if (signal) process.kill(process.pid, signal);
  else process.exit(status ?? 1);
}
