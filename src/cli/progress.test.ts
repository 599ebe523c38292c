import { expect, test } from 'vitest'
import { Progress } from './progress.ts'

function record(isTty: boolean): { progress: Progress; said: () => string } {
  let said = ''
  const writeError = (text: string): void => {
    said += text
  }
  const progress = new Progress({ cwd: '/', isTty, isColored: false, write: () => {}, writeError })
  return { progress, said: () => said }
}

function work(progress: Progress): void {
  progress.stage('reading /kb')
  for (const done of [0, 1, 2, 2, 3, 500, 1000]) progress.count('reading', done, 1000)
  progress.stage('rendering')
  progress.clear()
  progress.clear()
}

test('is a plain line a stage where nobody watches', () => {
  const { progress, said } = record(false)
  work(progress)
  expect(said()).toBe('reading /kb\nrendering\n')
})

test('is one line that changes on a terminal, once a percent, and leaves nothing behind', () => {
  const { progress, said } = record(true)
  work(progress)
  const clear = '\r\x1b[2K'
  const shown = ['reading /kb …', 'reading 0 %', 'reading 50 %', 'reading 100 %', 'rendering …']
  expect(said()).toBe(shown.map((line) => line + clear).join(''))
})

test('counts nothing of nothing as done', () => {
  const { progress, said } = record(true)
  progress.count('reading', 0, 0)
  expect(said()).toBe('reading 100 %')
})

test.each([true, false])('shows a folder whose name holds terminal escapes as text (terminal: %s)', (isTty) => {
  const { progress, said } = record(isTty)
  progress.stage('reading /kb/\x1b]0;title\x07')
  expect(said()).toContain('reading /kb/�]0;title�')
})
