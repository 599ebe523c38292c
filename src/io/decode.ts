import { isUtf8 } from 'node:buffer'
import type { Problem } from '../core/markdown/problem.ts'

/** The text of a file with line feeds only, or why it is not text. */
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
  return { text: bytes.toString('utf8', start).replace(/\r\n?/g, '\n') }
}

function findWideEncoding(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE'
  const head = bytes.subarray(0, 64)
  if (head.length < 4) return undefined
  const zerosAt = (parity: number): number => head.filter((byte, index) => byte === 0 && index % 2 === parity).length
  if (zerosAt(1) > head.length / 4) return 'UTF-16LE'
  return zerosAt(0) > head.length / 4 ? 'UTF-16BE' : undefined
}

/** Offset counts from 0, line and column from 1; the column is in bytes. */
function findInvalidByte(bytes: Buffer): { offset: number; line: number; column: number } {
  let start = 0
  for (let line = 1; start <= bytes.length; line++) {
    const feed = bytes.indexOf(10, start)
    const end = feed === -1 ? bytes.length : feed
    if (!isUtf8(bytes.subarray(start, end))) {
      let offset = start
      while (
        offset < end &&
        isUtf8(bytes.subarray(start, offset + 1).subarray(0, completeLength(bytes, start, offset + 1)))
      )
        offset++
      return { offset: Math.min(offset, end - 1), line, column: offset - start + 1 }
    }
    start = end + 1
  }
  return { offset: 0, line: 1, column: 1 }
}

/** Length of `bytes[start, end)` without a last character whose tail has not come yet. */
function completeLength(bytes: Buffer, start: number, end: number): number {
  for (let back = 1; back <= 3 && end - back >= start; back++) {
    const byte = bytes[end - back] ?? 0
    if (byte < 0x80) break
    if (byte >= 0xc2) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return back < length ? end - back - start : end - start
    }
  }
  return end - start
}

function countLines(bytes: Buffer): number {
  let lines = 0
  for (const byte of bytes) if (byte === 10) lines++
  return lines
}

function toProblem(line: number, column: number, message: string, advice: string): Problem {
  return { code: 'content/unreadable', severity: 'error', line, column, message, advice }
}
