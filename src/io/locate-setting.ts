import { loadParser } from './load-when-asked.ts'

/** A node of the syntax tree, with what is read of the kinds that settings are written in. */
interface Node {
  type: string
  start: number
  expression?: Node
  arguments?: Node[]
  elements?: (Node | null)[]
  properties?: Node[]
  declaration?: Node | null
  declarations?: Node[]
  id?: Node
  init?: Node | null
  key?: Node
  computed?: boolean
  name?: string
  value?: unknown
}

/**
 * Line and column of a settings key in the text of a config file: of the longest beginning of its path that is written
 * there. The file is a program, which is read and not run: what it computes has no place.
 *
 * @param path keys from the top; numbers are places in lists
 */
export function locateSetting(
  text: string,
  path: readonly PropertyKey[],
): { line: number; column: number } | undefined {
  const body = loadParser().parseSync('kb.config.ts', text).program.body as unknown as Node[]
  let value = body.find(({ type }) => type === 'ExportDefaultDeclaration')?.declaration ?? undefined
  let found: number | undefined
  for (const key of path) {
    const next = value && findEntry(toLiteral(value, body), key)
    if (next === undefined) break
    found = next.start
    value = next.value
  }
  if (found === undefined) return undefined
  const before = text.slice(0, found).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

function findEntry(
  { elements, properties }: Node,
  key: PropertyKey,
): { start: number; value: Node | undefined } | undefined {
  if (typeof key === 'number') {
    const element = elements?.[key]
    return element ? { start: element.start, value: element } : undefined
  }
  const property = properties?.findLast((one) => one.computed !== true && nameOf(one.key) === key)
  return property && { start: property.start, value: property.value as Node }
}

/** `{ … } as const`, `defineConfig({ … })` and the name of a constant are what they are of. */
function toLiteral(node: Node, body: readonly Node[], depth = 0): Node {
  if (depth > 20) return node
  const inner =
    node.expression ??
    (node.type === 'CallExpression' ? node.arguments?.[0] : undefined) ??
    (node.type === 'Identifier' ? findConstant(node.name, body) : undefined)
  return inner === undefined ? node : toLiteral(inner, body, depth + 1)
}

function findConstant(name: string | undefined, body: readonly Node[]): Node | undefined {
  const declarations = body.flatMap((node) => (node.declaration ?? node).declarations ?? [])
  return declarations.find(({ id }) => id?.name === name)?.init ?? undefined
}

const nameOf = (key: Node | undefined): unknown => key?.name ?? key?.value
