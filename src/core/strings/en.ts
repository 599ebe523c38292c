export const en = {
  callouts: {
    note: 'Note',
    tip: 'Tip',
    important: 'Important',
    warning: 'Warning',
    caution: 'Caution',
  },
  article: {
    footnotes: 'Footnotes',
    footnoteBack: 'Back to reference {reference}',
    table: 'Table',
    code: 'Code',
    imageMissing: 'Image not available',
  },
}
