/** The rules are a hundred modules, which can be loaded while other processes read. */
export const loadRules = (): Promise<typeof import('./check-site.ts')> => import('./check-site.ts')
