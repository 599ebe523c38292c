import { createHash } from 'node:crypto'

/** Changes when anything changes that a page shows: pages show nothing but their props. */
export function toCacheKey(props: unknown): string {
  return createHash('sha256').update(JSON.stringify(props)).digest('base64url')
}
