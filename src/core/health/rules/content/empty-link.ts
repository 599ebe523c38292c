import { isInternal } from '../../../markdown/references.ts'
import type { Rule } from '../../rule.ts'

export const emptyLink: Rule = {
  code: 'content/empty-link',
  severity: 'warning',
  summary: 'A link has no words and no picture with a description.',
  why: 'Nobody sees it, and a screen reader reads its address out.',
  remedy: 'Write words between the brackets, or remove the link.',
  check: ({ links, linesOf }, report) => {
    for (const { article, reference, at } of links) {
      const { type, text, target, line } = reference
      if (type !== 'link' || text !== '' || target === '') continue
      // A picture inside gives it a name, or is reported itself; an anchor is a place, not a link.
      const pictures = article.body.references.some(
        (other) => other.type === 'image' && other.line >= line && other.line <= line + 2,
      )
      const written =
        linesOf(article.file)
          ?.slice(line - 1, line + 2)
          .join('\n') ?? ''
      if (pictures || /!\[|<img|aria-label/i.test(written) || (!isInternal(target) && written === '')) continue
      report({
        at,
        message: `The link to "${target}" has no words.`,
        advice: 'Write words between the brackets, or remove the link.',
        subject: target,
      })
    }
  },
}
