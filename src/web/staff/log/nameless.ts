import type { Policy } from '#policy/policy.ts'
import type { Looked } from '#record/look.ts'
import { checkboxesField, type Filled, radiosField } from '../../fields.ts'
import type { Html } from '../../html.ts'

/** What stands where a name would: on lists and in the timeline. */
export const NAME_NOT_GIVEN = 'Name not given'

/** For somebody who complains and does not want to be known, with what the policy makes of that. */
export function namelessFields({ anonymous }: Policy, filled: Filled): Html {
  const evidence =
    anonymous?.treatment === 'needs-evidence'
      ? {
          more: radiosField(
            'evidence',
            'Is there documentary evidence?',
            filled,
            [
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No' },
            ],
            { inline: true, small: true },
          ),
        }
      : {}
  return checkboxesField(
    'anonymous',
    'If they don’t want to be known',
    filled,
    [{ value: 'yes', text: 'They don’t want to give their name', ...evidence }],
    { hint: hintFor(anonymous), small: true },
  )
}

function hintFor(anonymous: Policy['anonymous']): string {
  const left = 'Leave their name and contact details empty.'
  if (anonymous === undefined) return `${left} It is taken like any other complaint.`
  return anonymous.treatment === 'looked-into'
    ? `${left} With enough to go on it is looked into, without stages and days (${anonymous.cite}).`
    : `${left} Evidence decides whether it can be declined (${anonymous.cite}).`
}

/** What to tell somebody whom we can't write to. */
export function sayToNameless({ complaint }: Looked): readonly string[] {
  const outside = complaint.anonymous?.treatment === 'looked-into'
  return [
    `“Thank you for telling us. The reference is ${complaint.reference}.”`,
    outside
      ? '“We will see what there is to go on, and look into it if we can.”'
      : '“We will take it up like any other complaint.”',
    '“As we don’t know who you are, we can’t write to you. You can ring us with the reference, or tell us your name later.”',
  ]
}
