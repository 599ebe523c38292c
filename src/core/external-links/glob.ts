/**
 * Whether an address fits a pattern. `*` stands for any text without a slash, `**` for any text. A pattern without a
 * star is a prefix that ends where a part of the address ends: `https://a.example/x` fits `https://a.example/x/y?z`
 * and not `https://a.example/xy`. Time grows with the product of the lengths at most: patterns cannot hang a check.
 */
export function fitsPattern(address: string, pattern: string): boolean {
  if (!pattern.includes('*')) return isPrefix(address, pattern)
  const tokens = pattern.match(/\*\*|\*|[^*]/gsu) ?? []
  let states = skipStars(new Set([0]), tokens)
  for (const character of address) {
    const next = new Set<number>()
    for (const state of states) {
      const token = tokens[state]
      if (token === '**' || (token === '*' && character !== '/')) next.add(state)
      else if (token === character) next.add(state + 1)
    }
    states = skipStars(next, tokens)
    if (states.size === 0) return false
  }
  return states.has(tokens.length)
}

/** A star may stand for nothing. */
function skipStars(states: Set<number>, tokens: readonly string[]): Set<number> {
  for (const state of states) if (tokens[state]?.startsWith('*')) states.add(state + 1)
  return states
}

function isPrefix(address: string, prefix: string): boolean {
  if (!address.startsWith(prefix)) return false
  const next = address.charAt(prefix.length)
  return next === '' || /[/?#]$/.test(prefix) || /[/?#]/.test(next)
}
