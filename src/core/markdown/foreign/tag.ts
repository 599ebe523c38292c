/** A tag of another tool: a shortcode of Hugo, a tag of Liquid as GitBook and Jekyll have it, or a component of JSX. */
export interface Tag {
  syntax: 'hugo' | 'liquid' | 'jsx'
  type: 'open' | 'close' | 'void'
  name: string
  /** Values that have a name, in lower case. */
  named: Readonly<Record<string, string>>
  /** Values without a name. */
  values: readonly string[]
}

const hugo = /\{\{[<%]\s*(\/?)\s*([\w./-]+)((?:\s[^{}]{0,1000}?)?)\s*(\/?)\s*[>%]\}\}/g
const liquid = /(?<!\{)\{%-?\s*(\w[\w-]*)([^{}]{0,1000}?)\s*-?%\}/g
const jsx = /<(\/?)([A-Z]\w*)((?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?)*)\s*(\/?)>/g

/** Every tag in a line of text. Of Liquid, only what GitBook and Jekyll know: `{% if %}` may be an example of a template. */
export function findTags(line: string): { tag: Tag; index: number; whole: string }[] {
  const found = [...findAll(line, hugo, toHugo), ...findAll(line, liquid, toLiquid), ...findAll(line, jsx, toJsx)]
  return found.sort((one, other) => one.index - other.index)
}

function findAll(line: string, pattern: RegExp, toTag: (parts: string[]) => Tag | undefined) {
  return [...line.matchAll(pattern)].flatMap((match) => {
    const tag = toTag(match.slice(1).map((part) => part ?? ''))
    return tag === undefined ? [] : [{ tag, index: match.index, whole: match[0] }]
  })
}

function toHugo([slash, name = '', rest = '', end]: string[]): Tag {
  return { syntax: 'hugo', type: slash ? 'close' : end ? 'void' : 'open', name: name.toLowerCase(), ...toValues(rest) }
}

function toLiquid([name = '', rest = '']: string[]): Tag | undefined {
  const isEnd = name.startsWith('end')
  const type = isEnd ? 'close' : liquidBlocks.has(name) ? 'open' : 'void'
  const bare = isEnd ? name.slice(3) : name
  if (!liquidBlocks.has(bare) && !liquidVoids.has(bare)) return undefined
  return { syntax: 'liquid', type, name: bare, ...toValues(rest) }
}

function toJsx([slash, name = '', rest = '', end]: string[]): Tag | undefined {
  if (!jsxNames.has(name)) return undefined
  return { syntax: 'jsx', type: slash ? 'close' : end ? 'void' : 'open', name: name.toLowerCase(), ...toValues(rest) }
}

const liquidBlocks = new Set(
  'hint tabs tab code stepper step columns column content-ref raw highlight comment capture'.split(' '),
)
const liquidVoids = new Set('embed file include include_relative include_cached link post_url page-ref'.split(' '))

/** Components whose tags a parser of Markdown takes for HTML that it does not know. */
const jsxNames = new Set(
  'Tabs Tab TabItem CodeGroup Note Tip Info Warning Caution Danger Important Aside Admonition Callout Alert Details Accordion AccordionGroup Expandable Steps Step CardGroup'.split(
    ' ',
  ),
)

function toValues(rest: string): Pick<Tag, 'named' | 'values'> {
  const named: Record<string, string> = {}
  const values: string[] = []
  for (const [, name, value, alone] of rest.matchAll(pair)) {
    if (name !== undefined && value !== undefined) named[name.toLowerCase()] = unquote(value)
    else if (alone !== undefined) values.push(unquote(alone))
  }
  return { named, values }
}

const pair = /([\w-]+)\s*=\s*("[^"]*"|'[^']*'|`[^`]*`|\{[^{}]*\}|[^\s"'`]+)|("[^"]*"|'[^']*'|`[^`]*`|[^\s"'`=]+)/g
const unquote = (text: string): string => text.replace(/^\{\s*(["'`])(.*)\1\s*\}$|^(["'`])(.*)\3$/, '$2$4')
