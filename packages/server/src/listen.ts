import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

export interface Listening {
  port: number;
  /** Ends open connections and frees the port. */
  stop: () => Promise<void>;
}

const portsTried = 20;

/**
 * Listens on the wanted port or, where it is busy, on the next free one after it. `onBusy` is told each port that is
 * passed over. Rejects with the system's error for anything else than a busy port.
 */
export async function listen(app: Hono, host: string, port: number, onBusy: (port: number) => void): Promise<Listening> {
  for (let candidate = port; candidate < port + portsTried && candidate < 65536; candidate += 1) {
    const server = createAdaptorServer({ fetch: app.fetch });
    try {
      const bound = await bind(server, host, candidate);
      return { port: bound, stop: () => stop(server) };
    } catch (problem) {
      if (!isBusy(problem)) throw problem;
      onBusy(candidate);
    }
  }
  throw new Error(`The ports ${port} to ${port + portsTried - 1} are all busy: set PORT to a free one.`);
}

type AnyServer = ReturnType<typeof createAdaptorServer>;

function bind(server: AnyServer, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function stop(server: AnyServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if (hasConnections(server)) server.closeAllConnections();
  });
}

function hasConnections(server: AnyServer): server is Server {
  return 'closeAllConnections' in server;
}

function isBusy(problem: unknown): boolean {
  return problem instanceof Error && 'code' in problem && problem.code === 'EADDRINUSE';
}
