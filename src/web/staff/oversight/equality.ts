import { EQUALITY_QUESTIONS, type EqualityCount } from '#record/equality.ts'
import { scrolling, table } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'

/** Who complains, as far as people said, for those who read reports. Nothing here leads to anybody. */
export function equalityTables(counts: readonly EqualityCount[], cite: string): Html {
  return html`<h2 class="govuk-heading-m">Who complains</h2>
    <p class="govuk-body">What people said of themselves after they had complained online, since April. Nobody has to. Answers are kept apart from complaints, and fewer than five are not told apart. <span class="pr-clause">${cite}</span></p>
    ${counts.length === 0 && html`<p class="govuk-body">Nobody has answered yet this year.</p>`}
    ${
      counts.length > 0 &&
      EQUALITY_QUESTIONS.map(({ id, asks, answers }) =>
        scrolling(
          asks,
          table({
            caption: asks,
            captionClasses: 'govuk-table__caption--s',
            firstCellIsHeader: true,
            head: [{ text: 'Answer' }, { text: 'How many', format: 'numeric' }],
            rows: answers.map((answer) => [
              { text: answer.name },
              { text: sayCount(counts, id, answer.id), format: 'numeric' },
            ]),
          }),
        ),
      )
    }`
}

function sayCount(counts: readonly EqualityCount[], question: string, answer: string): string {
  const found = counts.find((one) => one.question === question && one.answer === answer)
  // None and a few look alike: whether there is somebody could be told from nothing else.
  return found?.n === undefined ? 'Fewer than 5' : String(found.n)
}
