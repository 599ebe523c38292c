import type { Resolve } from '../corpus/resolve-links.ts'
import type { Article } from '../domain/article.ts'
import type { Corpus } from '../domain/corpus.ts'
import type { Finding } from '../domain/finding.ts'
import type { Reference } from '../markdown/body.ts'
import { findNearest } from '../text/nearest.ts'

/** Internal links and pictures that lead nowhere, and fragments that their page does not have. */
export function checkLinks(corpus: Corpus, resolve: Resolve): Finding[] {
  return corpus.articles.flatMap((article) =>
    article.body.references.flatMap((reference) => checkReference(article, reference, resolve)),
  )
}

function checkReference(article: Article, reference: Reference, resolve: Resolve): Finding[] {
  const { file } = article
  const { target, line, column } = reference
  const report = (code: string, message: string, advice: string): Finding[] => [
    { code, severity: 'warning', at: { type: 'source', file, line, column }, message, advice },
  ]
  const resolution = resolve(article, target)
  if (resolution.type === 'broken') {
    return reference.type === 'image'
      ? report('links/missing-image', `The picture "${target}" is not there.`, 'Add the file, or correct the path.')
      : report('links/broken-page', `"${target}" leads to no page or file.`, 'Correct the path, or remove the link.')
  }
  if (resolution.type !== 'article' || resolution.isKnownFragment) return []
  const nearest = findNearest(resolution.fragment, resolution.article.body.anchors)
  return report(
    'links/broken-anchor',
    `"${target}" names no heading of ${resolution.article.file}.`,
    nearest ? `Did you mean "#${nearest}"?` : 'Correct the anchor, or remove it.',
  )
}
