import { findNearestAnchor } from '../../nearest-anchor.ts'
import { findRenamed } from '../../renamed-heading.ts'
import type { Rule } from '../../rule.ts'

export const brokenAnchor: Rule = {
  code: 'links/broken-anchor',
  severity: 'warning',
  summary: 'A link names a heading that its page does not have.',
  why: 'The reader lands at the top of the page and has to look for the place.',
  remedy: 'Correct what stands behind the "#". A heading keeps its anchor for good with {#name} behind it.',
  check: ({ links }, report) => {
    for (const { reference, resolution, at } of links) {
      if (resolution.type !== 'article' || resolution.isKnownFragment) continue
      const { target } = reference
      const { fragment, article } = resolution
      const renamed = findRenamed(fragment, article.body.anchors)
      const nearest = renamed ?? findNearestAnchor(fragment, article.body.anchors)
      report({
        at,
        message: `"${target}" names no heading of ${article.file}.`,
        advice: nearest ? `Did you mean "#${nearest}"?` : 'Correct the anchor, or remove it.',
        subject: target,
        ...(renamed ? { fix: { target, replacement: target.slice(0, target.indexOf('#') + 1) + renamed } } : {}),
      })
    }
  },
}
