import { expect, test } from 'vitest'
import { findWrittenLanguage } from './written-language.ts'

test.each([
  ['How do I reset my password?', undefined],
  ['Wie setze ich mein Passwort zurück?', undefined],
  ['怎样重置密码？打开 Settings，选择新的 password。', 'zh-cn'],
  ['怎樣重設密碼？打開設定，選擇新的密碼，這樣就會成功。', 'zh-tw'],
  ['パスワードを再設定するには、設定を開きます。', 'ja'],
  ['비밀번호를 어떻게 재설정합니까?', 'ko'],
  ['The button 登录 opens the form in which you type your name.', undefined],
  ['```sh\nnpm run build -- --root ../handbook --out ../handbook-site\n```\n\n构建站点。', 'zh-cn'],
  ['', undefined],
])('%j is written in %s', (text, expected) => {
  expect(findWrittenLanguage([text])).toBe(expected)
})
