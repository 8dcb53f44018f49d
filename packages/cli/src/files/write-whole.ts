import { link, rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file whole or not at all: beside its place first, then moved there. Without `replace`, a file that is there stays, and false comes back. */
export async function writeWhole(path: string, text: string, replace: boolean): Promise<boolean> {
  const draft = `${path}.${process.pid}.draft`;
  try {
    await writeFile(draft, text, { flag: 'wx' });
    if (replace) {
      await rename(draft, path);
      return true;
    }
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
