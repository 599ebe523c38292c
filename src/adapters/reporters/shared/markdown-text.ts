import { toSafeText } from './safe-text.ts'

/**
 * Text that reads as it is in Markdown, in a table cell, and in HTML: what could be markup is written as a character
 * reference, which never is (https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references). Code hosts
 * look for mentions, references and addresses after that, in the text as shown; a zero-width space keeps a report from
 * calling people, from linking issues and from leading anyone away.
 */
export function toMarkdownText(text: string): string {
  return toSafeText(text).replace(special, (found) =>
    markup.has(found) ? `&#${found.charCodeAt(0)};` : `${found}&#8203;`,
  )
}

const markup = new Set('&<>|\\`*_[]{}~$')
const special = /[&<>|\\`*_[\]{}~$]|@|[#!](?=\w)|:(?=\/\/)|www(?=\.)|GH(?=-\d)/gi
