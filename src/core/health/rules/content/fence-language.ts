import { atLine } from '../../context.ts'
import type { Rule } from '../../rule.ts'

export const fenceLanguage: Rule = {
  code: 'content/fence-language',
  severity: 'off',
  summary: 'A fenced block of code does not name its language.',
  why: 'It gets no colours and no label.',
  remedy: 'Write the language behind the opening fence; "text" for what is none.',
  check: ({ corpus }, report) => {
    for (const article of corpus.articles)
      for (const { language, line } of article.body.facts.code)
        if (language === '')
          report({
            at: atLine(article, line),
            message: 'This block of code does not name its language.',
            advice: 'Write the language behind the fence, or "text".',
          })
  },
}
