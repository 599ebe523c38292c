import type { Release, ReleasedArticle } from './release.ts'

/** An article in English whose id is its route, unless told otherwise. */
export function createReleased(id: string, more: Partial<ReleasedArticle> = {}): ReleasedArticle {
  const href = `https://help.example.org/${id}/`
  return { id, locale: 'en', route: `/${id}/`, href, title: `About ${id}`, hash: `hash-${id}`, tiers: [], ...more }
}

export function createRelease(articles: ReleasedArticle[], more: Partial<Release> = {}): Release {
  return {
    version: 1,
    id: '20260315T101500Z-0a1b2c3d',
    previous: null,
    time: '2026-03-15T10:15:00Z',
    commit: null,
    digest: '0a1b2c3d4e5f',
    files: {},
    kept: {},
    articles,
    ...more,
  }
}
