/** What one record of an export says, before anything personal is taken out of it. Lives for a moment only. */
export interface TicketRecord {
  id: string
  subject: string
  description?: string | undefined
  /** How the description is written; `auto` is HTML if it has its tags, and plain text otherwise. */
  markup: Markup
  /** ISO 8601 with a zone, or a date alone. */
  createdAt?: string | undefined
  tags: readonly string[]
  status?: string | undefined
  product?: string | undefined
  tier?: string | undefined
  /** How it came in, as the system says it: `email`, `web`, `phone`, `monitoring`… */
  channel?: string | undefined
  /** The system says that a machine opened it. */
  isMachineMade?: boolean | undefined
}

export type Markup = 'auto' | 'plain' | 'html' | 'jira' | 'markdown'

/** Why a record is no ticket that counts, though nothing is wrong with it. */
export type SkipReason = RecordSkipReason | FilterSkipReason

export type RecordSkipReason = 'pull-request' | 'confidential' | 'deleted' | 'not-a-question' | 'empty'

export type FilterSkipReason = 'outside-window' | 'undated' | 'status' | 'tag' | 'source'

/** What a record turns out to be. A cause is the rest of a sentence without any of the record's own text. */
export type Reading =
  | { type: 'ticket'; ticket: TicketRecord; hasUnreadDate?: boolean }
  | { type: 'skip'; reason: RecordSkipReason }
  | { type: 'bad'; field?: string; cause: string; advice: string }

/** What a reader of records has to know beside the record. */
export interface RecordContext {
  /** As Unicode writes it: `d/MMM/yy h:mm a`. Without one, dates that could be read in two ways are not read. */
  dateFormat?: string | undefined
  /** IANA name of the zone of dates that name none; UTC if absent. */
  timeZone?: string | undefined
  /** Whether what the system calls confidential counts, too. */
  includesConfidential?: boolean | undefined
}

/** CSV, known by its header. Only the cells of the columns named here are handed to `read`, by field. */
export interface CsvForm {
  format: 'csv'
  /** As the guide calls it. */
  title: string
  /** Field → the headers that it may have; the first is the usual one. Compared without regard to case and spaces. */
  columns: Readonly<Record<string, readonly string[]>>
  /** Fields without which a file is not of this form. */
  needs: readonly string[]
  /** Rows may have more cells than the header. */
  allowsWideRows?: boolean
  /** Headers that no reader may ever touch have no field. A column that stands there several times has as many cells. */
  read: (cells: Readonly<Record<string, readonly string[]>>, context: RecordContext) => Reading
}

/** JSON: records in an array, one a line, or below a key of a document. */
export interface JsonForm {
  format: 'json'
  title: string
  /** Keys of a record that have to be there, each with those that may stand for it; a dot goes into an object. */
  needs: readonly (readonly string[])[]
  /** Keys that are read, for the guide. */
  keys: readonly string[]
  /** Where the records of a document stand, such as `topic_list.topics`. */
  lists: readonly string[]
  read: (record: unknown, context: RecordContext) => Reading
}

/** XML: one element a record, everything in its attributes. */
export interface XmlForm {
  format: 'xml'
  title: string
  element: string
  needs: readonly string[]
  /** Attributes that are handed to `read`; no other is kept. */
  attributes: readonly string[]
  read: (attributes: Readonly<Record<string, string>>, context: RecordContext) => Reading
}

export type ExportForm = CsvForm | JsonForm | XmlForm

/** A system whose tickets can be read from a file. Pure: it neither opens nor decodes anything. */
export interface TicketExport<Name extends string = string> {
  name: Name
  label: string
  forms: readonly ExportForm[]
  /** How to get the file, in one or two sentences of Markdown. */
  note: { en: string; 'zh-cn': string }
}
