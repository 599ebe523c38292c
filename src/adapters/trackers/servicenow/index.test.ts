import { expect, test } from 'vitest'
import { handOverWith, sampleDraft } from '../../shared/prefill.fixture.ts'
import { servicenow } from './index.ts'

const url = 'https://acme.service-now.com'
const pairs = 'short_description=VPN%20drops%20%26%20reconnects%5Edescription=Since%202.1.%0AEvery%205%20min'

test.each([
  [{ mode: 'classic' }, `/incident.do?sys_id=-1&sysparm_query=${pairs}`],
  [
    { mode: 'classic', table: 'sn_customerservice_case', fields: { version: 'u_version' } },
    `/sn_customerservice_case.do?sys_id=-1&sysparm_query=${pairs}%5Eu_version=2.1`,
  ],
  [
    { mode: 'classic', frame: true },
    `/nav_to.do?uri=incident.do%3Fsys_id%3D-1%26sysparm_query%3D${encodeURIComponent(pairs)}`,
  ],
  [{ mode: 'workspace' }, `/now/sow/record/incident/-1/params/query/${pairs}`],
  [
    { mode: 'portal', portal: 'esc', itemId: '3f1dd0320a0a0b99000a53f7604a2ef9' },
    '/esc?id=sc_cat_item&sys_id=3f1dd0320a0a0b99000a53f7604a2ef9&sysparm_variables=%7B%22short_description%22%3A%22VPN%20drops%20%26%20reconnects%22%2C%22description%22%3A%22Since%202.1.%5CnEvery%205%20min%22%7D',
  ],
  [
    { mode: 'portal', page: 'sc_record_producer', itemId: '3f1dd0320a0a0b99000a53f7604a2ef9', description: 'details' },
    '/sp?id=sc_record_producer&sys_id=3f1dd0320a0a0b99000a53f7604a2ef9&sysparm_variables=%7B%22short_description%22%3A%22VPN%20drops%20%26%20reconnects%22%2C%22details%22%3A%22Since%202.1.%5CnEvery%205%20min%22%7D',
  ],
  [
    { mode: 'catalog', itemId: '3f1dd0320a0a0b99000a53f7604a2ef9' },
    '/com.glideapp.servicecatalog_cat_item_view.do?v=1&sysparm_id=3f1dd0320a0a0b99000a53f7604a2ef9&sysparm_variables=%7B%22short_description%22%3A%22VPN%20drops%20%26%20reconnects%22%2C%22description%22%3A%22Since%202.1.%5CnEvery%205%20min%22%7D',
  ],
])('%j', (options, path) => {
  expect(handOverWith(servicenow, { url, ...options })).toMatchObject({ kind: 'link', href: `${url}${path}` })
})

test('a caret in the text starts no further pair', () => {
  const draft = { ...sampleDraft, description: 'x^priority=1', facts: {} }
  expect(handOverWith(servicenow, { url, mode: 'classic' }, draft)).toMatchObject({
    href: expect.stringMatching(/%5Edescription=x%EF%BC%BEpriority%3D1$/),
    sent: { description: 'x＾priority=1' },
    replaced: { from: '^', to: '＾' },
  })
})

test.each([
  [
    { mode: 'classic', description: 'short_description' },
    'expected another column or variable than that of the subject',
  ],
  [
    { mode: 'portal', itemId: '3f1dd0320a0a0b99000a53f7604a2ef9', parameter: 'sys_id' },
    'expected the name of a parameter such as sysparm_variables, as the address has this one already',
  ],
  [
    { mode: 'classic', url: 'https://acme.service-now.com/now/sow' },
    'expected the address without /now/sow, such as https://acme.service-now.com',
  ],
])('%j is refused', (options, message) => {
  expect(() => handOverWith(servicenow, { url, ...options })).toThrow(message)
})
