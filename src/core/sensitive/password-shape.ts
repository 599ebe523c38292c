/**
 * Whether a text may say a password: a word for one and what is no word after it, a header that signs somebody in, or a
 * command that takes a password. Cheap and generous, for it is asked of every text: what it matches is only looked at
 * again.
 */
export function hasPasswordShape(text: string): boolean {
  return (
    signed.test(text) ||
    (spoken.test(text) && given.test(text)) ||
    (text.includes('://') && inAddress.test(text)) ||
    (isForeign.test(text) && foreign.test(text))
  )
}

const names =
  '(?:word|wort|wd|pass|passe|sscode|pwd?|ecret|oken|key|ookie|entials?|hrase|[_ -]id|WORD|WD|PASS|PWD?|ECRET|OKEN|KEY|_ID|Pwd?|Key|KeyId|ession|essionid|essid|SESSION)'
/** With a digit or a sign, and no element, call or list; in quotes, there may be spaces. */
const value = String.raw`(?:["'\x60“][^"'\x60”\r\n]{0,60}?[\d!@#$%^&*+=~]|(?=[^\s\]]{0,60}[\d!@#$%^&*+=~])[^\s<{([\]]\S{3})`

/** A name, a sign and a value. The sign is looked for first: there are few, and names are many. */
const signed = new RegExp(
  String.raw`[:=>](?<=${names}["'\x60*\])>\\ \t]{0,4}(?:[=:-]?[:=>]|is:|[ \t]value=))(?:[*\\]{0,2}\s{0,4}${value}|(?<=hrase["'\x60]?[ \t]{0,3}.|ookie:))`,
)

const isForeign = /[\u0080-\uffff]/
const foreign = new RegExp(
  String.raw`(?:ontraseña|пароль|密[码碼钥鑰]|口令|令牌|パスワード|비밀번호)["'\x60*]{0,3}[ \t]{0,3}[:=：→为是]?[*\s]{0,3}${value}|${names}["'\x60*]{0,3}[ \t]{0,3}[：→][*\s]{0,3}${value}`,
)
const inAddress = /:\/\/(?:[\w.~-]{16,255}|[^\s/:@"'<>]{0,64}:[^\s/"'<>]{1,200})@/

/** What needs no sign: sentences, headers, and commands that take a password as it is. */
const spoken =
  /assword |asswort |hrase is|oken is|earer |asic |curl |wget |mysql|mariadb|sshpass| login |-p(?:ass|w)|-P(?:ass|w)/
const given = new RegExp(
  String.raw`(?:word|wort|pwd?|sscode|ecret|oken|key|earer|asic|-pass\w*)[ \t]{1,9}(?:(?:is|was|ist)[ \t]{1,9}|[-|][ \t]{1,9})?${value}|hrase is|asic [A-Za-z\d+/]{8}|[ \t](?:-u|-U|--(?:proxy-)?user)(?:[ \t]+|=)?["']?[^\s:"'/]{1,64}:["']?\S{4}|[ \t]-(?:p|a|-pass)[ \t=]*["']?\S{4}`,
)
