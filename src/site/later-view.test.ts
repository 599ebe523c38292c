import { expect, test } from 'vitest'
import { LaterView } from './later-view.ts'

function watch() {
  const made: string[] = []
  const later = new LaterView(
    () => {
      made.push('view')
      return { title: 'Reset' }
    },
    ({ title }) => {
      made.push('finish')
      return `<h1>${title}</h1>`
    },
  )
  return { later, made }
}

test('nothing is made before it is asked for', () => {
  expect(watch().made).toEqual([])
})

test('a view that was made for the key serves for the page too', () => {
  const { later, made } = watch()
  later.toKey()
  expect([later.take(), made]).toEqual(['<h1>Reset</h1>', ['view', 'finish']])
})

test.each(['take', 'forget'] as const)(
  'nothing is kept after %s: a page that is asked for again is made again, with the same key',
  (end) => {
    const { later, made } = watch()
    const key = later.toKey()
    later[end]()
    made.length = 0
    expect([later.toKey(), later.take(), made]).toEqual([key, '<h1>Reset</h1>', ['view', 'finish']])
  },
)

test('what can write other pages is taken once', () => {
  const { later } = watch()
  expect(later.takeWriter()).toBeUndefined()
  const write = async (): Promise<string> => ''
  later.keepWriter(later.take(), write)
  expect([later.takeWriter(), later.takeWriter()]).toEqual([{ shown: '<h1>Reset</h1>', write }, undefined])
})
