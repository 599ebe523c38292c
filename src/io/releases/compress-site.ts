import { readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)

/** What is text; pictures, and the files of the search index, are compressed as they are. */
const textEndings = new Set(['.html', '.css', '.js', '.json', '.xml', '.svg', '.txt', '.md', '.ics', '.webmanifest'])

/** Below this size, in bytes, an answer is one packet anyway. */
const leastSize = 1000

/** Writes `.gz` and `.br` beside every text that gets smaller by it, as `gzip_static` and `brotli_static` serve them. */
export async function compressSite(folder: string, paths: readonly string[]): Promise<void> {
  const texts = paths.filter((path) => textEndings.has(extname(path)))
  const width = 8
  const work = async (start: number): Promise<void> => {
    for (let index = start; index < texts.length; index += width) await compressFile(join(folder, texts[index] ?? ''))
  }
  await Promise.all(Array.from({ length: width }, (_, start) => work(start)))
}

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path)
  if (content.length < leastSize) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  const [zipped, brotli] = await Promise.all([toGzip(content, { level: 9 }), toBrotli(content, { params })])
  if (zipped.length < content.length) await writeFile(`${path}.gz`, zipped)
  if (brotli.length < content.length) await writeFile(`${path}.br`, brotli)
}
