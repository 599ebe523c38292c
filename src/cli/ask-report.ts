import { toSafeText } from '../adapters/reporters/terminal.ts'
import { findMistyped } from '../core/answers/mistyped.ts'
import { toSearchResult } from '../core/answers/passages.ts'
import { formatCount } from '../core/text/format-count.ts'
import type { Asked } from './asker.ts'

/** The answer as an object: the state, and each result with its passage. */
export async function toAnswerJson({
  state,
  confidence,
  hint,
  locale,
  results,
  ranked,
  terms,
  index,
}: Asked): Promise<object> {
  const words = terms.map(({ term }) => term.text)
  return {
    state,
    confidence: round(confidence),
    ...(hint === undefined ? {} : { hint }),
    lang: locale,
    results: await Promise.all(
      results.map(async ({ page, hits }, number) => {
        const { title, kind, reviewed, isDeprecated, section, excerpt } = toSearchResult(
          await index.readPage(page),
          hits,
          words,
        )
        return {
          ...ranked[number],
          title,
          kind,
          ...(reviewed === '' ? {} : { reviewed }),
          ...(isDeprecated ? { deprecated: true } : {}),
          ...(section === undefined ? {} : { section: section.title }),
          passage: excerpt.map(({ text }) => text).join(''),
        }
      }),
    ),
  }
}

/** The answer for a reader, with the reasons for it where they are asked for. */
export async function formatAnswer(asked: Asked, isExplained: boolean): Promise<string> {
  const { state, confidence, hint, results, ranked, terms, index } = asked
  const words = terms.map(({ term }) => term.text)
  const lines = [`${state} (confidence ${confidence.toFixed(2)})`]
  if (hint === 'empty') lines.push('There is no question in this.')
  if (hint === 'no-words') lines.push('There is no word in this that tells what it is about.')
  const pages = await Promise.all(
    results.map(async ({ page, hits }) => ({ content: await index.readPage(page), hits })),
  )
  for (const { typed, meant } of findMistyped(terms, pages))
    lines.push(`No article has "${typed}": these have "${meant}".`)
  if (isExplained) {
    for (const { term, idf, pageCount, found } of terms) {
      const forms = found.map(
        ({ alternative: { keys, reason, weight }, postings }) =>
          `${keys.join(' ')} (${reason}, × ${weight.toFixed(2)}, ${formatCount(postings.pages.length, 'page')})`,
      )
      lines.push(
        `  ${term.text}: weight ${term.weight.toFixed(2)}, idf ${idf.toFixed(2)}, ${formatCount(pageCount, 'page')}${forms.length > 0 ? `: ${forms.join(', ')}` : ''}`,
      )
    }
  }
  for (const [number, { page, hits, score, parts, matches }] of results.entries()) {
    const { title, kind, reviewed, isDeprecated, section, excerpt } = toSearchResult(
      await index.readPage(page),
      hits,
      words,
    )
    const facts = [kind, reviewed === '' ? '' : `reviewed ${reviewed}`, isDeprecated ? 'deprecated' : ''].filter(
      (fact) => fact !== '',
    )
    lines.push('', `${number + 1}. ${title} (${facts.join(', ')})`, `   ${ranked[number]?.path}`)
    const passage = excerpt.map(({ text }) => text).join('')
    if (passage !== '') lines.push(`   ${section === undefined ? '' : `${section.title}: `}${passage}`)
    if (!isExplained) continue
    lines.push(
      `   score ${score.toFixed(2)} = words ${parts.words.toFixed(2)} + phrases ${parts.phrase.toFixed(2)} + said early ${parts.early.toFixed(2)} + likeness of the title ${parts.likeness.toFixed(2)} + kind of question ${parts.questionType.toFixed(2)}`,
    )
    lines.push(
      `   has ${Math.round(parts.cover * 100)} % of the question: ${matches.map(({ term, reason, key, fields }) => `${terms[term]?.term.text}${reason === 'exact' ? '' : ` → ${key} (${reason})`} in ${fields.join(', ') || 'description'}`).join('; ')}`,
    )
  }
  return `${lines.map((line) => toSafeText(line)).join('\n')}\n`
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000
