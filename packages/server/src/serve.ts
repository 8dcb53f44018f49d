import { fileURLToPath } from 'node:url';
import { createApp } from './app.ts';
import { listen } from './listen.ts';
import { openBrowser } from './open-browser.ts';

/** `npm start`: serves the built app (or the folder given) on this machine. HOST and PORT are honored. */
const folder = process.argv[2] ?? fileURLToPath(new URL('../../web/dist/client/', import.meta.url));
const host = process.env.HOST ?? '127.0.0.1';
const wanted = process.env.PORT ?? '4173';

try {
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT is «${wanted}»; it must be a whole number from 0 to 65535.`);
  const server = await listen(createApp(folder), host, port, (busy) => console.log(`Port ${busy} is busy, trying ${busy + 1}.`));
  const address = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${server.port}/`;
  console.log(`Masterplan is at ${address} (Ctrl+C ends it)`);
  openBrowser(address);
  const end = () => void server.stop().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
}
