import { expect, test } from 'vitest'
import { en } from '../../core/strings/en.ts'
import { zhCn } from '../../core/strings/zh-cn.ts'

test('no language asks for a value that English does not have', () => {
  const names = (text: string): string[] => text.match(/\{[a-z]+\}/g) ?? []
  const extra = Object.entries(zhCn.form).flatMap(([key, text]) => {
    const english = names(JSON.stringify(en.form[key as keyof typeof en.form]))
    return names(JSON.stringify(text)).filter((name) => !english.includes(name))
  })
  expect(extra).toEqual([])
})
