import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface Process {
  pid: number
  parent: number
  session: number
  /** Resident memory in bytes, pages shared with other processes included. */
  resident: number
  /** User and system time of its own, without its children's. */
  cpuSeconds: number
}

/** Linux only: whether processes can be looked at under `/proc`. */
export function hasProcessTable(): boolean {
  return readText('/proc/self/stat') !== undefined
}

/** The process, its descendants, and what they left behind in its session. */
export function readProcessTree(root: number): Process[] {
  const processes = readProcesses()
  const tree = new Set([root])
  let size = 0
  while (size !== tree.size) {
    size = tree.size
    for (const { pid, parent, session } of processes) if (session === root || tree.has(parent)) tree.add(pid)
  }
  return processes.filter(({ pid }) => tree.has(pid))
}

/**
 * Proportional memory in bytes: a page that several processes share counts once among them. The kernel walks all the
 * pages for it, some 8 ms for each GB.
 */
export function readProportionalMemory(pid: number): number {
  const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(readText(`/proc/${pid}/smaps_rollup`) ?? '') ?? []
  return Number(kilobytes ?? 0) * 1024
}

function readProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => parseStat(readText(`/proc/${name}/stat`)))
}

/** See proc_pid_stat(5); the name, in parentheses, may hold spaces and parentheses of its own. */
function parseStat(stat: string | undefined): Process[] {
  if (stat === undefined) return []
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const field = (number: number) => Number(fields[number - 3])
  return [
    {
      pid: Number.parseInt(stat, 10),
      parent: field(4),
      session: field(6),
      resident: field(24) * readSystemValue('PAGESIZE'),
      cpuSeconds: (field(14) + field(15)) / readSystemValue('CLK_TCK'),
    },
  ]
}

const systemValues = new Map<string, number>()

function readSystemValue(name: 'PAGESIZE' | 'CLK_TCK'): number {
  const value = systemValues.get(name) ?? Number(execFileSync('getconf', [name], { encoding: 'utf8' }))
  systemValues.set(name, value)
  return value
}

/** `undefined` for a process that has gone. */
function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
