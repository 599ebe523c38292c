import type { Article } from '../domain/article.ts'
import type { Mark } from '../markdown/body.ts'
import { atLine } from './context.ts'
import type { Rule } from './rule.ts'

export interface MarkRule extends Omit<Rule, 'check'> {
  kind: Mark['kind']
  /** What to say of a mark; `undefined` where it is no fault. */
  word: (mark: Mark, article: Article) => { message: string; advice: string } | undefined
}

/** A rule that reports what the compiler marked. */
export function defineMarkRule({ kind, word, ...rule }: MarkRule): Rule {
  return {
    ...rule,
    check: ({ corpus }, report) => {
      for (const article of corpus.articles)
        for (const mark of article.body.facts.marks) {
          const words = mark.kind === kind ? word(mark, article) : undefined
          if (words !== undefined) report({ at: atLine(article, mark.line, mark.column), ...words, subject: mark.text })
        }
    },
  }
}
