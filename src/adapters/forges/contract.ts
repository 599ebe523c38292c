/** A request to a forge's REST API: `path` comes after its address, query included. */
export interface ForgeRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT'
  path: string
  body?: Record<string, unknown>
}

/** Where a forge is, and what lets us in. */
export interface ForgeAccess {
  /** Address of the REST API, without a slash at its end. */
  url: string
  headers: Record<string, string>
}

export type Environment = Readonly<Record<string, string | undefined>>

/** A text that this tool wrote before: a comment, or an issue. */
export interface Posted {
  id: number
  body: string
  /** Written by a program with our rights; others may imitate our marker, and are left alone. */
  isOurs: boolean
  isOpen: boolean
}

/** What is known of a pull or merge request from the job that runs. */
export type Place =
  | { type: 'request'; number: number }
  /** It has to be asked for, and its head has to be this commit. */
  | { type: 'find'; request: ForgeRequest; commit: string }
  | { type: 'none'; reason: string }

/** A system that hosts repositories: its requests and what its answers mean, all pure. */
export interface Forge {
  name: 'github' | 'gitlab'
  /** Longest text, in UTF-16 units. */
  limit: number
  /** Whether the job that runs is one of this forge. */
  isHere: (environment: Environment) => boolean
  /** What lets us in, or the variables that are not set. */
  toAccess: (environment: Environment) => ForgeAccess | { missing: string[] }
  /** The request that the job is about. `event` is the text of the event file, where the forge has one. */
  toPlace: (environment: Environment, event: string | undefined) => Place
  /** The number of the open request with a head, from the answer to what `toPlace` asked for. */
  findRequest: (answer: unknown, commit: string) => number | undefined
  /** Where the files of the branch are on the web; ends in `/`. */
  toSourceUrl: (environment: Environment, event: string | undefined) => string | undefined
  /** Who we are, where that has to be asked for. */
  self?: ForgeRequest
  comments: Texts
  issues: Texts & {
    create: (text: { title: string; body: string }) => ForgeRequest
    update: (id: number, text: { body: string; isOpen: boolean }) => ForgeRequest
  }
  createComment: (request: number, body: string) => ForgeRequest
  updateComment: (request: number, id: number, body: string) => ForgeRequest
}

/** A list in pages, the newest change first. */
export interface Texts {
  /** @param request number of the request, for comments */
  list: (page: number, request: number) => ForgeRequest
  /** @param self answer to `Forge.self` */
  parse: (answer: unknown, self: unknown) => Posted[]
}

/** Entries of a page: both forges give so many at most. */
export const pageSize = 100
