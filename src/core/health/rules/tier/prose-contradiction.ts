import type { Article } from '../../../domain/article.ts'
import type { Target } from '../../../domain/tier.ts'
import type { HealthContext } from '../../context.ts'
import { locateIn } from '../../promises/block.ts'
import { mayPromise } from '../../promises/kinds.ts'
import { toNames } from '../../promises/names.ts'
import type { Promised, Reader, Reading } from '../../promises/promise.ts'
import { readPassage } from '../../promises/read-passage.ts'
import { readTable } from '../../promises/read-table.ts'
import { isSameTime } from '../../promises/same-time.ts'
import { toSections } from '../../promises/sections.ts'
import type { Found, Rule } from '../../rule.ts'
import { formatTarget, isComparable, type TargetKind, type TierArticle, targetKinds, toTiers } from '../../tiers.ts'

export const proseContradiction: Rule = {
  code: 'tier/prose-contradiction',
  severity: 'warning',
  summary: 'A text promises a time that none of the targets of its tier has.',
  why: 'Readers hold you to the shorter of the two.',
  remedy: 'Correct the text or the data; the table on the page is made from the data.',
  check: (context, report) => {
    const tiers = toTiers(context)
    if (tiers.every(({ tier }) => Object.keys(tier.targets).length === 0)) return
    for (const [article, reader] of toReaders(context, tiers)) {
      const lines = context.linesOf(article.file)
      if (lines === undefined || !mayPromise(lines.join('\n'))) continue
      const format = article.file.toLowerCase().endsWith('.mdx') ? 'mdx' : 'md'
      for (const section of toSections(lines, format)) {
        const readings = section.type === 'table' ? readTable(section, reader) : readPassage(section, reader)
        for (const reading of readings) {
          const found = findContradiction(reading, article)
          if (found !== undefined) report(found)
        }
      }
    }
  },
}

/** Articles that may speak of a tier: its own page, and those that name or link to one. */
function toReaders(context: HealthContext, tiers: readonly TierArticle[]): [Article, Reader][] {
  const { config } = context.corpus
  const byFile = new Map(tiers.map((tier) => [tier.article.file, tier]))
  const linking = new Set(
    context.links.flatMap(({ article, resolution }) =>
      resolution.type === 'article' && byFile.has(resolution.article.file) ? [article] : [],
    ),
  )
  const ownWords = new Set(
    Object.values(config.title ?? {}).flatMap((title) =>
      String(title)
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    ),
  )
  const names = new Map(
    [...Map.groupBy(tiers, ({ article }) => article.locale)].map(([locale, group]) => [
      locale,
      toNames(group, config.severities, locale),
    ]),
  )
  return context.corpus.articles.flatMap((article): [Article, Reader][] => {
    const known = names.get(article.locale)
    const own = byFile.get(article.file)
    if (known === undefined || (own === undefined && article.tiers.length === 0 && !linking.has(article))) return []
    const linked = (target: string): Article | undefined => {
      const resolution = context.resolve(article, target)
      return resolution.type === 'article' ? resolution.article : undefined
    }
    return [[article, { names: known, own, linked, ownWords }]]
  })
}

function findContradiction(reading: Reading, article: Article): Found | undefined {
  if (reading.type === 'declined') return undefined
  const { figure, block, tier } = reading
  const targets = findTargets(reading)
  if (targets.length === 0 || targets.some(({ target }) => !isComparable(tier, target))) return undefined
  if (targets.some(({ target }) => isSameTime(figure, target, tier.tier.hours, reading.inOpenTime))) return undefined
  // Any target may be the answer that a text means; what comes to mind first is the first.
  const first = targets.filter(({ kind }) => kind === 'firstResponse')
  const told = reading.kinds.includes('answer') && first.length > 0 ? first : targets
  const keys = [...new Set(told.map(({ key }) => key))]
  const whose = tier.article === article ? 'this tier' : tier.article.file
  return {
    at: { type: 'source', file: article.file, ...locateIn(block, figure.index) },
    message: `The text says "${figure.text}", the targets of ${whose} say ${[...new Set(told.map(({ target }) => formatTarget(target)))].join(', ')}; readers hold you to the shorter one.`,
    advice: `Correct the text, or ${keys.length === 1 ? keys[0] : 'the figure under "targets"'} in the data.`,
    subject: figure.text.toLowerCase(),
  }
}

/** The targets that a promise is about, of which one must agree with it. */
function findTargets({ tier, kinds, severities }: Promised): { key: string; kind: TargetKind; target: Target }[] {
  const wanted = kinds.includes('answer') ? targetKinds : targetKinds.filter((kind) => kinds.includes(kind))
  return Object.entries(tier.tier.targets).flatMap(([severity, row]) => {
    if (severities !== undefined && severities.length > 0 && !severities.includes(severity)) return []
    return wanted.flatMap((kind) => {
      const target = row[kind]
      return target === undefined ? [] : [{ key: `targets.${tier.keyOf(severity)}.${kind}`, kind, target }]
    })
  })
}
