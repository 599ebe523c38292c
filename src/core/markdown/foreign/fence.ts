/** Follows fenced blocks of code, line by line. */
export class Fence {
  #mark = ''
  #indent = 0

  get isOpen(): boolean {
    return this.#mark !== ''
  }

  /** Whether a line is of a block of code, its fences included. */
  holds(line: string): boolean {
    const [, start = '', mark = ''] =
      /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? []
    // The end of a list entry is the end of what is in it.
    if (this.isOpen && this.#indent >= 4 && /^ ?[^\s>]/.test(line)) this.#mark = ''
    if (this.isOpen) {
      if (mark.startsWith(this.#mark) && line.replace(/^[ \t>]+/, '').trimEnd() === mark) this.#mark = ''
      return true
    }
    this.#mark = mark
    this.#indent = start.length
    return mark !== ''
  }
}
