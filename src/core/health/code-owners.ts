import picomatch from 'picomatch'

export type CodeOwnersOf = (file: string) => readonly string[]

/**
 * Reads a CODEOWNERS file of GitHub or GitLab: the last line that matches a path counts, a line without owners takes
 * them away. Sections of GitLab (`[Docs] @team`) lend their owners to lines without any.
 */
export function parseCodeOwners(text: string): CodeOwnersOf {
  let section: string[] = []
  const lines = text.split(/\r?\n/).flatMap((line) => {
    const words = line
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .split(/(?<!\\)\s+/)
    const [first = '', ...owners] = words
    if (/^\^?\[/.test(first)) {
      section = words.filter((word) => /@/.test(word))
      return []
    }
    return first === '' ? [] : [{ matches: toMatcher(first), owners: owners.length > 0 ? owners : section }]
  })
  return (file) => lines.findLast(({ matches }) => matches(file))?.owners ?? []
}

/** As in .gitignore: a slash at the start or in the middle ties the pattern to the top; a folder stands for all below. */
function toMatcher(pattern: string): (file: string) => boolean {
  const path = pattern.replace(/\\ /g, ' ')
  const isTied = path.replace(/\/$/, '').includes('/')
  const top = path.replace(/^\//, '').replace(/\/$/, '')
  const base = isTied ? top : `**/${top}`
  const globs = path.endsWith('/') ? [`${base}/**`] : path.endsWith('/*') ? [base] : [base, `${base}/**`]
  return picomatch(path === '*' ? ['**'] : globs, { dot: true, nobrace: true, noextglob: true })
}
