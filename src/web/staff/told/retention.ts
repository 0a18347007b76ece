import type { DisciplinaryEntry } from '#complaint/disciplinary/entries.ts'
import type { RetentionEntry } from '#complaint/retention/entries.ts'
import { rolesThatMay } from '#policy/policy.ts'
import { sayDay, sayList } from '#time/say-day.ts'
import { type Known, type Told, told } from './told.ts'

/** An entry about how long the record is kept, in the words of people. */
export function tellRetention(entry: RetentionEntry): Told {
  switch (entry.type) {
    case 'disposal-held':
      return told('To be kept longer', [], { Why: entry.reason })
    case 'disposal-hold-lifted':
      return told('No longer to be kept for that', [], { Why: entry.reason })
    case 'complaint-disposed':
      return told('Its record was disposed of', [
        `What people wrote and who they are was erased, as the policy says (${entry.cite})`,
        `It could be from ${sayDay(entry.due)} on`,
      ])
  }
}

/** That something is known, and who alone can read it. What it is, is never told here. */
export function tellDisciplinary(_entry: DisciplinaryEntry, { rules }: Known): Told {
  const titles = rolesThatMay(rules.policy, 'keep-disciplinary').map(({ title }) => title)
  return told('What came of a disciplinary investigation was kept', [
    `It can’t be divulged: only ${sayList(titles)} can read it`,
  ])
}
