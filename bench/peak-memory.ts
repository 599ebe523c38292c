import { hasProcessTable, readProcessTree, readProportionalMemory } from './process-tree.ts'

/** In bytes, over all processes at one moment; `resident` counts shared pages once for each process. */
export type PeakMemory = { type: 'measured'; bytes: number; resident: number } | { type: 'unavailable'; reason: string }

const sampleMilliseconds = 100
/** Proportional memory is dear to read, so only a resident sum this much above the last peak is worth it. */
const noticeableGrowth = 1.02

/** Watches a process and its descendants from now until `stop`. */
export function watchPeakMemory(pid: number): { stop(): PeakMemory } {
  if (!hasProcessTable()) return { stop: () => ({ type: 'unavailable', reason: 'needs Linux, which has /proc' }) }
  let bytes = 0
  let resident = 0
  let looked = 0
  const sample = () => {
    const tree = readProcessTree(pid)
    const sum = tree.reduce((total, process) => total + process.resident, 0)
    resident = Math.max(resident, sum)
    if (sum < looked * noticeableGrowth) return
    looked = sum
    const proportional = tree.reduce((total, process) => total + readProportionalMemory(process.pid), 0)
    bytes = Math.max(bytes, proportional)
  }
  const timer = setInterval(sample, sampleMilliseconds)
  return {
    stop: () => {
      clearInterval(timer)
      return { type: 'measured', bytes, resident }
    },
  }
}
