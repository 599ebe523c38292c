import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ExampleIndex, writeExampleIndex } from '../../core/answers/example-index.fixture.ts'
import { openTermIndex } from '../../core/answers/pagefind/open-term-index.ts'
import { readIndexFiles } from '../../io/index-files.ts'
import { rehearse } from './rehearse.ts'

let example: ExampleIndex
beforeAll(async () => {
  example = await writeExampleIndex([
    { locale: 'en', title: 'Reset a password', text: 'Open your profile.' },
    { locale: 'zh-cn', title: '重置密码', text: '打开个人资料。' },
  ])
})
afterAll(() => example.close())

test.each(['en', 'zh-cn'])('a rehearsal in %s comes to its end and loads nothing', async (locale) => {
  const read = readIndexFiles(example.folder)
  const paths: string[] = []
  const index = await openTermIndex((path) => {
    paths.push(path)
    return read(path)
  }, locale)
  await index.readNames()
  const before = paths.length
  await rehearse(index, locale)
  expect(paths.slice(before)).toEqual([])
})
