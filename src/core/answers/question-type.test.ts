import { expect, test } from 'vitest'
import { toQuestionType } from './question-type.ts'

test.each([
  ['How much does it cost?', 'amount'],
  ['how long is a link valid', 'duration'],
  ['Why is my invoice late?', 'reason'],
  ['I have lost my badge, how do I get another', 'way'],
  ['Where are the logs?', 'way'],
  ['Who may see a draft?', 'person'],
  ['What do I do when the queue is full?', 'thing'],
  ['When does support answer?', 'time'],
  ['Can I export a table?', 'way'],
  ['怎样重置密码？', 'way'],
  ['为什么发票迟到', 'reason'],
  ['什么时候发送发票', 'time'],
  ['发票是什么', 'thing'],
  ['可以导出吗', 'way'],
])('%s asks for the %s', (text, type) => {
  expect(toQuestionType(text)).toBe(type)
})

test('whether something can be done, how and where are asked of the same article', () => {
  const types = ['Can I change my PIN?', 'How do I change my PIN?', 'Where do I change my PIN?'].map(toQuestionType)
  expect(new Set(types).size).toBe(1)
})

test.each(['Reset a password', 'You can export a table', 'Whatever is shown', '重置密码', ''])(
  'no type is made up where nothing is asked: %s',
  (text) => {
    expect(toQuestionType(text)).toBeUndefined()
  },
)
