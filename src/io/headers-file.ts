import { existsSync, readFileSync } from 'node:fs'

export type HeaderRule = { matches: (path: string) => boolean; headers: [name: string, value: string][] }

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do: a path with `*` for any characters and `:name` for a segment, then indented
 * `Name: value` lines; every rule that matches counts, `! Name` takes a header back, and the last value of a name wins.
 */
export function readHeaderRules(path: string): HeaderRule[] {
  if (!existsSync(path)) return []
  const rules: HeaderRule[] = []
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue
    if (!/^\s/.test(line)) {
      rules.push({ matches: toMatcher(line.trim()), headers: [] })
      continue
    }
    const [, isRemoved, name, value = ''] = /^\s+(! )?([\w-]+)\s*:?\s*(.*)$/.exec(line) ?? []
    if (name !== undefined) rules.at(-1)?.headers.push([name, isRemoved ? '' : value.trim()])
  }
  return rules
}

/** The headers for a path; an empty value means none. */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const headers = new Map<string, string>()
  for (const rule of rules)
    if (rule.matches(path)) for (const [name, value] of rule.headers) headers.set(name.toLowerCase(), value)
  for (const [name, value] of headers) if (value === '') headers.delete(name)
  return headers
}

function toMatcher(pattern: string): (path: string) => boolean {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:\w+/g, '[^/]+')
  const expression = new RegExp(`^${source}$`)
  return (path) => expression.test(path)
}
