/** The callouts that a page shows. */
export type CalloutType = 'note' | 'tip' | 'important' | 'warning' | 'caution'

/** Names of callouts here and in Docusaurus, VitePress, Starlight and MkDocs, and what each looks like. */
export const calloutTypes: Readonly<Record<string, CalloutType>> = {
  note: 'note',
  tip: 'tip',
  important: 'important',
  warning: 'warning',
  caution: 'caution',
  danger: 'caution',
  info: 'note',
  success: 'tip',
  hint: 'tip',
  example: 'note',
  question: 'note',
  abstract: 'note',
  quote: 'note',
  secondary: 'note',
  attention: 'warning',
  failure: 'caution',
  error: 'caution',
  bug: 'caution',
}
