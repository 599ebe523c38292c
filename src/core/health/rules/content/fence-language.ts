import { atLine } from '../../context.ts'
import type { Rule } from '../../rule.ts'
import { toRunbooks } from '../../runbooks.ts'
import { isAskedFor } from '../../settings.ts'

const code = 'content/fence-language'

export const fenceLanguage: Rule = {
  code,
  severity: 'note',
  summary:
    'A fenced block of code of a runbook does not name its language; of any article, if the config gives this code a severity.',
  why: 'Whoever is on call must see what is typed and what is only shown; and it gets no colours and no label.',
  remedy: 'Write the language behind the opening fence, such as "sh" or "promql"; "text" for what is none.',
  check: (context, report) => {
    const isAsked = isAskedFor(code, context.corpus.config.health)
    for (const article of isAsked ? context.corpus.articles : toRunbooks(context))
      for (const { language, line } of article.body.facts.code)
        if (language === '')
          report({
            at: atLine(article, line),
            message: 'This block of code does not name its language.',
            advice: 'Write the language behind the fence, or "text".',
          })
  },
}
