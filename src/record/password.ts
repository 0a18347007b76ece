import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** A password of one's own has at least as many characters. Nothing is asked of which they are. */
export const PASSWORD_AT_LEAST = 12
export const PASSWORD_AT_MOST = 200

/** What OWASP asks for: 19 MiB and two passes, about a twentieth of a second. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 }

/** A password as it is kept: the algorithm, its cost and the salt are in the text, so that the cost can rise. */
export async function hashPassword(
  password: string,
  salt: Uint8Array = randomBytes(16),
): Promise<string> {
  const hash = await derive(password, salt, COST)
  const { memory, passes, parallelism } = COST
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`
}

/** Whether a password is the one that was kept. Without one it takes as long to say no. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const match = KEPT.exec(kept ?? NOBODYS)
  if (match?.groups === undefined) throw new Error('A password is kept in a form that is not known')
  const { m, t, p, salt = '', hash = '' } = match.groups
  const cost = { memory: Number(m), passes: Number(t), parallelism: Number(p) }
  const derived = await derive(password, Buffer.from(salt, 'base64'), cost)
  return timingSafeEqual(derived, Buffer.from(hash, 'base64')) && kept !== undefined
}

const KEPT =
  /^\$argon2id\$v=19\$m=(?<m>\d+),t=(?<t>\d+),p=(?<p>\d+)\$(?<salt>[\w+/]+)\$(?<hash>[\w+/]{43})$/
const { memory, passes, parallelism } = COST
const NOBODYS = `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`

const algorithm = promisify(argon2)

function derive(
  password: string,
  nonce: Uint8Array,
  cost: Pick<Argon2Parameters, 'memory' | 'passes' | 'parallelism'>,
): Promise<Buffer> {
  // Keyboards write the same letter in different ways.
  const message = password.normalize('NFKC')
  return algorithm('argon2id', { message, nonce, tagLength: 32, ...cost })
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replaceAll('=', '')
