import { hash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { AstroInlineConfig } from 'astro'
import type { Corpus } from '../core/domain/corpus.ts'
import { digestFolder } from '../io/digest-folder.ts'
import { moveFolder, openProcessFolder } from '../io/move-folder.ts'
import { productFolder } from '../io/product-folder.ts'
import { onInterrupt } from '../io/signals.ts'
import { configuredLanguages } from './configured-languages.ts'
import { configuredPrefills } from './configured-prefills.ts'
import { currentSite } from './current.ts'
import { PageReuse } from './page-reuse.ts'
import { findTrustedFault } from './trusted-fault.ts'
import { trustedMdx } from './trusted-mdx.ts'

/** Astro's settings for one site. */
export function toAstroConfig({ config, articles }: Corpus, root: string, cacheFolder: string): AstroInlineConfig {
  return {
    root: productFolder,
    configFile: 'astro.config.mjs',
    base: config.base,
    cacheDir: join(cacheFolder, 'astro'),
    logLevel: 'error',
    integrations: trustedMdx(root, articles),
    vite: {
      cacheDir: join(cacheFolder, 'vite'),
      logLevel: 'error',
      plugins: [configuredPrefills(config.support.targets)],
      // The search runs in a worker, which is bundled by itself.
      worker: { plugins: () => [configuredLanguages(articles.map(({ locale }) => locale))] },
    },
    ...(config.url === undefined ? {} : { site: config.url }),
  }
}

/** What fails is thrown as well, and told once. */
const quiet = { logLevel: 'silent' } as const

/** Without `astro sync`, which starts a server to look for content collections and to write their types: there are none. */
const buildOptions = { devOutput: false, sync: false }

export interface RenderOptions {
  corpus: Corpus
  /** The root that the corpus was read from, absolute. */
  root: string
  /** Folder that the pages are put into; it must not exist. */
  out: string
  cacheFolder: string
  /** Folder of the site that the last build published; pages that would come out the same are taken from it. */
  published: string
}

/**
 * Renders every page of the current site into `out`.
 *
 * @throws TrustedFault where the code of a trusted file fails
 */
export async function renderPages({ corpus, root, out, cacheFolder, published }: RenderOptions): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  // A shell that says "development" would get pages made for a dev server.
  process.env['NODE_ENV'] = 'production'
  // Astro runs the bundled pages from its output folder, if that lies below the working folder, and from one place for
  // all builds if not: so each process renders below the product, where the bundle finds its packages, and moves.
  process.chdir(productFolder)
  const rendering = openProcessFolder(join(productFolder, '.tierzero', 'rendering'))
  const stopListening = onInterrupt(() => rmSync(rendering, { recursive: true, force: true }))
  const shared = {
    manifest: join(cacheFolder, 'pages.json'),
    code: digestProduct(),
    base: corpus.config.base,
    rendering,
  }
  const render = async (reuse: PageReuse): Promise<boolean> => {
    const config = toAstroConfig(corpus, root, cacheFolder)
    const { build } = await import('astro')
    const integrations = [...(config.integrations ?? []), reuse.integration]
    await build({ ...config, ...quiet, outDir: rendering, integrations }, buildOptions)
    return reuse.complete()
  }
  try {
    if (!(await render(new PageReuse({ ...shared, published })))) await render(new PageReuse(shared))
    moveFolder(rendering, out)
  } catch (error) {
    throw findTrustedFault(error, root, currentSite()) ?? error
  } finally {
    stopListening()
    rmSync(rendering, { recursive: true, force: true })
  }
}

/** Changes with everything of the product that a page may come from. */
function digestProduct(): string {
  const files = ['package.json', 'package-lock.json', 'astro.config.mjs'].map((name) => join(productFolder, name))
  const texts = files.map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''))
  return [hash('sha256', texts.join(), 'base64url'), digestFolder(join(productFolder, 'src')), process.version].join()
}
