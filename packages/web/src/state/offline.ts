import type { Control } from './control.ts';
import type { Store } from './store.ts';

/**
 * Keeps the app for visits without a network, once the first answer stands: it must not wait for that. A newer build
 * waits until the visitor takes it, or until all its tabs are closed; every open tab then loads it, with its entries saved.
 */
export function keepForOffline(store: Store, control: Pick<Control, 'save'>): void {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const before = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (before) void control.save().then(() => location.reload());
  });
  const stop = store.subscribe(() => {
    if (store.get().round === 0) return;
    stop();
    void register();
  });

  async function register(): Promise<void> {
    try {
      const registration = await serviceWorker.register('/service-worker.js');
      const offer = (worker: ServiceWorker | null) => {
        if (worker && serviceWorker.controller) store.set({ newBuild: () => worker.postMessage('take-over') });
      };
      offer(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const { installing } = registration;
        installing?.addEventListener('statechange', () => installing.state === 'installed' && offer(installing));
      });
    } catch {
      // Without it the app works as long as there is a network.
    }
  }
}
