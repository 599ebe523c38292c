/** What of front matter has the keys. */
export interface FrontMatterBlock {
  /** JSON is YAML as well. */
  language: 'yaml' | 'toml'
  source: string
  /** Line of the text that `source` begins with, from 1. */
  firstLine: number
}

/** How front matter opens and closes: lines of dashes or pluses round it, or, as Hugo has it, JSON without either. */
const blocks = [
  {
    language: 'yaml',
    firstLine: 2,
    pattern: /^---[ \t]*(?:ya?ml|json)?[ \t]*\n(?:([\s\S]*?)\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/,
  },
  { language: 'toml', firstLine: 2, pattern: /^\+\+\+[ \t]*(?:toml)?[ \t]*\n(?:([\s\S]*?)\n)?\+\+\+[ \t]*(?:\n|$)/ },
  { language: 'toml', firstLine: 2, pattern: /^---[ \t]*toml[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/ },
  {
    language: 'yaml',
    firstLine: 1,
    pattern: /^(\{[ \t]*(?:\n[ \t]*)?"[^"\n]*"[ \t]*:(?:[^\n]*|[\s\S]*?\n)\})[ \t]*(?:\n|$)/,
  },
] as const

/** The front matter at the top of a text, if there is any; `end` is the offset of what stands below. */
export function findBlock(text: string): (FrontMatterBlock & { end: number }) | undefined {
  for (const { language, firstLine, pattern } of blocks) {
    const [block, source = ''] = pattern.exec(text) ?? []
    if (block !== undefined) return { language, source, firstLine, end: block.length }
  }
  return undefined
}
