import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { productFolder } from './product-folder.ts'

/** A Chromium that is on this machine, or undefined: `CHROMIUM_PATH`, then the PATH, then where installers put it, then Playwright's. */
export function findChromium(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable']
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  const fixed = [
    '/usr/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    chromium.executablePath(),
  ]
  return [process.env['CHROMIUM_PATH'] ?? '', ...onPath, ...fixed].find((path) => path !== '' && isExecutable(path))
}

/** Gets one where there is none: Playwright's download, else Debian's package. Answers its path, or why there is none. */
export function installChromium(): { path: string } | { problem: string } {
  const tried: string[] = []
  const attempts: [name: string, command: string, args: string[]][] = [
    [
      "Playwright's download",
      process.execPath,
      [join(productFolder, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'],
    ],
    ["Debian's package", 'sh', ['-c', 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium']],
  ]
  for (const [name, command, args] of attempts) {
    process.stderr.write(`browser: no Chromium here; trying ${name}\n`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
    const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'], timeout: 300_000, env })
    const path = findChromium()
    if (status === 0 && path !== undefined) return { path }
    tried.push(name)
  }
  return { problem: `no Chromium: ${tried.join(' and ')} failed. Install one, or name it in CHROMIUM_PATH.` }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
