import { withoutPageEnding } from '../../../text/markdown-ending.ts'
import type { Rule } from '../../rule.ts'

export const redirectToSelf: Rule = {
  code: 'structure/redirect-to-self',
  severity: 'warning',
  summary: 'An article redirects its own address to itself.',
  why: 'The shortest loop there is; the line is ignored, and the old address that was meant leads nowhere.',
  remedy: 'Write the old address, or remove the line.',
  check: (context, report) => {
    for (const article of context.corpus.articles)
      for (const [index, path] of article.redirects.entries()) {
        if (!path.startsWith('/') || withoutEnding(path) !== withoutEnding(article.route)) continue
        report({
          at: context.at(article, 'redirects', index),
          message: `"${path}" is this article's own address.`,
          advice: 'Write its old address, or remove the line.',
          subject: path,
        })
      }
  },
}

const withoutEnding = (path: string): string => withoutPageEnding(path.toLowerCase()).replace(/\/$/, '')
