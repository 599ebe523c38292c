import { expect, test } from 'vitest'
import { exampleCorpus } from '../core/corpus/example-corpus.fixture.ts'
import { findReferenced } from './find-referenced.ts'

const files = [
  'deploy/secrets/config.yaml',
  'content/en/faq/img.png',
  'content/en/img.png',
  'content/draft.png',
  'static/logo.svg',
  'a b.pdf',
  'page.html',
]

function published(...targets: string[]): string[] {
  const text = targets.map((target) => `[x](${target})`).join(' ')
  const { corpus } = exampleCorpus({
    files: { 'en/faq/a.md': text, 'en/b.md': { data: { draft: true }, text: '![](../draft.png)' } },
    config: { locales: { en: 'en' } },
  })
  return findReferenced(
    corpus,
    files.map((file) => ({ file, path: file, size: 1 })),
    'content',
  ).map(({ file }) => file)
}

test.each([
  ['/config.yaml', []],
  ['/secrets/config.yaml', []],
  ['config.yaml', []],
  ['/deploy/secrets/config.yaml', ['deploy/secrets/config.yaml']],
  ['../../../deploy/secrets/config.yaml', ['deploy/secrets/config.yaml']],
  ['img.png', ['content/en/faq/img.png']],
  ['../img.png', ['content/en/img.png']],
  ['/img.png', ['content/en/img.png']],
  ['..\\img.png', ['content/en/img.png']],
  ['/logo.svg', ['static/logo.svg']],
  ['/a%20b.pdf?x=1#page=2', ['a b.pdf']],
  ['/page.html', []],
  ['../../../../etc/config.yaml', []],
  ['https://a.example/img.png', []],
])('the link %s publishes %j and nothing else', (target, expected) => {
  expect(published(target.replaceAll('\\', '\\\\'))).toEqual(expected)
})

test('what only a draft shows is not published', () => {
  expect(published()).toEqual([])
})
