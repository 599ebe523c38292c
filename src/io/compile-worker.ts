import { parentPort, workerData } from 'node:worker_threads'
import { type CompileTask, compileTask } from './compile-all.ts'

parentPort?.postMessage((workerData as CompileTask[]).map(compileTask))
