import type { Article } from '../domain/article.ts'
import { findNearest } from '../text/nearest.ts'
import type { HealthContext } from './context.ts'
import type { Rule } from './rule.ts'

export interface ListRule extends Pick<Rule, 'code' | 'summary' | 'why' | 'remedy'> {
  /** What one of them is called in messages: `topic`. */
  noun: string
  /** Front matter key. */
  key: string
  valuesOf: (article: Article, known: ReadonlySet<string>) => readonly string[]
  /** The names that there are; `undefined` where the config lists none and any name will do. */
  knownOf: (context: HealthContext) => readonly string[] | undefined
}

/** A rule that compares a front matter key with a list of names. */
export function defineListRule({ noun, key, valuesOf, knownOf, ...rule }: ListRule): Rule {
  return {
    severity: 'warning',
    ...rule,
    check: (context, report) => {
      const known = knownOf(context)
      if (known === undefined || known.length === 0) return
      const names = new Set(known)
      for (const article of context.corpus.articles)
        for (const value of valuesOf(article, names)) {
          if (names.has(value)) continue
          const nearest = findNearest(value, known)
          report({
            at: context.at(article, key),
            message: `"${value}" is not ${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun} that kb.config.ts lists.`,
            advice: nearest
              ? `Did you mean "${nearest}"?`
              : `Add it to the list, or use one of ${known.slice(0, 8).join(', ')}.`,
            subject: value,
          })
        }
    },
  }
}
