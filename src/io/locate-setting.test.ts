import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { locateSetting } from './locate-setting.ts'

const text = `import { defineConfig } from 'tierzero/config'

// title: an example
/** help: { channels: [] } */
export default defineConfig({
  title: { en: 'A, url: b' },
  url: 'https://help.example.com', // base: below
  help: {
    message: 'title: x',
    channels: [{ type: 'email', url: 'mailto:a@b' }],
  },
  'audiences': { "zh-cn": 1 },
})
`

test.each([
  [['title'], { line: 6, column: 3 }],
  [['url'], { line: 7, column: 3 }],
  [['help', 'channels', 0, 'url'], { line: 10, column: 33 }],
  [['help', 'channels', 0, 'href'], { line: 10, column: 16 }],
  [['help', 'channels', 1, 'url'], { line: 10, column: 5 }],
  [['help', 'chanels'], { line: 8, column: 3 }],
  [['audiences', 'zh-cn'], { line: 12, column: 18 }],
  [['base'], undefined],
  [['featured', 0], undefined],
  [[], undefined],
] as [PropertyKey[], object | undefined][])('%j stands at %j', (path, place) => {
  expect(locateSetting(text, path)).toEqual(place)
})

test('a key at the top is not taken for one of the same name in a list before it', () => {
  const written = "export default {\n  help: { channels: [{ url: 'mailto:a@b' }, { url: 'x' }] },\n  url: 5,\n}\n"
  expect(locateSetting(written, ['url'])).toEqual({ line: 3, column: 3 })
  expect(locateSetting(written, ['help', 'channels', 1, 'url'])).toEqual({ line: 2, column: 47 })
})

test.each([
  ['const help = { url: 5 }\nexport default { help }', { line: 1, column: 16 }],
  ['export default { help: { url: 5 } as const } satisfies object', { line: 1, column: 26 }],
  ['const config = define({ help: { url: 5 } })\nexport default config', { line: 1, column: 33 }],
  ['const url = 1\nexport default { help: { [url]: 5 } }', { line: 2, column: 18 }],
  ['export default { help: readHelp() }', { line: 1, column: 18 }],
  ['const help = help\nexport default { help }', { line: 2, column: 18 }],
  ['export default function () {}', undefined],
])('in %j it stands where the value is written', (written, place) => {
  expect(locateSetting(written, ['help', 'url'])).toEqual(place)
})

test.each(['export default { ti(tle: 1 }', ''])('a file like %j is no fault', (file) => {
  expect(locateSetting(file, ['ti(tle', '*'])).toBeUndefined()
})

test('settings without a fault are read without the bundler, whose binary takes long to load', () => {
  const script = `
    import { registerHooks } from 'node:module'
    const loaded = []
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
    await import('./src/io/config-file.ts')
    console.log(loaded.filter((url) => /locate-setting|rolldown/.test(url)).map((url) => url.split('/').at(-1)).join())
  `
  const args = ['--input-type=module', '--eval', script]
  expect(execFileSync(process.execPath, args, { encoding: 'utf8' }).trim()).toBe('locate-setting.ts')
})
