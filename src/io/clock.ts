/** Today as `YYYY-MM-DD`: of SOURCE_DATE_EPOCH where it is set, so that a build can be repeated, else of this machine. */
export function readToday(environment: NodeJS.ProcessEnv = process.env, now = new Date()): string {
  const epoch = environment['SOURCE_DATE_EPOCH']
  if (epoch !== undefined && /^\d{1,12}$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10)
  const pad = (number: number): string => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
