import { findPersonalData } from '../../find-personal-data.ts'
import type { Rule } from '../../rule.ts'

export const personalData: Rule = {
  code: 'content/personal-data',
  severity: 'warning',
  summary: 'The text holds the number of a payment card, a bank account, a social security card or an identity card.',
  why: 'It belongs to a person, and publishing it may be against the law.',
  remedy: 'Replace it by a number that is made for examples, such as 4242 4242 4242 4242.',
  check: ({ corpus, drafts, suspects, linesOf }, report) => {
    for (const { file } of [...corpus.articles, ...corpus.assets, ...drafts]) {
      if (!suspects.has(file)) continue
      for (const [index, text] of (linesOf(file) ?? []).entries())
        for (const { kind, column } of findPersonalData(text))
          report({
            at: { type: 'source', file, line: index + 1, column },
            message: `This looks like ${kind}.`,
            advice: 'Replace it by a number that is made for examples.',
            subject: kind,
          })
    }
  },
}
