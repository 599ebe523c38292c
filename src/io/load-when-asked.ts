import { createRequire } from 'node:module'

const load = createRequire(import.meta.url)

/** `yaml`: seventy modules, wanted only where an error or a key is to be placed. */
export const loadYaml = (): typeof import('yaml') => load('yaml')

/** `rolldown`: its binary takes longer to load than most commands to start, and is wanted only where a setting is wrong. */
export const loadParser = (): typeof import('rolldown/utils') => load('rolldown/utils')

/** `image-size`: a module for each format, wanted only where there are pictures. */
export const loadImageSize = (): typeof import('image-size') => load('image-size')
