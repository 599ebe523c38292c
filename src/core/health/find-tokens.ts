/** Tokens that the scanner we use leaves to others: each has a fixed shape, so that prose and hashes never match. */
const shapes = [
  { kind: 'key of Google', pattern: /\bAIza[\w-]{35}(?![\w-])/g },
  { kind: 'key of AWS', pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g },
  { kind: 'token of Hugging Face', pattern: /\bhf_[A-Za-z]{34}\b/g },
  { kind: 'JSON Web Token', pattern: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/g },
]

/** Examples from manuals, and texts that say of themselves that they are none. */
const example = /EXAMPLE|XXXX|xxxx|\.\.\.|0123456789|123456789012|abcdefgh|(.)\1{7}/

/** The token of jwt.io, which every manual shows. */
const wellKnown = 'SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c'

/** True for what no door opens to. */
export function isExample(token: string): boolean {
  return example.test(token) || token.endsWith(wellKnown)
}

export function findTokens(text: string): { line: number; column: number; kind: string }[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      shapes.flatMap(({ kind, pattern }) =>
        [...line.slice(0, 20_000).matchAll(pattern)]
          .filter(({ 0: token }) => !isExample(token))
          .map(({ index: at }) => ({ line: index + 1, column: at + 1, kind })),
      ),
    )
}
