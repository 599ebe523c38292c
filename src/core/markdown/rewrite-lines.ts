import { Fence } from './foreign/fence.ts'

/** Rewrites the lines of a text that are no block of code. */
export function rewriteLines(source: string, rewrite: (line: string) => string): string {
  const fence = new Fence()
  const lines = source.split('\n').map((line) => (fence.holds(line) ? line : rewrite(line)))
  return lines.join('\n')
}
