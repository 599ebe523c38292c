import type { Rule } from '../../rule.ts'

export const deprecatedTarget: Rule = {
  code: 'links/deprecated-target',
  severity: 'note',
  summary: 'A link leads to an article that is deprecated.',
  why: 'The reader is sent to what no longer holds, and search already puts it behind everything else.',
  remedy: 'Link to the article that takes its place, or remove the link.',
  check: ({ links }, report) => {
    for (const { article, reference, resolution, at } of links) {
      if (resolution.type !== 'article' || resolution.article.status !== 'deprecated') continue
      if (article.status === 'deprecated') continue
      report({
        at,
        message: `"${reference.target}" leads to ${resolution.article.file}, which is deprecated.`,
        advice: 'Link to what takes its place, or remove the link.',
        subject: reference.target,
      })
    }
  },
}
