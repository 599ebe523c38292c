import type { Finding, SourceLocation } from '../domain/finding.ts'
import { findNearest } from '../text/nearest.ts'
import { toIndexKey } from './index-key.ts'
import { toPhrase, toPhraseKeys } from './synonyms.ts'
import type { SynonymsFile } from './synonyms-file.ts'
import type { TermIndex } from './term-index.ts'

/** Groups of synonyms of which the site has no word: they help nobody. */
export async function checkSynonyms(
  file: SynonymsFile,
  locales: readonly string[],
  locate: (keys: readonly PropertyKey[]) => SourceLocation,
  open: (locale: string) => Promise<TermIndex>,
): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const [tag, groups] of Object.entries(file)) {
    const locale = locales.find((known) => known === tag.toLowerCase() || known.split('-')[0] === tag.toLowerCase())
    if (locale === undefined) {
      const nearest = findNearest(tag, locales)
      findings.push({
        code: 'answers/unknown-synonym',
        severity: 'note',
        at: locate([tag]),
        message: `The site has no language "${tag}".`,
        advice: nearest === undefined ? 'Remove these synonyms.' : `Did you mean "${nearest}"?`,
        subject: tag,
      })
      continue
    }
    const index = await open(locale)
    for (const [number, group] of groups.entries()) {
      const phrases = group.map((phrase) => toPhraseKeys(toPhrase(phrase), (word) => toIndexKey(word, index.stem)))
      await index.load(phrases.flat())
      const isKnown = phrases.some((keys) => keys.length > 0 && keys.every((key) => index.find(key) !== undefined))
      if (isKnown) continue
      findings.push({
        code: 'answers/unknown-synonym',
        severity: 'note',
        at: locate([tag, number]),
        message: `No article has any of ${group.map((word) => `"${word}"`).join(', ')}.`,
        advice: 'Remove the group, or write the article that it is for.',
        subject: group.join(', '),
      })
    }
  }
  return findings
}
