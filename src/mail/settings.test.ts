import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { NO_MAIL, readMailSettings } from './settings.ts'

const read = (env: Record<string, string>) => {
  const problems: string[] = []
  return { settings: readMailSettings(env, problems), problems }
}

describe('the settings of mail', () => {
  test('are in the environment: a server to hand it to, and from whom it comes', () => {
    const { settings, problems } = read({
      SMTP_URL: 'smtp://robot:p%40ss@mail.example.org',
      MAIL_FROM: 'complaints@{landlord}.example.org',
      MAIL_FROM_THREE_RIVERS: 'help@3rivers.example.org',
      MAIL_PLUS: 'yes',
    })
    assert.deepEqual(problems, [])
    assert.deepEqual(settings.smtp, {
      ...{ host: 'mail.example.org', port: 587, secure: false, startTls: 'if-offered' },
      login: { user: 'robot', password: 'p@ss' },
    })
    assert.equal(settings.from({ slug: 'emh' }), 'complaints@emh.example.org')
    assert.equal(settings.from({ slug: 'three-rivers' }), 'help@3rivers.example.org')
    assert.equal(settings.plus, true)
  })

  test('can ask for TLS from the first byte, or for none without it', () => {
    const from = { MAIL_FROM: 'a@example.org' }
    const secure = read({ SMTP_URL: 'smtps://mail.example.org', ...from }).settings.smtp
    assert.deepEqual([secure?.port, secure?.secure], [465, true])
    const required = read({ SMTP_URL: 'smtp://mail.example.org?tls=required', ...from })
    assert.equal(required.settings.smtp?.startTls, 'required')
    const none = read({ SMTP_URL: 'smtp://localhost:25?tls=none', ...from })
    assert.equal(none.settings.smtp?.startTls, 'never')
  })

  test('name a mailbox for each landlord that has one', () => {
    const { settings } = read({
      IMAP_URL_EMH: 'imaps://emh:secret@mail.example.org/Complaints',
      IMAP_URL_THREE_RIVERS: 'imap://tr:secret@127.0.0.1:10143',
    })
    assert.deepEqual(settings.mailboxes.get('emh'), {
      ...{ host: 'mail.example.org', port: 993, secure: true, folder: 'Complaints' },
      ...{ startTls: 'if-offered' },
      ...{ user: 'emh', password: 'secret' },
    })
    assert.equal(settings.mailboxes.get('three-rivers')?.folder, 'INBOX')
  })

  test('that are wrong are told, without a password in what is told', () => {
    const { problems } = read({
      SMTP_URL: 'https://robot:hunter2@mail.example.org',
      MAIL_FROM: 'complaints at example.org',
      MAIL_PLUS: 'perhaps',
      IMAP_URL_EMH: 'imap://mail.example.org',
    })
    assert.equal(problems.length, 4)
    assert.doesNotMatch(problems.join(), /hunter2/)
    assert.match(read({ SMTP_URL: 'smtp://mail.example.org' }).problems.join(), /MAIL_FROM/)
  })

  test('are none where nobody set any: no mail leaves the machine', () => {
    assert.equal(NO_MAIL.smtp, undefined)
    assert.equal(NO_MAIL.mailboxes.size, 0)
  })
})
