/** A program to run, and why: the next one runs only if this one ended with 0. */
export interface UploadStep {
  /** What it does, as a clause: `copies the release beside the live one`. */
  what: string
  command: string
  args: string[]
}
