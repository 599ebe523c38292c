import { splitTarget } from '../../../corpus/resolve-links.ts'
import { isInternal } from '../../../markdown/references.ts'
import type { Rule } from '../../rule.ts'
import { toRelativePath } from '../../written-target.ts'

export const missingImage: Rule = {
  code: 'links/missing-image',
  severity: 'warning',
  summary: 'A picture is not there, or is not a file that a page can show.',
  why: 'The page shows the description instead of the picture.',
  remedy: 'Add the file, or correct the path. Upper and lower case count.',
  check: (context, report) => {
    const pictures = context.files.filter((file) => /\.(?:png|jpe?g|gif|webp|avif|svg|ico)$/i.test(file))
    const byName = Map.groupBy(pictures, (file) => file.slice(file.lastIndexOf('/') + 1).toLowerCase())
    for (const { article, reference, resolution, at } of context.links) {
      const { target, type } = reference
      if (type !== 'image' || !isInternal(target) || resolution.type === 'asset') continue
      const isThere = resolution.type !== 'broken' && target !== ''
      const { path } = splitTarget(target)
      const same = isThere ? undefined : byName.get(path.slice(path.lastIndexOf('/') + 1).toLowerCase())
      const nearest =
        same?.find((file) => file.toLowerCase().endsWith(path.toLowerCase().replace(/^[./]+/, ''))) ?? same?.[0]
      report({
        at,
        message: isThere
          ? `"${target}" is not a picture that a page can show.`
          : `The picture "${target}" is not there.`,
        advice: nearest ? `Did you mean "${toRelativePath(article, nearest)}"?` : 'Add the file, or correct the path.',
        subject: target,
      })
    }
  },
}
