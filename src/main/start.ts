import { type Running, serve } from '#web/server.ts'
import { identify } from '#web/staff/sign-in/session.ts'
import { announce } from './announce.ts'
import type { Config } from './config.ts'
import { beginWith } from './first-run.ts'
import { CannotStart, type Opened, withHouse } from './house.ts'
import { startMailIn } from './mail-in.ts'
import { startMailOut } from './mail-out.ts'
import { progress, type Terminal } from './progress.ts'
import { routesOf } from './routes.ts'
import { loadRules } from './rules.ts'
import { startSweep } from './sweep.ts'

export type Starting = {
  readonly terminal: Terminal
  readonly now: () => Date
  /** Aborted when the program is to stop. */
  readonly signal: AbortSignal
}

/** The whole system, until it is told to stop: then what runs is finished, and everything is closed. */
export async function start(config: Config, { terminal, now, signal }: Starting): Promise<void> {
  const rules = loadRules()
  const trouble = (text: string) => terminal.err(`${text}\n`)
  await withHouse(config, rules, trouble, async (opened) => {
    const report = progress(terminal, 'Loading the demonstration')
    try {
      await beginWith(opened, config, rules.editions, { now: now(), report, signal })
    } catch (error) {
      if (signal.aborted && error === signal.reason) return
      throw error
    }
    if (!signal.aborted) await serveUntil(opened, config, { terminal, now, signal })
  })
}

async function serveUntil(opened: Opened, config: Config, { terminal, now, signal }: Starting) {
  const { house } = opened
  const onError = (error: unknown) => terminal.err(`${sayDefect(error)}\n`)
  const server = await listen(opened, config, now, onError)
  const stopSweep = startSweep(house, now, onError)
  const mail = { settings: config.mail, now, onError }
  const mailOut = await startMailOut(opened, mail)
  const mailIn = await startMailIn(opened, mail)
  try {
    const host = ['127.0.0.1', '0.0.0.0', '::'].includes(config.host) ? 'localhost' : config.host
    terminal.out(await announce(house, `http://${host}:${server.port}`, now()))
    await untilAborted(signal)
  } finally {
    await Promise.all([server.close(), stopSweep(), mailOut.stop(), mailIn.stop()])
  }
}

async function listen(
  { house }: Opened,
  { port, host, behindTls, mail }: Config,
  now: () => Date,
  onError: (error: unknown) => void,
): Promise<Running> {
  try {
    return await serve(routesOf(house, { hasServer: mail.smtp !== undefined }), {
      ...{ port, host, behindTls, now },
      identify: identify(house),
      onDefect: (error, { method, path }, reference) =>
        onError(`${reference} ${method} ${path}: ${sayDefect(error)}`),
    })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE')
      throw new CannotStart(
        `port ${port} is taken by another program: stop it, or choose another with --port`,
      )
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
      throw new CannotStart(`${host} port ${port} can’t be used (${code})`)
    throw error
  }
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

const sayDefect = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)
