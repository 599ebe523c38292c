import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSeparator } from './csv-text.ts'
import { openCsv } from './read-csv.ts'

interface Read {
  header: string[]
  rows: string[][]
  bad: string[]
}

/** What is read of a text that comes in chunks of any size. */
async function read(text: string, { chunk = 1 << 20, wide = false, longest = 1 << 20 } = {}): Promise<Read> {
  async function* inChunks(): AsyncGenerator<string> {
    const characters = [...text]
    for (let at = 0; at < characters.length; at += chunk) yield characters.slice(at, at + chunk).join('')
  }
  const csv = await openCsv(inChunks(), longest)
  const read: Read = { header: csv?.header ?? [], rows: [], bad: [] }
  if (csv === undefined) return read
  for await (const batch of csv.rows({ allowsWideRows: wide }))
    for (const item of batch) {
      if (item.type === 'record') read.rows.push(item.record)
      else read.bad.push(`row ${item.row}, line ${item.line} ${item.cause}`)
    }
  return read
}

describe('reads what programs write:', () => {
  test.each([
    ['plain cells', 'a,b\n1,2\n', [['1', '2']]],
    ['no line end at the end', 'a,b\n1,2', [['1', '2']]],
    ['CRLF', 'a,b\r\n1,2\r\n', [['1', '2']]],
    [
      'CR alone',
      'a,b\r1,2\r3,4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'line ends of several kinds',
      'a,b\r\n1,2\n3,4\r5,6',
      [
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    ['quotes around', 'a,b\n"1","2"\n', [['1', '2']]],
    ['quotes within', 'a,b\n"say ""hi""",2\n', [['say "hi"', '2']]],
    ['a cell of quotes', 'a,b\n"""",""""""\n', [['"', '""']]],
    ['separators within', 'a,b\n"1,1",2\n', [['1,1', '2']]],
    ['line breaks within', 'a,b\n"1\n1","2\r\n2"\n', [['1\n1', '2\n2']]],
    ['empty lines within', 'a,b\n"1\n\n\n1",2\n', [['1\n\n\n1', '2']]],
    [
      'empty lines between',
      'a,b\n\n1,2\n\n\n3,4\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'empty cells',
      'a,b\n,\n"",\n',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['space around', 'a,b\n 1 , 2\n', [[' 1 ', ' 2']]],
    ['a quote in the middle of a cell', 'a,b\n5" disk,2\n', [['5" disk', '2']]],
    ['a quoted word at the beginning of a cell', 'a,b\n"now" it fails,2\n', [['"now" it fails', '2']]],
    ['semicolons', 'a;b\n1,5;2\n', [['1,5', '2']]],
    ['tabs', 'a\tb\n1\t2\n', [['1', '2']]],
    ['bars', 'a|b\n1|2\n', [['1', '2']]],
    ["Excel's first line", 'sep=;\na;b\n1;2\n', [['1', '2']]],
    ['more cells that are empty', 'a,b\n1,2,,\n', [['1', '2', '', '']]],
    ['a title above', 'Report of tickets\n\na,b\n1,2\n', [['1', '2']]],
    ['a footer below', 'a,b,c\n1,2,3\n\nCopyright\nGenerated,\n', [['1', '2', '3']]],
    ['one column', 'a\n1\n2\n', [['1'], ['2']]],
    ['letters of all scripts', 'a,b\né中🙈,"ж"\n', [['é中🙈', 'ж']]],
  ])('%s', async (_, text, rows) => {
    for (const chunk of [1, 3, 1 << 20]) expect(await read(text, { chunk })).toMatchObject({ rows, bad: [] })
  })

  test('nothing at all', async () => {
    expect(await read('')).toEqual({ header: [], rows: [], bad: [] })
    expect(await read('\n\n')).toEqual({ header: [], rows: [], bad: [] })
  })

  test('columns of one name, which stay several', async () => {
    expect((await read('a,b,b\n1,2,3\n')).header).toEqual(['a', 'b', 'b'])
  })

  test('rows with more cells than the header, where a system writes them', async () => {
    expect(await read('a,b\n1,2,3\n', { wide: true })).toMatchObject({ rows: [['1', '2', '3']], bad: [] })
  })
})

describe('what is broken is told, and the good rows count:', () => {
  test.each([
    ['too few cells', 'a,b,c\n1,2,3\n1,2\n4,5,6\n', 2, ['row 3, line 3 has 2 cells where the header has 3']],
    ['too many cells', 'a,b\n1,2\n3,4,5\n6,7\n', 2, ['row 3, line 3 has 3 cells where the header has 2']],
    ['one cell between rows', 'a,b\n1,2\n3\n6,7\n', 2, ['row 3, line 3 has 1 cell where the header has 2']],
    [
      'after cells of several lines',
      'a,b\n"1\n\n1",2\n3,4,5\n',
      1,
      ['row 3, line 5 has 3 cells where the header has 2'],
    ],
    [
      'a quote that is never closed',
      'a,b\n1,2\n"3,4\n5,6\n7,8\n',
      3,
      ['row 3, line 3 opens a quote that is never closed'],
    ],
    ['in the last row', 'a,b\n1,2\n"3,4', 1, ['row 3, line 3 opens a quote that is never closed']],
    [
      'a quote that the next one closes',
      'a,b\n1,2\n"3,4\n5,6\n"7",8\n9,9\n',
      4,
      ['row 3, line 3 opens a quote that is never closed'],
    ],
    [
      'a row too long',
      `a,b\n1,2\n${'x'.repeat(5000)},4\n5,6\n`,
      2,
      ['row 3, line 3 is too long: it has no line end, or opens a quote that is never closed'],
    ],
    [
      'a quote that would take in the rest',
      `a,b\n1,2\n"3,4\n${'5,6\n'.repeat(1000)}`,
      1001,
      ['row 3, line 3 is too long: it has no line end, or opens a quote that is never closed'],
    ],
  ])('%s', async (_, text, good, bad) => {
    for (const chunk of [7, 1000, 1 << 20]) {
      const { rows, bad: told } = await read(text, { chunk, longest: 2000 })
      expect({ good: rows.length, told }).toEqual({ good, told: bad })
    }
  })

  test('of endless stray quotes, reading stops after fifty', async () => {
    const { rows, bad } = await read(`a,b\n1,2\n${`"x${'y'.repeat(200)}\n`.repeat(2001)}`, { longest: 100 })
    expect(rows).toEqual([['1', '2']])
    expect(bad.length).toBeLessThanOrEqual(52)
    expect(bad.at(-1)).toContain('reading stops here')
  })
})

test('what a writer quotes is read as it was, whatever the cells, the separator and the chunks', async () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '|', '\n', ' ', 'é', '中', '='), maxLength: 8 }),
    fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/\r\n?/g, '\n')),
  )
  await fc.assert(
    fc.asyncProperty(
      fc
        .integer({ min: 2, max: 5 })
        .chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
        ),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 40 }),
      async (rows, separator, feed, chunk) => {
        const header = (rows[0] ?? []).map((_, index) => `h${index}`)
        // A row of one filled cell at the end may be a footer, so a full one comes last.
        const all = [...rows, header]
        const write = (cells: string[]): string =>
          cells.map((one) => `"${one.replaceAll('"', '""').replaceAll('\n', feed)}"`).join(separator)
        const { rows: found, bad } = await read([header, ...all].map(write).join(feed), { chunk })
        expect({ found, bad }).toEqual({ found: all, bad: [] })
      },
    ),
    { numRuns: 200 },
  )
})

test.each([
  ['a,b;c\n', ','],
  ['"a;b;c",d\n', ','],
  ['a\n', ','],
  ['title\n\na;b;c\n', ';'],
  ['sep=|\na|b', '|'],
])('finds what stands between the cells of %j', (text, separator) => {
  expect(findSeparator(text).separator).toBe(separator)
})
