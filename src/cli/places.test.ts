import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, parse } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Places, toPlaces } from './places.ts'

let cwd = ''
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'tierzero-places-')))
  mkdirSync(join(cwd, 'kb', 'content', 'en'), { recursive: true })
  writeFileSync(join(cwd, 'file'), '')
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

const places = (values: { root?: string; out?: string }): Places =>
  toPlaces(values, { cwd, isTty: false, isColored: false, write: () => {}, writeError: () => {} })

test('builds into dist of the root, with its state beside it and the folder for a name', () => {
  const root = join(cwd, 'kb')
  const expected = { root, out: join(root, 'dist'), state: join(root, '.tierzero', 'dist'), name: 'kb' }
  expect(places({ root: 'kb' })).toEqual(expected)
  expect(places({ root: root })).toEqual(expected)
})

test('takes an output anywhere else, whether it exists or not', () => {
  expect(places({ root: 'kb', out: 'a/b' })).toMatchObject({ out: join(cwd, 'a/b'), state: join(cwd, 'a/.tierzero/b') })
})

test('follows links, so that two names of one folder are one', () => {
  symlinkSync(join(cwd, 'kb'), join(cwd, 'link'))
  expect(places({ root: 'link', out: 'link/site' })).toMatchObject({
    root: join(cwd, 'kb'),
    out: join(cwd, 'kb', 'site'),
    name: 'link',
  })
  expect(() => places({ root: 'kb', out: 'link/content/site' })).toThrow('lies in the content')
})

test.each([
  [{ root: 'nowhere' }, 'nowhere does not exist. Name a folder with --root.'],
  [{ root: 'file' }, 'file is not a folder. Name a folder with --root.'],
  [{ root: 'kb', out: 'kb' }, 'kb holds the content itself. Name another folder.'],
  [{ root: 'kb', out: '.' }, ' holds the content itself. Name another folder.'],
  [{ root: 'kb', out: parse(process.cwd()).root }, ' holds the content itself. Name another folder.'],
  [{ root: 'kb', out: 'kb/content' }, 'content lies in the content. Name another folder.'],
  [{ root: 'kb', out: 'kb/content/en' }, 'en lies in the content. Name another folder.'],
])('refuses folders that are missing or in each other’s way: %o', (values, message) => {
  expect(() => places(values)).toThrow(message)
})
