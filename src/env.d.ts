declare module 'virtual:tierzero/trusted' {
  import type { MDXInstance } from 'astro'
  export const trusted: Record<string, () => Promise<MDXInstance<Record<string, unknown>>>>
}
