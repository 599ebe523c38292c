import { expect, test } from 'vitest'
import { isSpelling } from './is-spelling.ts'

test.each<[string, boolean, string | null, boolean]>([
  ['zh-CN', true, 'tu pian', true],
  ['zh-CN', true, 'ㄊㄨˊ', true],
  ['zh-CN', true, '图片', false],
  ['zh-CN', true, '图pian', false],
  ['zh-CN', false, 'docker', false],
  ['zh-CN', true, null, true],
  ['ja', true, 'がぞう', true],
  ['ja', true, '画像', false],
  ['ko', true, '그림', false],
  ['en', true, 'pictu', false],
  ['zhx', true, 'pictu', false],
])('in %s, composing %s, %j is spelled: %s', (language, isComposing, data, expected) => {
  expect(isSpelling({ isComposing, data }, language)).toBe(expected)
})
