/** The scheme of a target, lower case, as a browser would read it; `undefined` for a path. */
export function schemeOf(target: string): string | undefined {
  // Most targets start like a path.
  if (/^[.#/]/.test(target)) return undefined
  // Browsers drop tabs and line breaks inside an address, and so must whoever looks for a scheme.
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(target.trim().replace(/[\t\n\r]/g, '')) ?? []
  return scheme?.toLowerCase()
}
