import type { Rule } from '../../rule.ts'

export const linkText: Rule = {
  code: 'content/link-text',
  severity: 'note',
  summary: 'The words of a link do not say where it leads.',
  why: 'Those who jump from link to link hear "here, here, here".',
  remedy: 'Make the words of the link the name of what it leads to.',
  check: ({ links }, report) => {
    for (const { reference, at } of links) {
      if (reference.type !== 'link') continue
      const words = reference.text
        .toLowerCase()
        .replace(/[\s.,:;!?>»→。，]+$/g, '')
        .trim()
      if (!empty.has(words)) continue
      report({
        at,
        message: `"${reference.text}" does not say where the link leads.`,
        advice: 'Make the words of the link the name of what it leads to.',
        subject: reference.target,
      })
    }
  },
}

const empty = new Set(
  [
    'here',
    'click here',
    'click',
    'this',
    'this link',
    'link',
    'more',
    'read more',
    'learn more',
    'see here',
    'this page',
  ].concat([
    'this article',
    'details',
    'more details',
    'more info',
    '这里',
    '此处',
    '点击这里',
    '点击此处',
    '这个链接',
    '链接',
    '更多',
    '这篇文章',
  ]),
)
