import type { Request } from '../worker/protocol.ts';
import type { Port } from './brain.ts';

/** A worker that is fetched once the page stands: what it is asked before waits for it. */
export function createLatePort(make: () => Worker): Port & { open: () => void } {
  let worker: Worker | undefined;
  const waiting: Request[] = [];
  const port: ReturnType<typeof createLatePort> = {
    onmessage: null,
    onerror: null,
    postMessage(request) {
      if (worker) worker.postMessage(request);
      else waiting.push(request);
    },
    open() {
      if (worker) return;
      worker = make();
      worker.onmessage = (event) => port.onmessage?.(event);
      worker.onerror = (event) => port.onerror?.(event);
      for (const request of waiting.splice(0)) worker.postMessage(request);
    },
  };
  return port;
}
