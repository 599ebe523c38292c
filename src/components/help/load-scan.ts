import type { Scan } from './secrets.ts'

let loading: Promise<Scan> | undefined

/** The finder of secrets, once it is needed; asked for again after it could not be loaded. @throws if it does not load */
export function loadScan(): Promise<Scan> {
  loading ??= import('../../core/sensitive/find-sensitive.ts').then(({ findSensitive }) => findSensitive)
  loading.catch(() => {
    loading = undefined
  })
  return loading
}
