import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { WrongInput } from '../exit.ts';
import type { Shell } from '../shell.ts';

/** Files of candidates are a few kilobytes; what is larger is refused before it is read. */
const MOST_BYTES = 1_000_000;

const refuse = (file: string, message: string): WrongInput => new WrongInput([{ file, line: 0, field: '', message }]);

/** A text file's content, or standard input for «-». Throws WrongInput where there is none, it is too large, or not UTF-8. */
export async function readText(shell: Shell, file: string): Promise<string> {
  const bytes = file === '-' ? await shell.readStdin() : await readBytes(shell, file);
  if (bytes.byteLength > MOST_BYTES) throw tooLarge(file, bytes.byteLength);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse(file, 'the file is not text in UTF-8');
  }
}

async function readBytes(shell: Shell, file: string): Promise<Uint8Array> {
  const path = resolve(shell.cwd, file);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error)
    throw refuse(file, found.code === 'ENOENT' ? 'there is no such file' : `the file can't be read (${found.code ?? found.message})`);
  if (found.isDirectory()) throw refuse(file, 'this is a folder; a YAML file is expected');
  if (found.size > MOST_BYTES) throw tooLarge(file, found.size);
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw refuse(file, `the file can't be read (${error.code ?? error.message})`);
  });
}

const tooLarge = (file: string, size: number): WrongInput =>
  refuse(file, `the file has ${size.toLocaleString('en-US')} bytes; a candidate's file has at most ${MOST_BYTES.toLocaleString('en-US')}`);
