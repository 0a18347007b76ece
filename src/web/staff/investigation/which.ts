import type {
  ArrangedMeeting,
  AskedEvidence,
  Clarification,
} from '#complaint/investigation/state.ts'
import type { Looked } from '#record/look.ts'
import { sayDay } from '#time/say-day.ts'
import { type Filled, radiosField } from '../../fields.ts'
import { one } from '../../form.ts'
import type { Html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import { nameOfStaff } from '../complaint/words.ts'
import { oneLine } from '../worklist/groups.ts'

const kept = ({ texts }: Looked, { document }: { readonly document: string }) =>
  texts.get(document) ?? 'erased'

/** Of whom something was asked. */
export const sayOf = ({ of }: AskedEvidence, looked: Looked): string =>
  'staff' in of ? nameOfStaff(looked, of.staff) : kept(looked, of.named)

/** Which of the things that were asked for. */
export const evidenceField = (
  filled: Filled,
  looked: Looked,
  all: readonly AskedEvidence[],
): Html =>
  radiosField(
    'evidence',
    'What was asked for',
    filled,
    all.map((asked) => ({
      value: asked.id,
      text: oneLine(kept(looked, asked.what), 120),
      hint: `Asked of ${sayOf(asked, looked)}`,
    })),
    { small: true },
  )

/** Which of the questions to the resident. */
export const questionField = (
  filled: Filled,
  looked: Looked,
  all: readonly Clarification[],
): Html =>
  radiosField(
    'clarification',
    'What was asked',
    filled,
    all.map(({ id, words }) => ({ value: id, text: oneLine(kept(looked, words), 160) })),
    { small: true },
  )

/** Which of the meetings that were arranged. */
export const meetingField = (
  filled: Filled,
  looked: Looked,
  all: readonly ArrangedMeeting[],
): Html =>
  radiosField(
    'meeting',
    'Which meeting',
    filled,
    all.map(({ id, day, time, about }) => ({
      value: id,
      text: `${sayDay(day)}, ${oneLine(kept(looked, time), 40)}`,
      hint: oneLine(kept(looked, about), 120),
    })),
    { small: true },
  )

/** The one that a page was opened for, or the only one. */
export function startWhich(
  name: string,
  query: Form,
  all: readonly { readonly id: string }[],
): Form {
  const [only, another] = all
  const asked = one(query, name)
  const id = another === undefined ? only?.id : all.find((each) => each.id === asked)?.id
  return id === undefined ? {} : { [name]: id }
}
