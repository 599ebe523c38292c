import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { imageSize } from 'image-size'
import type { Asset } from '../core/domain/corpus.ts'
import type { Finding } from '../core/domain/finding.ts'
import type { FoundFile } from './list-files.ts'

/** Files that a browser shows or saves but never runs. Markup and scripts from writers are not published. */
const publishable =
  /\.(?:png|jpe?g|gif|webp|avif|svg|ico|pdf|txt|csv|json|ya?ml|toml|log|sql|zip|gz|tgz|mp4|webm|mp3|ogg|conf|patch|diff|drawio)$/i
const pictures = /\.(?:png|jpe?g|gif|webp|avif|svg|ico)$/i

export function isPublishable(file: string): boolean {
  return publishable.test(file)
}

/** Reads the files that articles point at. A picture that is not what its name says is left out and reported. */
export function readAssets(files: readonly FoundFile[]): { assets: Asset[]; findings: Finding[] } {
  const findings: Finding[] = []
  const assets = files.flatMap(({ file, path }): Asset[] => {
    const bytes = readFileSync(path)
    const refusal = pictures.test(file) ? findRefusal(file, bytes) : undefined
    if (refusal !== undefined) {
      findings.push({ code: 'assets/refused', severity: 'error', at: { type: 'file', file }, ...refusal })
      return []
    }
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
    return [{ file, route: `/assets/${file}`, size: pictures.test(file) ? measure(bytes) : undefined, digest }]
  })
  return { assets, findings }
}

function findRefusal(file: string, bytes: Buffer): { message: string; advice: string } | undefined {
  if (/\.svg$/i.test(file)) {
    const text = bytes.toString('utf8')
    const [found] =
      /<script|<foreignObject|<iframe|<!ENTITY|\son[a-z]+\s*=|href\s*=\s*["']?\s*(?:javascript|data:text)/i.exec(
        text,
      ) ?? []
    if (found === undefined) return undefined
    return {
      message: `This drawing holds "${found.trim()}", which can run code.`,
      advice: 'Export it again without scripts.',
    }
  }
  if (measure(bytes) !== undefined) return undefined
  return { message: 'This file is not the picture that its name says.', advice: 'Save it again in its format.' }
}

function measure(bytes: Buffer): Asset['size'] {
  try {
    const { width, height, orientation } = imageSize(bytes)
    if (!width || !height) return undefined
    const isTurned = orientation !== undefined && orientation >= 5
    return isTurned ? { width: height, height: width } : { width: Math.round(width), height: Math.round(height) }
  } catch {
    return undefined
  }
}
