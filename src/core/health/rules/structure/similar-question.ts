import type { Article } from '../../../domain/article.ts'
import { formatPlace } from '../../format-place.ts'
import { type Question, toQuestions, toSameKey, toWordKey } from '../../questions.ts'
import type { Rule } from '../../rule.ts'

export const similarQuestion: Rule = {
  code: 'structure/similar-question',
  severity: 'note',
  summary: 'The titles of two articles, or a title and an alias, differ only in small words, order or endings.',
  why: 'Readers who ask cannot tell them apart, and search shows both. One alias that two articles share is a symptom with two causes; from two on, they are one question.',
  remedy: 'Merge the two, or name in each title what only it is about.',
  check: (context, report) => {
    const asked = context.corpus.articles.filter(({ kind, isIndex }) => kind === 'faq' && !isIndex)
    for (const [one, other] of toPairs(asked.flatMap(toQuestions))) {
      const at = context.at(other.article, ...other.keys)
      report({
        at,
        message: `"${other.text}" asks the same words as "${one.text}" in ${formatPlace(context.at(one.article, ...one.keys))}.`,
        advice: 'Merge the two, or name in each what only it is about.',
        subject: toWordKey(other.text),
      })
    }
  },
}

/** What two articles share, each time it says that they are one question: the later question behind the earlier. */
function toPairs(questions: readonly Question[]): [Question, Question][] {
  const shared = new Map<string, [Question, Question][]>()
  for (const [key, group] of Map.groupBy(questions, ({ article, text }) => `${article.locale} ${toWordKey(text)}`)) {
    // One word in common is a topic, not a question.
    const [first, ...others] = key.split(' ').length > 2 ? group.toSorted(byTitle) : []
    if (first === undefined) continue
    for (const other of others) {
      if (other.article === first.article || isDuplicate(first, other)) continue
      const pair = toPairKey(first.article, other.article)
      shared.set(pair, [...(shared.get(pair) ?? []), [first, other]])
    }
  }
  return [...shared.values()].filter((pairs) => pairs.length > 1 || pairs.some(hasTitle)).flat()
}

const byTitle = (a: Question, b: Question): number => Number(isTitle(b)) - Number(isTitle(a))
const isTitle = ({ keys }: Question): boolean => keys[0] === 'title'
const hasTitle = (pair: readonly Question[]): boolean => pair.some(isTitle)
const toPairKey = (a: Article, b: Article): string => [a.file, b.file].sort().join('\n')

/** What `structure/duplicate-question` reports. */
const isDuplicate = (a: Question, b: Question): boolean => toSameKey(a.text) === toSameKey(b.text) && hasTitle([a, b])
