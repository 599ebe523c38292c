import { readImports } from '../mdx-kin.ts'
import { resolveBlocks } from './blocks.ts'
import { Fence } from './fence.ts'
import { resolveInline, type Unknown } from './inline.ts'
import { resolveAttributeLines } from './kramdown.ts'

/** What another tool would have shown; `count` is how many there are of the name. */
export interface LeftOut {
  text: string
  line: number
  column: number
  count: number
}

/**
 * Turns what Hugo, GitBook, Jekyll, MyST and themes of MkDocs have besides Markdown into Markdown and `:::` containers,
 * every line and nearly every column where it was, and says what no page shows, once a name.
 */
export function resolveForeign(source: string): { text: string; left: LeftOut[] } {
  if (!mayBeForeign(source)) return { text: source, left: [] }
  const lines = source.split('\n')
  const isMyst = /^(?:`{3,}|:{3,}) ?\{[a-z]|^\([^\s()]+\)=$/m.test(source)
  resolveBlocks(lines)
  if (/\{[:.]/.test(source)) resolveAttributeLines(lines)
  const left: LeftOut[] = []
  const toLine = (line: string, index: number): string => {
    if (contents.test(line) || (importLine.test(line) && readImports(line, true) !== undefined)) return ''
    const include = findInclude(line)
    if (include !== undefined) {
      addOnce(left, include, index + 1)
      return ''
    }
    if (isMyst && mystLine.test(line)) return line.replace(/^%.*$/, '').replace(/^\((\S+)\)=[ \t]*$/, '<a id="$1"></a>')
    const resolved = resolveInline(line)
    for (const tag of resolved.left) addOnce(left, tag, index + 1)
    return resolved.line
  }
  const text = outsideCode(lines, toLine, (line, index) => {
    const include = line.includes('{{#') ? findInclude(line) : undefined
    if (include !== undefined) addOnce(left, include, index + 1)
  })
  return { text: text.join('\n'), left }
}

/** A line that stands for a file: of VitePress, mdBook and MkDocs. */
function findInclude(line: string): Unknown | undefined {
  const [, start = '', text] = include.exec(line) ?? []
  return text === undefined ? undefined : { text: text.trimEnd(), column: start.length + 1 }
}

const include =
  /^([ \t>]*)\ufdd1?((?<=\ufdd1)\{(?:literal)?include\} .*|<<<[ \t]+[@./]\S*.*|<!--[ \t]*@include:.*?-->|\{\{#(?:include|rustdoc_include|playground|title)\b[^}]*\}\}|;?-+8<-+ .*)[ \t]*$/

function addOnce(left: LeftOut[], { text, column }: Unknown, line: number): void {
  const nameOf = (tag: string): string => /[\w./-]+/.exec(tag)?.[0] ?? ''
  const known = left.find((tag) => nameOf(tag.text) === nameOf(text))
  if (known === undefined) left.push({ text, line, column, count: 1 })
  else known.count += 1
}

/** What places a list of headings, which every page has: of VitePress, of Python-Markdown, of wikis. */
const contents = /^ {0,3}(?:\[_?toc_?\]|\[\[_?toc_?\]\])[ \t]*$/i
/** Most texts have nothing of it: looking for single words first takes a fraction of the time. */
function mayBeForeign(source: string): boolean {
  const has = (text: string): boolean => source.includes(text)
  return (
    (has('{') && braces.test(source)) ||
    (has('<') && (has('<<<') || has('@include:') || has('<a href=') || /^[ \t]*<\/?[A-Z]/m.test(source))) ||
    has('\nimport ') ||
    source.startsWith('import ') ||
    (has('[') && (/\[_?toc/i.test(source) || (has('](') && /\|\d+(?:x\d+)?\]\(/.test(source)))) ||
    [')=\n', '-8<-', ':octicons-', ':material-', ':fontawesome-', ':simple-'].some(has)
  )
}

const braces = /\{[{%]|^[ \t>]*\{[:.]|[)\]`*_:]\{|\{[\w:+-]+\}`|^[ \t>]*(?:`{3,}|~{3,}|:{3,}) ?\{/m
/** Docusaurus reads `.md` like `.mdx`. */
const importLine = /^import\s[^'"\n]{1,200}\sfrom\s*["'](?:@[\w-]+\/|\.\.?\/)[^'"\n]*["'];?[ \t]*$/
const mystLine = /^(?:%|\([^\s()"<>]+\)=[ \t]*$)/

function outsideCode(
  lines: readonly string[],
  rewrite: (line: string, index: number) => string,
  look: (line: string, index: number) => void,
): string[] {
  const fence = new Fence()
  return lines.map((line, index) => {
    if (!fence.holds(line)) return rewrite(line, index)
    look(line, index)
    return line
  })
}
