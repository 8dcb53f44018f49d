/** The lines below a command's help. */
export function example(command: string, more = ''): string {
  return `\nExample:\n  $ npx ${command}${more === '' ? '' : `\n\n${more}`}`;
}
