/** How a draft leaves the page: always by the visitor's own click. */
export type HandOff =
  /** An address that opens the tracker with the text filled in. */
  | ({
      kind: 'link'
      href: string
      /**
       * The texts as they are in the address: cut, and with what the system cannot take replaced. Values of fields are those
       * of the system, each with the fact that it stands for.
       */
      sent: { subject: string; description: string; fields: { fact: string; value: string }[] }
    } & Losses)
  /** A form that the browser posts as it stands. */
  | ({
      kind: 'form'
      action: string
      fields: [name: string, value: string][]
      /** What a visitor can fill in without any script: names of inputs, and how many characters they take. */
      inputs: Record<'subject' | 'description' | 'email', { name: string; most: number }>
    } & Losses)
  /** An address that opens the place; the visitor copies the text and pastes it there. */
  | ({ kind: 'copy'; href: string } & Losses)

export interface Losses {
  /** Parts that do not travel, by name: `subject`, `description`, and facts that have no field there. */
  dropped: string[]
  cuts: Cut[]
  /** What the system would read as a command, and what is sent instead; absent where nothing had to be replaced. */
  replaced?: Replaced
}

/** Part of a text, and what stands in for it. */
export interface Replaced {
  from: string
  to: string
}

/** A text that was too long. Both counts are code points of the text as it would have been sent. */
export interface Cut {
  part: 'subject' | 'description'
  /** Whether facts or evidence are missing, too, and not only what the visitor wrote. */
  inClosing?: boolean
  kept: number
  removed: number
}

/** What is known of a way to hand a ticket over; an integrations page is made of it. */
export type Confidence = 'documented' | 'public-code' | 'no-prefill'

export type Login = 'required' | 'maybe' | 'no'

/** Longest `mailto:` address: mail programs cut or refuse those of about 2,000 characters. */
export const mailBudget = 1800
