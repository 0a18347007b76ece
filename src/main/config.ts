import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type FileSettings, readFileSettings } from '#files/settings.ts'
import { type MailSettings, readMailSettings } from '#mail/settings.ts'

/** Everything that whoever starts the program can choose. */
export type Config = {
  /** A PostgreSQL of the landlord's own; without it the private one in `dataDir`. */
  readonly databaseUrl?: string
  readonly dataDir: string
  readonly host: string
  readonly port: number
  /** A proxy before us speaks TLS and says whose request it is. */
  readonly behindTls: boolean
  readonly mail: MailSettings
  readonly files: FileSettings
  /** What to begin with where there is no landlord yet; undefined if nobody said. */
  readonly first?: 'demonstration' | 'empty'
}

type Env = Readonly<Record<string, string | undefined>>
export type ReadConfig = { readonly config: Config } | { readonly problems: readonly string[] }

const START_OPTIONS = {
  port: { type: 'string' },
  data: { type: 'string', default: './data' },
  demo: { type: 'boolean', default: false },
  empty: { type: 'boolean', default: false },
} as const

/** The choices in the options and the environment, or everything that is wrong with them. An option goes first. */
export function readConfig(args: readonly string[], env: Env): ReadConfig {
  const { values } = parseArgs({ args: [...args], options: START_OPTIONS })
  const problems: string[] = []
  const port = readPort(values.port, env.PORT, problems)
  const behindTls = readYesOrNo('BEHIND_TLS', env.BEHIND_TLS, problems)
  const databaseUrl = readUrl(env.DATABASE_URL, problems)
  const mail = readMailSettings(env, problems)
  const files = readFileSettings(env, problems)
  if (values.demo && values.empty) problems.push('choose --demo or --empty, not both')
  if (problems.length > 0) return { problems }
  return {
    config: {
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
      dataDir: resolve(values.data),
      host: env.HOST || '127.0.0.1',
      port,
      behindTls,
      mail,
      files,
      ...beginning(values, databaseUrl),
    },
  }
}

/** Nothing invented goes into a landlord's own PostgreSQL unless somebody asks for it. */
function beginning(
  { demo, empty }: { readonly demo?: boolean; readonly empty?: boolean },
  databaseUrl: string | undefined,
): Pick<Config, 'first'> {
  if (demo) return { first: 'demonstration' }
  return empty || databaseUrl !== undefined ? { first: 'empty' } : {}
}

/** Where the data is, for commands that serve nothing. */
export function readPlace(data: string | undefined, env: Env): ReadConfig {
  const { DATABASE_URL, S3_URL, S3_BUCKET, S3_KEY_ID, S3_SECRET, S3_REGION } = env
  const store = { S3_URL, S3_BUCKET, S3_KEY_ID, S3_SECRET, S3_REGION }
  return readConfig(['--data', data ?? './data'], { DATABASE_URL, ...store })
}

function readPort(option: string | undefined, variable: string | undefined, problems: string[]) {
  const [name, text] = option === undefined ? ['PORT', variable || '3000'] : ['--port', option]
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    problems.push(
      `${name} is “${text}”, which is not a port: write a number up to 65535, like 3000`,
    )
  return port
}

function readYesOrNo(name: string, text: string | undefined, problems: string[]): boolean {
  if (/^(yes|true|1)$/i.test(text ?? '')) return true
  if (!/^(no|false|0|)$/i.test(text ?? '')) problems.push(`${name} is “${text}”: write yes or no`)
  return false
}

function readUrl(text: string | undefined, problems: string[]): string | undefined {
  if (!text) return undefined
  const isPostgres = URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)
  // What it says may hold a password, so it is not repeated.
  if (!isPostgres)
    problems.push('DATABASE_URL is not an address like postgres://user@host:5432/putright')
  return text
}
