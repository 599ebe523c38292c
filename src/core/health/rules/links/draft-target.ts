import { findDraft } from '../../find-draft.ts'
import type { Rule } from '../../rule.ts'

export const draftTarget: Rule = {
  code: 'links/draft-target',
  severity: 'warning',
  summary: 'A link leads to an article that is a draft.',
  why: 'Drafts are not published, so the page shows the words without a link.',
  remedy: 'Publish the draft (remove "draft" or "status: draft"), or remove the link until then.',
  check: (context, report) => {
    const draftOf = findDraft(context)
    for (const { article, reference, resolution, at } of context.links) {
      const draft = resolution.type === 'broken' ? draftOf(article, reference.target) : undefined
      if (draft === undefined) continue
      report({
        at,
        message: `"${reference.target}" leads to ${draft.file}, which is a draft and is not published.`,
        advice: 'Publish that article, or remove the link until it is.',
        subject: reference.target,
      })
    }
  },
}
