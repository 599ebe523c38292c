import { createRequire } from 'node:module'

const load = createRequire(import.meta.url)

/** `yaml`: seventy modules, wanted only where an error or a key is to be placed. */
export const loadYaml = (): typeof import('yaml') => load('yaml')

/** `image-size`: a module for each format, wanted only where there are pictures. */
export const loadImageSize = (): typeof import('image-size') => load('image-size')
