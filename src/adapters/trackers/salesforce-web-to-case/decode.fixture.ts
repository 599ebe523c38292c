import { type Decode, sort } from '../../shared/decode.fixture.ts'

const lengths: Record<string, number> = {
  name: 80,
  email: 80,
  phone: 40,
  company: 80,
  subject: 80,
  description: 32_000,
}

/** A posted form: any text can be a value, but Salesforce refuses a case with one that is too long. */
export const decode: Decode = (handOff) => {
  if (handOff.kind !== 'form') throw new Error(`a form was expected, not ${handOff.kind}`)
  const names = handOff.fields.map(([name]) => name)
  if (new Set(names).size < names.length) throw new Error(`a name stands twice: ${names.join(', ')}`)
  for (const [name, value] of handOff.fields)
    if (value.replaceAll('\n', '\r\n').length > (lengths[name] ?? 255)) throw new Error(`too long: ${name}`)
  return sort(handOff.action, handOff.fields, {
    subject: 'subject',
    description: 'description',
    field: (name) => (['orgid', 'retURL', 'external', 'debug', 'debugEmail'].includes(name) ? undefined : name),
  })
}
