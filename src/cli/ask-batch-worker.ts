import { parentPort, workerData } from 'node:worker_threads'
import { answerAll, type BatchTask } from './ask-batch.ts'

parentPort?.postMessage(await answerAll(workerData as BatchTask, (done) => parentPort?.postMessage(done)))
