import { toOneLine } from '../core/text/one-line.ts'

/** A page that could not be rendered. */
export class PageError extends Error {
  readonly pathname: string
  /** One line without a full stop. */
  readonly reason: string

  constructor(pathname: string, cause: unknown) {
    const reason = toOneLine(cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '')
    super(`${pathname} could not be rendered: ${reason}`, { cause })
    this.pathname = pathname
    this.reason = reason
  }
}

/** Pages of one build that could not be rendered, at least one. */
export class PagesError extends Error {
  readonly pages: readonly PageError[]

  constructor(pages: readonly PageError[]) {
    const [first] = pages
    const more = pages.length - 1
    super(`${first?.message}${more > 0 ? `, and ${more} more` : ''}`, { cause: first?.cause })
    this.pages = pages
  }
}

/** @throws PageError where `render` throws */
export async function namePage<T>(pathname: string, render: () => Promise<T>): Promise<T> {
  try {
    return await render()
  } catch (error) {
    throw new PageError(pathname, error)
  }
}
