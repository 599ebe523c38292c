import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'

/** Who may import whom: folders below `src`, and packages. A name that ends in `-`, `:` or `/` is a prefix. */
const table: Record<string, { folders: string[]; packages: string[] }> = {
  core: {
    folders: ['core'],
    packages: [
      'zod',
      'satteri',
      'hast',
      'mdast',
      'hast-util-',
      'property-information',
      'prismjs',
      'github-slugger',
      'picomatch',
      'temporal-polyfill',
      'ical.js',
      'porter2',
      '@orama/stemmers/',
      'stopword',
      'htmlparser2',
      'opencc-js/',
    ],
  },
  adapters: { folders: ['core', 'adapters'], packages: ['zod', 'hast-util-', 'luxon'] },
  io: {
    folders: ['core', 'io'],
    packages: [
      'node:',
      'zod',
      'gray-matter',
      'js-yaml',
      'yaml',
      'smol-toml',
      'picomatch',
      'image-size',
      'rolldown',
      'sirv',
      'undici',
      'ipaddr.js',
      'playwright-core',
      'csv-parse',
      'stream-json',
      'stream-chain',
      'saxes',
      '@secretlint/',
    ],
  },
  cli: { folders: ['core', 'adapters', 'io', 'site', 'views', 'cli'], packages: ['node:', 'zod'] },
  views: { folders: ['core', 'views'], packages: [] },
  site: {
    folders: ['core', 'io', 'views', 'site'],
    packages: ['node:', 'astro', '@astrojs/', 'pagefind', 'satteri', 'hast-util-to-string'],
  },
  layouts: { folders: ['layouts', 'components', 'views'], packages: ['astro'] },
  components: {
    // Of the adapters what brings a draft into a tracker's shape, which runs in the page.
    folders: [
      'components',
      'views',
      'styles',
      'core',
      'adapters/trackers/prefills.ts',
      'adapters/channels/prefills.ts',
      'adapters/shared/clean-text.ts',
    ],
    packages: ['astro'],
  },
  pages: { folders: ['views', 'site', 'layouts', 'components'], packages: ['astro', 'virtual:tierzero/'] },
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter(
    (file) => /\.(?:ts|astro)$/.test(file) && !/\.(?:test|fixture)\.ts$|\.d\.ts$|(?:^|\/)contract\.ts$/.test(file),
  )

const imports = files.flatMap((file) => {
  const text = readFileSync(posix.join('src', file), 'utf8')
  const found = text.matchAll(
    /^\s*(?:import|export)\s[^'"`]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  )
  return [...found].map(([, a, b, c]) => ({ file, target: (a ?? b ?? c ?? '').replace(/\?.*$/, '') }))
})

test('every folder below src has a row in the table', () => {
  const folders = new Set(files.map((file) => file.split('/')[0]))
  expect([...folders].filter((folder) => folder !== undefined && !(folder in table))).toEqual([])
})

test('files import only from the folders and packages that the table allows', () => {
  expect(imports.length).toBeGreaterThan(300)
  const wrong = imports.filter(({ file, target }) => !isAllowed(file, target))
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
})

test('an adapter imports no sibling: only core and what its own kind, or all kinds, share', () => {
  const wrong = imports.filter(({ file, target }) => {
    const [folder, kind, name] = file.split('/')
    // A kind's registries are the files that know them all.
    const isRegistry = name === 'index.ts' || name === 'prefills.ts'
    if (folder !== 'adapters' || !target.startsWith('.') || isRegistry) return false
    const to = posix.join(posix.dirname(file), target).split('/')
    if (to[0] !== 'adapters' || to[1] === 'shared') return false
    return to[1] !== kind || ![name, 'shared', 'contract.ts'].includes(to[2])
  })
  expect(wrong).toEqual([])
})

test('core knows no clock, no chance and no environment', () => {
  const wrong = files.filter((file) => {
    if (!file.startsWith('core/')) return false
    const code = readFileSync(posix.join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    return /\bDate\.now\(|new Date\(\)|Math\.random\(|\bprocess\.|\bfetch\(/.test(code)
  })
  expect(wrong).toEqual([])
})

test('nothing that runs in a browser turns text into markup', () => {
  const wrong = files.filter((file) => {
    const text = readFileSync(posix.join('src', file), 'utf8')
    return (
      /\.(?:client|worker)\.ts$/.test(file) &&
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/.test(text)
    )
  })
  expect(wrong).toEqual([])
})

function isAllowed(file: string, target: string): boolean {
  const [folder = ''] = file.split('/')
  const row = table[folder]
  if (row === undefined) return false
  if (!target.startsWith('.'))
    return row.packages.some(
      (name) =>
        target === name || target.startsWith(name.replace(/\/?$/, name.endsWith(':') || name.endsWith('-') ? '' : '/')),
    )
  const to = posix.join(posix.dirname(file), target)
  return row.folders.some((allowed) => to === allowed || to.startsWith(`${allowed}/`))
}
