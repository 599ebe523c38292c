/**
 * Line and column of a settings key in the text of a config file: of the longest beginning of its path that is found,
 * each key after the one before it. The file is a program, so this reads its text only: no key, no place.
 *
 * @param path keys from the top; numbers, which are places in lists, are passed over
 */
export function locateSetting(
  text: string,
  path: readonly PropertyKey[],
): { line: number; column: number } | undefined {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<=^|[\s,;{[])\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '))
  let found: number | undefined
  let from = 0
  for (const key of path) {
    if (typeof key === 'number') continue
    const name = String(key).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const pattern = new RegExp(`(?<=^|[{,\\s])(?:${name}|'${name}'|"${name}"|\\['${name}'\\])(?=\\s*[:,}])`, 'g')
    pattern.lastIndex = from
    const match = pattern.exec(code)
    if (match === null) break
    found = match.index
    from = match.index + match[0].length
  }
  if (found === undefined) return undefined
  const before = text.slice(0, found).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
