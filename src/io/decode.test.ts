import { expect, test } from 'vitest'
import { decodeText } from './decode.ts'

const bytes = (...parts: (string | number)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))))

const told = (content: Buffer): unknown => {
  const decoded = decodeText(content)
  return 'problem' in decoded
    ? `${decoded.problem.line}:${decoded.problem.column} ${decoded.problem.message}`
    : decoded.text
}

test.each([
  ['Latin-1', bytes('# A\n\nCaf', 0xe9, '\n'), '3:4 Byte 8 (0xe9) is not valid UTF-8.'],
  ['a continuation byte alone', bytes('a', 0x80), '1:2 Byte 1 (0x80) is not valid UTF-8.'],
  ['a slash in two bytes', bytes('ok\n', 0xc0, 0xaf), '2:1 Byte 3 (0xc0) is not valid UTF-8.'],
  ['half a surrogate pair', bytes('字', 0xed, 0xa0, 0x80), '1:2 Byte 3 (0xed) is not valid UTF-8.'],
  ['a character cut off at the end', bytes('# A\n', 0xe4, 0xbd), '2:1 Byte 4 (0xe4) is not valid UTF-8.'],
  ['beyond Unicode', bytes('😀x', 0xf5, 0x80, 0x80, 0x80), '1:4 Byte 5 (0xf5) is not valid UTF-8.'],
  ['a character cut off by a line feed', bytes('a', 0xe4, 0xbd, '\nb'), '1:2 Byte 1 (0xe4) is not valid UTF-8.'],
  ['UTF-16LE with its mark', Buffer.from('\ufeff# A\n', 'utf16le'), '1:1 This file is UTF-16LE, not UTF-8.'],
  ['UTF-16BE with its mark', Buffer.from('\ufeff# A\n', 'utf16le').swap16(), '1:1 This file is UTF-16BE, not UTF-8.'],
  ['UTF-16LE', Buffer.from('# A heading\n', 'utf16le'), '1:1 This file is UTF-16LE, not UTF-8.'],
  ['UTF-16BE', Buffer.from('# A heading\n', 'utf16le').swap16(), '1:1 This file is UTF-16BE, not UTF-8.'],
  ['NUL', bytes('a long enough text\nwith a\n', 0, 'b'), '3:1 Byte 26 is a NUL: this is not a text file.'],
])('%s is told, with its place', (_name, content, expected) => {
  expect(told(content)).toBe(expected)
})

test.each([['a\nb\n'], ['a\r\nb\r\n'], ['a\rb\r'], ['\ufeffa\nb\n'], ['\ufeffa\r\nb\n']])(
  '%j is the same text',
  (text) => {
    expect(told(Buffer.from(text))).toBe('a\nb\n')
  },
)

test.each(['', 'x', '字', '😀', '\u{10ffff}', 'é', '\ufffd'])('%j comes back as it is', (text) => {
  expect(told(Buffer.from(text))).toBe(text)
})

test('letters and their accents are one character, however the file has them', () => {
  expect(told(bytes('Cafe', 0xcc, 0x81, '\r\n'))).toBe('Caf\u00e9\n')
})
