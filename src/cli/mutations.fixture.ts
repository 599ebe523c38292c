import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'

/** Articles that ship, of every kind and both languages. */
const seeds = ['en/faq/writing', 'en/runbooks', 'en/tiers', 'en/guides', 'zh-cn/runbooks', 'zh-cn/tiers']
  .flatMap((folder) => readdirSync(join('content', folder)).map((name) => join('content', folder, name)))
  .filter((file) => /\.mdx?$/.test(file))
  .map((file) => readFileSync(file))

/** Pieces that mean something to one of the readers that a file goes through. */
const pieces = [
  ...['---', '---\n', '+++\n', '---js\n', ': ', '&a ', '*a', '<<: ', '!!js/function ', '"', "'", '|\n', '- ', '[', '{'],
  ...['title: ', 'aliases: [', 'kind: tier\n', 'reviewed: 2026-02-30\n', 'targets:\n  high: ', '__proto__: 1\n'],
  ...['# ', '\n\n', '\n', '\r', '\t', '    ', '> ', '- [ ] ', '1. ', '|', '|-|\n', '```', '~~~', '`', '*', '_', '~~'],
  ...[
    '](',
    '![',
    '[a][b]',
    '[b]: <',
    '[^1]',
    '[^1]: ',
    '<a name="x">',
    '<h1>',
    '</',
    '<!--',
    '<script>',
    '<svg>',
    '&#0;',
  ],
  ...[
    '{{',
    '}}',
    '{#x}',
    ':::note\n',
    ':::',
    '> [!NOTE]\n',
    '<Steps>',
    'import x from "y"\n',
    '{x}',
    'javascript:',
    '//',
  ],
  ...['../', '%', '%00', '%2e%2e/', '#', '?', '\\', 'file:///', 'mailto:', 'rm -rf <X>\n', 'within 4 hours'],
  ...[
    '\ufeff',
    '\u202e',
    '\u0000',
    '\u001b[31m',
    '\u2028',
    '\ud83d\ude00',
    '回复',
    '::error::',
    '##[error]',
    'a'.repeat(5000),
  ],
].map((text) => Buffer.from(text))

const noise = fc.uint8Array({ minLength: 1, maxLength: 8 }).map((bytes) => Buffer.from(bytes))
const share = fc.double({ min: 0, max: 1, noNaN: true })

type Edit = (text: Buffer) => Buffer

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(share, fc.constantFrom(...pieces)).map(([at, piece]) => insert(at, piece)) },
  { weight: 1, arbitrary: fc.tuple(share, noise).map(([at, piece]) => insert(at, piece)) },
  { weight: 2, arbitrary: fc.tuple(share, share).map(([from, length]) => cut(from, length / 10)) },
  { weight: 2, arbitrary: fc.tuple(share, share, share).map(([from, length, to]) => copy(from, length / 10, to)) },
  {
    weight: 1,
    arbitrary: share.map(
      (at): Edit =>
        (text) =>
          text.subarray(0, toIndex(text, at)),
    ),
  },
)

/** A file that ships with 1 to 12 edits that nobody would make. */
export const mutatedFile: fc.Arbitrary<Buffer> = fc
  .tuple(fc.constantFrom(...seeds), fc.array(edit, { minLength: 1, maxLength: 12 }))
  .map(([seed, edits]) => edits.reduce<Buffer>((text, change) => change(text), seed))

const toIndex = (text: Buffer, at: number): number => Math.floor(at * text.length)

function insert(at: number, piece: Buffer): Edit {
  return (text) => Buffer.concat([text.subarray(0, toIndex(text, at)), piece, text.subarray(toIndex(text, at))])
}

function cut(from: number, length: number): Edit {
  return (text) => {
    const start = toIndex(text, from)
    return Buffer.concat([text.subarray(0, start), text.subarray(start + toIndex(text, length))])
  }
}

function copy(from: number, length: number, to: number): Edit {
  return (text) => insert(to, text.subarray(toIndex(text, from)).subarray(0, toIndex(text, length)))(text)
}
