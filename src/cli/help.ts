import type { Command } from './command.ts'

/** What can be typed, with what each command is for. */
export function helpFor(commands: readonly Command[]): string {
  const all = commands.map(({ usage, summary }) =>
    [`${summary}:`, ...usage.split('\n').map((line) => `    putright ${line}`)].join('\n'),
  )
  return `${all.join('\n\n')}\n${commands.length > 1 ? END : ''}`
}

const END = `
Each takes --help. Exit status: 0 done, 1 the answer is no, 2 it can't be used.
DATABASE_URL names a PostgreSQL of your own; without it there is one in ./data. PORT and HOST (127.0.0.1) say where to
listen; BEHIND_TLS=yes, that a proxy in front speaks TLS and says whose request it is.
`
