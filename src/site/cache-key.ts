import { hash } from 'node:crypto'

/** Changes when anything changes that a page shows: pages show nothing but their props. */
export function toCacheKey(props: unknown): string {
  return hash('sha256', JSON.stringify(props), 'base64url')
}
