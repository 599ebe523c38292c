import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { wordIssue } from '../core/corpus/fields.ts'
import { type Config, ConfigSchema } from '../core/domain/config.ts'
import type { Finding } from '../core/domain/finding.ts'

const names = ['kb.config.ts', 'kb.config.mjs', 'kb.config.js']

export interface ConfigRead {
  config: Config
  configFile: string | undefined
  findings: Finding[]
}

/** The settings of a root: its `kb.config.ts`, else the defaults. Findings are errors; the defaults stand in for what is wrong. */
export async function readConfig(root: string): Promise<ConfigRead> {
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
  try {
    letConfigsImportTierzero()
    const module: { default?: unknown } = await import(`${pathToFileURL(path).href}?${Date.now()}`)
    written = module.default
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return {
      ...fallback,
      findings: [report(`This file cannot be loaded: ${reason.replaceAll(root, '.')}.`, 'Correct it.')],
    }
  }
  if (written === undefined)
    return { ...fallback, findings: [report('This file has no default export.', 'Write export default { … }.')] }
  const parsed = ConfigSchema.safeParse(written)
  if (parsed.success) return { config: parsed.data, configFile: path, findings: [] }
  const known = Object.keys(ConfigSchema.shape)
  const findings = parsed.error.issues.map((issue) => {
    const { message, advice } = wordIssue(issue.path.join('.'), issue, known)
    return report(message, advice)
  })
  return { ...fallback, findings }
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
