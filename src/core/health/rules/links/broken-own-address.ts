import { findOwnPath } from '../../own-address.ts'
import type { Rule } from '../../rule.ts'

export const brokenOwnAddress: Rule = {
  code: 'links/broken-own-address',
  severity: 'warning',
  summary: 'A link names this site by its whole address, and a page that the site does not have.',
  why: 'It looks like a link to another site, and nobody asks for it without a network; readers get the page of what was not found.',
  remedy: 'Link to the file instead: such a link is followed when the file moves.',
  check: ({ links, corpus, resolve }, report) => {
    const { url } = corpus.config
    if (url === undefined) return
    for (const { article, reference, resolution, at } of links) {
      const { target, type } = reference
      if (resolution.type !== 'external' || type !== 'link' || !target.startsWith(url)) continue
      const path = findOwnPath(target, corpus)
      if (path === undefined || isFile(path) || resolve(article, path).type !== 'broken') continue
      report({
        at,
        message: `"${target}" is an address of this site, which has no such page.`,
        advice: 'Link to the file of the article, or correct the address.',
        subject: target,
      })
    }
  },
}

/** A feed, a picture, a download: the host may serve more than the site is made of. */
const isFile = (path: string): boolean => /\.(?!mdx?$|markdown$|html?$)[a-z\d]{1,8}$/i.test(path.replace(/[?#].*$/, ''))
