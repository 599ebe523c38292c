import { takeMarks } from './mark-memory.client.ts'

/** Enough for a page that repeats a word in every line; more would only slow it down. */
const maxMarks = 500

/**
 * Marks found words on the page that a result led to, with the CSS Custom Highlight API: no node of the article changes,
 * so copying, printing and screen readers get it as it is. A browser without it shows the page unmarked.
 */
export function showMarks(): void {
  const words = takeMarks(location.pathname)
  const main = document.querySelector('main')
  const notice = document.querySelector<HTMLTemplateElement>('template#kb-marks')?.content.firstElementChild
  if (words.length === 0 || main === null || !notice || !('highlights' in CSS)) return
  const ranges = findRanges(main, toPattern(words))
  if (ranges.length === 0) return
  CSS.highlights.set('kb-search', new Highlight(...ranges))
  const bar = document.importNode(notice, true)
  bar.querySelector('button')?.addEventListener('click', () => {
    CSS.highlights.delete('kb-search')
    bar.remove()
    main.tabIndex = -1
    main.focus({ preventScroll: true })
  })
  main.append(bar)
}

/** Whole words only, but in languages that write without spaces anywhere. */
function toPattern(words: readonly string[]): RegExp {
  const sources = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const escaped = word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
      return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word)
        ? escaped
        : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`
    })
  return new RegExp(sources.join('|'), 'giu')
}

/** Of what lies in the way: links that say the headings once more, and buttons. */
const unmarked = 'nav, button'

function findRanges(root: Element, pattern: RegExp): Range[] {
  const ranges: Range[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT
    return (node as Element).matches(unmarked) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
  })
  for (let node = walker.nextNode(); node && ranges.length < maxMarks; node = walker.nextNode()) {
    for (const { index, 0: word } of (node.textContent ?? '').matchAll(pattern)) {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      ranges.push(range)
    }
  }
  return ranges
}
