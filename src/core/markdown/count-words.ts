/**
 * Words of a text, given in the pieces that it stands in; a Chinese, Japanese or Korean character counts as half a word,
 * which is how fast people read them.
 */
export function countWords(pieces: readonly string[]): number {
  let words = 0
  let before = 0
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at++) {
      const code = piece.charCodeAt(at)
      if (code > 127) return countAllWords(pieces.join(''))
      const now = wordCharacters[code] as number
      words += now & ~before
      before = now
    }
  }
  return words
}

const wordCharacters = Uint8Array.from({ length: 128 }, (_, code) => (/[\w'-]/.test(String.fromCharCode(code)) ? 1 : 0))

function countAllWords(text: string): number {
  const ideographs =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  const words = text.match(
    /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{N}'’_-]+/gu,
  )
  return (words?.length ?? 0) + Math.round(ideographs / 2)
}
