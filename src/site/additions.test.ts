import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addTo, findAdditions } from './additions.ts'

const styles = '<link rel="stylesheet" href="/_kb/page.css">'
const script = '<script type="module" src="/_kb/page.js"></script>'
const additions = { headEnd: styles, bodyEnd: script }

const toHtml = (head: string, body: string): string =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`
const toPage = (head: string, body: string): string => toHtml(`${head}${styles}`, `${body}${script}`)

describe.each([
  ['a plain page', '<title>Refunds</title>', '<p>In a week.</p>'],
  ['an empty page', '', ''],
  ['a description that speaks of the end of the head', '<meta content="a > b </head><body> > ">', '<p>x</p>'],
  ['a title that does', '<title>&lt;/head&gt;</title>', '<p>x</p>'],
  ['a picture whose text speaks of the end of the body', '<title>x</title>', '<img alt="before </body> and </head>">'],
  ['structured data', String.raw`<script>{"name":"a \"b\" \u003c/head>"}</script>`, ''],
])('%s', (_, head, body) => {
  test('tells what was added to it', () => {
    expect(findAdditions(toPage(head, body), toHtml(head, body))).toEqual(additions)
  })

  test('gets what was added to another', () => {
    expect(addTo(toHtml(head, body), additions)).toBe(toPage(head, body))
  })
})

test.each([
  ['other text', toPage('<title>A</title>', ''), toHtml('<title>B</title>', '')],
  ['something in the middle of the head', toPage(`${styles}<title>A</title>`, ''), toHtml('<title>A</title>', '')],
  ['something in the middle of the body', toPage('', `${script}<p>A</p>`), toHtml('', '<p>A</p>')],
  ['something after the body', `${toPage('', '')}<p>`, toHtml('', '')],
  ['a redirect', '', toHtml('', '')],
  ['a body that ends in its head', toPage('', ''), '<body></body><head></head>'],
  ['components that write no document', toPage('', ''), '<p>A</p>'],
])('a page that has %s is not one with additions', (_, page, written) => {
  expect(findAdditions(page, written)).toBeUndefined()
})

test('HTML without a head cannot be completed', () => {
  expect(() => addTo('<p>A</p>', additions)).toThrow('a page without a head or a body')
})

test('whatever stands in attributes and texts, the additions are found', () => {
  const value = fc
    .array(fc.oneof(fc.constantFrom('</head>', '</body>', '<!doctype html>', '<p>', "'", '>', '<'), fc.string()))
    .map((parts) => parts.join('').replaceAll('"', '&#34;'))
  fc.assert(
    fc.property(value, value, (description, alternative) => {
      const [head, body] = [`<meta content="${description}">`, `<img alt="${alternative}"><p>x</p>`]
      expect(findAdditions(toPage(head, body), toHtml(head, body))).toEqual(additions)
    }),
  )
})
