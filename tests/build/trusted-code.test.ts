import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildOrThrow, runBuild } from './support/run-build.ts'
import { makeScratch, writeFiles } from './support/scratch.ts'

const scratch = makeScratch('trusted-code')
const config = { 'kb.config.ts': "export default { trusted: ['content/**'] }\n" }
const plain = { 'content/plain.md': '# Plain\n\nText.\n' }

test.each([
  [
    'what the bundler cannot resolve, in each file',
    {
      'content/one.mdx': '---\ntitle: One\n---\nimport X from "./gone.js"\n\nText <X />\n',
      'content/two.mdx': '# Two\n\nimport Y from "./gone-too.js"\n\n<Y />\n',
    },
    [
      [`content/one.mdx:4:16`, "Could not resolve './gone.js'"],
      [`content/two.mdx:3:16`, "Could not resolve './gone-too.js'"],
    ],
  ],
  [
    'what fails while its page is rendered, in each file and once for all languages',
    {
      'content/en/guides/three.mdx': '---\ntitle: Three\n---\nText here.\n\n{nope.bar}\n',
      'content/en/guides/four.mdx': '# Four\n\nText {no.thing} here.\n',
      'content/zh-cn/fine.mdx': '# Fine\n\nText {1 + 1} here.\n',
    },
    [
      ['content/en/guides/four.mdx:3:7', 'no is not defined'],
      ['content/en/guides/three.mdx:6:2', 'nope is not defined'],
    ],
  ],
])('says of code in trusted files %s, and nothing else', async (name, files, expected) => {
  const root = writeFiles(join(scratch, name), { ...config, ...plain, ...files })
  const { code, stdout, stderr } = await runBuild({ root, out: join(scratch, `${name}-site`) })
  const lines = expected.map(
    ([place, reason]) =>
      `${place}: error content/trusted-code The code of this file, which "trusted" lets run, fails: ${reason}. Correct it, or take the file out of "trusted" in kb.config.ts.`,
  )
  const count = lines.length === 1 ? '1 error' : `${lines.length} errors`
  expect(stderr.split('\n').filter((line) => !/^(?:reading|rendering|languages by) /.test(line))).toEqual([
    ...lines,
    `${count}, 0 warnings: nothing was built, the site is as it was.`,
    '',
  ])
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
})

test('headings of a trusted file have the levels and ids that links to them were checked against, and no second title', async () => {
  const text =
    '> # Quoted\n\n# Own\n\n## A {#custom}\n\n## Twice\n\n### 你好 {: #ni .x}\n\n## Twice\n\n{1 + 1} [a](#custom) [b](#twice-1) [c](#ni) [d](#sum)\n\n# Further *one*\n\n## Sum {1 + 1}\n\n:::note Mind\nThis e\u0301.\n:::\n'
  const root = writeFiles(join(scratch, 'headings'), { ...config, 'content/own.mdx': text })
  const out = join(scratch, 'headings-site')
  await buildOrThrow({ root, out })
  const html = readFileSync(join(out, 'own/index.html'), 'utf8')
  const headings = html.matchAll(/<(h\d) id="(?!kb-)([^"]*)">([^<]*)/g)
  expect([...headings].map(([, level, id, words]) => [level, id, words])).toEqual([
    ['h1', 'own', 'Own'],
    ['h2', 'quoted', 'Quoted'],
    ['h2', 'custom', 'A'],
    ['h2', 'twice', 'Twice'],
    ['h3', 'ni', '你好'],
    ['h2', 'twice-1', 'Twice'],
    ['h2', 'further-one', 'Further '],
    ['h3', 'sum', 'Sum 2'],
  ])
  expect(html).toContain('callout-note')
  expect(html).toContain('This \u00e9.')
})
