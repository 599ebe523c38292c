import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { configuredLanguages } from './configured-languages.ts'

const toPath = (name: string): string =>
  fileURLToPath(new URL(`../core/answers/${name}/by-language.ts`, import.meta.url))
const file = toPath('stemmers')
const registry = readFileSync(file, 'utf8')

const toImports = (code = ''): string[] => [...code.matchAll(/import\('([^']*)'\)/g)].map(([, name = '']) => name)

test('leaves the stemmers of the languages of a site, each once', () => {
  const { transform } = configuredLanguages(['de', 'de-at', 'pt-br', 'zh-cn'])
  expect(toImports(transform(registry, file))).toEqual(['./german.ts', '@orama/stemmers/portuguese'])
})

test('leaves the small words of the languages of a site', () => {
  const words = toPath('small-words')
  expect(toImports(configuredLanguages(['fr']).transform(readFileSync(words, 'utf8'), words))).toEqual(['./french.ts'])
})

test('leaves none where no language has one', () => {
  expect(toImports(configuredLanguages(['zh-cn']).transform(registry, file.replaceAll('/', '\\')))).toEqual([])
})

test('touches no other file', () => {
  expect(configuredLanguages(['de']).transform(registry, '/product/src/core/answers/answer.ts')).toBeUndefined()
})
