import { resolveAdmonitions } from './admonitions.ts'
import { resolveMath } from './foreign/math.ts'
import { type LeftOut, resolveForeign } from './foreign/resolve.ts'
import { prepareMdx } from './prepare-mdx.ts'
import { rewriteLines } from './rewrite-lines.ts'

export interface Prepared {
  text: string
  /** What another tool would have shown, and nobody knows how. */
  left: LeftOut[]
}

/**
 * Rewrites what writers take over from other tools into Markdown, keeping every line where it is: links of Hugo,
 * admonitions of MkDocs, VitePress's `::: tip`, which becomes `:::tip`, formulas, and what `resolveForeign` knows. For MDX, see
 * `prepareMdx`. Code blocks are left alone.
 */
export function prepareMarkdown(source: string, format: 'md' | 'mdx'): Prepared {
  const linked = resolveMath(resolveHugoLinks(source))
  if (format === 'mdx') return { text: prepareMdx(linked), left: [] }
  const { text, left } = resolveForeign(linked)
  const tight = text.includes('::: ') ? rewriteLines(text, tightenContainer) : text
  return { text: resolveAdmonitions(tight), left }
}

/** Hugo's `[x]({{< ref "./y.md" >}})` becomes `[x](./y.md)`, as long as before. Code blocks are left alone. */
export function resolveHugoLinks(source: string): string {
  return source.includes('{{') ? rewriteLines(source, resolveHugoLink) : source
}

const resolveHugoLink = (line: string): string =>
  line.replace(hugoReference, (whole, path: string, fragment: string) =>
    `](${path}${fragment}`.padEnd(whole.length - 1).concat(')'),
  )
const tightenContainer = (line: string): string => line.replace(spacedContainer, '$1$3$2')

const hugoReference = /\]\(\s*\{\{[<%]\s*(?:rel)?ref\s+"([^"\s]+)"\s*[>%]\}\}([^)\s]*)\s*\)/g
const spacedContainer = /^( {0,3}:{3,})( +)(?=[a-z])(.*)$/i
