import type { FamilyOf } from '../family.ts'
import { PEOPLE_NEEDS } from './access.ts'
import { PEOPLE_COMMAND_DONE, type PeopleCommand } from './commands.ts'
import { decidePeople } from './decide.ts'
import { PEOPLE_ENTRIES, type PeopleEntry } from './entries.ts'
import { PEOPLE_REFUSALS, type PeopleRefusal, sayPeopleRefusal } from './refusals.ts'
import { evolvePeople } from './state.ts'
import { peopleTasks } from './tasks.ts'

export const PEOPLE_FAMILY: FamilyOf<PeopleCommand, PeopleEntry, PeopleRefusal> = {
  commands: PEOPLE_COMMAND_DONE,
  needs: PEOPLE_NEEDS,
  entries: PEOPLE_ENTRIES,
  refusals: PEOPLE_REFUSALS,
  decide: decidePeople,
  evolve: (complaint, entry) => ({
    ...complaint,
    people: evolvePeople(complaint.people, entry),
  }),
  say: sayPeopleRefusal,
  tasks: peopleTasks,
}
