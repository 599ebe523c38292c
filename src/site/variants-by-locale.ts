import type { HanVariants } from '../core/answers/han-variants.ts'
import type { Indexable } from './search-index.ts'

/** What may be typed for the characters and words of a site's texts in Chinese, by locale. */
export class VariantsByLocale {
  readonly #variants = new Map<string, HanVariants>()

  /** The same pages; whoever asks for their documents makes their texts known. */
  async open(pages: readonly Indexable[]): Promise<readonly Indexable[]> {
    const locales = new Set(pages.map(({ locale }) => locale).filter((locale) => /^zh\b/i.test(locale)))
    if (locales.size === 0) return pages
    const { HanVariants } = await import('../core/answers/han-variants.ts')
    for (const locale of locales) this.#variants.set(locale, new HanVariants())
    return pages.map((page) => ({
      ...page,
      toDocument: () => {
        const document = page.toDocument()
        this.#variants.get(page.locale)?.add(document.content)
        return document
      },
    }))
  }

  /** Locale → pairs, as `toRespelling` reads them. */
  toPairs(): Record<string, string> {
    return Object.fromEntries([...this.#variants].map(([locale, variants]) => [locale, variants.toPairs()]))
  }
}
