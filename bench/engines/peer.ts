import { execFile } from 'node:child_process'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Command } from '../measure.ts'

/** Peers find the Node that runs the benchmark first, and talk to no one. */
export const peerEnvironment = {
  PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
  ASTRO_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
}

/** Copies `bench/peers/<name>` below `scratch` and installs its packages there, unless that has been done. */
export async function installPeer(name: string, scratch: string): Promise<string> {
  const source = join(import.meta.dirname, '..', 'peers', name)
  const folder = join(scratch, name)
  const stamp = join(folder, 'node_modules', '.installed')
  const wanted = readFileSync(join(source, 'package.json'), 'utf8')
  cpSync(source, folder, { recursive: true })
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return folder
  try {
    await run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'], {
      cwd: folder,
      env: { ...process.env, ...peerEnvironment },
    })
  } catch (cause) {
    throw new Error(`cannot install the peer ${name} in ${folder}; is the npm registry reachable?`, { cause })
  }
  writeFileSync(stamp, wanted)
  return folder
}

/** What `npm run` would run in the peer's folder, without the time that npm itself takes. */
export function toBuildCommand(folder: string, script: string, env: Record<string, string> = {}): Command {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  const path = `${join(folder, 'node_modules', '.bin')}${delimiter}${peerEnvironment.PATH}`
  return {
    program: 'sh',
    args: ['-c', manifest.scripts[script] ?? ''],
    cwd: folder,
    env: { ...peerEnvironment, PATH: path, ...env },
  }
}

/** `astro 7.3.5` for each of the packages. */
export function readVersions(folder: string, packages: readonly string[]): string[] {
  return packages.map((name) => {
    const manifest = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'))
    return `${name} ${manifest.version}`
  })
}

const run = promisify(execFile)
