import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pages } from '../builds.ts'
import { createRandom } from '../corpus/random.ts'

const length = 10

/** Questions of ten words about articles drawn at random: the title, and on from there with the description. */
export function drawQuestions({ root, ids }: Pages, count: number): string[] {
  const random = createRandom('questions for the search field')
  const drawn = random.sample(ids, ids.length, ids.length)
  const questions = drawn.flatMap((id) => {
    const text = readFileSync(join(root, 'content', `${id}.md`), 'utf8')
    const [title = '', description = ''] = ['title', 'description'].map((key) => readLine(text, key))
    const words = `${title} ${description}`.split(/\s+/).filter((word) => word !== '')
    return words.length < length ? [] : [words.slice(0, length).join(' ')]
  })
  return questions.slice(0, count)
}

const readLine = (text: string, key: string): string =>
  new RegExp(`^${key}: "?(.*?)"?$`, 'm').exec(text)?.[1]?.replaceAll('\\"', '"') ?? ''
