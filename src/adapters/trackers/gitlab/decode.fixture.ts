import { type Decode, decodeMail, decodeQuery, hrefOf } from '../../shared/decode.fixture.ts'

export const decode: Decode = (handOff) =>
  hrefOf(handOff).startsWith('mailto:')
    ? decodeMail(handOff)
    : decodeQuery(handOff, { subject: 'issue[title]', description: 'issue[description]', read: asGitLab })

/** Quick actions are lines that begin with a slash and a letter. */
function asGitLab(text: string): string {
  if (/^\s*\/[a-z]/im.test(text)) throw new Error(`a command to GitLab: ${text}`)
  return text
}
