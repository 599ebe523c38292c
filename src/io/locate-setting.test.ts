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
  [['help', 'chanels'], { line: 8, column: 3 }],
  [['audiences', 'zh-cn'], { line: 12, column: 18 }],
  [['base'], undefined],
  [['featured', 0], undefined],
  [[], undefined],
] as [PropertyKey[], object | undefined][])('%j stands at %j', (path, place) => {
  // A text that looks like a key is taken for one only where no key stands before it.
  expect(locateSetting(text.replace("'A, url: b'", "'A'"), path)).toEqual(place)
})

test.each(['{ ti(tle: 1 }', ''])('a file like %j is no fault', (file) => {
  expect(locateSetting(file, ['ti(tle', '*'])).toEqual(file === '' ? undefined : { line: 1, column: 3 })
})
