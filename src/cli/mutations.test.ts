import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { rounds } from '../../tests/build/support/rounds.ts'
import { rules } from '../core/health/rules/index.ts'
import { runCheck } from './check-run.fixture.ts'
import { mutatedFile } from './mutations.fixture.ts'

const all = rounds(1000, 10_000)
const perRun = 50
/** Milliseconds of processor time for one run over all its files, which is more than what any one of them may take. */
const limit = 5000

const folder = mkdtempSync(join(tmpdir(), 'tierzero-mutations-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const places = ['en/faq/a/x', 'en/runbooks/x', 'en/tiers/x', 'en/guides/x', 'zh-cn/runbooks/x', 'zh-cn/tiers/x']
const everything = Object.fromEntries(rules.map(({ code }) => [code, 'warning']))
const config = `export default ${JSON.stringify({ health: { rules: everything } })}\n`

test(`${all} files that were edited by chance are checked without a fault, none for long`, {
  timeout: all * 200,
}, async () => {
  let count = 0
  const files = fc.array(fc.tuple(mutatedFile, fc.boolean()), { minLength: perRun, maxLength: perRun })
  const check = async (written: [Buffer, boolean][]): Promise<void> => {
    const root = join(folder, String(count++))
    // What a run before this one left when it failed is not counted.
    rmSync(root, { recursive: true, force: true })
    for (const [index, [bytes, isMdx]] of written.entries()) {
      const path = join(root, 'content', `${places[index % places.length]}${index}.${isMdx ? 'mdx' : 'md'}`)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, bytes)
    }
    writeFileSync(join(root, 'kb.config.mjs'), config)
    const start = process.cpuUsage()
    const [exitCode, out] = await runCheck(root, '--format', 'json', '--fail-on', 'note', '--fix')
    const report = JSON.parse(out)
    expect([exitCode, report.checked.files]).toEqual([1, perRun])
    expect(report.findings.filter(({ code }: { code: string }) => code === 'health/rule-failed')).toEqual([])
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1000).toBeLessThan(limit)
    rmSync(root, { recursive: true })
  }
  await fc.assert(fc.asyncProperty(files, check), { numRuns: Math.ceil(all / perRun), endOnFailure: true })
})
