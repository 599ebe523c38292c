import type { Strings } from '../../views/words.ts'

/** The texts of the form, with `{names}` still to be filled in. */
export type FormWords = Strings['form']

/** Every `{name}` that there is a value for, filled in. A function as replacement: `$&` in a value is text. */
export function fillIn(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([a-z]+)\}/g, (whole, name) => String(values[name] ?? whole))
}
