import type { Strings } from '../../views/words.ts'

/** The texts of the form, with `{names}` still to be filled in. */
export type FormWords = Strings['form']
