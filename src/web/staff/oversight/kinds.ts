import { FAILURES } from '#complaint/entries.ts'
import type { Named } from '#policy/policy.ts'
import { type Day, sayDate } from '#time/day.ts'
import type { CountedKind } from '#views/answer-kinds.ts'
import { scrolling, table } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import { SAY_FAILURE } from '../steps/gone-wrong-fields.ts'

export type Kinds = {
  readonly kinds: readonly CountedKind[]
  /** The ways to put things right that the policy has. */
  readonly remedies: readonly Pick<Named, 'id' | 'name'>[]
  readonly since: Day
}

/** What went wrong, and how it was put right: each kind once for the answers of a stage. */
export function kindsPart({ kinds, remedies, since }: Kinds): Html {
  const failures = FAILURES.map((id) => ({ id, name: SAY_FAILURE[id] }))
  return html`<h2 class="govuk-heading-m">How it was put right since ${sayDate(since)}</h2>
    ${counts('Remedies by type', 'Remedy', remedies, kinds, 'remedy')}
    <h2 class="govuk-heading-m">What went wrong since ${sayDate(since)}</h2>
    ${counts('What went wrong in answers that upheld something', 'What', failures, kinds, 'failure')}
    <p class="pr-clause">Each kind counts once for the answers of a stage, in the year of the answer that said it.</p>`
}

/** A line for each kind there is, and for those that an older policy had. */
function counts(
  caption: string,
  first: string,
  known: Kinds['remedies'],
  all: readonly CountedKind[],
  what: CountedKind['what'],
): Html {
  const kinds = all.filter((one) => one.what === what)
  const others = kinds.filter(({ kind }) => !known.some(({ id }) => id === kind))
  const lines = [...known, ...others.map(({ kind }) => ({ id: kind, name: kind }))]
  return scrolling(
    caption,
    table({
      ...{ caption, captionClasses: 'govuk-visually-hidden', firstCellIsHeader: true },
      head: [{ text: first }, { text: 'Answers', format: 'numeric' }],
      rows: lines.map(({ id, name }) => [
        { text: name },
        { text: kinds.find(({ kind }) => kind === id)?.n ?? 0, format: 'numeric' as const },
      ]),
    }),
  )
}
