import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isAlive } from '#db/embedded/process.ts'

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))

/** `putright` as a process of its own. */
export type Program = {
  readonly child: ChildProcess
  /** All that it has written so far. */
  output(): string
  /** Waits until it has written something, or has ended without. */
  says(words: string | RegExp): Promise<RegExpExecArray>
  /** Waits for its end: the exit status, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>
  send(signal: NodeJS.Signals): Promise<number | NodeJS.Signals>
}

export function putright(words: readonly string[], env: NodeJS.ProcessEnv = {}): Program {
  const child = spawn(process.execPath, [MAIN, ...words], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more: string) => {
      text += more
    })
  const ended = new Promise<number | NodeJS.Signals>((resolve) =>
    child.once('close', (code, signal) => resolve(signal ?? code ?? 1)),
  )
  return {
    child,
    ended,
    output: () => text,
    async says(words) {
      const pattern = typeof words === 'string' ? new RegExp(RegExp.escape(words)) : words
      for (;;) {
        const found = pattern.exec(text)
        if (found !== null) return found
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`it ended without saying ${pattern}:\n${text}`)
        await sleep(20)
      }
    },
    send(signal) {
      child.kill(signal)
      return ended
    },
  }
}

/** Runs a command of `putright` to its end. */
export async function run(words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const program = putright(words, env)
  const status = await program.ended
  return { status, output: program.output() }
}

/** A folder for data, which PostgreSQL can reach also as another user. Removed afterwards with what runs in it. */
export function dataFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'putright-data-'))
  chmodSync(folder, 0o711)
  const lock = join(folder, 'cluster', 'postmaster.pid')
  const postgres = () =>
    existsSync(lock) ? Number(readFileSync(lock, 'utf8').split('\n')[0]) : undefined
  return {
    folder,
    /** The process of the PostgreSQL in it, if one is alive. */
    postgres: () => {
      const pid = postgres()
      return pid !== undefined && isAlive(pid) ? pid : undefined
    },
    async remove() {
      const pid = postgres()
      if (pid !== undefined && isAlive(pid)) process.kill(pid, 'SIGINT')
      while (pid !== undefined && isAlive(pid)) await sleep(20)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Where a started program says that it is. */
export const originOf = async (program: Program): Promise<string> =>
  (await program.says(/Putright is at (\S+)[\s\S]*Ctrl-C stops it/))[1] ?? ''
