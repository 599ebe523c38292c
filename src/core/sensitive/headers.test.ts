import { expect, test } from 'vitest'
import { strike } from './strike.fixture.ts'

test.each([
  ['Authorization: Bearer q7Rk29fL', 'Authorization: Bearer ▮'],
  ['Authorization: Bearer abc123DEF456', 'Authorization: Bearer ▮'],
  ['Authorization: Bearer abc123', 'Authorization: Bearer ▮'],
  [
    'Authorization: Bearer <token>, Authorization: Bearer mytoken1',
    'Authorization: Bearer <token>, Authorization: Bearer mytoken1',
  ],
  ['a Bearer q7Rk29fLx81mZpW0tYvB.', 'a Bearer ▮.'],
  ['Authorization: token q7Rk29fLx81mZpW0tYvB', 'Authorization: token ▮'],
  ['the bearer certificate, a bearer token2', 'the bearer certificate, a bearer token2'],
  ['sessionid=q7Rk29fL; theme=dark', 'sessionid=▮; theme=dark'],
  ['Cookie: theme=dark; _app=q7Rk29fLx8; lang=en-GB-2026', 'Cookie: theme=dark; _app=▮; lang=en-GB-2026'],
  ['Set-Cookie: JSESSIONID=0A1B2C3D4E; Path=/app2', 'Set-Cookie: JSESSIONID=▮; Path=/app2'],
  ['session_id: q7Rk29fLx8, "sessionId": "q7Rk29fLx8"', 'session_id: ▮, "sessionId": "▮"'],
  ['SESSION=session-2024a session=true', 'SESSION=session-2024a session=true'],
])('%j becomes %j', (text, left) => {
  expect(strike(text)).toBe(left)
})
