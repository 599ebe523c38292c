import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import type { PackRead, PackTask } from './read-pack.ts'
import { readPacks } from './read-packs.ts'

const folder = mkdtempSync(join(tmpdir(), 'tierzero-packs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Files in packs of forty; every hundredth is no text. */
function writePacks(name: string, count: number): PackTask[] {
  mkdirSync(join(folder, name), { recursive: true })
  const files = [...Array(count)].map((_, number) => {
    const text = `---\ntitle: Number ${number}\n---\n\nSome **text** ${number} and [a link](./${number + 1}.md).\n`
    const bytes = number % 100 === 7 ? Buffer.from([0x61, 0xff]) : Buffer.from(text)
    const path = join(folder, name, `${number}.md`)
    writeFileSync(path, bytes)
    return { path, size: bytes.length, format: 'md' as const, locale: 'en', mayRunCode: false }
  })
  return [...Array(Math.ceil(count / 40))].map((_, number) => ({
    files: files.slice(number * 40, number * 40 + 40),
    cache: join(folder, `${name}-cache`, String(number)),
    maxFileSize: 10_000,
    withHtml: true,
  }))
}

const ignore = (): void => {}
const toHtml = (answers: readonly PackRead[]): string[] =>
  answers.flatMap(({ files }) =>
    files.map((file) => ('refusal' in file ? file.refusal.message : Buffer.from(file.html ?? []).toString())),
  )

test('processes answer what this one would, in the order of the files', async () => {
  const packs = writePacks('many', 900)
  const counts: number[] = []
  const apart = await readPacks(packs, false, (done) => counts.push(done))
  const here = await readPacks(
    packs.map((pack) => ({ ...pack, cache: undefined })),
    true,
    ignore,
  )
  expect(toHtml(apart)).toEqual(toHtml(here))
  expect(toHtml(apart)[41]).toBe('<p>Some <strong>text</strong> 41 and <a href="kb:ref/0">a link</a>.</p>')
  expect(toHtml(apart)[107]).toBe('Byte 1 (0xff) is not valid UTF-8.')
  expect([counts.length, counts.at(-1)]).toEqual([packs.length, 900])
  const again = await readPacks(packs, true, ignore)
  expect(again.map(({ compiled }) => compiled)).toEqual(packs.map(() => 0))
  expect(toHtml(again)).toEqual(toHtml(apart))
})

test('an edit compiles one file, and what was not asked for in HTML comes without', async () => {
  const [pack] = writePacks('few', 40)
  if (pack === undefined) throw new Error('no pack')
  await readPacks([pack], true, ignore)
  writeFileSync(join(folder, 'few', '3.md'), 'Other text.\n')
  const [edited] = await readPacks([{ ...pack, withHtml: false }], true, ignore)
  expect(edited?.compiled).toBe(1)
  expect(edited?.files.map((file) => 'html' in file && file.html).filter((html) => html !== undefined)).toEqual([false])
  const [whole] = await readPacks([pack], true, ignore)
  expect([whole?.compiled, toHtml(whole ? [whole] : [])[3]]).toEqual([0, '<p>Other text.</p>'])
})

test('a file that turns into a folder stops the processes with what the disk says, and none is left', async () => {
  const packs = writePacks('broken', 900)
  const [first] = packs[0]?.files ?? []
  if (first === undefined) throw new Error('no file')
  rmSync(first.path)
  mkdirSync(first.path)
  const failure = await readPacks(packs, false, ignore).catch((error: NodeJS.ErrnoException) => error)
  expect(failure).toMatchObject({ code: 'EISDIR' })
  await vi.waitFor(() => expect(listReaders()).toEqual([]), { timeout: 10_000 })
})

test('a process that is killed stops the others too', async () => {
  const packs = writePacks('killed', 2400)
  const reading = readPacks(packs, false, ignore).catch((error: Error) => error.message)
  const victim = await vi.waitFor(
    () => {
      const [pid] = listReaders()
      if (pid === undefined) throw new Error('none yet')
      return pid
    },
    { timeout: 10_000, interval: 5 },
  )
  process.kill(victim, 'SIGKILL')
  expect(await reading).toBe('a process that reads files died')
  await vi.waitFor(() => expect(listReaders()).toEqual([]), { timeout: 10_000 })
})

/** Processes below this one that read packs, as Linux tells; zombies are no longer there. */
function listReaders(): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const isReader = readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('read-pack-process.ts')
      const [, parent] = /^\d+ \(.*\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? []
      return isReader && Number(parent) === process.pid ? [Number(name)] : []
    } catch {
      return []
    }
  })
}

test('what is wrong with the front matter of one file is not said of the next, when neither text can be compiled', async () => {
  const [pack] = writePacks('apart', 2)
  const deep = `${'> '.repeat(200)}x\n`
  for (const [number, file] of (pack?.files ?? []).entries())
    writeFileSync(file.path, `---\ntitle: A${number === 0 ? '\u202e' : ''}\n---\n\n${deep}`)
  const files = (pack?.files ?? []).map((file) => ({ ...file, size: 100 }))
  const [read] = await readPacks([{ ...(pack as PackTask), files }], true, ignore)
  const marks = read?.files.map((file) => ('reading' in file ? file.reading.body.facts.marks.length : -1))
  expect(marks).toEqual([1, 0])
})
