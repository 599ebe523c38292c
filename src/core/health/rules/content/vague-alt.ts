import type { Reference } from '../../../markdown/body.ts'
import type { Rule } from '../../rule.ts'

export const vagueAlt: Rule = {
  code: 'content/vague-alt',
  severity: 'note',
  summary: 'The description of a picture says only that it is one, or is the name of its file.',
  why: 'Those who cannot see it hear "image" or "IMG underscore 0123", and still do not know what it shows.',
  remedy: 'Say what it shows: ![The menu, open](menu.png). For decoration, write <img alt="">.',
  check: ({ links }, report) => {
    for (const { reference, at } of links) {
      if (reference.type !== 'image' || !isVague(reference)) continue
      report({
        at,
        message: `The description "${reference.text}" does not say what the picture shows.`,
        advice: 'Say what there is to see in it.',
        subject: reference.target,
      })
    }
  },
}

function isVague({ text, target }: Reference): boolean {
  // So many letters say something.
  if (text === '' || text.length > 80) return false
  const alt = text.toLowerCase()
  return kind.test(alt) || fileName.test(alt) || (isTechnical.test(alt) && alt === toStem(target))
}

/** Only what kind of thing it is, be it numbered: `Screenshot 2`, `图 1`. */
const kind =
  /^(?:an?\s+|the\s+)?(?:images?|img|pictures?|pics?|photos?|photographs?|screen\s?-?shots?|screen ?grabs?|screen captures?|figures?|fig\.?|graphics?|illustrations?|icons?|alt(?:ernative)?(?:\s+text)?|image description|untitled|placeholder|图片|图像|图|照片|截图|屏幕截图|截屏|插图|示意图|配图)[\s#:_-]*[\d.]*$/

/** A name with the ending of a picture, or as cameras, telephones and desktops give them. */
const fileName =
  /^\S+\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?|ico|heic)$|^(?:img|dsc[nf]?|pxl|image|pasted[ _-]?image|screen[ _-]?shot|屏幕截图|微信截图|微信图片|企业微信截图)[ _-]*\d(?:[\d\s:._-]|\b(?:at|am|pm|copy|wa)\b|(?<=\d)[a-z](?![a-z]))*$/

/** `menu` may well be what menu.png shows; `menu_v2` is a name of files. */
const isTechnical = /^\S*(?:_|\d\d)\S*$|^\S+-\S+-\S+$/

function toStem(target: string): string {
  const name = target.replace(/[?#].*$/, '').replace(/^.*\//, '')
  return decode(name)
    .replace(/\.\w+$/, '')
    .toLowerCase()
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
