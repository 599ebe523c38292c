import type { Rule } from '../../rule.ts'

export const protocolRelative: Rule = {
  code: 'links/protocol-relative',
  severity: 'warning',
  summary: 'A link starts with two slashes.',
  why: 'That is the address of another host, which surprises those who meant a path, and depends on how the page is served.',
  remedy: 'Write https:// in front of a host, or a single slash in front of a path.',
  check: ({ links }, report) => {
    for (const { reference, at } of links) {
      const { target } = reference
      if (!target.startsWith('//')) continue
      const advice = /^\/\/[^/]*\.[^/]+/.test(target)
        ? `Write "https:${target}".`
        : `Write "${target.replace(/^\/+/, '/')}".`
      report({ at, message: `"${target}" is the address of another host.`, advice, subject: target })
    }
  },
}
