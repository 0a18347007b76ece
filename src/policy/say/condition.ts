import type { Condition, Policy } from '../policy.ts'
import { either, lowerFirst } from './document.ts'

/** What must be true for a rule to hold, as a clause: `you are a resident`; undefined when it always holds. */
export function sayCondition(policy: Policy, when: Condition = {}): string | undefined {
  const { oral, resident, grading, aboutRole } = when
  const clauses = [
    resident !== undefined &&
      (resident
        ? `you are a ${policy.residentsAre} (or act for one)`
        : `you are not a ${policy.residentsAre}`),
    oral !== undefined && `you ${oral ? '' : 'do not '}complain by ${either(spoken(policy))}`,
    grading !== undefined &&
      `your complaint is about ${lowerFirst(nameOf(policy.gradings, grading))}`,
    aboutRole !== undefined && `your complaint is about the ${titleOf(policy, aboutRole)}`,
  ].filter((clause) => typeof clause === 'string')
  return clauses.length === 0 ? undefined : clauses.join(' and ')
}

export const titleOf = ({ roles }: Policy, id: string): string =>
  roles.find((role) => role.id === id)?.title ?? id

const nameOf = (list: Policy['gradings'], id: string) =>
  list.find((one) => one.id === id)?.name ?? id

const spoken = ({ channels }: Policy) =>
  channels.filter(({ oral }) => oral).map(({ name }) => lowerFirst(name))
