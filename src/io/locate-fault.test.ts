import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const syntax = 'Look there and just before: a comma, a quote or a bracket may be missing.'

const configs: [fault: string, text: string, told: unknown][] = [
  [
    'a comma that is missing',
    "export default {\n  title: 'A'\n  url: 'x',\n}\n",
    `kb.config.ts:3:3 This file cannot be loaded: Expected ',', got 'ident'. ${syntax}`,
  ],
  [
    'a quote that is missing',
    "import { defineConfig } from 'tierzero/config'\nexport default defineConfig({\n  title: 'A,\n})\n",
    `kb.config.ts:3:10 This file cannot be loaded: Unterminated string constant. ${syntax}`,
  ],
  [
    'a comma behind wide characters and tabs',
    "export default {\n\t\ttitle: '帮助' x,\n}\n",
    `kb.config.ts:2:15 This file cannot be loaded: Expected ',', got 'ident'. ${syntax}`,
  ],
  [
    'a bracket that is missing',
    'export default {\n  title: "A",\n',
    expect.stringMatching(/^kb\.config\.ts:2:14 This file cannot be loaded: Unexpected token `<eof>`\. .+ Look there/),
  ],
  [
    'what only JavaScript refuses',
    "const await = 3\nexport default { title: 'A' }\n",
    `kb.config.ts:1:7 This file cannot be loaded: Unexpected reserved word. ${syntax}`,
  ],
  [
    'syntax that needs a compiler',
    'export default {}\nenum A { b }\n',
    'kb.config.ts:2:1 This file cannot be loaded: TypeScript enum is not supported in strip-only mode. Correct it.',
  ],
  [
    'a name that there is not',
    'export default {\n  title: help,\n}\n',
    'kb.config.ts:2:10 This file cannot be loaded: help is not defined. Correct it.',
  ],
  [
    'a fault in a file that it imports',
    "import { shared } from './shared.ts'\nexport default shared\n",
    `shared.ts:1:32 This file cannot be loaded: Expected ',', got 'ident'. ${syntax}`,
  ],
  [
    'an import of nothing',
    "import './nothing.ts'\nexport default {}\n",
    "kb.config.ts This file cannot be loaded: Cannot find module './nothing.ts' imported from ./kb.config.ts. Correct it.",
  ],
]

/** Node itself loads them: Vite, through which tests import, words faults in its own way. */
const script = `
  const { readConfig } = await import(process.env.READER)
  const told = []
  for (const root of process.env.ROOTS.split(' ')) {
    const { findings } = await readConfig(root)
    told.push(findings.map(({ at, message, advice }) =>
      [at.file + (at.type === 'source' ? ':' + at.line + ':' + at.column : ''), message, advice].join(' ')))
  }
  console.log(JSON.stringify(told))
`

let folder = ''
let told: string[][] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tierzero-fault-'))
  const roots = configs.map(([, text], index) => {
    const root = join(folder, String(index))
    mkdirSync(root)
    writeFileSync(join(root, 'kb.config.ts'), text)
    writeFileSync(join(root, 'shared.ts'), "export const shared = { a: 'A' x: 1 }\n")
    return root
  })
  const env = { ...process.env, READER: new URL('config-file.ts', import.meta.url).href, ROOTS: roots.join(' ') }
  const args = ['--input-type=module', '--eval', script]
  told = JSON.parse(execFileSync(process.execPath, args, { env, encoding: 'utf8' }))
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each(configs.map(([fault, , line], index) => [fault, line, index] as const))(
  'a config that cannot be loaded is told with its place: %s',
  (_, line, index) => {
    expect(told[index]).toEqual([line])
  },
)
