import type { Rule } from '../../rule.ts'

export const linkText: Rule = {
  code: 'content/link-text',
  severity: 'note',
  summary: 'The words of a link do not say where it leads.',
  why: 'Those who jump from link to link hear "here, here, here".',
  remedy: 'Make the words of the link the name of what it leads to.',
  check: ({ links }, report) => {
    for (const { reference, at } of links) {
      if (reference.type !== 'link' || reference.text.length > maxLength) continue
      const words = reference.text
        .toLowerCase()
        .replace(/^[\s(["“「（【]+|[\s.,:;!?>»›→…。，：；！？)\]"”」）】]+$/g, '')
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

/** Longer ones say something. */
const maxLength = 40

const empty = new Set([
  ...['here', 'click here', 'click', 'click this', 'click this link', 'see here', 'right here', 'over here', 'go here'],
  ...['this', 'this one', 'this link', 'this page', 'this article', 'this document', 'link', 'the link'],
  ...['more', 'read more', 'learn more', 'see more', 'find out more', 'details', 'more details', 'more info'],
  ...['more information', 'read on', 'continue reading', 'tap here', 'press here'],
  ...['这里', '这儿', '此处', '点击', '点击这里', '点击这儿', '点击此处', '点这里', '点此', '请点击这里', '请点击此处'],
  ...['这个链接', '此链接', '该链接', '链接', '点击链接', '这篇文章', '本文', '这个页面', '此页面', '更多', '查看更多'],
  ...['了解更多', '阅读更多', '更多信息', '更多详情', '详情', '查看详情', '查看', '戳这里', '见这里', '看这里'],
])
