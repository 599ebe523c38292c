import { createResolver } from '../corpus/resolve-links.ts'
import type { Article } from '../domain/article.ts'
import type { HealthContext } from './context.ts'

/** Says which draft a target would lead to if drafts were published. Cheap where there are none. */
export function findDraft({ corpus, drafts }: HealthContext): (from: Article, target: string) => Article | undefined {
  if (drafts.length === 0) return () => undefined
  const contentFolder = drafts.every(({ file }) => file.startsWith('content/')) ? 'content' : ''
  const resolve = createResolver(
    { ...corpus, articles: [...drafts], assets: [], redirects: [] },
    contentFolder,
    () => false,
  )
  return (from, target) => {
    const resolution = resolve(from, target)
    return resolution.type === 'article' ? resolution.article : undefined
  }
}
