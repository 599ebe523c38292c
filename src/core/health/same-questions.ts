import type { Article } from '../domain/article.ts'
import { type Question, toSameKey, toWordKey } from './questions.ts'
import { rememberOf } from './remember-of.ts'

/** A question and a later one, in another article of the same language, that asks the same. */
export type SameQuestions = readonly [first: Question, other: Question]

/** Questions in the very same words, of which one at least is a title: two articles may share a symptom. */
export const findDuplicates = rememberOf((questions: readonly Question[]): SameQuestions[] =>
  toGroups(questions, toSameKey).flatMap(([first, ...others]): SameQuestions[] =>
    first !== undefined && isTitle(first)
      ? others.filter(({ article }) => article !== first.article).map((other) => [first, other])
      : [],
  ),
)

/** Questions that differ only in small words, order or endings, each time they say that two articles are one question. */
export const findSimilar = rememberOf((questions: readonly Question[]): SameQuestions[] => {
  const shared = new Map<string, SameQuestions[]>()
  for (const [first, ...others] of toGroups(questions, toWordKey)) {
    // One word in common is a topic, not a question.
    if (first === undefined || !toWordKey(first.text).includes(' ')) continue
    for (const other of others) {
      if (other.article === first.article || isDuplicate(first, other)) continue
      const pair = toPairKey(first.article, other.article)
      shared.set(pair, [...(shared.get(pair) ?? []), [first, other]])
    }
  }
  return [...shared.values()].filter((pairs) => pairs.length > 1 || pairs.some(hasTitle)).flat()
})

/** Groups of several, titles first. */
function toGroups(questions: readonly Question[], toKey: (text: string) => string): Question[][] {
  const groups = Map.groupBy(questions, ({ article, text }) => `${article.locale} ${toKey(text)}`)
  return [...groups.values()].filter(({ length }) => length > 1).map((group) => group.toSorted(byTitle))
}

const byTitle = (a: Question, b: Question): number => Number(isTitle(b)) - Number(isTitle(a))
const isTitle = ({ keys }: Question): boolean => keys[0] === 'title'
const hasTitle = (pair: SameQuestions): boolean => pair.some(isTitle)
const toPairKey = (a: Article, b: Article): string => [a.file, b.file].sort().join('\n')
const isDuplicate = (a: Question, b: Question): boolean => toSameKey(a.text) === toSameKey(b.text) && hasTitle([a, b])
