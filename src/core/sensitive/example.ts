/** Examples from manuals, and texts that say of themselves that they are none. */
const example =
  /EXAMPLE|XXXX|xxxx|\*\*\*|\.\.\.|…|0123456789|123456789012|abcdefgh|changeme|placeholder|redacted|your[-_ ]?|00000000|11111111/i

/** The token of jwt.io, which every manual shows. */
const wellKnown = 'SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c'

/** True for what no door opens to. */
export function isExample(token: string): boolean {
  return example.test(token) || token.endsWith(wellKnown) || hasLongRun(token)
}

/** One character eight times. */
function hasLongRun(text: string): boolean {
  let run = 1
  for (let index = 1; index < text.length; index++) {
    run = text[index] === text[index - 1] ? run + 1 : 1
    if (run === 8) return true
  }
  return false
}
