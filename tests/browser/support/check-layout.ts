import type { Page } from 'playwright-core'

/** What is wrong with the structure and the measures of the page, as lines; none is good. */
export function checkLayout(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (element: Element): string => element.outerHTML.slice(0, 120)
    const all = [...document.querySelectorAll('body *')]
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)

    const headings = document.querySelectorAll('h1').length
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
    const root = document.documentElement
    const wide = root.scrollWidth > root.clientWidth ? all.filter(isTooWide) : []
    const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(isTarget)
    const small = targets.filter(isTooSmall)
    return [
      ...(headings === 1 ? [] : [`${headings} first headings`]),
      ...twice.map((id) => `two elements have the id ${id}`),
      ...(root.scrollWidth > root.clientWidth ? [`${root.scrollWidth - root.clientWidth} px too wide`] : []),
      ...wide.slice(0, 5).map((element) => `too wide: ${name(element)}`),
      ...small.map((element) => {
        const { width, height } = toTarget(element).getBoundingClientRect()
        return `target of ${Math.round(width)} × ${Math.round(height)} px: ${name(element)}`
      }),
    ]

    function isTooWide(element: Element): boolean {
      const { right, left, width } = element.getBoundingClientRect()
      return width > 1 && (right > root.clientWidth + 0.5 || left < -0.5)
    }

    /** What a pointer hits for it: a control's label takes its clicks. */
    function toTarget(element: Element): Element {
      return element.closest('label') ?? element
    }

    /** Visible; a link that waits clipped until it has the focus is none yet. */
    function isTarget(element: Element): boolean {
      if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false
      const { width, height } = toTarget(element).getBoundingClientRect()
      return width > 1 && height > 1 && !element.matches(':disabled') && getComputedStyle(element).clipPath === 'none'
    }

    /** Less than 24 by 24, neither a part of a sentence nor 24 px clear of its neighbours (WCAG 2.2, 2.5.8). */
    function isTooSmall(element: Element): boolean {
      const { width, height, left, top } = toTarget(element).getBoundingClientRect()
      if (width >= 24 && height >= 24) return false
      if (getComputedStyle(element).display === 'inline' && isInSentence(element)) return false
      const [x, y] = [left + width / 2, top + height / 2]
      return targets.some((other) => toTarget(other) !== toTarget(element) && distance(other, x, y) < 12)
    }

    /** From a point to the nearest of an element's lines. */
    function distance(element: Element, x: number, y: number): number {
      const lines = [...toTarget(element).getClientRects()]
      return Math.min(
        ...lines.map(({ left, right, top, bottom }) =>
          Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)),
        ),
      )
    }

    function isInSentence(element: Element): boolean {
      const block = element.closest(
        'p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, figcaption, summary, blockquote, div',
      )
      const text = [...(block?.childNodes ?? [])]
        .filter((node) => !node.contains(element) && !(node instanceof HTMLElement && node.matches('ul, ol')))
        .map(({ textContent }) => textContent ?? '')
      return /[\p{L}\p{N}]/u.test(text.join(''))
    }
  })
}
