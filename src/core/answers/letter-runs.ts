import { fold } from './index-key.ts'

/** Letters of a line that are compared with those of another, as UTF-16. */
export interface LetterRun {
  letters: Uint16Array
  /** Letters of a gram. */
  gramLength: 2 | 4
}

const spaceless = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+)/u
const space = 32

/** Words as `fold` has them with a space around each, of which grams are four letters, and two of writing without spaces. */
export function toLetterRuns(text: string): LetterRun[] {
  const plain = foldAscii(text)
  if (plain !== undefined) return [{ letters: plain, gramLength: 4 }]
  return text.split(spaceless).map((run, index): LetterRun => {
    if (index % 2 === 1) return { letters: toUnits(run), gramLength: 2 }
    const words = run.split(/\s+/).map(fold).filter(Boolean).join(' ')
    return { letters: toUnits(words === '' ? '' : ` ${words} `), gramLength: 4 }
  })
}

const toUnits = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))

/** What most names come to, without a string a word; undefined where not all of the text is ASCII. */
function foldAscii(text: string): Uint16Array | undefined {
  const letters = new Uint16Array(text.length + 2)
  let last = space
  let length = 1
  letters[0] = space
  for (let at = 0; at <= text.length; at++) {
    let code = at < text.length ? text.charCodeAt(at) : space
    if (code > 127) return undefined
    if (code >= 9 && code <= 13) code = space
    else if (code >= 65 && code <= 90) code += 32
    const isLetter = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95
    if (!isLetter && (code !== space || last === space)) continue
    letters[length++] = code
    last = code
  }
  return letters.subarray(0, length === 1 ? 0 : length)
}
