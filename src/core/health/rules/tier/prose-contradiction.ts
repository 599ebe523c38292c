import type { Target } from '../../../domain/tier.ts'
import { atLine } from '../../context.ts'
import type { Rule } from '../../rule.ts'
import { toProse } from '../../runbooks.ts'
import { findSpokenTimes, type SpokenTime } from '../../spoken-time.ts'
import { formatTarget, type TierArticle, targetKinds, toTiers } from '../../tiers.ts'

export const proseContradiction: Rule = {
  code: 'tier/prose-contradiction',
  severity: 'warning',
  summary: 'The text of a tier promises a time that none of its targets has.',
  why: 'Readers hold you to the shorter of the two.',
  remedy: 'Correct the text or the data; the table on the page is made from the data.',
  check: (context, report) => {
    for (const tier of toTiers(context)) {
      const lines = Object.keys(tier.tier.targets).length > 0 ? context.linesOf(tier.article.file) : undefined
      const start = (lines?.slice(1).findIndex((line) => /^(?:---|\+\+\+)\s*$/.test(line)) ?? -1) + 2
      for (const [line, text] of toProse(tier.article, lines ?? [])) {
        if (line <= start) continue
        for (const spoken of findSpokenTimes(text)) {
          if (!aboutAnswers.test(toSentence(text, spoken.index))) continue
          const targets = findTargets(
            tier,
            text.slice(0, spoken.index + spoken.text.length),
            context.corpus.config.severities,
          )
          if (targets.length === 0 || targets.some((target) => isSame(spoken, target))) continue
          report({
            at: atLine(tier.article, line, spoken.index + 1),
            message: `The text says "${spoken.text}", the targets of this tier say ${[...new Set(targets.map(formatTarget))].join(', ')}.`,
            advice: 'Correct the text or the data.',
            subject: spoken.text.toLowerCase(),
          })
        }
      }
    }
  },
}

const aboutAnswers =
  /respon|repl(?:y|ies)|answer|update|resol|fix|get back|acknowledg|回复|响应|答复|回应|解决|更新|修复/i

/** The sentence of a text in which a place stands. */
function toSentence(text: string, at: number): string {
  const before =
    text
      .slice(0, at)
      .split(/[.!?]\s|[。！？；]/)
      .at(-1) ?? ''
  return before + (text.slice(at).split(/[.!?](?:\s|$)|[。！？；]/)[0] ?? '')
}

/** The targets that a sentence is about: those of the one severity and the one kind that it names, else all. */
function findTargets({ tier }: TierArticle, text: string, severities: readonly string[]): Target[] {
  const named = severities.filter((severity) => new RegExp(`\\b${severity.replace(/\W/g, '\\$&')}\\b`, 'i').test(text))
  const kinds = targetKinds.filter((kind) => kindWords[kind].test(text))
  return Object.entries(tier.targets).flatMap(([severity, row]) => {
    if (named.length === 1 && named[0] !== severity) return []
    const wanted = kinds.length === 1 ? kinds : targetKinds
    return wanted.flatMap((kind) => row[kind] ?? [])
  })
}

const kindWords = {
  firstResponse: /first (?:response|reply|answer)|首次(?:响应|回复)/i,
  update: /update|更新/i,
  resolution: /resol(?:ution|ved?)|解决/i,
}

/** `24 hours` is a day; whether it is business time the sentence may leave out. */
function isSame(spoken: SpokenTime, target: Target): boolean {
  if (target.type === 'best-effort') return false
  const hours = { minute: 1 / 60, hour: 1, day: 24, week: 168 }
  if (spoken.unit === target.unit && spoken.amount === target.amount) return true
  return !target.business && spoken.amount * hours[spoken.unit] === target.amount * hours[target.unit]
}
