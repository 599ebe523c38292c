import { Fence } from './fence.ts'

/**
 * Formulas of TeX, `$x^2$` and `$$…$$`, become spans and blocks of code, so that Markdown takes nothing out of them: pages
 * show them as written. What has no sign of TeX is money or a variable, and stays. Every line and column stays where it is.
 */
export function resolveMath(source: string): string {
  if (!/\$[^$]*\$|\$\$/.test(source)) return source
  const lines = source.split('\n')
  const fence = new Fence()
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string
    if (fence.holds(line) || !line.includes('$')) continue
    const end = /^[ \t>]*\$\$/.test(line) ? findEnd(lines, at) : undefined
    if (end === undefined) lines[at] = resolveLine(line)
    else {
      closeBlock(lines, at, end)
      at = end
    }
  }
  return lines.join('\n')
}

/** The line on which a formula ends that `$$` begins on another. */
function findEnd(lines: readonly string[], from: number): number | undefined {
  if ((lines[from]?.match(/\$\$/g) ?? []).length !== 1) return undefined
  for (let at = from + 1; at < Math.min(lines.length, from + maxLines); at++) {
    const line = lines[at] as string
    if (line.includes('`')) return undefined
    if (line.includes('$$')) return /\$\$[ \t]*$/.test(line) ? at : undefined
    if (line.trim() === '' && !isAlone(lines[from])) return undefined
  }
  return undefined
}

const isAlone = (line = ''): boolean => /^[ \t>]*\$\$[ \t]*$/.test(line)
const maxLines = 200

function closeBlock(lines: string[], from: number, end: number): void {
  const first = lines[from] as string
  const last = lines[end] as string
  if (isAlone(first) && isAlone(last)) {
    lines[from] = first.replace('$$', '```latex')
    lines[end] = last.replace('$$', '```')
  } else {
    lines[from] = first.replace('$$', '``')
    lines[end] = last.replace(/\$\$([ \t]*)$/, '``$1')
  }
}

function resolveLine(line: string): string {
  const spans = line.split(/(`+[^`]*`+)/)
  return spans.map((part, index) => (index % 2 === 1 ? part : resolveText(part))).join('')
}

const resolveText = (text: string): string =>
  text
    .replace(/\$\$([^$`]+)\$\$/g, (whole, formula: string) => (isTex(formula) ? `\`\`${formula}\`\`` : whole))
    .replace(/(?<![\\$\w])\$(?![\s$])([^$`]*[^\s$`\\])\$(?![\w$])/g, (whole, formula: string) =>
      isTex(formula) ? `\`${formula}\`` : whole,
    )

const isTex = (formula: string): boolean => /\\[a-z,;!{}]|[\^_]\S|[a-z\d)]\s*[=<>+]\s*\S/i.test(formula)
