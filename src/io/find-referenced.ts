import { createResolver, splitTarget } from '../core/corpus/resolve-links.ts'
import type { Corpus } from '../core/domain/corpus.ts'
import { isInternal } from '../core/markdown/references.ts'
import { readWikiTarget } from '../core/markdown/wiki-links.ts'
import type { FoundFile } from './list-files.ts'
import { isPublishable } from './read-assets.ts'

/**
 * The publishable files that a link or picture of a published article leads to, wherever below the root they are. A file
 * is asked for by resolving links as pages do, so that nothing is published that no page leads to.
 */
export function findReferenced(corpus: Corpus, files: readonly FoundFile[], contentFolder: string): FoundFile[] {
  const publishable = new Map(files.filter(({ file }) => isPublishable(file)).map((found) => [found.file, found]))
  const names = new Set([...publishable.keys()].map(toName))
  const assets = [...publishable.keys()].map((file) => ({ file, route: '', size: undefined, digest: '' }))
  const resolve = createResolver({ ...corpus, assets }, contentFolder, () => false)
  const wanted = new Set<string>()
  for (const article of corpus.articles) {
    for (const { target } of article.body.references) {
      // Most links are to articles, and a name that no file has needs no resolving.
      const path = readWikiTarget(target)?.pages[0] ?? splitTarget(target).path
      if (!isInternal(target) || !(names.has(toName(path)) || target.startsWith('[['))) continue
      const resolution = resolve(article, target)
      if (resolution.type === 'asset') wanted.add(resolution.asset.file)
    }
  }
  return [...wanted].sort().flatMap((file) => publishable.get(file) ?? [])
}

const toName = (path: string): string => path.slice(path.replaceAll('\\', '/').lastIndexOf('/') + 1)
