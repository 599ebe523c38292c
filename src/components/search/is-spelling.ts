/**
 * Whether what a field has is only how a word of Chinese or Japanese sounds, about to be replaced by the word itself:
 * "tu pian" for 图片. Where words are written as they are typed, a composition is what was meant.
 */
export function isSpelling({ isComposing, data }: Pick<InputEvent, 'isComposing' | 'data'>, language: string): boolean {
  return isComposing && /^(?:zh|ja)\b/i.test(language) && !/\p{Script=Han}/u.test(data ?? '')
}
