import { readFileSync } from 'node:fs'

/** The product's own version, as its package says. */
export function readProductVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return manifest.version
}
