import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import type { AstroIntegration } from 'astro'
import { defineHastPlugin } from 'satteri'
import type { Article } from '../core/domain/article.ts'
import { findHref, findPicture } from '../views/body-html.ts'
import { currentSite } from './current.ts'

const name = 'virtual:tierzero/trusted'

/**
 * Gives pages the `.mdx` files that the config trusts with code, as `trusted[file]()`, with links and pictures resolved
 * like everybody's. Every other file's HTML comes from the reader, which runs nothing.
 */
export function trustedMdx(root: string, articles: readonly Article[]): AstroIntegration[] {
  const byPath = new Map(
    articles.filter(({ isTrusted }) => isTrusted).map((article) => [join(root, article.file), article]),
  )
  if (byPath.size === 0) return [provide('')]
  const entries = [...byPath].map(
    ([path, { file }]) => `  ${JSON.stringify(file)}: () => import(${JSON.stringify(path)}),\n`,
  )
  const resolveReferences = defineHastPlugin({
    name: 'resolve-references',
    element: {
      filter: ['a', 'img', 'h1'],
      visit(element, context) {
        const article = context.fileURL && byPath.get(fileURLToPath(context.fileURL))
        if (article === undefined) return
        const { href, src } = element.properties
        if (element.tagName === 'h1') context.removeNode(element)
        else if (element.tagName === 'a' && typeof href === 'string') {
          const target = findHref(currentSite(), article, href)
          if (target !== undefined) context.setProperty(element, 'href', target)
        } else if (element.tagName === 'img' && typeof src === 'string') {
          const picture = findPicture(currentSite(), article, src)
          for (const [key, value] of Object.entries(picture ?? {})) context.setProperty(element, key, value)
        }
      },
    },
  })
  return [provide(entries.join('')), mdx({ processor: satteri({ hastPlugins: [resolveReferences] }) })]

  function provide(lines: string): AstroIntegration {
    const plugin = {
      name,
      resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
      load: (id: string) => (id === `\0${name}` ? `export const trusted = {\n${lines}}\n` : undefined),
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
}
