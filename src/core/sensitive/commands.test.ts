import { expect, test } from 'vitest'
import { strike } from './strike.fixture.ts'

test.each([
  ['app --password Ab12cd9 --verbose', 'app --password ▮ --verbose'],
  ['app --db-password "Ab12 cd9" -v', 'app --db-password "▮" -v'],
  ['Connect-App -Password Ab12cd9', 'Connect-App -Password ▮'],
  ['app --token q7Rk29fLx81mZpW0', 'app --token ▮'],
  ['app --password --verbose', 'app --password --verbose'],
  ['app --password <password>', 'app --password <password>'],
  ['app --password $PASSWORD1', 'app --password $PASSWORD1'],
  ['<password>Ab12cd9</password>', '<password>▮</password>'],
  ['<ns:dbPassword type="text">p@ss w0rd</ns:dbPassword>', '<ns:dbPassword type="text">▮</ns:dbPassword>'],
  ['<property name="db.password" value="Ab12cd9"/>', '<property name="db.password" value="▮"/>'],
  ["<password>it's9Complex</password>", '<password>▮</password>'],
  ['<Pwd><![CDATA[Ab1&cd9]]></Pwd>', '<Pwd><![CDATA[▮]]></Pwd>'],
  ["<add key='DbPassword' value='it is \"9\"'/>", "<add key='DbPassword' value='it is \"9\"'/>"],
  ["<add key='DbPassword' value='Ab1\"cd9'/>", "<add key='DbPassword' value='▮'/>"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how Maven writes it
  ['<password>${env.DB1}</password>', '<password>${env.DB1}</password>'],
  ['<password>password</password>', '<password>password</password>'],
  ['curl -u ann:Ab12cd9 https://acme.test', 'curl -u ann:▮ https://acme.test'],
  ["curl -s --user 'ann:Ab1&2cd' https://acme.test", "curl -s --user 'ann:▮' https://acme.test"],
  ['docker run -u 1000:1000 app', 'docker run -u 1000:1000 app'],
  ['mysql -u root -pAb12cd9 shop', 'mysql -u root -p▮ shop'],
  ['mysqldump --single-transaction -psecretly shop', 'mysqldump --single-transaction -p▮ shop'],
  ['mysql -h db -P 4000 -u root -p', 'mysql -h db -P 4000 -u root -p'],
  ['mysql -u root -p$PW -p<password>', 'mysql -u root -p$PW -p<password>'],
  ["sshpass -p 'my word' ssh ann@host", "sshpass -p '▮' ssh ann@host"],
  ['sshpass -p letmein ssh ann@host', 'sshpass -p ▮ ssh ann@host'],
  ['docker login -u ann -p letmein reg.acme.test', 'docker login -u ann -p ▮ reg.acme.test'],
  ['docker login --username=ann --password=letmein', 'docker login --username=ann --password=▮'],
  ['mysql -u root --password=letmein', 'mysql -u root --password=▮'],
  ['redis-cli -h cache -a letmein ping', 'redis-cli -h cache -a ▮ ping'],
  ['machine acme.test login ann password letmein', 'machine acme.test login ann password ▮'],
  ['machine acme.test\n  login ann\n  password letmein\n', 'machine acme.test\n  login ann\n  password ▮\n'],
  ['the login and the password fields', 'the login and the password fields'],
])('%j becomes %j', (text, left) => {
  expect(strike(text, 'secret')).toBe(left)
})
