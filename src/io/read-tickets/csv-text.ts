/** The text with line feeds only, wherever its chunks are cut. The first is long enough to tell the separator from. */
export async function* withFeeds(text: AsyncIterable<string>): AsyncGenerator<string> {
  let carried = ''
  let isFirst = true
  for await (const chunk of text) {
    const part = carried + chunk
    if (isFirst && part.length < headLength) {
      carried = part
      continue
    }
    isFirst = false
    carried = part.endsWith('\r') ? '\r' : ''
    const whole = carried === '' ? part : part.slice(0, -1)
    if (whole !== '') yield toFeeds(whole)
  }
  if (carried !== '') yield toFeeds(carried)
}

const headLength = 65_536

const toFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

/** What stands most often between the cells of the first row that has any, or what Excel's first line says. */
export function findSeparator(text: string): { separator: string; skip: number } {
  const told = /^"?sep=(.)"?\n/i.exec(text)
  if (told?.[1] !== undefined) return { separator: told[1], skip: told[0].length }
  const counts = new Map<string, number>()
  let isQuoted = false
  for (const character of text.slice(0, headLength)) {
    if (character === '"') isQuoted = !isQuoted
    else if (character === '\n' && !isQuoted && counts.size > 0) break
    else if (!isQuoted && separators.includes(character)) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  return { separator: most?.[0] ?? ',', skip: 0 }
}

const separators = [',', ';', '\t', '|']
