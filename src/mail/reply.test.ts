import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { letter } from '../../test/mail/corpus.ts'
import { reportIn } from './bounce.ts'
import { referencesIn } from './envelope.ts'
import { wordsOfHtml } from './html-words.ts'
import { natureOf } from './nature.ts'
import { readMessage } from './read-message.ts'
import { ownWords } from './reply.ts'

const THREAD = '\n\nOn Tue, 7 Jul 2026 at 09:00, emh <complaints@emh.example.org> wrote:\n> Ours'

describe('what somebody wrote in an answer', () => {
  test('is what stands above the thread, with who they are', () => {
    assert.equal(
      ownWords(`It is broken.\n\nRegards\nSiân Jones\n4 Larkspur Close${THREAD}`),
      'It is broken.\n\nRegards\nSiân Jones\n4 Larkspur Close',
    )
  })

  test('is kept to the letter, however long its lines are', () => {
    const long = `${'It leaks and leaks. '.repeat(200)}Please come.`
    assert.equal(ownWords(`First\n${long}\nLast${THREAD}`), `First\n${long}\nLast`)
    assert.equal(ownWords('1\uFFFF0\uFFFF2'), '102')
  })

  test('is all of it when there is nothing else', () => {
    assert.equal(ownWords('> Only what we wrote'), '> Only what we wrote')
  })
})

describe('no message', () => {
  const quickly = (work: () => unknown) => {
    const before = performance.now()
    work()
    const took = performance.now() - before
    assert.ok(took < 10_000, `it took ${Math.round(took)} ms`)
  }

  for (const [name, text] of [
    ['one endless line', `On ${'a '.repeat(45_000)}`],
    ['endless short lines', `On ${'a\n'.repeat(45_000)}`],
    ['endless addresses', 'a@b.c <'.repeat(14_000)],
    ['endless hyphens', '1-'.repeat(45_000)],
    ['endless signs', '> '.repeat(45_000)],
  ] as const)
    test(`of ${name} keeps us busy`, () => {
      quickly(() => ownWords(text))
      quickly(() => referencesIn(text, 'emh'))
      quickly(() => wordsOfHtml(`<p>${text}`))
      quickly(() => wordsOfHtml('<div>'.repeat(45_000)))
    })

  test('of any bytes is more than can be read or said to be unreadable', async () => {
    const whole = letter(
      { 'Content-Type': 'multipart/mixed; boundary="b"' },
      '--b\r\n\r\nHi\r\n--b--',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 2000 }),
          fc
            .tuple(fc.nat(whole.length), fc.uint8Array({ maxLength: 40 }))
            .map(([at, noise]) =>
              Buffer.concat([whole.subarray(0, at), noise, whole.subarray(at + noise.length)]),
            ),
        ),
        async (raw) => {
          const message = await readMessage(raw)
          if (message === undefined) return
          natureOf(message)
          reportIn(message)
          ownWords(message.text ?? '')
          assert.doesNotMatch(message.subject, /[\r\n]/)
          assert.doesNotMatch(message.from?.name ?? '', /[\r\n]/)
        },
      ),
      { numRuns: 500 },
    )
  })
})
