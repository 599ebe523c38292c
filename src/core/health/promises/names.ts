import { stringsFor } from '../../strings/strings.ts'
import type { TierArticle } from '../tiers.ts'

/** What texts of one language call the severities and the tiers. */
export interface Names {
  severities: { name: string; pattern: RegExp }[]
  /** Longer names first, so that `Professional Plus` is not taken for `Professional`. */
  tiers: { tier: TierArticle; pattern: RegExp; loose: RegExp }[]
}

export function toNames(tiers: readonly TierArticle[], severities: readonly string[], locale: string): Names {
  const named = tiers.flatMap((tier) => namesOf(tier).map((name) => ({ tier, name })))
  named.sort((a, b) => b.name.length - a.name.length)
  return {
    severities: severities.map((name) => ({ name, pattern: toSeverityPattern(name, locale) })),
    tiers: named.map(({ tier, name }) => ({
      tier,
      pattern: new RegExp(bounded(name), 'g'),
      loose: new RegExp(bounded(name), 'gi'),
    })),
  }
}

/** The severities that a text names; `undefined` where it names one that the config does not list. */
export function findSeverities(text: string, { severities }: Names): string[] | undefined {
  const found = severities.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name)
  return found.length === 0 && foreignSeverity.test(text) ? undefined : found
}

const foreignSeverity =
  /\b(?:urgent|emergenc(?:y|ies)|blockers?|major|minor|normal|severe|moderate|standard|P[0-5]|S[0-5]|sev(?:erity)?[ -]?[0-5]|(?:priority|level) ?[0-5]|(?:all|any|every) (?:others?|tickets?|problems?|requests?)|others?|everything else|the rest)\b|紧急|重大|一般(?:问题|故障|级)|普通|轻微|次要|[一二三四五]级|其他|其它|其余|所有|任何/i

export interface TierMention {
  tier: TierArticle
  /** As the tier is written, not only a word that happens to be its name. */
  isProper: boolean
}

/** The tiers that a text names, each once. */
export function findTiers(text: string, { tiers }: Names): TierMention[] {
  const found = new Map<string, TierMention>()
  let rest = text
  for (const { tier, pattern, loose } of tiers)
    for (const [expression, isProper] of [
      [pattern, true],
      [loose, false],
    ] as const) {
      const without = rest.replace(expression, ' ')
      if (without === rest) continue
      rest = without
      if (!found.get(tier.article.file)?.isProper) found.set(tier.article.file, { tier, isProper })
    }
  return [...found.values()]
}

/** Title, title without words that all tiers share, and file name. */
function namesOf({ article }: TierArticle): string[] {
  const file = (article.id.split('/').at(-1) ?? '').replaceAll('-', ' ')
  const short = article.title.replace(generic, '').trim()
  const names = [article.title, short, file].filter(
    (name) => name.length > 1 && !/^(?:support|index|支持)$/i.test(name),
  )
  return [...new Set(names)]
}

const generic = /\s*(?:\b(?:support|tier|plan|level|package|service)|支持|等级|套餐|服务|版)$/i

function toSeverityPattern(name: string, locale: string): RegExp {
  const known = stringsFor(locale).severities as Record<string, string>
  const labels = [
    known[name.toLowerCase()],
    (stringsFor('zh') as { severities: Record<string, string> }).severities[name.toLowerCase()],
  ]
  const patterns = [name, ...labels].flatMap((label) => (label === undefined ? [] : [toLabelPattern(label)]))
  return new RegExp(patterns.join('|'), 'i')
}

/** `高` and `low` are too short to mean a severity wherever they stand. */
function toLabelPattern(label: string): string {
  if (/^\p{sc=Han}$/u.test(label))
    return `${label}(?:优先级?|严重(?:程度|性|度)?|级|等级?|[、和及与：:]|（|\\(|(?= ?\\d))|(?:级别|程度|优先级)[为是：: ]*${label}|^${label}$`
  if (label === '严重') return '严重(?!程度|性|度|受损|影响|级别(?!问题|故障|工单|的))'
  const ordinary = /^(?:high|low|medium)$/i.test(label)
    ? '(?![ -](?:quality|availability|load|demand|volume|traffic|season|speed|cost|time))'
    : ''
  return bounded(label) + ordinary
}

function bounded(name: string): string {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\s+/g, '[\\s-]+')
  return `${/^\w/.test(name) ? '(?<![\\w-])' : ''}${escaped}${/\w$/.test(name) ? '(?![\\w-])' : ''}`
}
