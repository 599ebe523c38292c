import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

export interface Step {
  id?: string
  name?: string
  uses?: string
  run?: string
  if?: string
  with?: Record<string, unknown>
  env?: Record<string, string>
  'continue-on-error'?: boolean
}

export interface Job {
  permissions?: Record<string, string>
  'timeout-minutes'?: number
  uses?: string
  needs?: string
  if?: string
  env?: Record<string, string>
  steps?: Step[]
}

export interface Workflow {
  on: string | Record<string, unknown>
  permissions: Record<string, string>
  jobs: Record<string, Job>
}

/** Files by the path that they are copied from. */
const read = (folder: string): [string, string][] =>
  readdirSync(folder).map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')])

export const workflowTexts = new Map([
  ...read('deploy/ci/github/workflows'),
  ...read('deploy/ci/github/targets'),
  ...read('.github/workflows'),
])

export const workflows = new Map([...workflowTexts].map(([path, text]) => [path, parse(text) as Workflow]))

export const action = readFileSync('deploy/ci/github/actions/tierzero/action.yml', 'utf8')

/** The steps of a workflow's jobs, by its file's name below `deploy/ci/github`. */
export function stepsOf(name: string): Step[] {
  const { jobs } = workflows.get(`deploy/ci/github/${name}`) as Workflow
  return Object.values(jobs).flatMap(({ steps = [] }) => steps)
}

export interface GitLabJob {
  script?: string[]
  before_script?: string[]
  rules?: Record<string, string>[]
  extends?: string
  resource_group?: string
  environment?: string
  cache?: unknown
}

export function readGitLab(name: string): Record<string, GitLabJob> {
  return parse(readFileSync(join('deploy/ci/gitlab', name), 'utf8')) as Record<string, GitLabJob>
}
