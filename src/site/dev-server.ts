import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { AstroIntegration, HookParameters } from 'astro'
import { colourCode } from '../core/markdown/colour-code.ts'
import { toDiskPath } from '../io/disk-path.ts'
import { toSiteFiles } from '../views/files/all-files.ts'
import { type Site, toHref } from '../views/site.ts'
import { setCurrentSite } from './current.ts'
import { toAstroConfig } from './render-pages.ts'
import { startIndexing } from './search-index.ts'

export interface DevReading {
  /** Absent where the root cannot be read. */
  site?: Site
  /** What would stop a build, one a line. */
  faults: string[]
}

export interface DevOptions extends DevReading {
  site: Site
  root: string
  cacheFolder: string
  port: number | undefined
  /** Reads the root again after a change. */
  readAgain: () => Promise<DevReading>
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => Promise<void>

/** Starts Astro's dev server over the current site and answers its address. */
export async function startDevServer({
  site,
  faults,
  root,
  cacheFolder,
  port,
  readAgain,
}: DevOptions): Promise<string> {
  const state = { site, faults, search: undefined as Promise<unknown> | undefined }
  setCurrentSite(site, colourCode)
  const searchFolder = join(cacheFolder, 'dev-search')
  let middlewares: HookParameters<'astro:server:setup'>['server']['middlewares'] | undefined
  const integration: AstroIntegration = {
    name: 'tierzero',
    hooks: {
      // Before those that Astro itself put first: they would answer with a stack trace.
      'astro:server:start': () => void middlewares?.stack.unshift({ route: '', handle: refuseWrongPaths }),
      'astro:server:setup': ({ server }) => {
        let timer: NodeJS.Timeout | undefined
        const refresh = async (): Promise<void> => {
          const read = await readAgain()
          state.site = read.site ?? state.site
          state.faults = read.faults
          state.search = undefined
          setCurrentSite(state.site, colourCode)
          for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll()
          server.ws.send({ type: 'full-reload' })
        }
        // A page that loads again forgets what it was told before.
        server.ws.on('connection', () => {
          if (state.faults.length > 0) server.ws.send({ type: 'error', err: toOverlay(state.faults) })
        })
        server.watcher.add(root)
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(root) || path.includes('node_modules') || path.startsWith(cacheFolder)) return
          clearTimeout(timer)
          timer = setTimeout(
            () => void refresh().catch((error: Error) => server.config.logger.error(error.message)),
            100,
          )
        })
        server.middlewares.use(serveBuiltFiles())
        middlewares = server.middlewares
      },
    },
  }

  /** What a build writes to disk is made on demand here; the search index at the first search. */
  const serveBuiltFiles = (): Middleware => async (request, response, next) => {
    // Astro loads every stylesheet as a module, so that changes show at once; one that is linked by its address is none.
    if (request.url?.endsWith('.css?url')) {
      response.setHeader('content-type', 'text/javascript')
      response.end()
      return
    }
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/')
    const file = findFile(path)
    if (file !== undefined) {
      response.setHeader('content-type', toMediaType(path))
      response.end(file)
      return
    }
    if (path.includes('/_kb/pagefind/')) {
      state.search ??= startIndexing(state.site, join(cacheFolder, 'search')).writeTo(searchFolder)
      await state.search
      try {
        response.setHeader('content-type', toMediaType(path))
        response.end(readFileSync(join(searchFolder, path.replace(/^.*\/_kb\/pagefind\//, '').replaceAll('..', ''))))
        return
      } catch {
        response.statusCode = 404
      }
    }
    next()
  }

  const findFile = (path: string): string | Buffer | undefined => {
    const asset = state.site.corpus.assets.find(({ route }) => decodeURI(toHref(state.site, route)) === path)
    if (asset !== undefined) return readFileSync(toDiskPath(root, asset.file))
    if (!/\.(?:md|xml|txt|json|conf)$/.test(path)) return undefined
    const wanted = path.slice(state.site.corpus.config.base.length)
    for (const file of toSiteFiles(state.site, (name) => readFileSync(toDiskPath(root, name), 'utf8')))
      if (file.path === wanted) return file.content
    return undefined
  }

  const config = toAstroConfig(site.corpus, root, cacheFolder)
  const { dev } = await import('astro')
  const { address } = await dev({
    ...config,
    integrations: [...(config.integrations ?? []), integration],
    server: { host: '127.0.0.1', ...(port === undefined ? {} : { port }) },
  })
  return `http://127.0.0.1:${address.port}${site.corpus.config.base}`
}

/** An address whose percent signs mean nothing, such as `/%zz`. */
const refuseWrongPaths: Middleware = async (request, response, next) => {
  try {
    decodeURIComponent(request.url ?? '/')
  } catch {
    response.statusCode = 400
    response.end()
    return
  }
  next()
}

/** What Astro's overlay shows, in fields of its own beside those that Vite names. */
const toOverlay = (faults: readonly string[]) => ({
  name: 'tierzero dev',
  title: 'This would stop a build',
  message: faults.join('\n\n'),
  stack: '',
})

const mediaTypes: Record<string, string> = {
  js: 'text/javascript',
  json: 'application/json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
}

function toMediaType(path: string): string {
  return mediaTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
}
