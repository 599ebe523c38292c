import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroInlineConfig } from 'astro'
import type { Corpus } from '../core/domain/corpus.ts'
import { moveFolder, openProcessFolder } from '../io/move-folder.ts'
import { isSealed, sealFolder, unsealFolder } from '../io/seal-folder.ts'
import { onInterrupt } from '../io/signals.ts'
import { trustedMdx } from './trusted-mdx.ts'

/** The folder that holds `astro.config.mjs` and `src`: the product itself, whatever root it builds. */
export const productFolder = fileURLToPath(new URL('../../', import.meta.url))

/** Astro's settings for one site. */
export function toAstroConfig({ config, articles }: Corpus, root: string, cacheFolder: string): AstroInlineConfig {
  return {
    root: productFolder,
    configFile: 'astro.config.mjs',
    base: config.base,
    cacheDir: join(cacheFolder, 'astro'),
    logLevel: 'error',
    integrations: trustedMdx(root, articles),
    vite: { cacheDir: join(cacheFolder, 'vite'), logLevel: 'error' },
    ...(config.url === undefined ? {} : { site: config.url }),
  }
}

/**
 * Renders every page of the current site into `out`. Pages whose props and code are those of the last finished run come
 * from its cache; a cache that is not as a finished run left it goes: it may hold pages that no manifest knows.
 */
export async function renderPages(corpus: Corpus, root: string, out: string, cacheFolder: string): Promise<void> {
  const cache = join(cacheFolder, 'astro')
  if (!isSealed(cache)) rmSync(cache, { recursive: true, force: true })
  unsealFolder(cache)
  mkdirSync(cache, { recursive: true })
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  // A shell that says "development" would get pages made for a dev server.
  process.env['NODE_ENV'] = 'production'
  // Astro runs the bundled pages from its output folder, if that lies below the working folder, and from one place for
  // all builds if not: so each process renders below the product, where the bundle finds its packages, and moves.
  process.chdir(productFolder)
  const rendering = openProcessFolder(join(productFolder, '.tierzero', 'rendering'))
  const stopListening = onInterrupt(() => rmSync(rendering, { recursive: true, force: true }))
  try {
    const { build } = await import('astro')
    await build({ ...toAstroConfig(corpus, root, cacheFolder), outDir: rendering })
    moveFolder(rendering, out)
    sealFolder(cache)
  } finally {
    stopListening()
    rmSync(rendering, { recursive: true, force: true })
  }
}
