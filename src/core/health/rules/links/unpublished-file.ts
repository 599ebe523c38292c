import type { Rule } from '../../rule.ts'

export const unpublishedFile: Rule = {
  code: 'links/unpublished-file',
  severity: 'note',
  summary: 'A link leads to a file of the repository that is not published, and the config names no repository.',
  why: 'With "repository" in kb.config.ts it leads to the file there; without, the page shows the words without a link.',
  remedy: 'Set "repository" in kb.config.ts, or link to something that is published.',
  check: ({ links, corpus }, report) => {
    if (corpus.config.repository !== undefined) return
    for (const { reference, resolution, at } of links)
      if (resolution.type === 'repository' && reference.type === 'link')
        report({
          at,
          message: `"${reference.target}" leads to a file that is not published.`,
          advice: 'Set "repository" in kb.config.ts so that it leads there, or link to a page.',
          subject: reference.target,
        })
  },
}
