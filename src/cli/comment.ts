import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { formatReview, reviewMarker } from '../adapters/reporters/review/markdown.ts'
import { type Review, ReviewSchema } from '../core/review/review.ts'
import { type Command, type Terminal, UsageError } from './command.ts'
import { findPosted, type OpenForge, openForge } from './forge.ts'

/** A review of any branch is smaller; in bytes. */
const mostRead = 16 << 20

export const comment: Command = {
  name: 'comment',
  summary: 'Posts a review as the one comment on its pull or merge request, over that of the run before.',
  argument: { value: 'FILE', help: 'The review.json that npm run review wrote, whoever ran it.' },
  options: { 'dry-run': { type: 'boolean', help: 'Print the comment, and post nothing.' } },
  async run(values, terminal) {
    const [name, ...more] = values['_'] as string[]
    if (name === undefined || more.length > 0) throw new UsageError('name one file: the review.json of npm run review.')
    const review = readReview(resolve(terminal.cwd, name), name)
    if (values['dry-run'] === true) {
      terminal.write(formatReview(review))
      return 0
    }
    return post(review, openForge(process.env), terminal)
  },
}

async function post(review: Review, open: OpenForge, terminal: Terminal): Promise<0> {
  const { forge, environment, event, ask } = open
  const number = await findNumber(open)
  if (number === undefined) {
    terminal.writeError('No open request has this commit as its newest: nothing was posted.\n')
    return 0
  }
  const body = formatReview(review, forge.toSourceUrl(environment, event)).slice(0, forge.limit)
  const before = await findPosted(open, 'comments', number, reviewMarker)
  if (before?.body === body) terminal.write(`The comment on ${number} says so already.\n`)
  else if (before === undefined) {
    await ask(forge.createComment(number, body), 'Posting the comment')
    terminal.write(`Commented on ${number}.\n`)
  } else {
    await ask(forge.updateComment(number, before.id, body), 'Updating the comment')
    terminal.write(`Updated the comment on ${number}.\n`)
  }
  return 0
}

/** Undefined where the job is of a commit that is no request's newest any more. */
async function findNumber({ forge, environment, event, ask }: OpenForge): Promise<number | undefined> {
  const place = forge.toPlace(environment, event)
  if (place.type === 'none') throw new UsageError(`nothing was posted, as ${place.reason}.`)
  if (place.type === 'request') return place.number
  return forge.findRequest(await ask(place.request, 'Looking for the pull request'), place.commit)
}

/** @throws UsageError for what is no review: it may come from anybody's branch */
function readReview(path: string, name: string): Review {
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size === undefined) throw new UsageError(`there is no file ${name}.`)
  if (size > mostRead) throw new UsageError(`${name} is larger than any review.`)
  try {
    return ReviewSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    throw new UsageError(`${name} is no review.`)
  }
}
