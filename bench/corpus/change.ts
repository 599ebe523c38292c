import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Lengthens the first paragraph of the FAQ in the middle of the list by a sentence, a new one each time.
 * Returns the file, relative to the content folder.
 */
export function changeOnePage(content: string): string {
  const faq = join(content, 'faq')
  const files = existsSync(faq) ? readdirSync(faq, { recursive: true, encoding: 'utf8' }) : []
  const articles = files.filter((file) => file.endsWith('.md')).sort()
  const article = articles[articles.length >> 1]
  if (article === undefined) {
    throw new Error(`${faq} holds no .md file to change; generate the content first`)
  }
  const file = join('faq', article)
  writeFileSync(join(content, file), changeText(readFileSync(join(content, file), 'utf8')))
  return file
}

function changeText(text: string): string {
  const edits = text.split('Confirmed again in review').length
  return text.replace(/^(---\n[\s\S]*?\n---\n\n)(.*)$/m, (_, head: string, paragraph: string) => {
    return `${head}${paragraph} Confirmed again in review ${edits}.`
  })
}
