import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type BuildResult, runBuild } from './support/run-build.ts'
import { makeScratch, writeFiles } from './support/scratch.ts'
import { listTree } from './support/tree.ts'

const scratch = makeScratch('hostile')
const out = join(scratch, 'site')
const svg = (inner: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`
const page = '<!doctype html><script>alert(1)</script>'
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const refused: Record<string, string | Uint8Array> = {
  'script.svg': svg('<script>alert(1)</script>'),
  'handler.svg': svg('', 'onload="alert(1)"'),
  'foreign.svg': svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
  'prefixed.svg': svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'),
  'link.svg': svg('<a xlink:href="javascript:alert(1)"><text>x</text></a>'),
  'encoded-link.svg': svg('<a href="java&#x09;script:alert(1)"><text>x</text></a>'),
  'data-use.svg': svg('<use href="data:image/svg+xml,&lt;svg id=x&gt;#x"/>'),
  'animated.svg': svg('<a><set attributeName="href" to="javascript:alert(1)"/></a>'),
  'entity.svg': `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('&x;')}`,
  'stylesheet.svg': `<?xml-stylesheet type="text/xsl" href="x.xsl"?>${svg('')}`,
  'wide.svg': Buffer.from(`\ufeff${svg('<script>alert(1)</script>')}`, 'utf16le'),
  'page.png': page,
  'drawing.png': svg('<script>alert(1)</script>', 'width="1" height="1"'),
  'page.ico': page,
}
const unpublished: Record<string, string | Uint8Array> = {
  'page.html': page,
  'page.htm': page,
  'page.xhtml': page,
  'code.js': 'alert(1)',
  'code.mjs': 'alert(1)',
  'data.xml': `<x xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></x>`,
  'style.css': 'body{background:url(//evil.example)}',
  'app.wasm': '\u0000asm',
  'packed.svgz': 'x',
  'sw.js': 'self.addEventListener("fetch",()=>{})',
  'page.shtml': page,
  'movie.swf': 'FWS',
}
const harmless: Record<string, string | Uint8Array> = {
  'pixel.png': pixel,
  'a b#c?d%41.png': pixel,
  'drawing.svg': svg('<path d="M0 0"/>', 'viewBox="0 0 1 1"'),
  'table.csv': '=cmd(),1\n',
}

const all = { ...refused, ...unpublished, ...harmless }
const links = Object.keys(all)
  .map((name) => `- ![${extname(name)}](${encodeURIComponent(name)}) and [it](${encodeURIComponent(name)})`)
  .join('\n')
let result: BuildResult

beforeAll(async () => {
  const files = Object.fromEntries(Object.entries(all).map(([name, bytes]) => [`content/faq/${name}`, bytes]))
  const root = writeFiles(scratch, { ...files, 'content/faq/a.md': `# All of them\n\n${links}\n` })
  result = await runBuild({ root, out, args: ['--no-gate'] })
})

test('publishes none of 26 hostile files, and the harmless ones', () => {
  expect(result.code).toBe(0)
  const published = listTree(join(out, 'assets')).map((path) => path.replace('content/faq/', ''))
  expect(published).toEqual(Object.keys(harmless).sort())
})

test.each(Object.keys(refused))('reports %s, which says that it is a picture', (name) => {
  expect(result.stderr).toMatch(new RegExp(`^content/faq/${name.replace('.', '\\.')}: error assets/refused `, 'm'))
})

test('lets no page of the site point at what was not published', () => {
  const html = readFileSync(join(out, 'faq/a/index.html'), 'utf8')
  for (const name of [...Object.keys(refused), ...Object.keys(unpublished)])
    expect([name, html.includes(`/assets/content/faq/${name}`)]).toEqual([name, false])
})

test('leads to a file whose name holds what addresses give a meaning', () => {
  const html = readFileSync(join(out, 'faq/a/index.html'), 'utf8')
  const [address = ''] = /\/assets\/content\/faq\/a[^"]+/.exec(html) ?? []
  const { pathname } = new URL(address, 'http://site')
  expect(existsSync(join(out, decodeURIComponent(pathname)))).toBe(true)
})

test('tells hosts to serve drawings where no script runs, and every file as what its name says', () => {
  const headers = readFileSync(join(out, '_headers'), 'utf8')
  expect(headers).toMatch(/\.svg\n(?: .*\n)*?\s+Content-Security-Policy: [^\n]*sandbox/)
  expect(headers).toMatch(/X-Content-Type-Options: nosniff/i)
})
