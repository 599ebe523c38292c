/** Something wrong with one text, before it is known which file it is. Lines and columns are 1-based. */
export interface Problem {
  code: string
  severity: 'error' | 'warning'
  line: number
  column: number
  message: string
  advice: string
}
