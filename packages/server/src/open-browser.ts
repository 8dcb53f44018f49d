import { spawn } from 'node:child_process';

const openers: Partial<Record<NodeJS.Platform, [command: string, ...args: string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

/** Opens the address where there is a browser and somebody to look at it; never fails, never waits. */
export function openBrowser(address: string, environment: NodeJS.ProcessEnv = process.env): void {
  if (environment.CI || environment.BROWSER === 'none' || !process.stdout.isTTY) return;
  if (process.platform === 'linux' && !environment.DISPLAY && !environment.WAYLAND_DISPLAY) return;
  const opener = openers[process.platform];
  if (!opener) return;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
