/** The text of the first `<title>`, on one line; empty where there is none. Takes linear time whatever the page is. */
export function findTitle(html: string): string {
  const open = /<title(?=[\s>])/i.exec(html)
  if (open === null) return ''
  const start = html.indexOf('>', open.index) + 1
  const end = html.indexOf('<', start)
  if (start === 0) return ''
  return html
    .slice(start, end === -1 ? undefined : end)
    .slice(0, 300)
    .replace(/&#0*39;|&apos;|’|&rsquo;/g, "'")
    .replace(/(?:&nbsp;|\s)+/g, ' ')
    .trim()
}

/**
 * Whether a title says that the page is gone. One part of it (between `|`, `-`, `·` …) has to say so and nothing else:
 * "404 – Page not found | Acme" does, "How to fix 404 Not Found in nginx" does not.
 */
export function saysNotFound(title: string): boolean {
  const parts = title.split(/\s+[|–—·•»«-]+\s+|\s*\|\s*|:\s+/)
  return [title, ...parts].some((part) => gone.some((pattern) => pattern.test(part.trim().replace(/[.!…]+$/, ''))))
}

/** Whether a title is that of a wall between a robot and the page. */
export function saysChallenge(title: string): boolean {
  return walls.test(title)
}

const gone = [
  /^(?:http )?(?:error )?\(?404\)?(?: error)?[\s:–—-]*(?:(?:page|file|document|site|content|article)? ?not found)?$/i,
  /^(?:(?:oops|sorry|uh oh)[,!.]? )?(?:the |this |that )?(?:requested )?(?:page|file|document|site|content|article|url)? ?(?:(?:was |is |could |can ?)?not|(?:was|is|could)n't|can't) (?:be )?found$/i,
  /^(?:the |this )?(?:page|article|content) (?:doesn't|does not|no longer) exists?$/i,
  /^(?:seite|datei) (?:wurde )?nicht gefunden$/i,
  /^page (?:non trouvée|introuvable)$/i,
  /^página no encontrada$/i,
  /^(?:页面|网页|頁面|網頁)(?:不存在|未找到|找不到|没有找到)$/,
]

const walls =
  /^(?:just a moment|attention required! \| cloudflare|access denied$|are you a (?:robot|human)|robot or human|security check(?: required)?$|verify(?:ing)? (?:that )?you are (?:a )?human|ddos-guard$|pardon our interruption)/i
