import { join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import type { AstroIntegration } from 'astro'
import { toString as textOf } from 'hast-util-to-string'
import { defineHastPlugin, type HastPluginDefinition } from 'satteri'
import type { Article } from '../core/domain/article.ts'
import { splitAttributeList } from '../core/markdown/attribute-list.ts'
import type { Heading } from '../core/markdown/body.ts'
import { prepareMarkdown } from '../core/markdown/prepare.ts'
import { toOneLine } from '../core/text/one-line.ts'
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
      filter: ['a', 'img'],
      visit(element, context) {
        const article = context.fileURL && byPath.get(fileURLToPath(context.fileURL))
        if (article === undefined) return
        const { href, src } = element.properties
        if (element.tagName === 'a' && typeof href === 'string') {
          const target = findHref(currentSite(), article, href)
          if (target !== undefined) context.setProperty(element, 'href', target)
        } else if (element.tagName === 'img' && typeof src === 'string') {
          const picture = findPicture(currentSite(), article, src)
          for (const [key, value] of Object.entries(picture ?? {})) context.setProperty(element, key, value)
        }
      },
    },
  })
  const processor = satteri({ hastPlugins: [resolveReferences, () => nameHeadings(byPath)] })
  return [provide(entries.join('')), mdx({ processor })]

  function provide(lines: string): AstroIntegration {
    const plugin = {
      name,
      enforce: 'pre' as const,
      resolveId: (id: string) => (id === name ? `\0${name}` : undefined),
      load: (id: string) => (id === `\0${name}` ? `export const trusted = {\n${lines}}\n` : undefined),
      transform: (code: string, id: string) =>
        byPath.has(normalize(id)) ? { code: prepareMarkdown(code.normalize('NFC'), 'mdx').text, map: null } : undefined,
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

/**
 * Takes the title out, and gives headings the levels and ids that the reader found, so that links to them lead there: see
 * `resolveHeadings`.
 */
function nameHeadings(byPath: ReadonlyMap<string, Article>): HastPluginDefinition {
  const used = new Set<Heading>()
  let hasTitle = false
  let shift = 0
  return defineHastPlugin({
    name: 'name-headings',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(element, context) {
        const article = context.fileURL && byPath.get(fileURLToPath(context.fileURL))
        if (article === undefined) return
        const level = Number(element.tagName.slice(1))
        const isTop = level === 1 && context.parent(element)?.type === 'root'
        if (isTop && !hasTitle) {
          hasTitle = true
          context.removeNode(element)
          return
        }
        if (isTop) shift = 1
        const last = element.children.at(-1)
        const list = last?.type === 'text' ? splitAttributeList(last.value) : undefined
        const children =
          list === undefined
            ? element.children
            : [...element.children.slice(0, -1), { type: 'text' as const, value: list.rest }]
        const text = toOneLine(textOf({ ...element, children }))
        const heading = article.body.headings.find((one) => one.text === text && !used.has(one))
        if (heading !== undefined) used.add(heading)
        const id = heading?.id ?? element.properties['id']
        const tagName = `h${Math.min(6, Math.max(2, level + shift))}`
        context.replaceNode(element, { ...element, tagName, properties: { ...element.properties, id }, children })
      },
    },
  })
}
