import type { House, Submission } from '#record/door.ts'
import { addedFrom, takingOf, type Upload } from '#record/uploads.ts'
import type { Filled } from '../../fields.ts'
import { filesField } from '../../file-field.ts'
import { one } from '../../form.ts'
import { button } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { StaffVisit } from '../who.ts'

/** What they brought along or sent: photographs, letters. */
export function logFiles(house: House, filled: Filled, uploads: readonly Upload[]): Html {
  const { limits } = takingOf(house)
  return html`<h2 class="govuk-heading-m">Photographs or papers (optional)</h2>
    ${filesField(filled, {
      ...{ label: 'Choose the files', limits, uploads },
      after: button({
        ...{ text: 'Add these and choose more', name: 'more', value: 'yes' },
        classes: 'govuk-button--secondary',
      }),
    })}`
}

/** Whether the page is wanted once more for its files alone. */
export const isAboutFiles = (form: Form) => one(form, 'more') !== '' || one(form, 'remove') !== ''

/** A complaint with the files that came with it. */
export function withFiles(
  { who }: StaffVisit,
  submission: Submission,
  uploads: readonly Upload[],
): Submission {
  const { command, complaintId, also: before } = submission
  if (uploads.length === 0 || command.type !== 'receive') return submission
  const added = addedFrom(who.landlord.id, uploads, 'resident', submission.now)
  const move = added.also(complaintId)
  return {
    ...submission,
    command: { ...command, files: added.files },
    documents: [...(submission.documents ?? []), ...added.documents],
    also: async (tx) => {
      await before?.(tx)
      await move(tx)
    },
  }
}
