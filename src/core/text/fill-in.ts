/** Every `{name}` that there is a value for, filled in. A function as replacement: `$&` in a value is text. */
export function fillIn(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([a-z]+)\}/gi, (whole, name) => String(values[name] ?? whole))
}
