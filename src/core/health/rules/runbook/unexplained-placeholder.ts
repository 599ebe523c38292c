import { atLine } from '../../context.ts'
import type { Rule } from '../../rule.ts'
import { isTyped, toProse, toRunbooks } from '../../runbooks.ts'

export const unexplainedPlaceholder: Rule = {
  code: 'runbook/unexplained-placeholder',
  severity: 'note',
  summary: 'A command holds a placeholder such as <XYZ> that the text does not speak of.',
  why: 'Whoever types the command does not know what to put there.',
  remedy: 'Say in the text what it stands for, or give it a name whose words the text uses.',
  check: (context, report) => {
    for (const article of toRunbooks(context)) {
      const blocks = article.body.facts.code.filter(isTyped)
      const lines = blocks.length > 0 ? context.linesOf(article.file) : undefined
      if (lines === undefined) continue
      // Most runbooks hold no placeholder at all.
      let prose: string | undefined
      const seen = new Set<string>()
      for (const { line, lastLine } of blocks)
        for (let at = line + 1; at < lastLine; at++)
          for (const { 1: name = '', index } of (lines[at - 1] ?? '').matchAll(placeholder)) {
            prose ??= [...toProse(article, lines).values()].join('\n').toLowerCase()
            if (seen.has(name) || isExplained(name, prose)) continue
            seen.add(name)
            report({
              at: atLine(article, at, index + 1),
              message: `The placeholder "<${name}>" is not explained.`,
              advice: 'Say in the text what to put there.',
              subject: name,
            })
          }
    }
  },
}

/** No redirect, no here-document, no tag of XML, nothing that programs print. */
const placeholder =
  /(?<![<\w])<(?!(?:none|unknown|pending|invalid|unset|nil|EOF|no value)>)([A-Za-z][\w. -]{0,40})>(?!\S*<\/)/g

/** What whoever is on call reads without being told. */
const evident = new Set(
  'name namespace pod podname node nodename host hostname container user username password token ip address port cluster service file path dir directory date time version image region project'.split(
    ' ',
  ),
)

/** Every word of the name, or the name as a whole, stands somewhere in the text; one of two will do for a compound. */
function isExplained(name: string, prose: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word.length > 1 && !['the', 'of', 'your', 'name', 'id', 'my', 'a'].includes(word))
  return (
    prose.includes(name.toLowerCase()) ||
    words.every((word) => evident.has(word)) ||
    words.some((word) => prose.includes(word))
  )
}
