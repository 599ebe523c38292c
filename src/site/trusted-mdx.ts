import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import type { Article } from '../core/domain/article.ts'

const name = 'virtual:tierzero/trusted'

/**
 * Gives pages the `.mdx` files that the config trusts with code, as `trusted[file]()`. Every other file's HTML comes
 * from the reader, which runs nothing.
 */
export function trustedMdx(root: string, articles: readonly Article[]): AstroIntegration {
  const entries = articles
    .filter(({ isTrusted }) => isTrusted)
    .map(({ file }) => `  ${JSON.stringify(file)}: () => import(${JSON.stringify(join(root, file))}),\n`)
  const plugin = {
    name,
    resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
    load: (id: string) => (id === `\0${name}` ? `export const trusted = {\n${entries.join('')}}\n` : undefined),
  }
  return {
    name,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin], server: { fs: { allow: [root] } } } })
      },
    },
  }
}
