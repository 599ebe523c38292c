// Makes sure that the browser tests have a Chromium, and says which.
import { findChromium, installChromium } from '../src/io/chromium.ts'

const found = findChromium()
const result = found === undefined ? installChromium() : { path: found }
process.stderr.write(`browser: ${'path' in result ? result.path : result.problem}\n`)
process.exitCode = 'path' in result ? 0 : 2
