import type { AddedLines } from './added-text.ts'

/** Reads a unified diff without context lines. File names are NFC; a line that looks like a header is told by the counts. */
export function parseDiff(diff: string): AddedLines {
  const added = new Map<string, Map<number, string>>()
  const removed: string[] = []
  const lines = diff.split('\n')
  let file = new Map<number, string>()
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.startsWith('+++ ')) {
      const name = toName(line.slice(4))
      file = (name === undefined ? undefined : added.get(name)) ?? new Map()
      if (name !== undefined) added.set(name, file)
    }
    const [, gone, start, come] = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? []
    if (start === undefined) continue
    let [left, right] = [Number(gone ?? 1), Number(come ?? 1)]
    let number = Number(start)
    while (left + right > 0 && at + 1 < lines.length) {
      const text = lines[++at] ?? ''
      if (text.startsWith('-')) {
        removed.push(text.slice(1))
        left--
      } else if (text.startsWith('+')) {
        file.set(number++, text.slice(1))
        right--
      }
    }
  }
  return { added, removed: removed.join('\n') }
}

/** Git quotes names with quotes, backslashes and control characters like C; undefined stands for "no file". */
function toName(written: string): string | undefined {
  const plain = written.replace(/\t$/, '')
  const name = plain.startsWith('"') ? unquote(plain) : plain
  return name === '/dev/null' ? undefined : name.replace(/^b\//, '').normalize('NFC')
}

function unquote(text: string): string {
  const escapes: Record<string, string> = { t: '\t', n: '\n', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v' }
  return text
    .slice(1, -1)
    .replace(/\\(?:([0-7]{3})|(.))/gs, (_, octal, letter) =>
      octal === undefined ? (escapes[letter] ?? letter) : String.fromCharCode(Number.parseInt(octal, 8)),
    )
}
