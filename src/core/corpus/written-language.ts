/**
 * The language that texts are written in, where the script tells it: Japanese, Chinese (simplified or traditional) or
 * Korean. Front matter, code and names in Latin letters do not change it.
 */
export function findWrittenLanguage(texts: readonly string[]): 'ja' | 'ko' | 'zh-cn' | 'zh-tw' | undefined {
  const text = texts.map((one) => one.replace(/^(`{3,})[\s\S]*?^\1/gm, '')).join('\n')
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const letters = count(/\p{L}/gu)
  const han = count(/\p{Script=Han}/gu)
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const least = letters * leastShare
  if (count(/\p{Script=Hangul}/gu) > least) return 'ko'
  if (han + kana <= least) return undefined
  if (kana > (han + kana) / 10) return 'ja'
  return count(/[這個們來對開關點還後說時會學應該為與過當機體設定檔]/g) >
    count(/[这个们来对开关点还后说时会学应该为与过当机体设置档]/g)
    ? 'zh-tw'
    : 'zh-cn'
}

/** Share of the letters. A Chinese word has two of them where an English one has five. */
const leastShare = 0.25
