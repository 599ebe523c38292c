/**
 * Rewrites what writers take over from other tools into Markdown, keeping every line where it is:
 * Hugo's `[x]({{< ref "./y.md" >}})` becomes `[x](./y.md)`, VitePress's `::: tip` becomes `:::tip`, and in MDX, where a brace opens an expression, the heading
 * id `## X {#y}` is escaped. Code blocks are left alone.
 */
export function prepareMarkdown(source: string, format: 'md' | 'mdx'): string {
  const hasContainers = format === 'md' && source.includes('::: ')
  if (!hasContainers && !source.includes('{{') && !(format === 'mdx' && source.includes('{#'))) return source
  let fence: string | undefined
  const lines = source.split('\n').map((line) => {
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? []
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined
      return line
    }
    if (mark !== undefined) {
      fence = mark
      return line
    }
    const linked = line.replace(hugoReference, (whole, path: string, fragment: string) =>
      `](${path}${fragment}`.padEnd(whole.length - 1).concat(')'),
    )
    if (hasContainers)
      return linked.replace(
        spacedContainer,
        (_, colons: string, spaces: string, rest: string) => colons + rest + spaces,
      )
    return format === 'mdx' ? linked.replace(headingId, '$1\\{#$2}') : linked
  })
  return lines.join('\n')
}

const hugoReference = /\]\(\s*\{\{[<%]\s*(?:rel)?ref\s+"([^"\s]+)"\s*[>%]\}\}([^)\s]*)\s*\)/g
const spacedContainer = /^( {0,3}:{3,})( +)(?=[a-z])(.*)$/i
const headingId = /^(#{1,6} .*?)\{#([^\s{}]+)\}\s*$/
