import { atLine } from '../../context.ts'
import type { Rule } from '../../rule.ts'

export const oneH1: Rule = {
  code: 'content/one-h1',
  severity: 'note',
  summary: 'A text has more than one heading of level 1.',
  why: 'A page has one title. The site moves the others down a level, and with them everything below.',
  remedy: 'Use ## for the parts of an article.',
  check: ({ corpus }, report) => {
    for (const article of corpus.articles) {
      const titles = article.body.facts.outline.filter(({ level, text }) => level === 1 && text !== '')
      for (const { text, line } of titles.slice(1))
        report({
          at: atLine(article, line),
          message: `"${text}" is a second heading of level 1.`,
          advice: 'Make it level 2: the page has a title already.',
          subject: text,
        })
    }
  },
}
