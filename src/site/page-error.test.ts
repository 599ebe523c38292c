import { expect, test } from 'vitest'
import { namePage, PageError, PagesError } from './page-error.ts'

const fail = (pathname: string): PageError => new PageError(pathname, new Error('no such word.'))

test('an error while a page is rendered names the page', async () => {
  const rendered = namePage('/a/', () => Promise.reject(new Error('no such\nword.')))
  await expect(rendered).rejects.toEqual(
    expect.objectContaining({ message: '/a/ could not be rendered: no such word' }),
  )
})

test.each([
  [[fail('/a/')], '/a/ could not be rendered: no such word'],
  [[fail('/a/'), fail('/b/'), fail('/c/')], '/a/ could not be rendered: no such word, and 2 more'],
])('of many pages that fail the first is named: one line has no room for thousands', (pages, message) => {
  expect(new PagesError(pages).message).toBe(message)
})
