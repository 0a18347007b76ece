/** What a command line program has around it. Text is written as it is: a line ends with `\n`. */
export type Io = {
  out(text: string): void
  err(text: string): void
  /** Whether `out` is a person's screen, where colour helps. */
  readonly isTerminal: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  now(): Date
  /** The folder of the project, where `calendars/` and `policies/` are. */
  readonly root: string
}

/** One command of `putright`. `run` gives the exit status: 0 done, 1 the answer is "no". */
export type Command = {
  readonly name: string
  /** What to type after `putright`, one form a line. */
  readonly usage: string
  /** What it is for, in one line. */
  readonly summary: string
  run(args: readonly string[], io: Io): Promise<number>
}

/** The command or what it was given can't be used: exit status 2. The message is one sentence for a person. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** Runs a command; says on standard error what can't be used, and gives the exit status. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  io: Io,
): Promise<number> {
  try {
    return await command.run(args, io)
  } catch (error) {
    if (!isUsage(error)) throw error
    io.err(`putright ${command.name}: ${error.message}\n`)
    return 2
  }
}

/** Our own, and what `parseArgs` says of an option that it doesn't know. */
function isUsage(error: unknown): error is Error {
  if (error instanceof UsageError) return true
  return (
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  )
}
