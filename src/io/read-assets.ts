import { createHash } from 'node:crypto'
import { findDrawingDanger } from '../core/corpus/drawing-danger.ts'
import type { Asset } from '../core/domain/corpus.ts'
import type { Finding } from '../core/domain/finding.ts'
import { decodeText } from './decode.ts'
import type { FoundFile } from './list-files.ts'
import { loadImageSize } from './load-when-asked.ts'
import { readBytes } from './read-bytes.ts'

/** Files that a browser shows or saves but never runs. Markup and scripts from writers are not published. */
const publishable =
  /\.(?:png|jpe?g|gif|webp|avif|svg|ico|pdf|txt|csv|json|ya?ml|toml|log|sql|zip|gz|tgz|mp4|webm|mp3|ogg|conf|patch|diff|drawio)$/i
const pictures = /\.(?:png|jpe?g|gif|webp|avif|svg|ico)$/i

export function isPublishable(file: string): boolean {
  return publishable.test(file)
}

export const isPicture = (file: string): boolean => pictures.test(file)

/** Reads the files that articles point at. A picture that is not what its name says is left out and reported. */
export function readAssets(files: readonly FoundFile[]): { assets: Asset[]; findings: Finding[] } {
  const findings: Finding[] = []
  const assets = files.flatMap(({ file, path }): Asset[] => {
    const bytes = readBytes(path)
    const report = ({ message, advice }: Refusal): [] => {
      findings.push({ code: 'assets/refused', severity: 'error', at: { type: 'file', file }, message, advice })
      return []
    }
    if ('reason' in bytes)
      return report({ message: `This file cannot be read: ${bytes.reason}.`, advice: 'Let this user read it.' })
    const refusal = findRefusal(file, bytes)
    if (refusal !== undefined) return report(refusal)
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
    return [{ file, route: `/assets/${file}`, size: isPicture(file) ? measure(bytes) : undefined, digest }]
  })
  return { assets, findings }
}

type Refusal = Pick<Finding, 'message' | 'advice'>

function findRefusal(file: string, bytes: Buffer): Refusal | undefined {
  if (!isPicture(file)) return undefined
  if (/\.svg$/i.test(file)) return findDrawingRefusal(bytes)
  if (measure(bytes) !== undefined && !looksLikeMarkup(bytes)) return undefined
  return { message: 'This file is not the picture that its name says.', advice: 'Save it again in its format.' }
}

function findDrawingRefusal(bytes: Buffer): Refusal | undefined {
  const decoded = decodeText(bytes)
  if ('problem' in decoded) return decoded.problem
  const danger = findDrawingDanger(decoded.text)
  if (danger === undefined) return undefined
  return { message: `This drawing holds "${danger}", which can run code.`, advice: 'Export it again without scripts.' }
}

/** An SVG or a page under a picture's name. */
function looksLikeMarkup(bytes: Buffer): boolean {
  return /^[\s\ufeff]*</.test(bytes.subarray(0, 256).toString('utf8'))
}

function measure(bytes: Buffer): Asset['size'] {
  try {
    const { width, height, orientation } = loadImageSize().imageSize(bytes)
    if (!width || !height) return undefined
    const isTurned = orientation !== undefined && orientation >= 5
    return isTurned ? { width: height, height: width } : { width: Math.round(width), height: Math.round(height) }
  } catch {
    return undefined
  }
}
