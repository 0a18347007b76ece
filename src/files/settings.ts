import type { Files } from './files.ts'
import { type S3, s3Store } from './s3.ts'
import { clamd } from './scan.ts'
import { LIMITS, type Limits } from './take.ts'

/** How files are taken in and where they are kept, as whoever runs the program has set it. */
export type FileSettings = {
  readonly limits: Limits
  /** Where clamd listens: a socket or host:port. Without it files are not scanned. */
  readonly clamd?: string
  /** Without it files are kept in the database. */
  readonly s3?: S3
}

type Env = Readonly<Record<string, string | undefined>>

const MEGABYTE = 1_000_000
/** More than that is not held in memory for one file, and the database takes no more than a gigabyte in one place. */
const MOST_MEGABYTES = 400

/** The settings in the environment. What is wrong is added to the problems; none of them repeats a secret. */
export function readFileSettings(env: Env, problems: string[]): FileSettings {
  const s3 = readS3(env, problems)
  const megabytes = readNumber('FILE_MB', env.FILE_MB, MOST_MEGABYTES, problems)
  const files = readNumber('FILES_AT_ONCE', env.FILES_AT_ONCE, 100, problems)
  const isPlace = !env.CLAMD || /^(\/.+|.+:\d{1,5})$/.test(env.CLAMD)
  if (!isPlace) problems.push('CLAMD is not a socket like /run/clamav/clamd.ctl, nor host:port')
  return {
    limits: {
      bytes: megabytes === undefined ? LIMITS.bytes : megabytes * MEGABYTE,
      files: files ?? LIMITS.files,
    },
    ...(env.CLAMD ? { clamd: env.CLAMD } : {}),
    ...(s3 === undefined ? {} : { s3 }),
  }
}

/** Settings of a program that has nothing to take in. */
export const NO_FILES: FileSettings = readFileSettings({}, [])

/** What the settings stand for. */
export const filesBy = ({ limits, clamd: address, s3 }: FileSettings): Files => ({
  limits,
  ...(address === undefined ? {} : { scanner: clamd(address) }),
  ...(s3 === undefined ? {} : { store: s3Store(s3) }),
})

function readS3(env: Env, problems: string[]): S3 | undefined {
  const { S3_URL, S3_BUCKET, S3_KEY_ID, S3_SECRET, S3_REGION } = env
  const needed = { S3_URL, S3_BUCKET, S3_KEY_ID, S3_SECRET }
  const missing = Object.entries(needed).flatMap(([name, text]) => (text ? [] : [name]))
  if (missing.length === 4) return undefined
  if (!S3_URL || !S3_BUCKET || !S3_KEY_ID || !S3_SECRET) {
    problems.push(`to keep files in a store, ${missing.join(' and ')} must be set as well`)
    return undefined
  }
  if (!URL.canParse(S3_URL) || !/^https?:$/.test(new URL(S3_URL).protocol)) {
    problems.push('S3_URL is not an address like https://s3.eu-west-2.amazonaws.com')
    return undefined
  }
  const facts = { url: S3_URL, bucket: S3_BUCKET, keyId: S3_KEY_ID, secret: S3_SECRET }
  return S3_REGION ? { ...facts, region: S3_REGION } : facts
}

function readNumber(name: string, text: string | undefined, most: number, problems: string[]) {
  if (!text) return undefined
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1 && number <= most) return number
  problems.push(`${name} is “${text}”: write a whole number from 1 to ${most}`)
  return undefined
}
