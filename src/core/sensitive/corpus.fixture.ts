import fc from 'fast-check'

/**
 * Things that people paste, made by chance after their vendors' formats, in the sentences, commands and files they stand
 * in. `value` is what has to be found; the text around it is its `text`.
 */
export interface Planted {
  text: string
  value: string
}

type Kind = [kind: string, severity: 'secret' | 'personal', planted: fc.Arbitrary<Planted>]

const lower = 'abcdefghijklmnopqrstuvwxyz'
const upper = lower.toUpperCase()
const digits = '0123456789'
const hex = `${digits}abcdef`
const letters = lower + upper
const alphanumeric = letters + digits
const base64url = `${alphanumeric}-_`

const of = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((all) => all.join(''))
const after = (prefix: string, rest: fc.Arbitrary<string>): fc.Arbitrary<string> => rest.map((text) => prefix + text)

/** Where a thing that speaks for itself may stand. */
const anywhere = [
  (x: string) => `I get 401 since this morning, my key is ${x}. Can you help?`,
  (x: string) => `export API_TOKEN=${x}\nmake deploy`,
  (x: string) => `{"user": "ann", "auth": "${x}"}`,
  (x: string) => `curl -H 'X-Auth: ${x}' https://api.acme.example/v1`,
  (x: string) => `  env:\n    - name: KEY\n      value: "${x}"\n`,
  (x: string) => `登录失败，我用的是 ${x}，请帮忙看看。`,
  (x: string) => `2026-11-25T10:00:00Z ERROR auth failed for ${x}\nstack trace follows`,
  (x: string) => x,
  (x: string) => `see \`${x}\` in the log`,
  (x: string) => `(${x})`,
]

function planted(
  values: fc.Arbitrary<string>,
  contexts: readonly ((x: string) => string)[] = anywhere,
): fc.Arbitrary<Planted> {
  return fc.tuple(values, fc.constantFrom(...contexts)).map(([value, toText]) => ({ value, text: toText(value) }))
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const jwt = fc
  .tuple(fc.constantFrom('HS256', 'RS256', 'ES256'), fc.string({ minLength: 4, maxLength: 20 }), of(base64url, 43))
  .map(([alg, sub, signature]) => `${encode({ alg, typ: 'JWT' })}.${encode({ sub, iat: 1_760_000_000 })}.${signature}`)

const pem = fc
  .tuple(
    fc.constantFrom('RSA ', 'EC ', 'OPENSSH ', 'ENCRYPTED ', ''),
    fc.array(of(`${alphanumeric}+/`, 64), { minLength: 4, maxLength: 20 }),
  )
  .map(([type, lines]) => `-----BEGIN ${type}PRIVATE KEY-----\n${lines.join('\n')}\n-----END ${type}PRIVATE KEY-----`)

/** Passwords as people choose them and as programs make them; one of letters alone cannot be told from a word. */
const word = fc.constantFrom('summer', 'Dragon', 'monkey', 'Berlin', 'winter', 'Fluffy', 'sunshine')
const password = fc.oneof(
  fc
    .tuple(word, fc.integer({ min: 1, max: 2099 }), fc.constantFrom('!', '', '#', '$', '?'))
    .map((parts) => parts.join('')),
  fc.tuple(of(alphanumeric, 9), of(digits, 2), of('!#$%^*_+-=', 1)).map((parts) => parts.join('')),
  fc.tuple(of(lower, 3), of(digits, 3), of(upper, 3)).map((parts) => parts.join('')),
)
const passwordContexts = [
  (x: string) => `password: ${x}`,
  (x: string) => `My password is ${x} and it does not work`,
  (x: string) => `PGPASSWORD=${x} psql -h db`,
  (x: string) => `"db_password": "${x}",`,
  (x: string) => `Server=db;Database=app;User Id=sa;Password=${x};Encrypt=true`,
  (x: string) => `mysql --user=root --password=${x}`,
  (x: string) => `spring.datasource.password=${x}\nspring.datasource.url=jdbc:x`,
  (x: string) => `pwd: ${x}`,
  (x: string) => `密码：${x}`,
  (x: string) => `我的密码是${x}，登录不了`,
  (x: string) => `passwd = '${x}'`,
]

/** With what separates things elsewhere, or with a quote in a word. */
const parted = fc
  .tuple(of(letters, 3), fc.constantFrom(...'&;,|<>!@'), of(digits, 2), fc.constantFrom(...`&;,|'"`), of(letters, 4))
  .map((parts) => parts.join(''))
const proseContexts = [
  (x: string) => `password: ${x}`,
  (x: string) => `My password is ${x} and it does not work`,
  (x: string) => `PASSWORD=${x}`,
  (x: string) => `DB_PASSWORD=${x} make start`,
  (x: string) => `密码：${x}`,
  (x: string) => `contraseña: ${x}`,
  (x: string) => `mot de passe : ${x}`,
]
/** Words and all that a closing quote ends. */
const spaced = fc
  .tuple(word, fc.constantFrom(' ', '; ', ' & ', ', '), of(alphanumeric, 3), fc.constant(' '), of(digits, 2))
  .map((parts) => parts.join(''))
const quotedContexts = [
  (x: string) => `pwd: "${x}"`,
  (x: string) => `password = '${x}'`,
  (x: string) => `Server=db;Password="${x}";Encrypt=true`,
  (x: string) => `{"user":"ann","password":"${x}","tls":true}`,
  (x: string) => `app --password "${x}" --verbose`,
]
const commandContexts = [
  (x: string) => `app --password ${x} --verbose`,
  (x: string) => `Connect-App -User ann -Password ${x}`,
  (x: string) => `<password>${x}</password>`,
  (x: string) => `<property name="db.password" value="${x}"/>`,
  (x: string) => `curl -u ann:${x} https://acme.example/api`,
  (x: string) => `mysql -h db -u root -p${x} shop`,
  (x: string) => `sshpass -p ${x} ssh ann@db`,
  (x: string) => `docker login -u ann -p ${x} reg.acme.example`,
  (x: string) => `machine acme.example login ann password ${x}`,
]
const dice = ['correct', 'horse', 'battery', 'staple', 'orbit', 'velvet', 'cactus', 'ladder', 'pepper', 'tunnel']
const passphrase = fc.array(fc.constantFrom(...dice), { minLength: 3, maxLength: 6 }).map((parts) => parts.join(' '))
const mixed = fc
  .tuple(of(upper, 2), of(lower, 3), of(digits, 2), fc.constantFrom('!', '#', 'x', 'Q'), of(alphanumeric, 3))
  .map((parts) => parts.join(''))

const cryptAlphabet = `${alphanumeric}./`
const hash = fc.oneof(
  fc.tuple(fc.constantFrom('$2a$10$', '$2b$12$', '$2y$05$'), of(cryptAlphabet, 53)).map((parts) => parts.join('')),
  fc.tuple(of(cryptAlphabet, 16), of(cryptAlphabet, 86)).map((parts) => `$6$${parts.join('$')}`),
  fc.tuple(of(cryptAlphabet, 16), of(cryptAlphabet, 43)).map((parts) => `$5$${parts.join('$')}`),
  fc.tuple(of(cryptAlphabet, 8), of(cryptAlphabet, 22)).map((parts) => `$apr1$${parts.join('$')}`),
  fc.tuple(of(cryptAlphabet, 22), of(cryptAlphabet, 43)).map((parts) => `$y$j9T$${parts.join('$')}`),
)

const encrypted = fc
  .tuple(
    fc.constantFrom('RSA-OAEP', 'dir', 'ECDH-ES+A128KW'),
    fc.constantFrom(0, 54, 342),
    fc.integer({ min: 10, max: 1500 }),
  )
  .chain(([alg, key, text]) =>
    fc
      .tuple(of(alphanumeric, key), of(alphanumeric, 16), of(alphanumeric, text), of(alphanumeric, 22))
      .map((parts) => [encode({ alg, enc: 'A256GCM' }), ...parts].join('.')),
  )

/** Of a machine, though short. */
const short = fc
  .integer({ min: 10, max: 19 })
  .chain((length) => of(alphanumeric, length))
  .filter((x) => /\d/.test(x) && /[a-z]/i.test(x) && new Set(x).size >= 7)

const random = fc
  .oneof(of(alphanumeric, 32), of(hex, 40), of(base64url, 43))
  .filter((x) => /\d/.test(x) && /[a-z]/i.test(x))
const keyContexts = [
  (x: string) => `api_key=${x}`,
  (x: string) => `"apiKey": "${x}"`,
  (x: string) => `client_secret: ${x}`,
  (x: string) => `AWS_SECRET_ACCESS_KEY=${x}`,
  (x: string) => `the token is ${x}`,
  (x: string) => `x-api-key: ${x}`,
  (x: string) => `secretKey => '${x}'`,
  (x: string) => `令牌：${x}`,
]

const luhn = (start: string): string => {
  const sum = [...`${start}0`].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return `${start}${(10 - (sum % 10)) % 10}`
}
const card = fc
  .oneof(
    after('45', of(digits, 13)),
    after('53', of(digits, 13)),
    after('34', of(digits, 12)),
    after('6550', of(digits, 11)),
    // Beginnings that numbers for tests have, too.
    ...['4000', '4012', '4222', '4242', '5105', '5454', '2223', '3530', '3566', '6200'].map((start) =>
      after(start, of(digits, 11)),
    ),
    after('6759', of(digits, 11)),
    after('4', of(digits, 17)),
    ...['36', '38', '305'].map((start) => after(start, of(digits, 13 - start.length))),
  )
  .map(luhn)
const grouped = (text: string, sizes: number, sign = ' '): string =>
  text.replace(new RegExp(`(.{${sizes}})(?=.)`, 'g'), `$1${sign}`)
const toFullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

const iban = fc
  .oneof(
    fc.tuple(fc.constant('DE'), of(digits, 18)),
    fc.tuple(
      fc.constant('GB'),
      fc.tuple(of(upper, 4), of(digits, 14)).map((parts) => parts.join('')),
    ),
    fc.tuple(
      fc.constant('FR'),
      fc.tuple(of(digits, 10), of(digits + upper, 11), of(digits, 2)).map((parts) => parts.join('')),
    ),
    fc.tuple(
      fc.constant('NL'),
      fc.tuple(of(upper, 4), of(digits, 10)).map((parts) => parts.join('')),
    ),
  )
  .map(([country, account]) => {
    const numbers = [...`${account}${country}00`].map((character) => Number.parseInt(character, 36)).join('')
    return `${country}${String(98n - (BigInt(numbers) % 97n)).padStart(2, '0')}${account}`
  })

const person = [
  (x: string) => `Please call or write: ${x}`,
  (x: string) => `Contact ${x}, thanks`,
  (x: string) => `reported by ${x}\nversion 2.1`,
  (x: string) => `我的联系方式是 ${x}`,
  (x: string) => `${x} cannot log in.`,
]
const octet = (min: number, max: number): fc.Arbitrary<string> => fc.integer({ min, max }).map(String)

export const kinds: Kind[] = [
  ['private key', 'secret', planted(pem, [(x) => x, (x) => `My key:\n${x}\nIt is refused.`, (x) => `key: |\n${x}\n`])],
  ['AWS access key', 'secret', planted(after('AKIA', of(`${upper}234567`, 16)))],
  ['Google API key', 'secret', planted(after('AIza', of(base64url, 35)).filter((x) => /\w$/.test(x)))],
  [
    'GitHub token',
    'secret',
    planted(
      fc.oneof(
        after('ghp_', of(alphanumeric, 36)),
        fc.tuple(of(alphanumeric, 22), of(alphanumeric, 59)).map(([a, b]) => `github_pat_${a}_${b}`),
      ),
    ),
  ],
  ['GitLab token', 'secret', planted(after('glpat-', of(alphanumeric, 20)))],
  [
    'Slack token',
    'secret',
    planted(
      fc
        .tuple(fc.constantFrom('xoxb', 'xoxp'), of(digits, 12), of(digits, 12), of(alphanumeric, 24))
        .map((parts) => parts.join('-')),
    ),
  ],
  ['Stripe key', 'secret', planted(after('sk_live_', of(alphanumeric, 24)))],
  ['npm token', 'secret', planted(after('npm_', of(alphanumeric, 36)))],
  [
    'SendGrid key',
    'secret',
    planted(fc.tuple(of(alphanumeric, 22), of(alphanumeric, 43)).map(([a, b]) => `SG.${a}.${b}`)),
  ],
  ['Hugging Face token', 'secret', planted(after('hf_', of(letters, 34)))],
  ['Anthropic key', 'secret', planted(after('sk-ant-api03-', of(alphanumeric, 93)))],
  [
    'OpenAI key',
    'secret',
    planted(
      fc.oneof(
        after('sk-proj-', of(alphanumeric, 48)),
        fc.tuple(of(alphanumeric, 20), of(alphanumeric, 20)).map(([a, b]) => `sk-${a}T3BlbkFJ${b}`),
      ),
    ),
  ],
  ['DigitalOcean token', 'secret', planted(after('dop_v1_', of(hex, 64)))],
  ['Shopify token', 'secret', planted(after('shpat_', of(hex, 32)))],
  ['Linear key', 'secret', planted(after('lin_api_', of(alphanumeric, 40)))],
  ['Docker token', 'secret', planted(after('dckr_pat_', of(alphanumeric, 27)))],
  ['Databricks token', 'secret', planted(after('dapi', of(hex, 32)))],
  ['Vault token', 'secret', planted(after('hvs.', of(alphanumeric, 90)))],
  [
    'Telegram token',
    'secret',
    planted(fc.tuple(of('123456789', 9), of(alphanumeric, 33)).map(([a, b]) => `${a}:AA${b}`)),
  ],
  [
    'Azure key',
    'secret',
    planted(
      after(
        'AccountKey=',
        of(`${alphanumeric}+/`, 86).map((key) => `${key}==`),
      ),
      [(x) => `DefaultEndpointsProtocol=https;AccountName=acme;${x};EndpointSuffix=core.windows.net`],
    ),
  ],
  ['JSON Web Token', 'secret', planted(jwt)],
  [
    'Bearer header',
    'secret',
    planted(random, [
      (x) => `Authorization: Bearer ${x}`,
      (x) => `curl -H "authorization: bearer ${x}" https://api.acme.example`,
    ]),
  ],
  [
    'Basic header',
    'secret',
    planted(
      fc.tuple(word, password).map(([user, secret]) => Buffer.from(`${user}:${secret}`).toString('base64')),
      [(x) => `Authorization: Basic ${x}`],
    ),
  ],
  [
    'session cookie',
    'secret',
    planted(random, [
      (x) => `Cookie: theme=dark; session_id=${x}; lang=en`,
      (x) => `Set-Cookie: PHPSESSID=${x}; Path=/`,
      (x) => `sessionid=${x}`,
    ]),
  ],
  [
    'short Bearer token',
    'secret',
    planted(short, [
      (x) => `Authorization: Bearer ${x}`,
      (x) => `curl -H "authorization: bearer ${x}" https://a.example`,
    ]),
  ],
  [
    'short cookie',
    'secret',
    planted(short, [
      (x) => `sessionid=${x}`,
      (x) => `Cookie: theme=dark; _app=${x}; lang=en`,
      (x) => `Set-Cookie: JSESSIONID=${x}; Path=/`,
    ]),
  ],
  ['encrypted JSON Web Token', 'secret', planted(encrypted)],
  [
    'hash of a password',
    'secret',
    planted(hash, [(x) => `ann:${x}:19000:0:99999`, (x) => `the hash is ${x}`, (x) => x]),
  ],
  [
    'password in an address',
    'secret',
    planted(
      password.filter((x) => !/[#?%/]/.test(x)),
      ['postgres', 'mysql', 'mongodb+srv', 'redis', 'amqp', 'https'].map(
        (scheme) => (x: string) => `connect ${scheme}://app:${x}@db.acme.example:5432/main fails`,
      ),
    ),
  ],
  ['password', 'secret', planted(password, passwordContexts)],
  ['password with separators', 'secret', planted(parted, proseContexts)],
  ['password in quotes', 'secret', planted(spaced, quotedContexts)],
  ['password of a command', 'secret', planted(password, commandContexts)],
  ['passphrase', 'secret', planted(passphrase, [(x) => `passphrase: ${x}`, (x) => `My passphrase is ${x}.`])],
  [
    'password without a sign',
    'secret',
    planted(mixed, [(x) => `my password ${x} fails`, (x) => `| Password | ${x} |`, (x) => `user ann password ${x}`]),
  ],
  [
    'token in an address',
    'secret',
    planted(
      of(alphanumeric, 40).filter((x) => /\d/.test(x)),
      [(x) => `git clone https://${x}@git.acme.example/a/b`],
    ),
  ],
  [
    'key with separators',
    'secret',
    planted(
      fc.tuple(random, fc.constantFrom('&', ';', ',', '|'), of(alphanumeric, 6)).map((parts) => parts.join('')),
      [(x) => `api_key: ${x}`, (x) => `client_secret = ${x}`, (x) => `"token": "${x}"`],
    ),
  ],
  ['key by its name', 'secret', planted(random, keyContexts)],
  [
    'one-time code',
    'secret',
    planted(of(digits, 6), [
      (x) => `my verification code is ${x}`,
      (x) => `OTP: ${x}`,
      (x) => `验证码：${x}`,
      (x) => `The security code was ${x}.`,
      (x) => `Your code is ${x}`,
      (x) => `${x} is your Acme verification code`,
    ]),
  ],
  [
    'card',
    'secret',
    planted(
      fc.oneof(
        card,
        card.map((x) => grouped(x, 4)),
        card.map((x) => grouped(x, 4, '\u00a0')),
        card.filter((x) => x.length === 16).map((x) => grouped(x, 4, '.')),
        card.map(toFullWidth),
      ),
      [...person, (x) => `My card ${x} was charged twice.`],
    ),
  ],
  [
    'IBAN',
    'personal',
    planted(
      fc.oneof(
        iban,
        iban.map((x) => grouped(x, 4)),
        iban.map((x) => grouped(x, 4, '\u00a0')),
        iban.map((x) => x.toLowerCase()),
        iban.map((x) => grouped(x.toLowerCase(), 4)),
      ),
      person,
    ),
  ],
  [
    'IMEI',
    'personal',
    planted(
      fc.oneof(
        fc.tuple(fc.constantFrom('35', '86'), of(digits, 12)).map((parts) => luhn(parts.join(''))),
        of('1234567890', 13).map((x) => luhn(`0${x}`)),
      ),
      [(x) => `IMEI: ${x}`, (x) => `my phone, imei ${x}, is lost`, (x) => `IMEI is ${x}`],
    ),
  ],
  [
    'e-mail',
    'personal',
    planted(
      fc
        .tuple(
          of(lower, 5),
          fc.constantFrom('.', '_', '+', ''),
          of(lower, 6),
          fc.constantFrom('gmail.com', 'acme.co.uk', 'web.de', 'qq.com', 'mail.acme.io'),
        )
        .map(([a, dot, b, host]) => `${a}${dot}${b}@${host}`),
      person,
    ),
  ],
  [
    'phone',
    'personal',
    planted(
      fc.oneof(
        fc
          .tuple(of('23456789', 3), of('23456789', 1), of(digits, 2), of(digits, 4))
          .map(([a, b, c, d]) => `+1 ${a} ${b}${c} ${d}`),
        fc
          .tuple(of('23456789', 3), of('23456789', 1), of(digits, 2), of(digits, 4))
          .map(([a, b, c, d]) => `(${a}) ${b}${c}-${d}`),
        fc.tuple(of('123456789', 2), of(digits, 8)).map(([a, b]) => `+49 ${a}1 ${b}`),
        fc.tuple(of('23456789', 4), of(digits, 6)).map(([a, b]) => `+44 7${a.slice(1)} ${b}`),
        fc
          .tuple(
            of('3456789', 1),
            of('1234567890', 9).filter((x) => new Set(x).size > 4 && !x.endsWith('0000')),
          )
          .map(([a, b]) => `1${a}${b}`),
        fc
          .tuple(
            of('3456789', 1),
            of('1234567890', 9).filter((x) => new Set(x).size > 4 && !x.endsWith('0000')),
          )
          .map(([a, b]) => `+86 1${a}${b.slice(0, 1)} ${b.slice(1, 5)} ${b.slice(5)}`),
      ),
      person,
    ),
  ],
  [
    'public IP address',
    'personal',
    planted(
      fc.oneof(
        fc.tuple(octet(34, 95), octet(0, 255), octet(0, 255), octet(1, 254)).map((parts) => parts.join('.')),
        fc.array(of(hex.slice(1), 4), { minLength: 6, maxLength: 6 }).map((parts) => `2a02:810d:${parts.join(':')}`),
      ),
      [
        ...person,
        (x) => `ssh: connect to host ${x} port 22: timed out`,
        (x) => `"client_ip": "${x}"`,
        (x) => `from ${x}:443`,
      ],
    ),
  ],
  [
    'public IP address that a version could be',
    'personal',
    planted(
      fc.tuple(octet(2, 9), octet(32, 255), octet(0, 31), octet(11, 31)).map((parts) => parts.join('.')),
      [
        (x) => `ssh: connect to host ${x} port 22: timed out`,
        (x) => `login from ${x} failed`,
        (x) => `ping -c 3 ${x}`,
        (x) => `ssh ann@${x}`,
        (x) => `"client_ip": "${x}"`,
        (x) => `listening on ${x}:8443`,
        (x) => `route ${x}/24`,
        (x) => `IP：${x}`,
      ],
    ),
  ],
  [
    'hardware address',
    'personal',
    planted(
      fc
        .array(of(hex, 2), { minLength: 5, maxLength: 5 })
        .filter((x) => new Set(x).size > 3 && x.join('') !== '11223344')
        .map((parts) => `9c:${parts.join(':')}`),
      [(x) => `eth0 ether ${x} brd`, (x) => `MAC: ${x}`],
    ),
  ],
  [
    'hardware address as Cisco writes it',
    'personal',
    planted(
      fc.tuple(of(hex, 2), of(hex, 4), of(hex, 4)).map((parts) => `9c${parts.join('.')}`),
      [(x) => `Vlan10 ${x} DYNAMIC Gi1/0/1`, (x) => `MAC: ${x}`],
    ),
  ],
  [
    'name in a folder',
    'personal',
    planted(
      fc.tuple(of(lower, 5), fc.constantFrom('', '.mueller', '2', '-k')).map((parts) => parts.join('')),
      [
        (x) => `/home/${x}/app/main.py line 3`,
        (x) => `open /Users/${x}/Library/x: denied`,
        (x) => `C:\\Users\\${x}\\AppData\\Local`,
        (x) => `"path": "C:\\\\Users\\\\${x}\\\\x"`,
      ],
    ),
  ],
]
