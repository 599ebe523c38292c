import type { Page } from 'playwright-core'

export interface FocusStops {
  /** The elements that took the focus, in order. */
  stops: string[]
  /** Stops where a reader would not see what has the focus. */
  faults: string[]
}

const most = 300

/** Goes through a page by keyboard alone, from where the focus is until it leaves the page. */
export async function walkFocus(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<FocusStops> {
  const found: FocusStops = { stops: [], faults: [] }
  await page.evaluate(() => Object.assign(window, { visited: new WeakSet() }))
  while (found.stops.length < most) {
    await page.keyboard.press(key)
    const stop = await page.evaluate(examineStop)
    if (stop === undefined) return found
    found.stops.push(stop.name)
    found.faults.push(...stop.faults.map((fault) => `${fault}: ${stop.name}`))
  }
  throw new Error(`${most} stops and no end`)
}

/** Runs in the page; `undefined` when the focus has left it or has come round. */
function examineStop(): { name: string; faults: string[] } | undefined {
  const element = document.activeElement
  const { visited } = window as unknown as { visited: WeakSet<Element> }
  if (element === null || element === document.body || visited.has(element)) return undefined
  visited.add(element)
  const faults: string[] = []
  // A hidden radio button shows its focus on the label beside it, a field without a border on the box around it.
  const seen = [element, element.nextElementSibling, element.parentElement]
    .filter((shown) => shown !== null)
    .filter(hasOutline)[0]
  if (seen === undefined) faults.push('no visible focus')
  const shown = seen ?? element
  const boxes = [...shown.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  if (boxes.length === 0) faults.push('no box')
  else if (!boxes.some((box) => isUncovered(shown, box))) faults.push('covered or out of view')
  return { name: element.outerHTML.slice(0, 100), faults }

  function hasOutline(candidate: Element): boolean {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(candidate)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)'
  }

  /** Whether some point of the box is what a pointer there would hit. */
  function isUncovered(target: Element, { left, top, width, height }: DOMRect): boolean {
    return [0.1, 0.5, 0.9].some((across) =>
      [0.1, 0.5, 0.9].some((down) => {
        const hit = document.elementFromPoint(left + width * across, top + height * down)
        return hit !== null && (target.contains(hit) || hit.contains(target))
      }),
    )
  }
}
