import { toLanguage } from '../core/answers/language.ts'

/** A plugin of Vite that leaves in the registries of stemmers and of small words only the site's languages. */
export function configuredLanguages(locales: readonly string[]) {
  const languages = new Set(locales.map(toLanguage))
  return {
    name: 'tierzero:configured-languages',
    enforce: 'pre' as const,
    transform(code: string, id: string): string | undefined {
      if (!/\/src\/core\/answers\/(?:stemmers|small-words)\/by-language\.ts$/.test(id.replaceAll('\\', '/')))
        return undefined
      return code.replace(entry, (line, language: string) => (languages.has(language) ? line : ''))
    },
  }
}

/** A line of the registry: `  de: async () => …,`. */
const entry = /^ {2}(\w+): async .*\n/gm
