import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#time/day.ts'
import { text } from '../../test/given.ts'
import { acknowledged } from '../../test/letter-stories.ts'
import { letterFacts } from '../../test/letters.ts'
import { compose } from './compose.ts'
import { missingFrom } from './gate.ts'

const POST = 'My bathroom ceiling at number nine came down on Sunday and nobody at emh picks up'
const posted = (channel = 'social-media') =>
  acknowledged('emh', '2025-05-19', { channel, words: text(POST) }).complaint()

/** What keeps findings back that are sent to somebody for comment. */
function keptBack(findings: string, { toOther = true, channel = 'social-media' } = {}) {
  const said = { findings, until: day('2025-06-02') }
  const facts = letterFacts('emh', posted(channel), 'comment-invitation', said, { toOther })
  return missingFrom(compose(facts), facts).filter(({ cite }) => cite === 'Code 2020, 2.2')
}

describe('what somebody posted in public', () => {
  const quoting = 'They wrote: “my bathroom ceiling at number nine came down on Sunday”.'

  test('CODE20-2.2b: is not quoted in a letter to anybody else', () => {
    const [one, ...more] = keptBack(quoting)
    assert.equal(more.length, 0)
    assert.match(one?.says ?? '', /Leave out what they posted in public \(“my bathroom ceiling at/)
  })

  test('CODE20-2.2b: may be told in other words, and quoted to whoever posted it', () => {
    assert.deepEqual(keptBack('A ceiling fell. Two calls were not answered.'), [])
    assert.deepEqual(keptBack(quoting, { toOther: false }), [])
  })

  test('what came in private may be quoted', () =>
    assert.deepEqual(keptBack(quoting, { channel: 'email' }), []))
})
