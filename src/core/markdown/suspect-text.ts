import { holdsPassword } from '../sensitive/find-passwords.ts'

/**
 * Whether something in a text has the shape of a secret or of personal data: known beginnings of keys and tokens,
 * addresses with a password, digits in the shape of cards and accounts. Cheap and generous: what it matches is only
 * looked at again. Every text is asked, so what is searched for first is what few texts have.
 */
export function isSuspectText(text: string): boolean {
  return (
    text.includes('-----BEGIN') ||
    text.includes('_authToken') ||
    ((text.includes('ecret') || text.includes('ECRET')) && awsSecret.test(text)) ||
    (text.includes('://') && passwordInAddress.test(text)) ||
    numbers.test(text) ||
    hasToken(text) ||
    holdsPassword(text)
  )
}

const awsSecret =
  /(?:aws|AWS)_?(?:secret|Secret|SECRET)|(?:secret|SECRET)_?(?:access|ACCESS)_?(?:key|KEY)|[sS]ecretAccessKey/
const passwordInAddress = /:\/\/[^\s/:@]{1,99}:[^\s/@]{1,99}@/
const numbers = /\b(?:\d(?:[ -]?\d){12,18}\b|[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3}|\d{3}-\d{2}-\d{4}\b)/

const token =
  /\b(?:AKIA|ASIA|ABIA|ACCA|AIza|gh[opsur]_|github_pat_|glpat-|xox[a-z]-|xapp-|[sr]k_live_|npm_|sk-|SG\.|eyJ|hf_|ops_|dop_v1_|shp[a-z]{2}_|lin_api_|figd_|ntn_|secret_|glsa_|glc_|dckr_|vercel_|dapi|GOCSPX-|hv[sbr]\.|rubygems_|pypi-|ATATT3|ATCTT3|sntry[su]_|PMAK-|NRAK-|AGE-SECRET-KEY-|key-(?=[a-f\d]{12})|SK[a-f\d])[\w.-]{12}|hooks\.slack\.com/

/** No token, and no `hooks.slack.com`, is shorter. */
const leastToken = 14

/**
 * Looks at runs of token characters only, and finds them in great steps: where the last place of fourteen is no such
 * character, no run of fourteen holds it.
 */
function hasToken(text: string): boolean {
  let start = 0
  for (let at = leastToken - 1; at < text.length; ) {
    let low = at
    while (low >= start && isTokenCharacter(text.charCodeAt(low))) low -= 1
    if (low >= start && at - low < leastToken) {
      start = low + 1
      at = low + leastToken
      continue
    }
    let end = at + 1
    while (end < text.length && isTokenCharacter(text.charCodeAt(end))) end += 1
    if (token.test(text.slice(low + 1, end))) return true
    start = end
    at = end + leastToken
  }
  return false
}

/** `\w`, `.` and `-`. */
function isTokenCharacter(code: number): boolean {
  return tokenCharacters[code] === 1
}

const tokenCharacters = new Uint8Array(128)
for (let code = 0; code < 128; code++) tokenCharacters[code] = /[\w.-]/.test(String.fromCharCode(code)) ? 1 : 0
