import { toLanguage } from './language.ts'
import { smallWords } from './small-words/by-language.ts'
import type { SmallWords } from './small-words/to-small-words.ts'

/** Words that say how somebody asks, not what about. Taken out of a question wherever anything else is left of it. */

const words = (text: string): string[] => text.trim().split(/\s+/)

const english = words(`
a an the this that these those there here it its itself i im ive id ill me my mine myself we us our ours you your yours
he she him her his hers they them their theirs who whom whose which what whats when where why how hows
am is are was were be been being isnt arent wasnt werent do does did doing done dont doesnt didnt have has had having
havent hasnt hadnt can could cant cannot couldnt will would wont wouldnt shall should shouldnt may might must need to of
in on at by for from with without about into onto over under after before between during through against as than then since
and or but nor so if because while until though although not no yes any some all each every both either neither none
more most much many few less least other others another such same own only just also too very really quite even still
already again ever never always often sometimes maybe perhaps up out off now soon later s t d ll m o re ve y
way thing things something anything someone anyone everyone somebody anybody everybody
theyre youre weve youve theyve hes shes youll theyll itll thatll theyd youd hed whos wheres whens hows thats theres heres
`)

const englishTicket = words(`
hi hello hey dear please pls plz thanks thank thx regards cheers sincerely best kind team support guys folks everyone
sir madam help helping assist advise appreciate appreciated kindly wondering wonder want wants wanted like know tell
let lets trying try tried tries get gets got getting go goes going went keep keeps keeps seem seems seemed happen
happens happened happening see sees seen saw say says said think thought possible able unable anyway actually
basically currently today yesterday tomorrow morning afternoon evening asap urgent urgently sorry ok okay etc
question questions answer issue issues problem problems ticket
`)

const chinese = words(`
的 了 吗 呢 吧 啊 呀 嘛 么 地 得 着 过 我 你 您 他 她 它 我们 你们 您们 他们 她们 它们 咱们 自己 这 那 这个 那个 这些 那些 这里 那里
这样 那样 这种 那种 哪 哪个 哪些 哪里 哪儿 什么 甚么 怎么 怎样 怎么办 怎么样 如何 为什么 为何 为啥 啥 多少 几 谁 何时 是 是不是 是否
不是 有 有没有 没有 没 不 要 会 能 能够 能否 可以 可否 可不可以 能不能 会不会 要不要 应该 应当 需要 想 想要 请 请问 麻烦 谢谢 感谢 你好
您好 大家好 帮忙 帮助 帮 一下 一个 一些 一直 和 与 或 或者 及 以及 并 并且 而 而且 但 但是 可是 因为 所以 如果 的话 就 就是 都 也 还
还是 还有 又 再 才 只 只是 很 非常 太 更 最 在 从 到 对 对于 关于 把 被 让 给 向 用 以 为 为了 由 于 比 跟 同 等 等等 时 时候 之后 之前
现在 目前 已经 然后 其 其中 上 下 里 中 内 外 问题 吗 告诉 知道 出现 发生 情况 办 办法 啦 哦 嗯 個 這 這個 那個 嗎 麼 什麼 怎麼 為什麼
我想 我要 想问 请教 才能 那么 这么 我该 该怎么 该如何 想問 請教 那麼 這麼 該怎麼
咋 咋办 咋样 咋回事 怎么回事 回事 呗 哇 喔 哎 唉 到底 究竟 老是 总是 总 突然 忽然 刚 刚才 刚刚 起来 下来 出来 出去 上去 下去 回来 回去
过来 谁 某 某个 某些 别人 有人 大家 另外 其他 别的 特别 那边 这边 打算 觉得 感觉 好像 似乎 干嘛 干吗 干什么 要死
沒有 沒 會 能夠 還 還是 請問 請 謝謝 您好 我們 你們 他們 們 與 對 對於 關於 讓 給 時 時候 現在 來 为 来 去 個
`)

const japanese = words(`
の は が を に へ と も や で から まで より です ます でした ました ません ください 下さい する した して いる いた ある あり なる
なり これ それ あれ この その あの ここ そこ どこ どう どの どれ なに 何 なぜ いつ だれ 誰 こと もの ため よう ように という か ね よ
お願い お願いします ありがとう こんにちは 教えて 教えてください 方法 たい たら れば ない なく て た だ う い
`)

/** Characters that are a word by themselves, and hardly ever a part of one. */
const particles = new Set(
  '的了吗呢吧啊呀嘛么着我你您他她它这那哪啥是不没和与或及并且而但就都也还又再很太更最把被让们嗯哦啦',
)

export const isParticle = (character: string): boolean => particles.has(character)

/** Two characters that are a word of asking, or of which one is a particle: 新的, 包吗. */
export const isNoisePair = (pair: string): boolean => isNoise(pair) || (/[的吗呢吧么]/.test(pair) && pair !== '目的')

const noise = new Set([...english, ...englishTicket, ...chinese, ...japanese])

const loaded = new Map<string, SmallWords>()

/** Words of the language of a locale are noise from then on. */
export async function loadNoise(locale: string): Promise<void> {
  const language = toLanguage(locale)
  const load = smallWords[language]
  if (load !== undefined && !loaded.has(language)) loaded.set(language, await load())
}

/** `word` folded; words of a language other than English, Chinese and Japanese after `loadNoise`. */
export const isNoise = (word: string, locale = 'en'): boolean =>
  noise.has(word) || loaded.get(toLanguage(locale))?.has(word) === true

/** Words that tickets are full of and that tell little: they count, but less. */
const weak = new Set(
  words(`
  error errors fail fails failed failing failure work works working worked use uses using used user users make makes
  made making run runs running set show shows showing new old time times day days good bad wrong right first last
  nothing different find found give given take taken change changes come comes look looks down
  错误 失败 使用 无法 不能 不了 正常 显示 提示
  `),
)

export const isWeak = (word: string): boolean => weak.has(word)
