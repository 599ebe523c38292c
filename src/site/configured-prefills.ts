import type { SupportTarget } from '../core/domain/support-target.ts'

/** A mailbox that an article or the settings name as an address takes a draft like any tracker. */
const always = ['email']

/**
 * A plugin of Vite that leaves in the registries of prefills only what the config names, so that no site ships the code of
 * systems that it does not use. An adapter's folder is called like the adapter; the contract tests hold that.
 */
export function configuredPrefills(targets: readonly Pick<SupportTarget, 'group' | 'type'>[]) {
  return {
    name: 'tierzero:configured-prefills',
    enforce: 'pre' as const,
    load(id: string): string | undefined {
      const [, group] = /\/src\/adapters\/(tracker|channel)s\/prefills\.ts$/.exec(id.replaceAll('\\', '/')) ?? []
      if (group === undefined) return undefined
      const named = targets.filter((target) => target.group === group).map(({ type }) => type)
      const types = new Set(group === 'tracker' ? [...always, ...named] : named)
      const entries = [...types]
        .sort()
        .map((type) => `  '${type}': async () => (await import('./${type}/prefill.ts')).prefill,\n`)
      return `export const ${group}Prefills = {\n${entries.join('')}}\n`
    },
  }
}
