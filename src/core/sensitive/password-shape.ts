/**
 * Whether a text may say a password: a word for one and what is no word after it, a header that signs somebody in, or a
 * command that takes a password. Cheap and generous, for it is asked of every text: what it matches is only looked at
 * again. Each pattern begins with a sign that few places have, and looks back from there: that is ten times as fast as
 * looking for words.
 */
export function hasPasswordShape(text: string): boolean {
  return (
    signed.test(text) ||
    short.test(text) ||
    ((text.includes('assword ') || text.includes('-token ')) && spoken.test(text)) ||
    (text.includes('://') && inAddress.test(text)) ||
    (isForeign.test(text) && foreign.test(text))
  )
}

const names =
  '(?:word|wort|wd|pass|passe|sscode|pwd?|ecret|oken|key|ookie|entials?|hrase|ña|[_ -]id|WORD|WD|PASS|PWD?|ECRET|OKEN|KEY|_ID|Pwd?|Key|KeyId|ession|essionid|essid|SESSION)'
/** With a digit or a sign, and no element, call or list; in quotes, there may be spaces. */
const value = String.raw`(?:["'\x60“][^"'\x60”\r\n]{0,60}?[\d!@#$%^&*+=~]|(?=[^\s\]]{0,60}[\d!@#$%^&*+=~])[^\s<{([\]]\S{3})`

/** `password: x`, `"token" => "x"`, `Authorization: Bearer x`, `curl -u ann:x`. */
const signed = new RegExp(
  String.raw`[:=>](?:(?<=${names}["'\x60*\])>\\ \t]{0,4}(?:[=:-]?[:=>]|is:|[ \t]value=))(?:[*\\]{0,2}\s{0,4}${value}|(?<=hrase["'\x60]?[ \t]{0,3}.|ookie:))|(?<=uthorization["'\x60]?[ \t]{0,3}.)|(?<=[ \t](?:-u|-U|--(?:proxy-)?user)(?:[ \t]+|=)?["']?[^\s:"'/]{1,64}:)["']?\S{4})`,
)
/** `-p x` and `-a x` of the commands to which that is a password. */
const short = /-[pa](?<=(?:sshpass|mysql|mariadb|login|redis-cli)\b[^\r\n]{0,200}?[ \t]-.)[ \t=]*["']?\S{4}/
/** `The password is x`, `| Password | x |`, `--password x`, `--token x`. */
const spoken = new RegExp(String.raw`(?:assword|-token)[ \t]{1,9}(?:(?:is|was)[ \t]{1,9}|[-|][ \t]{1,9})?${value}`)
/** A text of one byte a character has none of them, which is known without looking. */
const isForeign = /[\u0400-\uffff]/
const foreign = new RegExp(
  String.raw`(?:пароль|密[码碼钥鑰]|口令|令牌|パスワード|비밀번호)["'\x60*]{0,3}[ \t]{0,3}[:=：→为是]?[*\s]{0,3}${value}|${names}["'\x60*]{0,3}[ \t]{0,3}[：→][*\s]{0,3}${value}`,
)
const inAddress = /:\/\/(?:[\w.~-]{16,255}|[^\s/:@"'<>]{0,64}:[^\s/"'<>]{1,200})@/
