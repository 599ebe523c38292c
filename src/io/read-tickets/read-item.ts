/** One record of a file, or a place where there should be one. Rows count from 1, the header included; lines too. */
export type ReadItem<Content> =
  | { type: 'record'; row: number; line: number; record: Content }
  | { type: 'bad'; row: number; line: number; cause: string; advice: string }
