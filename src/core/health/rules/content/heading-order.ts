import { atLine } from '../../context.ts'
import type { Rule } from '../../rule.ts'

export const headingOrder: Rule = {
  code: 'content/heading-order',
  severity: 'note',
  summary: 'A heading is more than one level below the one before it.',
  why: 'Those who move from heading to heading look for the level that is missing.',
  remedy: 'Go down one level at a time: ## and then ###.',
  check: ({ corpus }, report) => {
    for (const article of corpus.articles) {
      const { outline } = article.body.facts
      // A text without an h1 starts below the title that the page shows.
      let before = outline.some(({ level }) => level === 1) ? 0 : 1
      for (const { level, text, line } of outline) {
        // One without words is told as such, and the page leaves it out.
        if (text === '') continue
        if (before > 0 && level > before + 1)
          report({
            at: atLine(article, line),
            message: `"${text}" is a heading of level ${level} below one of level ${before}.`,
            advice: `Make it level ${before + 1}.`,
            subject: text,
          })
        before = level
      }
    }
  },
}
