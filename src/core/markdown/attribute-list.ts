/** `{#id}`, `{ #id .class }` or kramdown's `{: #id key=value }`, at the end of a text; what stands before it is `rest`. */
export function splitAttributeList(text: string): { rest: string; id: string | undefined } | undefined {
  const end = text.trimEnd()
  const start = end.endsWith('}') ? end.lastIndexOf('{') : -1
  if (start === -1) return undefined
  const inner = end.slice(start + 1, -1)
  const isKramdown = inner.startsWith(':')
  const entries = inner
    .slice(isKramdown ? 1 : 0)
    .trim()
    .split(/\s+/)
  if (!entries.every((entry) => attribute.test(entry))) return undefined
  const id = entries.find((entry) => entry.startsWith('#'))?.slice(1)
  return id === undefined && !isKramdown ? undefined : { rest: end.slice(0, start).trimEnd(), id }
}

const attribute = /^(?:#[^\s{}"'<>]+|\.[\w-]+|[a-z][\w-]*=[^\s{}<>]+)$/i
