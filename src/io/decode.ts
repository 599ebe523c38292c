import { isUtf8 } from 'node:buffer'
import type { Problem } from '../core/markdown/problem.ts'

/** The text of a file in NFC with line feeds only, or why it is not text. */
export function decodeText(bytes: Buffer): { text: string } | { problem: Problem } {
  const wide = findWideEncoding(bytes)
  if (wide !== undefined)
    return {
      problem: toProblem(1, 1, `This file is ${wide}, not UTF-8.`, `Save it as UTF-8 (iconv -f ${wide} -t utf-8).`),
    }
  if (!isUtf8(bytes)) {
    const { offset, line, column } = findInvalidByte(bytes)
    const byte = bytes[offset]?.toString(16).padStart(2, '0') ?? ''
    const message = `Byte ${offset} (0x${byte}) is not valid UTF-8.`
    return { problem: toProblem(line, column, message, 'Save the file as UTF-8.') }
  }
  const nul = bytes.indexOf(0)
  if (nul !== -1) {
    const line = countLines(bytes.subarray(0, nul)) + 1
    return {
      problem: toProblem(
        line,
        1,
        `Byte ${nul} is a NUL: this is not a text file.`,
        'Remove the byte, or rename the file.',
      ),
    }
  }
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const read = bytes.toString('utf8', start)
  // Most files are ASCII.
  const text = read.length === bytes.length - start ? read : read.normalize('NFC')
  return { text: bytes.includes(0x0d) ? text.replace(/\r\n?/g, '\n') : text }
}

function findWideEncoding(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE'
  const head = bytes.subarray(0, 64)
  if (head.length < 4 || !head.includes(0)) return undefined
  const zerosAt = (parity: number): number => head.filter((byte, index) => byte === 0 && index % 2 === parity).length
  if (zerosAt(1) > head.length / 4) return 'UTF-16LE'
  return zerosAt(0) > head.length / 4 ? 'UTF-16BE' : undefined
}

/** Where the first character that is none begins. Offset counts bytes from 0, line and column from 1. */
function findInvalidByte(bytes: Buffer): { offset: number; line: number; column: number } {
  let start = 0
  for (let line = 1; start <= bytes.length; line++) {
    const feed = bytes.indexOf(10, start)
    const end = feed === -1 ? bytes.length : feed
    if (!isUtf8(bytes.subarray(start, end))) {
      const offset = skipCharacters(bytes, start, end)
      return { offset, line, column: bytes.toString('utf8', start, offset).length + 1 }
    }
    start = end + 1
  }
  return { offset: 0, line: 1, column: 1 }
}

function skipCharacters(bytes: Buffer, start: number, end: number): number {
  for (let offset = start; offset < end; ) {
    const length = [1, 2, 3, 4].find((count) => isUtf8(bytes.subarray(offset, Math.min(offset + count, end))))
    if (length === undefined) return offset
    offset += length
  }
  return end
}

function countLines(bytes: Buffer): number {
  let lines = 0
  for (const byte of bytes) if (byte === 10) lines++
  return lines
}

function toProblem(line: number, column: number, message: string, advice: string): Problem {
  return { code: 'content/unreadable', severity: 'error', line, column, message, advice }
}
