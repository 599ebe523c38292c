/** A program to run, and why: the next one runs only if this one ended with 0. */
export interface UploadStep {
  /** What it does, as a clause: `copies the release beside the live one`. */
  what: string
  command: string
  args: string[]
}

/** What a place holds, asked before something is removed there that is not the site's. Both may end with another code. */
export interface PlaceChecks {
  /** Writes a line for each thing that is there. */
  list: UploadStep
  /** Writes a line where the place is a site already. */
  marker: UploadStep
}

/** What an upload does, in order. */
export interface UploadPlan {
  steps: UploadStep[]
  /** Only where steps remove what the site has not. */
  checks?: PlaceChecks
}
