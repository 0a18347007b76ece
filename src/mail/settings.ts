import type { Landlord } from '#record/landlords.ts'
import type { SmtpServer, StartTls } from './smtp.ts'

/** How mail goes out and comes in, as whoever runs the program has set it. */
export type MailSettings = {
  /** Without it no mail leaves this machine: it is shown in the outbox. */
  readonly smtp?: SmtpServer
  /** The address that a landlord's mail comes from. */
  readonly from: (landlord: Pick<Landlord, 'slug'>) => string
  /** Whether what is sent to name+anything@… arrives at name@…: answers then come with the reference in the address. */
  readonly plus: boolean
  /** The mailboxes that are read, by the landlord's slug. */
  readonly mailboxes: ReadonlyMap<string, Mailbox>
}

/** A mailbox of a landlord on an IMAP server. */
export type Mailbox = {
  readonly host: string
  readonly port: number
  readonly secure: boolean
  readonly startTls: StartTls
  readonly user: string
  readonly password: string
  /** The folder that is read. */
  readonly folder: string
}

type Env = Readonly<Record<string, string | undefined>>

/** The settings in the environment. What is wrong is added to the problems; an address may hold a password, so none is repeated. */
export function readMailSettings(env: Env, problems: string[]): MailSettings {
  const smtp = readSmtp(env.SMTP_URL, problems)
  return {
    ...(smtp === undefined ? {} : { smtp }),
    from: readFrom(env, smtp, problems),
    plus: readYesOrNo('MAIL_PLUS', env.MAIL_PLUS, problems),
    mailboxes: new Map(
      Object.entries(env).flatMap(([name, text]) => {
        const slug = /^IMAP_URL_(.+)$/.exec(name)?.[1]
        const mailbox = slug && readMailbox(name, text, problems)
        return mailbox ? [[slugOf(slug), mailbox] as const] : []
      }),
    ),
  }
}

/** Settings of a program that has nobody to write to. */
export const NO_MAIL: MailSettings = readMailSettings({}, [])

function readSmtp(text: string | undefined, problems: string[]): SmtpServer | undefined {
  if (!text) return undefined
  const url = urlOf(text, ['smtp:', 'smtps:'])
  if (url === undefined) {
    problems.push('SMTP_URL is not an address like smtp://user:password@mail.example.org:587')
    return undefined
  }
  const secure = url.protocol === 'smtps:'
  const user = decodeURIComponent(url.username)
  return {
    ...{ host: hostOf(url), port: Number(url.port) || (secure ? 465 : 587), secure },
    startTls: startTlsOf(url),
    ...(user === '' ? {} : { login: { user, password: decodeURIComponent(url.password) } }),
  }
}

/** MAIL_FROM_<LANDLORD>, or MAIL_FROM in which {landlord} stands for the landlord's short name. */
function readFrom(
  env: Env,
  smtp: SmtpServer | undefined,
  problems: string[],
): MailSettings['from'] {
  const common = env.MAIL_FROM
  if (smtp !== undefined && !common)
    problems.push('MAIL_FROM is missing: with SMTP_URL, say from which address mail comes')
  for (const [name, text] of Object.entries(env))
    if (/^MAIL_FROM(_|$)/.test(name) && text && !ADDRESS.test(text.replace('{landlord}', 'x')))
      problems.push(`${name} is “${text}”, which is not an e-mail address`)
  return ({ slug }) =>
    env[`MAIL_FROM_${nameOf(slug)}`] ||
    (common || 'complaints@{landlord}.invalid').replace('{landlord}', slug)
}

function readMailbox(
  name: string,
  text: string | undefined,
  problems: string[],
): Mailbox | undefined {
  if (!text) return undefined
  const url = urlOf(text, ['imap:', 'imaps:'])
  if (url === undefined || url.username === '' || url.password === '') {
    problems.push(`${name} is not an address like imaps://user:password@mail.example.org/INBOX`)
    return undefined
  }
  const secure = url.protocol === 'imaps:'
  return {
    ...{ host: hostOf(url), port: Number(url.port) || (secure ? 993 : 143), secure },
    startTls: startTlsOf(url),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
  }
}

function readYesOrNo(name: string, text: string | undefined, problems: string[]): boolean {
  if (/^(yes|true|1)$/i.test(text ?? '')) return true
  if (!/^(no|false|0|)$/i.test(text ?? '')) problems.push(`${name} is “${text}”: write yes or no`)
  return false
}

function urlOf(text: string, protocols: readonly string[]): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && protocols.includes(url.protocol) && url.hostname !== ''
    ? url
    : undefined
}

/** What `?tls=` says of STARTTLS: `required`, or `none` for a server on the same machine. */
function startTlsOf({ searchParams }: URL): StartTls {
  const said = searchParams.get('tls')
  return said === 'required' ? 'required' : said === 'none' ? 'never' : 'if-offered'
}

const hostOf = ({ hostname }: URL) => hostname.replace(/^\[(.*)\]$/, '$1')
const ADDRESS = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/
const nameOf = (slug: string) => slug.toUpperCase().replaceAll('-', '_')
const slugOf = (name: string) => name.toLowerCase().replaceAll('_', '-')
