import { expect, test } from 'vitest'
import { strike } from './strike.fixture.ts'

test.each([
  // As far as the next space, whatever stands in between.
  ['password: tr0ub4dor&3', 'password: ▮'],
  ['password=Ab12cd,Ef34', 'password=▮'],
  ['api_key: abc123DEF456ghi&more789secret', 'api_key: ▮'],
  ['password: Ab1;cd2,ef3|gh4<ij5', 'password: ▮'],
  ["password: it's9Complex", 'password: ▮'],
  ['password: Ab1"cd2`ef3 fails', 'password: ▮ fails'],
  ['password=tr0ub4dor&3 and more', 'password=▮ and more'],
  ['Pwd=p@ss;word1;', 'Pwd=▮;'],
  // A value in quotes, to the one that closes it.
  ['pwd: "p@ss word 99x"', 'pwd: "▮"'],
  ['Server=db;Password="my pass word 9";Encrypt=true', 'Server=db;Password="▮";Encrypt=true'],
  ["password: 'ab''cd 9!x' # of ann", "password: '▮' # of ann"],
  ['{"password":"Ab\\"12,cd","user":"ann"}', '{"password":"▮","user":"ann"}'],
  ['"{\\"password\\":\\"Ab12,cd\\",\\"user\\":1}"', '"{\\"password\\":\\"▮\\",\\"user\\":1}"'],
  ['password: “Ab12 cd9!”', 'password: “▮”'],
  ['`password: Ab12cd9`, I think', '`password: ▮`, I think'],
  ['"Server=db;Password=Ab12cd","Provider"', '"Server=db;Password=▮","Provider"'],
  ["it's my password: 'Ab12cd and no more", "it's my password: '▮ and no more"],
  // What ends it in an address, in a connection string, in a list, in HTML.
  ['https://acme.test/?password=Ab12cd&next=1#top', 'https://acme.test/?password=▮&next=1#top'],
  ['https://acme.test/?a=1&db_password=Ab12cd#top', 'https://acme.test/?a=1&db_password=▮#top'],
  ['?token=abc123def456&x', '?token=▮&x'],
  ['grant=1&password=Ab12cd&ef&next=1', 'grant=1&password=▮&ef&next=1'],
  ['user=ann,password=Ab12cd,ssl=on', 'user=ann,password=▮,ssl=on'],
  ['password:Ab12cd,user:ann', 'password:▮,user:ann'],
  ['Password=Ab12,cd;User Id=sa;', 'Password=▮;User Id=sa;'],
  ['Password=Ab1;2cd;Connect Timeout=30', 'Password=▮;Connect Timeout=30'],
  ['<li>password: Ab12cd</li><br>', '<li>password: ▮</li><br>'],
  ['&quot;password: Ab12cd&quot;', '&quot;password: ▮&quot;'],
  // What ends a sentence stays, and so do brackets that were opened before.
  ['(my password is hunter22).', '(my password is ▮).'],
  ['password: hunter22, user: ann', 'password: ▮, user: ann'],
  ['{password: Ab12cd9}', '{password: ▮}'],
  ['我的密码是Qk29fLx81，登录不了', '我的密码是▮，登录不了'],
  // As it is called elsewhere.
  ['contraseña: Ab12cd9', 'contraseña: ▮'],
  ['mot de passe : Ab12cd9', 'mot de passe : ▮'],
  ['Mein Passwort ist Ab12cd9', 'Mein Passwort ist ▮'],
  ['令牌：q7Rk29fLx8', '令牌：▮'],
  ['密码：Qk29f!', '密码：▮'],
  ['密碼：Qk29fLx81', '密碼：▮'],
  ['**Password:** Ab12cd9', '**Password:** ▮'],
  ['**Password**: Ab12cd9', '**Password**: ▮'],
  ['DBPASS=Ab12cd9 SSHPASS=Ab12cd9', 'DBPASS=▮ SSHPASS=▮'],
  ['my password is 123456', 'my password is ▮'],
  // Without a sign, only what looks like nothing else.
  ['password Zq9xT4mK2 does not work', 'password ▮ does not work'],
  ['| Password | Zq9!xT4m |', '| Password | ▮ |'],
  ['reset the password Office365 asks for', 'reset the password Office365 asks for'],
  [
    'password Base64-encoded, password SHA-256, password OAuth2.0',
    'password Base64-encoded, password SHA-256, password OAuth2.0',
  ],
  ['账号admin密码Abc123!@#', '账号admin密码▮'],
  ['密码是abc123谢谢', '密码是▮谢谢'],
  ['密码错误500次，密码规则为8位', '密码错误500次，密码规则为8位'],
  ['bypass: encompass, 5 tests pass: 42', 'bypass: encompass, 5 tests pass: 42'],
  ['password -> Ab12cd9, Password - Zq9!xT4m', 'password -> ▮, Password - ▮'],
  // Several words.
  ['passphrase: correct horse battery staple', 'passphrase: ▮'],
  ['my passphrase is correct horse battery staple and it fails', 'my passphrase is ▮ and it fails'],
  ['The passphrase is "orbit velvet cactus"', 'The passphrase is "▮"'],
  ['The passphrase is stored locally somewhere safe', 'The passphrase is stored locally somewhere safe'],
  ['passphrase: the words that unlock your key', 'passphrase: the words that unlock your key'],
  ['password: "must have 8 characters"', 'password: "must have 8 characters"'],
  ['"password": "Enter 2 words"', '"password": "Enter 2 words"'],
  ['git clone https://q7Rk29fLx81mZpW0tYvB@github.com/acme/app', 'git clone https://▮@github.com/acme/app'],
  ['https://my-long-user-name@acme.test', 'https://my-long-user-name@acme.test'],
  [
    'password: $2b$12$hNf2lSsxfm0.i4a.1kVpSOVyBCfIB51VRjgBUyv6kdnyTlgWj81Ay',
    'password: $2b$12$hNf2lSsxfm0.i4a.1kVpSOVyBCfIB51VRjgBUyv6kdnyTlgWj81Ay',
  ],
])('%j becomes %j', (text, left) => {
  expect(strike(text, 'secret')).toBe(left)
})

test('a key is struck out whole, however long it is', () => {
  const key = 'q7Rk29fLx81mZpW0tYvB'.repeat(100)
  expect(strike(`api_key=${key}`)).toBe('api_key=▮')
})
