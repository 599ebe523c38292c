import type { Article } from '../../../domain/article.ts'
import { atLine } from '../../context.ts'
import type { Rule } from '../../rule.ts'
import { isTyped, toProse, toRunbooks } from '../../runbooks.ts'
import { findPlaceholders } from '../../shell/find-placeholders.ts'

export const unexplainedPlaceholder: Rule = {
  code: 'runbook/unexplained-placeholder',
  severity: 'note',
  summary:
    'A command holds a placeholder, such as <XYZ>, {{ xyz }}, YOUR_XYZ or the variable $XYZ that nothing sets, which the text does not speak of.',
  why: 'Whoever types the command does not know what to put there.',
  remedy:
    'Say in the text what it stands for, set the variable in a command above, or give it a name whose words the text uses.',
  check: (context, report) => {
    for (const article of toRunbooks(context)) {
      const blocks = article.body.facts.code.filter(isTyped)
      const lines = blocks.length > 0 ? context.linesOf(article.file) : undefined
      if (lines === undefined) continue
      // Most runbooks hold no placeholder at all.
      if (!blocks.some(({ line, lastLine }) => mayHold(lines, line, lastLine))) continue
      let text: string | undefined
      const seen = new Set<string>()
      const assigned = new Set<string>()
      for (const { line: first, lastLine } of blocks) {
        const typed = lines.slice(first, lastLine - 1).map((text, index) => ({ text, line: first + 1 + index }))
        for (const { written, name, line, column } of findPlaceholders(typed, assigned)) {
          text ??= readText(article, lines)
          if (seen.has(name) || isExplained(name, text)) continue
          seen.add(name)
          report({
            at: atLine(article, line, column),
            message: `The placeholder "${written}" is not explained.`,
            advice: written.startsWith('$')
              ? 'Say in the text what it holds, or set it in a command above.'
              : 'Say in the text what to put there.',
            subject: name,
          })
        }
      }
    }
  },
}

/** Something in the lines between two fences looks like a placeholder. */
function mayHold(lines: readonly string[], first: number, last: number): boolean {
  for (let at = first; at < last - 1; at++) if (sign.test(lines[at] ?? '')) return true
  return false
}

const sign = /[<$]|\{\{|\b(?:your|my)[-_]|\b(?:change|replace)_?me\b/i

/** What a reader reads: the text and the comments of commands. */
function readText(article: Article, lines: readonly string[]): string {
  const prose = toProse(article, lines)
  const comments = lines.flatMap((line, index) => (prose.has(index + 1) ? [] : (/(?:^|\s)#\s.*/.exec(line) ?? [])))
  return [...prose.values(), ...comments].join('\n').toLowerCase()
}

/** What whoever is on call reads without being told. */
const evident = new Set(
  'name namespace ns pod podname node nodename host hostname container user username password token ip address port cluster service file path dir directory date time version image region project domain registry bucket database url endpoint email account'.split(
    ' ',
  ),
)

/** Every word of the name, or the name as a whole, stands somewhere in the text; one of two will do for a compound. */
function isExplained(name: string, text: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word.length > 1 && !['the', 'of', 'your', 'name', 'id', 'my', 'a'].includes(word))
  return (
    text.includes(name.toLowerCase()) ||
    words.every((word) => evident.has(word)) ||
    words.some((word) => text.includes(toStem(word)))
  )
}

/** JOBNAME is the name of a job, and resources are each a resource. */
const toStem = (word: string): string => word.replace(/(?<=\w{3})(?:name|id|s)$/, '')
