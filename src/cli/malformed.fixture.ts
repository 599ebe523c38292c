const bytes = (...parts: (string | number)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))))

/** What a tier must have besides. */
const channels = 'channels: [{ type: email, url: "mailto:a@example.com" }]\n'

/** Files that cannot be read as they were meant, each with the place where its error stands. */
export const malformed: Record<string, [content: string | Uint8Array, place: string]> = {
  'yaml-colon.md': ['---\ntitle: a: b\n---\n', '2:8'],
  'yaml-bracket.md': ['---\ntitle: A\ntags: [a, b\n---\n', '3:12'],
  'yaml-tab.md': ['---\ntitle: A\nnested:\n\tkey: 1\n---\n', '4:1'],
  'yaml-twice.md': ['---\ntitle: A\ntitle: B\n---\n', '3:1'],
  'yaml-quote.md': ['---\ntitle: "A\n---\n', '2:8'],
  'yaml-list.md': ['---\n- a\n- b\n---\n', '1:1'],
  'yaml-bomb.md': [
    `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'.replace(/./g, (name) => {
      const before = String.fromCharCode(name.charCodeAt(0) - 1)
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]\n`
    })}---\n`,
    '2:1',
  ],
  'toml.md': ['+++\ntitle = \n+++\n', '2:9'],
  'javascript.md': ['---js\n{ title: process.exit(7) }\n---\n', '1:4'],
  'wrong-type.md': ['---\ntitle: A\nreviewed: yesterday\n---\n', '3:11'],
  'wrong-span.md': ['---\nreviewInterval:\n  - {a: 1}\n---\n', '3:3'],
  'wrong-status.md': ['---\nstatus: publshed\n---\n', '2:9'],
  'tiers/hours.md': [`---\nhours:\n  timeZone: Mars/Olympus\n${channels}---\n`, '3:13'],
  'tiers/target.md': [`---\ntargets:\n  high:\n    firstResponse: soonish\n${channels}---\n`, '4:20'],
  'latin1.md': [bytes('# A\n\nCaf', 0xe9, '\n'), '3:4'],
  'utf16.md': [Buffer.from('\ufeff# A\n', 'utf16le'), '1:1'],
  'utf16-without-mark.md': [Buffer.from('# A heading\n', 'utf16le'), '1:1'],
  'nul.md': [bytes('# A\n\nx', 0, 'y\n'), '3:1'],
  'cut-off.md': [bytes('# A\n', 0xe4, 0xbd), '2:1'],
  'huge.md': [Buffer.alloc(10 * 1024 * 1024, 'word '), '1:1'],
  'deep.md': [`# A\n\n${'>'.repeat(5000)} x\n`, '3:1'],
  'import.mdx': ["import fs from 'node:fs'\n\n# A\n", '1:1'],
  'expression.mdx': ['# A\n\n{process.env.HOME}\n', '3:1'],
  'unclosed.mdx': ['# A\n\n<Steps>\n', '3:1'],
}

const length = 20_000
const fill = (text: string): string => text.repeat(Math.ceil(length / text.length)).slice(0, length)

/** Texts of 20 kB on which parsers of Markdown are known to crash or to take minutes. */
export const bombs: Record<string, string> = {
  'quotes.md': fill('>'),
  'lists.md': `${fill('- ')}x`,
  'lists-in-quotes.md': fill('- > '),
  'brackets.md': fill('['),
  'nested-brackets.md': '['.repeat(length / 2) + ']'.repeat(length / 2),
  'links.md': fill('[a]('),
  'images.md': fill('!['),
  'footnotes.md': `${fill('[^1]')}\n\n[^1]: x`,
  'tags.md': fill('<div>'),
  'formatting.md': fill('<b>'),
  'unfinished-tags.md': fill('<a '),
  'comments.md': fill('<!--'),
  'stars.md': fill('*a **b '),
  'underscores.md': fill('a_'),
  'backticks.md': fill('`a``'),
  'tables.md': `|${'a|'.repeat(length / 8)}\n|${'-|'.repeat(length / 8)}\n${'|\n'.repeat(length / 4)}`,
  'braces.mdx': fill('{('),
}
