/**
 * Whether what a field has is only how a word of Chinese or Japanese sounds, about to be replaced by the word itself:
 * "tu pian" for 图片. Where words are written as they are typed, a composition is what was meant.
 */
export function isSpelling({ isComposing, data }: Pick<InputEvent, 'isComposing' | 'data'>, language: string): boolean {
  return isComposing && /^(?:zh|ja)\b/i.test(language) && !/\p{Script=Han}/u.test(data ?? '')
}

/** Calls back whenever a field, or one in a host, is typed into, and not while a word is spelled out. */
export function onTyping(host: HTMLElement, type: (event: Event) => void): void {
  host.addEventListener('input', (event) => {
    if (!isSpelling(event as InputEvent, document.documentElement.lang)) type(event)
  })
  host.addEventListener('compositionend', type)
}
