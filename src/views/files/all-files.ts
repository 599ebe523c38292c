import type { Article } from '../../core/domain/article.ts'
import type { Site } from '../site.ts'

export interface SiteFile {
  path: string
  content: string
}

export function* toSiteFiles(_site: Site, _readSource: (file: Article['file']) => string): Generator<SiteFile> {}
