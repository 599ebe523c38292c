import { hash } from 'node:crypto'

/** Changes when anything changes that a page shows: pages show nothing but their props. */
export function toCacheKey(props: unknown): string {
  if (!hasHtml(props)) return digest(JSON.stringify(props))
  // Writing an article's HTML as JSON would take longer than the digest does.
  const { html, ...rest } = props
  return digest(`${JSON.stringify(rest)}\0${html}`)
}

const hasHtml = (props: unknown): props is { html: string } =>
  typeof props === 'object' && props !== null && 'html' in props && typeof props.html === 'string'

const digest = (text: string): string => hash('sha256', text, 'base64url')
