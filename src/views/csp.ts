/** SHA-256 of the script that stands in every page's head; a test compares the two. */
export const themeScriptHash = 'sha256-FbhNNSOLMw7MCaKiBON5gxeMKEO0eeBjHJAReXMWNdk='

/**
 * What a page may load and do: only what comes from its own origin. `form-action` lets the search form
 * reach the search page. Links need no permission.
 */
export const contentSecurityPolicy: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'", `'${themeScriptHash}'`],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['kb'],
}

/**
 * The policy as one line. Browsers take `frame-ancestors` from a header only, so a `meta` element goes without.
 *
 * @param formOrigins where forms may go besides the site itself: those of the trackers that take a form, and no others
 */
export function formatPolicy(delivery: 'meta' | 'header', formOrigins: readonly string[] = []): string {
  const header = delivery === 'header' ? { 'frame-ancestors': ["'none'"] } : {}
  const forms = { 'form-action': ["'self'", ...formOrigins] }
  return Object.entries({ ...contentSecurityPolicy, ...forms, ...header })
    .map(([directive, values]) => `${directive} ${values.join(' ')}`)
    .join('; ')
}
