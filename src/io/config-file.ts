import { existsSync, readFileSync, writeSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Config, ConfigSchema } from '../core/domain/config.ts'
import { compareFindings, type Finding, type SourceLocation } from '../core/domain/finding.ts'
import type { SupportTarget } from '../core/domain/support-target.ts'
import { type WordedIssue, wordIssue } from '../core/domain/word-issue.ts'
import { readCalendars } from './calendars.ts'
import { readToday } from './clock.ts'
import { locateFault } from './locate-fault.ts'
import { locateSetting } from './locate-setting.ts'

const names = ['kb.config.ts', 'kb.config.mjs', 'kb.config.js']

export interface ConfigRead {
  config: Config
  configFile: string | undefined
  findings: Finding[]
}

/** Understands the trackers and channels of settings as they are written. */
export type ToTargets = (written: unknown) => Promise<{ targets: SupportTarget[]; issues: WordedIssue[] }>

/**
 * The settings of a root: its `kb.config.ts`, else the defaults. Findings are errors; the defaults stand in for what is
 * wrong.
 *
 * @param toTargets without it, trackers and channels are neither checked nor there
 */
export async function readConfig(root: string, toTargets: ToTargets = noTargets): Promise<ConfigRead> {
  const name = names.find((candidate) => existsSync(join(root, candidate)))
  if (name === undefined) return { config: ConfigSchema.parse({}), configFile: undefined, findings: [] }
  const path = join(root, name)
  const report = (message: string, advice: string): Finding => ({
    code: 'config/invalid',
    severity: 'error',
    at: { type: 'file', file: name },
    message,
    advice,
  })
  const fallback = { config: ConfigSchema.parse({}), configFile: path }
  let written: unknown
  const onExit = (code: number): void => {
    if (code !== 0) return
    process.exitCode = 2
    writeSync(
      2,
      `${name}: error config/invalid This file ends the program while it is read. Remove process.exit() from it.\n`,
    )
  }
  process.on('exit', onExit)
  try {
    letConfigsImportTierzero()
    const module: { default?: unknown } = await import(`${pathToFileURL(path).href}?${Date.now()}`)
    written = module.default
  } catch (error) {
    return { ...fallback, findings: [{ ...report('', ''), ...toFault(error, path, name, root) }] }
  } finally {
    process.off('exit', onExit)
  }
  if (written === undefined)
    return { ...fallback, findings: [report('This file has no default export.', 'Write export default { … }.')] }
  const parsed = ConfigSchema.safeParse(written)
  const { targets, issues } = await toTargets(written)
  const calendars = readCalendars(root, parsed.data?.support.calendars ?? {}, yearsFrom(readToday()))
  const wrong = (parsed.error?.issues ?? []).flatMap((issue) => wordIssue(issue, ConfigSchema, written))
  const findings = [...wrong, ...issues, ...calendars.issues].map(({ path: keys, message, advice }) => ({
    ...report(message, advice),
    at: locateInConfig(path, name, keys),
  }))
  if (!parsed.success || findings.length > 0) return { ...fallback, findings: findings.sort(compareFindings) }
  const support = { ...parsed.data.support, targets, holidays: calendars.holidays }
  return { config: { ...parsed.data, support }, configFile: path, findings: [] }
}

/** Why a config could not be loaded, where that is known; it may be in a file that it imports. */
function toFault(error: unknown, path: string, name: string, root: string): Pick<Finding, 'at' | 'message' | 'advice'> {
  const place = locateFault(error, path, root)
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  const isSyntax = error instanceof SyntaxError && !/does not provide an export|not supported/.test(reason)
  return {
    at: place === undefined ? { type: 'file', file: name } : { type: 'source', ...place },
    message: `This file cannot be loaded: ${reason.replaceAll(root, '.').replace(/\.$/, '')}.`,
    advice: isSyntax ? 'Look there and just before: a comma, a quote or a bracket may be missing.' : 'Correct it.',
  }
}

/** Where a key of the settings stands, as far as their text shows it. */
export function locateInConfig(path: string, file: string, keys: readonly PropertyKey[]): SourceLocation {
  const place = locateSetting(readFileSync(path, 'utf8'), keys)
  return place === undefined ? { type: 'file', file } : { type: 'source', file, ...place }
}

const noTargets: ToTargets = async () => ({ targets: [], issues: [] })

/** Holidays are written out for this year, two more, and the one before, in which some zones still are. */
function yearsFrom(today: string): { from: number; to: number } {
  const year = Number(today.slice(0, 4))
  return { from: year - 1, to: year + 2 }
}

let isRegistered = false

/** `import { defineConfig } from 'tierzero/config'` works in a folder that has no node_modules. */
function letConfigsImportTierzero(): void {
  if (isRegistered) return
  isRegistered = true
  const target = new URL('../core/domain/config.ts', import.meta.url).href
  registerHooks({
    resolve: (specifier, context, nextResolve) =>
      specifier === 'tierzero/config' ? { url: target, shortCircuit: true } : nextResolve(specifier, context),
  })
}
