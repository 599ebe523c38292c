import { withoutPageEnding } from '../text/markdown-ending.ts'

/** The name that tells a page: lower case, without ending; a folder's own page has its folder's name. */
export function nameOf(path: string): string {
  const parts = withoutPageEnding(path.toLowerCase())
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  const last = parts.at(-1) ?? ''
  return /^(?:readme|_?index)$/.test(last) ? (parts.at(-2) ?? last) : last
}
