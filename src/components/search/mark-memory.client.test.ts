import { afterEach, expect, test, vi } from 'vitest'
import { rememberMarks, takeMarks } from './mark-memory.client.ts'

function stubStorage(): Map<string, string> {
  const stored = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  })
  return stored
}

afterEach(() => vi.unstubAllGlobals())

test('the page that a result leads to gets the words once', () => {
  const stored = stubStorage()
  rememberMarks('/faq/reset/', ['reset', 'Password'])
  expect(takeMarks('/faq/reset/')).toEqual(['reset', 'Password'])
  expect(takeMarks('/faq/reset/')).toEqual([])
  expect(stored.size).toBe(0)
})

test('another page gets none, and nothing stays', () => {
  const stored = stubStorage()
  rememberMarks('/faq/reset/', ['reset'])
  expect(takeMarks('/faq/other/')).toEqual([])
  expect(stored.size).toBe(0)
})

test.each(['', 'null', '[]', '{"path":"/a/","words":"x"}', '{"path":"/a/","words":[1,"x"]}'])(
  'foreign content %j does no harm',
  (content) => {
    stubStorage().set('kb-marks', content)
    expect(takeMarks('/a/')).toEqual(content.endsWith('"x"]}') ? ['x'] : [])
  },
)

test('refused storage does no harm', () => {
  vi.stubGlobal('sessionStorage', {
    getItem() {
      throw new Error('refused')
    },
    setItem() {
      throw new Error('refused')
    },
  })
  expect(() => rememberMarks('/a/', ['x'])).not.toThrow()
  expect(takeMarks('/a/')).toEqual([])
})
