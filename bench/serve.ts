import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { readMachine } from './machine.ts'
import { formatTable } from './table.ts'

const help = `Usage: npm run bench:serve -- --live DIR [--seconds N] [--port N]

Serves DIR, a folder of releases that \`npm run publish -- --to DIR --compress\` wrote, with deploy/nginx.conf on 127.0.0.1,
and asks it with wrk for as much as it gives: one thread, 32 connections, texts compressed. Needs nginx and wrk.
`

/** Of every kind of file that a reader asks for. */
const paths = ['/', '/search/', '/404.html', '/api/articles.json', '/sitemap.xml']

process.exitCode = await main()

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      live: { type: 'string' },
      seconds: { type: 'string', default: '5' },
      port: { type: 'string', default: '18080' },
      help: { type: 'boolean' },
    },
  })
  const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find((path) => existsSync(path))
  if (values.help || values.live === undefined || nginx === undefined) {
    console.log(nginx === undefined ? `There is no nginx on this machine.\n\n${help}` : help)
    return values.help ? 0 : 2
  }
  const scratch = mkdtempSync(join(tmpdir(), 'tierzero-serve-'))
  mkdirSync(join(scratch, 'temp'))
  const config = readFileSync('deploy/nginx.conf', 'utf8')
    .replaceAll('/tmp/', `${scratch}/temp/`)
    .replaceAll('/srv/help', resolve(process.env['INIT_CWD'] ?? '.', values.live))
    .replace('listen 8080', `listen 127.0.0.1:${values.port}`)
  writeFileSync(join(scratch, 'nginx.conf'), config)
  const server = spawn(nginx, ['-p', scratch, '-c', join(scratch, 'nginx.conf'), '-g', 'daemon off;'], {
    stdio: 'inherit',
  })
  try {
    await sleep(500)
    const { processor, cores, load } = readMachine()
    console.log(`${processor}, ${cores} cores, load ${load.toFixed(1)}; nginx and wrk share them\n`)
    const rows = paths.map((path) => [path, ...measure(`http://127.0.0.1:${values.port}${path}`, values.seconds)])
    console.log(formatTable(['path', 'requests/s', '50 %', '99 %', 'transfer/s', 'errors'], rows))
    return 0
  } finally {
    const ended = new Promise((done) => server.once('exit', done))
    server.kill()
    await ended
    rmSync(scratch, { recursive: true })
  }
}

function measure(url: string, seconds: string): string[] {
  const args = ['-t1', '-c32', `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: gzip', url]
  const { stdout } = spawnSync('wrk', args, { encoding: 'utf8' })
  const find = (pattern: RegExp): string => pattern.exec(stdout ?? '')?.[1] ?? '-'
  const errors = /Non-2xx or 3xx responses: (\d+)/.exec(stdout ?? '')?.[1] ?? '0'
  return [
    find(/Requests\/sec:\s+(\S+)/),
    find(/50%\s+(\S+)/),
    find(/99%\s+(\S+)/),
    find(/Transfer\/sec:\s+(\S+)/),
    errors,
  ]
}
