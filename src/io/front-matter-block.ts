import { locateYaml } from './front-matter-yaml.ts'

/** What stands between the two lines that enclose front matter. */
export interface FrontMatterBlock {
  language: 'yaml' | 'toml'
  source: string
}

/** A first line that opens front matter, and the block it opens, if there is a line that closes it. */
const blocks = [
  { language: 'yaml', pattern: /^---[ \t]*(?:ya?ml)?[ \t]*\n(?:([\s\S]*?)\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/ },
  { language: 'toml', pattern: /^\+\+\+[ \t]*(?:toml)?[ \t]*\n(?:([\s\S]*?)\n)?\+\+\+[ \t]*(?:\n|$)/ },
] as const

/** The front matter at the top of a text, if there is any; `end` is the offset of what stands below. */
export function findBlock(text: string): (FrontMatterBlock & { end: number }) | undefined {
  for (const { language, pattern } of blocks) {
    const [block, source = ''] = pattern.exec(text) ?? []
    if (block !== undefined) return { language, source, end: block.length }
  }
  return undefined
}

/** Line and column of a key, or of the nearest key above it that is there. The block is read again: few are asked. */
export function locateKey(
  { language, source }: FrontMatterBlock,
  keys: readonly (string | number)[],
): { line: number; column: number } | undefined {
  const found = language === 'yaml' ? locateYaml(source, keys) : undefined
  // Below the line that opens the block.
  return found === undefined ? locateLine(source, String(keys[0])) : { line: found.line + 1, column: found.column }
}

function locateLine(inner: string, key: string): { line: number; column: number } | undefined {
  const index = inner.split('\n').findIndex((line) => line.trimStart().replace(/^["']/, '').startsWith(key))
  return index === -1 ? undefined : { line: index + 2, column: 1 }
}
