import { defaultSchema } from 'hast-util-sanitize'
import { componentTags } from './components.ts'

/** Elements that an article may hold: GitHub's list, and the product's own components before they become markup. */
export const allowedElements: readonly string[] = [
  // A picture's other sources would be asked for as they are written; the image inside it stays.
  ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source'),
  ...['abbr', 'cite', 'dfn', 'figure', 'figcaption', 'mark', 'small', 'time', 'u', 'bdi', 'bdo', 'center'],
  ...componentTags,
]

/** Elements that are taken out with all that is in them. */
export const strippedElements: readonly string[] = 'script style template noscript iframe object embed svg math'.split(
  ' ',
)

/** Elements that take everything behind them with them unless they are closed. */
const swallowing = new Set([...strippedElements.filter((name) => name !== 'embed'), 'textarea', 'title'])

/** Whether an element of this name, in lower case, hides what is in it. */
export const swallows = (name: string): boolean => swallowing.has(name)

/** Whether the attributes of an `<input>`, as they are written, make it a box to tick: no other is published. */
export const isCheckbox = (attributes: string): boolean =>
  /\stype\s*=\s*["']?checkbox["']?(?=[\s/>]|$)/i.test(attributes)

/** Elements of HTML whose tags are taken out and nobody misses: what is in them stays, or there is nothing in them. */
const unmissedElements = [
  'html head title body main section article aside nav header footer hgroup search address menu dir font big basefont',
  'nobr tt acronym blink marquee strike picture source track wbr map area slot form fieldset legend label button select',
  'option optgroup datalist output textarea progress meter data colgroup col caption base link meta param bgsound rb rtc',
  'noframes noembed plaintext xmp listing',
].flatMap((names) => names.split(' '))

const shown = new Set([...allowedElements, ...unmissedElements])

/** Elements that show nothing by themselves. */
const unseen = new Set(['script', 'style', 'template', 'noscript'])

/** Elements that show what a reader would miss. */
const media = new Set([
  ...strippedElements.filter((name) => !unseen.has(name)),
  ...['video', 'audio', 'canvas', 'frame', 'frameset', 'applet', 'portal'],
])

/** Whether the name is one of HTML, published or not. */
export const isElement = (name: string): boolean => shown.has(name) || unseen.has(name) || media.has(name)

/**
 * What a page loses with a tag in raw HTML: something that readers would have seen, such as a video or the placeholder
 * `<node>`, which no browser shows; or only the tag, where something stands between it and the one that closes it.
 *
 * @param name lower case
 * @param text in which the tag stands, lower case
 */
export function findLoss(name: string, text: string): 'hidden-html' | 'dropped-tag' | undefined {
  if (shown.has(name)) return undefined
  if (media.has(name)) return 'hidden-html'
  return unseen.has(name) || text.includes(`</${name}`) ? 'dropped-tag' : 'hidden-html'
}
