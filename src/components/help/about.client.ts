/** Longest address that counts as one of an article. */
const longest = 300

/**
 * The article that a visitor came from, by the address that its link brought along. Anybody can write such a link, so the
 * address counts only if it leads to a page of this site, and its title is what that page says.
 */
export async function readAbout(
  route: string | null,
  base: string,
): Promise<{ href: string; title: string } | undefined> {
  if (route === null || route.length > longest || !/^\/(?:[^/\\?#\s]+\/)*$/.test(route) || !route.startsWith(base))
    return undefined
  try {
    const response = await fetch(route)
    if (!response.ok || response.redirected) return undefined
    const title = /<h1[^>]*>((?:[^<]|<wbr>)+)<\/h1>/.exec(await response.text())?.[1]
    return title === undefined ? undefined : { href: route, title: toText(title) }
  } catch {
    return undefined
  }
}

const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"' }

/** The few references that a page's generator writes. */
const toText = (html: string): string =>
  html
    .replaceAll('<wbr>', '')
    .replace(/&([a-z\d#]+);/g, (whole, name) => references[name] ?? whole)
    .trim()
