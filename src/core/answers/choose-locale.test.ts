import { expect, test } from 'vitest'
import { chooseLocale } from './choose-locale.ts'

const locales = ['en', 'zh-cn', 'ja', 'ko', 'ru', 'ar', 'pl', 'th', 'de']

test.each<[string, string, string]>([
  ['how do I log in', 'en', 'en'],
  ['404', 'zh-cn', 'zh-cn'],
  ['如何添加图片', 'en', 'zh-cn'],
  ['Docker 镜像拉不下来', 'en', 'zh-cn'],
  ['画像を追加する', 'zh-cn', 'ja'],
  ['画像', 'ja', 'ja'],
  ['이미지 추가', 'en', 'ko'],
  ['เพิ่มรูปภาพ', 'en', 'th'],
  ['как добавить картинку', 'en', 'ru'],
  ['ошибка ERR_TIMED_OUT в браузере', 'en', 'ru'],
  ['كيف أضيف صورة', 'en', 'ar'],
  ['jak dodać obraz', 'pl', 'pl'],
  ['wie füge ich ein Bild ein', 'de', 'de'],
  ['add an image', 'zh-cn', 'en'],
  ['add an image', 'ru', 'en'],
  ['what does 图 mean in the file name', 'en', 'zh-cn'],
  ['Ω is no letter that tells a language', 'en', 'en'],
  ['πώς προσθέτω εικόνα', 'en', 'en'],
])('%s on a page in %s is looked up in %s', (question, page, expected) => {
  expect(chooseLocale(question, undefined, locales, page)).toBe(expected)
})

test.each([
  ['zh_CN', 'zh-cn'],
  ['zh', 'zh-cn'],
  ['en-GB', 'en'],
  ['xx', 'en'],
  ['', 'en'],
])('a question said to be in %s is looked up in %s', (asked, expected) => {
  expect(chooseLocale('image', asked, locales, 'en')).toBe(expected)
})
