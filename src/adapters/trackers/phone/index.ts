import { defineTarget } from '../../shared/target.ts'
import { prefill } from './prefill.ts'
import { OptionsSchema } from './schema.ts'

export const phone = defineTarget({
  name: 'phone',
  label: 'Phone',
  options: OptionsSchema,
  prefill,
  ways: [
    {
      title: '',
      example: { number: '+1 202 555 0100' },
      confidence: 'no-prefill',
      login: 'no',
      budget: undefined,
      carries: [],
      note: {
        en: 'RFC 3966. The text stays on the page, to be read out.',
        'zh-cn': '遵循 RFC 3966。文本留在页面上，供通话时朗读。',
      },
    },
  ],
})
