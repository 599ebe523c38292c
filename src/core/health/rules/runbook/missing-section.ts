import type { Article } from '../../../domain/article.ts'
import type { WrittenHeading } from '../../../markdown/body.ts'
import { atLine, type HealthContext } from '../../context.ts'
import type { Rule } from '../../rule.ts'
import { toRunbooks } from '../../runbooks.ts'

export const missingSection: Rule = {
  code: 'runbook/missing-section',
  severity: 'warning',
  summary: 'A runbook has no heading for one of the required sections.',
  why: 'Whoever is on call at night looks for the same headings in the same places.',
  remedy: 'Add the section, or teach "health.runbooks.sections" in kb.config.ts the name you use for it.',
  check: (context, report) => {
    const { sections } = context.corpus.config.health.runbooks
    const required = Object.entries(sections).filter(([, { isRequired }]) => isRequired)
    for (const article of toRunbooks(context)) {
      const headings = toSections(article).flatMap(({ text }) => toTopics(text))
      const missing = required.filter(([, { names }]) => !names.some((name) => headings.some(opens(name))))
      if (missing.length === 0 || isRetired(article) || hasOpenFence(article)) continue
      if (isSomethingElse(article, missing.length, required.length) && !isDeclared(article, context)) continue
      const names = missing.map(([section]) => section).join(', ')
      report({
        at: atLine(article, article.body.facts.outline[0]?.line ?? 1),
        message: `This runbook has no section for ${names}.`,
        advice: `Add ${missing.length === 1 ? 'it' : 'them'}, or name your heading under "health.runbooks.sections".`,
        subject: names,
      })
    }
  },
}

/** The page's own title is no section: what is called "Diagnosis" helps with diagnosing, and is no runbook for it. */
function toSections({ body }: Article): WrittenHeading[] {
  const { outline } = body.facts
  const tops = outline.filter(({ level }) => level === 1)
  return tops.length === 1 ? outline.filter(({ level }) => level > 1) : outline
}

const isRetired = ({ status, title }: Article): boolean =>
  status === 'deprecated' || /\bdeprecated\b|已弃用/i.test(title)

/** What an open fence swallows is not missing, and the fence is told already. */
const hasOpenFence = ({ body }: Article): boolean => body.facts.marks.some(({ kind }) => kind === 'unclosed-fence')

/** A page with none of the sections, or with few and for no alert: an index, or a procedure that lies among runbooks. */
const isSomethingElse = ({ runbook }: Article, missing: number, required: number): boolean =>
  missing === required || (missing > required / 2 && (runbook?.alerts ?? []).length === 0)

const isDeclared = ({ file }: Article, { locate }: HealthContext): boolean =>
  ['alerts', 'severity', 'component'].some((key) => locate(file, [key]) !== undefined)

/** `Diagnosis and mitigation` are two. */
const toTopics = (text: string): string[] => [
  toPlain(text),
  ...text.split(/\s+and\s+|\s*[&/,+、与和]\s*/i).map(toPlain),
]

/** `2. Diagnosis:` is the section "diagnosis", `Mitigation steps` the section "mitigation". */
const toPlain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^[\d.)\s]+|[\s:：]+$/g, '')
    .trim()

/** Chinese writes compounds without a space, and what a section is about at either end of one: 排查步骤, 告警含义. */
const opens = (written: string) => {
  const name = written.toLowerCase()
  const isChinese = /\p{Script=Han}/u.test(name)
  return (heading: string): boolean =>
    heading === name || heading.startsWith(isChinese ? name : `${name} `) || (isChinese && heading.endsWith(name))
}
