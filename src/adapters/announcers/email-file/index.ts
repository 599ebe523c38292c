import type { Announcer } from '../contract.ts'
import { toBase64 } from '../shared/base64.ts'
import { toHeadline } from '../shared/fit.ts'

/** A message for any program that sends mail: RFC 5322, text in base64 (RFC 2045), subject in encoded words (RFC 2047). */
export const emailFile: Announcer<'email-file'> = {
  name: 'email-file',
  variables: () => [],
  toDeliveries(announcement, { path, from, to }) {
    const { groups, time, release } = announcement
    const text = groups.flatMap(({ label, articles }) => [
      `${label} (${articles.length})`,
      ...articles.flatMap(({ title, url }) => [`- ${title}`, `  ${url}`]),
      '',
    ])
    const lines = [
      `From: ${from}`,
      `To: ${to.join(',\r\n ')}`,
      `Subject: ${toEncodedWords(toHeadline(announcement))}`,
      `Date: ${new Date(time).toUTCString().replace('GMT', '+0000')}`,
      `Message-ID: <${release}@${from.split('@')[1]}>`,
      'Auto-Submitted: auto-generated',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      ...(toBase64(text.join('\r\n')).match(/.{1,76}/g) ?? []),
      '',
    ]
    return [{ type: 'file', path, content: lines.join('\r\n') }]
  },
  judge: () => ({ type: 'accepted' }),
}

/** At most 75 characters each, whole characters in each. */
function toEncodedWords(text: string): string {
  const words: string[] = []
  let word = ''
  for (const character of text) {
    if (toBase64(word + character).length > 60) {
      words.push(word)
      word = ''
    }
    word += character
  }
  return [...words, word].map((part) => `=?utf-8?B?${toBase64(part)}?=`).join('\r\n ')
}
