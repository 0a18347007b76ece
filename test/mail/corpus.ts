import { randomBytes } from 'node:crypto'

/** What an awkward message has to become, and what of it has to be read. */
export type Awkward = {
  readonly name: string
  readonly raw: Buffer
  readonly becomes: 'contact' | 'receipt' | 'bounce'
  /** Words that are read in it. */
  readonly says?: RegExp
  readonly saysNot?: RegExp
  readonly subject?: RegExp
  readonly from?: string
  /** The kinds of its files, the message as it came first. */
  readonly files?: readonly string[]
}

const RECEIVED =
  'Received: from out.example.org (out.example.org [192.0.2.7])\r\n\tby mx.landlord.example with ESMTPS id abc;\r\n\tMon, 6 Jul 2026 23:30:00 +0000 (UTC)'

/** A message from its head and its body, with what a server puts above them. */
export function letter(
  headers: Record<string, string>,
  body: string | Buffer = 'Hello',
  encoding: BufferEncoding = 'utf8',
): Buffer {
  const all = {
    From: 'Siân Jones <sian.jones@example.org>',
    To: 'complaints@emh.example.org',
    Subject: 'The gate',
    Date: 'Sat, 1 Jan 2000 00:00:00 +0000',
    'Message-ID': `<${randomBytes(8).toString('hex')}@example.org>`,
    ...headers,
  }
  const head = Object.entries(all).flatMap(([name, value]) =>
    value === '' ? [] : [`${name}: ${value}`],
  )
  return Buffer.concat([
    Buffer.from(`${[RECEIVED, ...head].join('\r\n')}\r\n\r\n`, encoding),
    typeof body === 'string' ? Buffer.from(body.replaceAll(/\r?\n/g, '\r\n'), encoding) : body,
  ])
}

type Piece = { readonly headers: Record<string, string>; readonly body: string | Buffer }

/** A body of several parts. */
export function parts(boundary: string, pieces: readonly Piece[]): Buffer {
  return Buffer.concat([
    ...pieces.flatMap(({ headers, body }) => {
      const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
      return [Buffer.from(`--${boundary}\r\n${head.join('')}\r\n`), Buffer.from(body), CRLF]
    }),
    Buffer.from(`--${boundary}--\r\n`),
  ])
}
const CRLF = Buffer.from('\r\n')

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' }
const mixed = (pieces: readonly Piece[], headers: Record<string, string> = {}) =>
  letter({ 'Content-Type': 'multipart/mixed; boundary="b1"', ...headers }, parts('b1', pieces))

const attached = (name: string, type: string, content: Buffer): Piece => ({
  headers: {
    'Content-Type': `${type}; name="${name}"`,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Content-Transfer-Encoding': 'base64',
  },
  body: content.toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
})

/** The beginning of a JPEG, and as many bytes as make the size of a photograph. */
export const photograph = (bytes: number): Buffer =>
  Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    randomBytes(bytes),
    Buffer.from('ffd9', 'hex'),
  ])

const calendar = Buffer.from(
  'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:Visit\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
)

/** Messages as they really come, each with something about it that programs trip over. */
export const CORPUS: readonly Awkward[] = [
  {
    name: 'with a photograph of ten megabytes',
    raw: mixed([
      { headers: PLAIN, body: 'The mould is back.' },
      attached('mould.jpg', 'image/jpeg', photograph(10_000_000)),
    ]),
    ...{ becomes: 'contact', says: /^The mould is back\.$/, files: ['message', 'photograph'] },
  },
  {
    name: 'with a name in Welsh, in its sender, its subject and a file',
    raw: mixed(
      [
        { headers: PLAIN, body: 'Mae’r tŷ yn oer.' },
        {
          ...attached('x', 'text/plain', Buffer.from('llythyr')),
          headers: {
            'Content-Type': 'text/plain',
            'Content-Disposition': "attachment; filename*=utf-8''c%C5%B5yn%20t%C5%B7.txt",
            'Content-Transfer-Encoding': 'base64',
          },
        },
      ],
      {
        From: '=?utf-8?Q?Si=C3=A2n_Ll=C5=B7r?= <llyr@example.org>',
        Subject: '=?utf-8?B?Q8W1eW4=?=',
      },
    ),
    ...{ becomes: 'contact', says: /Mae’r tŷ yn oer/, subject: /^Cŵyn$/ },
    ...{ from: 'Siân Llŷr', files: ['message', 'document'] },
  },
  {
    name: 'with emoji',
    raw: letter({ Subject: 'The lift 😡', ...PLAIN }, 'Third time 🛗🔥 this week'),
    ...{ becomes: 'contact', says: /🛗🔥/, subject: /😡/ },
  },
  {
    name: 'in Latin-1',
    raw: letter({ 'Content-Type': 'text/plain; charset=iso-8859-1' }, 'A café at £9', 'latin1'),
    ...{ becomes: 'contact', says: /A café at £9/ },
  },
  {
    name: 'in windows-1252',
    raw: letter(
      { 'Content-Type': 'text/plain; charset=windows-1252' },
      Buffer.from([0x93, 0x48, 0x65, 0x94, 0x20, 0x80, 0x35]),
    ),
    ...{ becomes: 'contact', says: /“He” €5/ },
  },
  {
    name: 'whose character set is not what it says',
    raw: letter({ 'Content-Type': 'text/plain; charset=us-ascii' }, 'Siân’s boiler'),
    ...{ becomes: 'contact', says: /boiler/ },
  },
  {
    name: 'whose character set nobody knows',
    raw: letter({ 'Content-Type': 'text/plain; charset=x-made-up' }, 'The boiler'),
    ...{ becomes: 'contact', says: /The boiler/ },
  },
  {
    name: 'in broken quoted-printable',
    raw: letter(
      { ...PLAIN, 'Content-Transfer-Encoding': 'quoted-printable' },
      'No heat=ing =XX since =E2=80=93 Monday=',
    ),
    ...{ becomes: 'contact', says: /since – Monday/ },
  },
  {
    name: 'in broken base64',
    raw: letter(
      { ...PLAIN, 'Content-Transfer-Encoding': 'base64' },
      `${Buffer.from('The heating has been off since Monday.').toString('base64').slice(0, -3)}!*`,
    ),
    ...{ becomes: 'contact', says: /The heating has been off/ },
  },
  {
    name: 'without a date, a message id and a subject',
    raw: letter({ Date: '', 'Message-ID': '', Subject: '' }, 'The gate bangs'),
    ...{ becomes: 'contact', says: /The gate bangs/ },
  },
  {
    name: 'from nobody',
    raw: letter({ From: '' }, 'I will not say who I am'),
    ...{ becomes: 'contact', says: /I will not say/ },
  },
  {
    name: 'with nothing in it',
    raw: letter({ Subject: '' }, ''),
    ...{ becomes: 'contact', says: /no words/ },
  },
  {
    name: 'with all of it in the subject',
    raw: letter({ Subject: 'Please ring me about the leak' }, ' \n'),
    ...{ becomes: 'contact', says: /^Please ring me about the leak$/ },
  },
  {
    name: 'in HTML alone, with a script and a picture that tells its sender that it was opened',
    raw: letter(
      { 'Content-Type': 'text/html; charset=utf-8' },
      '<style>p{color:red}</style><script>alert(1)</script><p>The <b>lift</b> is broken&nbsp;again &amp; again</p><img src="https://spy.example/p.gif" onerror="steal()">',
    ),
    becomes: 'contact',
    says: /The lift is broken.again & again/,
    saysNot: /alert|steal|spy|color:red|</,
  },
  {
    name: 'that answers above the thread',
    raw: letter(
      PLAIN,
      'It is still not done.\n\nSiân Jones\n4 Larkspur Close\n\nOn Tue, 30 Jun 2026 at 10:00, Landlord <complaints@emh.example.org> wrote:\n> We will come on Friday.\n> Yours',
    ),
    ...{
      becomes: 'contact',
      says: /still not done[\s\S]*4 Larkspur Close/,
      saysNot: /We will come/,
    },
  },
  {
    name: 'that answers below the thread',
    raw: letter(
      PLAIN,
      'On Tue, 30 Jun 2026 at 10:00, Landlord <complaints@emh.example.org> wrote:\n> We will come on Friday.\n\nNobody came.',
    ),
    ...{ becomes: 'contact', says: /Nobody came\./ },
  },
  {
    name: 'that is a chain of forwarded messages',
    raw: letter(
      { Subject: 'Fwd: Fw: Leak', ...PLAIN },
      'See below\n\n---------- Forwarded message ---------\nFrom: A Councillor <cllr@example.org>\nSubject: Fw: Leak\n\nMy constituent has a leak.',
    ),
    ...{ becomes: 'contact', says: /See below/ },
  },
  {
    name: 'with a message in it',
    raw: mixed([
      { headers: PLAIN, body: 'As I said:' },
      {
        headers: { 'Content-Type': 'message/rfc822' },
        body: letter({ Subject: 'The first one' }, 'Words of the first one'),
      },
    ]),
    ...{ becomes: 'contact', says: /^As I said:$/, files: ['message', 'message'] },
  },
  {
    name: 'of Outlook with a winmail.dat',
    raw: mixed([
      { headers: PLAIN, body: 'See attached' },
      attached('winmail.dat', 'application/ms-tnef', Buffer.from('789f3e22000000', 'hex')),
    ]),
    ...{ becomes: 'contact', says: /See attached/, files: ['message'] },
  },
  {
    name: 'with a program attached',
    raw: mixed([
      { headers: PLAIN, body: 'Open it' },
      attached('photo.jpg', 'image/jpeg', Buffer.from(`MZ${'\0'.repeat(200)}`)),
    ]),
    ...{ becomes: 'contact', says: /Open it/, files: ['message'] },
  },
  {
    name: 'that invites to a meeting',
    raw: letter(
      { 'Content-Type': 'multipart/alternative; boundary="b1"', Subject: 'Invitation: visit' },
      parts('b1', [
        { headers: PLAIN, body: 'Can you come on Friday?' },
        {
          headers: { 'Content-Type': 'text/calendar; method=REQUEST; charset=utf-8' },
          body: calendar,
        },
      ]),
    ),
    ...{ becomes: 'contact', says: /Can you come on Friday/ },
  },
  {
    name: 'to two hundred recipients',
    raw: letter({
      To: Array.from({ length: 200 }, (_, n) => `Name ${n} <n${n}@example.org>`).join(',\r\n '),
    }),
    ...{ becomes: 'contact', says: /Hello/ },
  },
  {
    name: 'that tries to write into its own head',
    raw: letter({
      Subject: '=?utf-8?Q?Gate=0D=0ABcc:_all@example.org?=',
      From: '=?utf-8?Q?A=0D=0AB?= <a@example.org>',
    }),
    ...{ becomes: 'contact', subject: /^Gate Bcc: all@example\.org$/, from: 'A B' },
  },
  {
    name: 'that says it is an automatic reply',
    raw: letter(
      {
        From: 'a@example.org',
        'Auto-Submitted': 'auto-replied',
        Subject: 'Out of office',
        'X-Auto-Response-Suppress': 'All',
      },
      'I am away until Monday.',
    ),
    ...{ becomes: 'contact', subject: /^\[Automatic reply\] Out of office$/ },
  },
  {
    name: 'of a mailing list',
    raw: letter(
      { From: 'news@example.org', 'List-Id': '<news.example.org>', Precedence: 'bulk' },
      'Our offers',
    ),
    ...{ becomes: 'contact', subject: /^\[Sent by a program\]/ },
  },
  {
    name: 'that says that something was read',
    raw: letter(
      {
        'Content-Type': 'multipart/report; report-type=disposition-notification; boundary="b1"',
        Subject: 'Read: Your complaint',
      },
      parts('b1', [
        { headers: PLAIN, body: 'Your message was read.' },
        {
          headers: { 'Content-Type': 'message/disposition-notification' },
          body: 'Final-Recipient: rfc822;sian.jones@example.org\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n',
        },
      ]),
    ),
    becomes: 'receipt',
  },
  {
    name: 'that is no message at all',
    raw: Buffer.from([0, 255, 254, 13, 10, 0, 1, 2, 3, 128]),
    ...{ becomes: 'contact', says: /can’t be read|no words/, files: ['message'] },
  },
  {
    name: 'of parts within parts beyond all measure',
    raw: letter(
      { 'Content-Type': 'multipart/mixed; boundary="b0"' },
      Array.from(
        { length: 400 },
        (_, n) => `--b${n}\nContent-Type: multipart/mixed; boundary="b${n + 1}"\n\n`,
      ).join(''),
    ),
    ...{ becomes: 'contact', files: ['message'] },
  },
]
