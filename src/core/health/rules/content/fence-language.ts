import { atLine } from '../../context.ts'
import type { Rule } from '../../rule.ts'
import { isAskedFor } from '../../settings.ts'

export const fenceLanguage: Rule = {
  code: 'content/fence-language',
  severity: 'note',
  summary:
    'A fenced block of code does not name its language. Told of runbooks, whose commands people copy; with a severity in the config, of all articles.',
  why: 'It gets no colours and no label.',
  remedy: 'Write the language behind the opening fence; "text" for what is none.',
  check: ({ corpus }, report) => {
    const isAsked = isAskedFor(fenceLanguage.code, corpus.config.health)
    for (const article of corpus.articles.filter(({ kind }) => isAsked || kind === 'runbook'))
      for (const { language, line } of article.body.facts.code)
        if (language === '')
          report({
            at: atLine(article, line),
            message: 'This block of code does not name its language.',
            advice: 'Write the language behind the fence, or "text".',
          })
  },
}
