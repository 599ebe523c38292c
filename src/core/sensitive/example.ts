/** Examples from manuals, and texts that say of themselves that they are none. */
const example =
  /EXAMPLE|XXXX|xxxx|\*\*\*|\.\.\.|…|0123456789|123456789012|abcdefgh|changeme|placeholder|redacted|your[-_ ]?|00000000|11111111/i

/**
 * Ends of what manuals show: the token of jwt.io; the hashes of "test" of Prometheus, of "password" of Laravel, and those
 * in the manuals of Traefik and in Wikipedia's article on bcrypt.
 */
const wellKnown = [
  'SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
  'OVyBCfIB51VRjgBUyv6kdnyTlgWj81Ay',
  'Ye4oKoEa3Ro9llC/.og/at2.uheWG/igi',
  'IgXLP6ewTrSuBkTrqE8wj/',
  '4HxwgUir3HP4EsggP/QNo0',
  'PgBkqquzi.Ss7KIUgO2t0jWMUW',
]

/** True for what no door opens to. */
export function isExample(token: string): boolean {
  // In a long one, four letters come by chance.
  return example.test(token.slice(0, 200)) || wellKnown.some((end) => token.endsWith(end)) || hasLongRun(token)
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
