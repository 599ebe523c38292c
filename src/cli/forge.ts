import { existsSync, readFileSync } from 'node:fs'
import { type Environment, type Forge, type ForgeRequest, type Posted, pageSize } from '../adapters/forges/contract.ts'
import { forges } from '../adapters/forges/index.ts'
import { askForge, ForgeError } from '../io/forges/ask-forge.ts'
import { UsageError } from './command.ts'

/** A forge that a job runs on, with what lets us in. */
export interface OpenForge {
  forge: Forge
  environment: Environment
  /** Text of the event file. */
  event: string | undefined
  /** @throws UsageError with what was to be done, and why it was not */
  ask: (request: ForgeRequest, purpose: string) => Promise<unknown>
}

/** @throws UsageError where the job runs on no forge, or where it may not speak to it */
export function openForge(environment: Environment): OpenForge {
  const forge = Object.values(forges).find(({ isHere }) => isHere(environment))
  if (forge === undefined)
    throw new UsageError('this is no job of GitHub Actions or GitLab CI. Use --dry-run to see what would be posted.')
  const access = forge.toAccess(environment)
  if ('missing' in access)
    throw new UsageError(
      `${access.missing.join(' and ')} ${access.missing.length === 1 ? 'is' : 'are'} not set in the environment.`,
    )
  const eventFile = environment['GITHUB_EVENT_PATH']
  const event = eventFile !== undefined && existsSync(eventFile) ? readFileSync(eventFile, 'utf8') : undefined
  return {
    forge,
    environment,
    event,
    async ask({ method, path, body }, purpose) {
      try {
        return await askForge({ url: new URL(access.url + path).href, method, headers: access.headers, body })
      } catch (error) {
        if (!(error instanceof ForgeError)) throw error
        throw new UsageError(`${purpose} did not work with ${forge.name}: ${error.message}.`)
      }
    },
  }
}

/** Pages that are looked through at most. */
const mostPages = 20

/** The text that begins with a marker and is ours, among all of a list. */
export async function findPosted(
  { forge, ask }: OpenForge,
  kind: 'comments' | 'issues',
  request: number,
  marker: string,
): Promise<Posted | undefined> {
  const self = forge.self === undefined ? undefined : await ask(forge.self, 'Asking who we are')
  for (let page = 1; page <= mostPages; page++) {
    const answer = await ask(forge[kind].list(page, request), `Listing the ${kind}`)
    const texts = forge[kind].parse(answer, self)
    const found = texts.find(({ body, isOurs }) => isOurs && body.startsWith(marker))
    if (found !== undefined || texts.length < pageSize) return found
  }
  return undefined
}
