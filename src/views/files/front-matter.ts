import { findBlock } from '../../core/markdown/front-matter-block.ts'

/** A file's text below its front matter, in NFC with line feeds only. Text between two rules is no front matter: no key, no block. */
export function stripFrontMatter(text: string): string {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
  const block = findBlock(lines)
  if (block === undefined) return lines
  const { language, source, end } = block
  const isText = language === 'yaml' && /^[^#\s]/m.test(source) && !/:(?:\s|$)|^[{[]|^- /m.test(source)
  return isText ? lines : lines.slice(end)
}
