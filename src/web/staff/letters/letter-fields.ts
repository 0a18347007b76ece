import { currentStage } from '#complaint/complaint.ts'
import type { LetterPart, LetterPartName } from '#policy/policy.ts'
import { checkboxField, type Filled, longTextField } from '../../fields.ts'
import { one } from '../../form.ts'
import { type Html, html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { clauseFor, hintWith } from '../steps/must-say.ts'

/** What only the letter says: words that somebody writes for whoever gets it, and no command keeps by themselves. */
export function acknowledgementWords(filled: Filled, { looked, context }: InHand): Html {
  const { acknowledgement } = context.policy.stages[currentStage(looked.complaint).stage]
  const unclear = longTextField(
    'unclear',
    'What is not clear to us, as a question (optional)',
    filled,
    {
      hint: hintWith(
        'The letter asks whether we have understood them in any case.',
        clauseFor(acknowledgement, 'unclear-asked'),
      ),
      rows: 3,
    },
  )
  return html`${unclear}${more(
    filled,
    ['opening', 'responsibleFor', 'expectations'],
    html`${longTextField('opening', 'First words of your own (optional)', filled, { rows: 3 })}
    ${longTextField(
      'responsibleFor',
      'What we are responsible for, in words of your own (optional)',
      filled,
      {
        hint: 'Without them the letter says: everything, or all the rest.',
        rows: 3,
      },
    )}
    ${longTextField('expectations', 'What will hardly be possible, and why (optional)', filled, { rows: 3 })}`,
  )}`
}

/** What the answer says besides the decisions and what is put right. */
export function responseWords(filled: Filled, { looked, context }: InHand): Html {
  const { response } = context.policy.stages[currentStage(looked.complaint).stage]
  const field = (name: string, label: string, part: LetterPartName, hint: string) =>
    wordsField(filled, response, { name, label, part, hint })
  const isSummedUp = clauseFor(response, 'summary') !== undefined
  const again = 'The letter repeats our understanding as they were told it in any case.'
  const summary = field('summary', 'The complaint summed up', 'summary', again)
  return html`${isSummedUp && summary}${field('investigation', 'What we did to find out', 'investigation', 'Whom we asked, what we looked at.')}
    ${field('findings', 'What we found', 'findings', '')}
    ${field('law', 'The law, policy and good practice that it rests on', 'law-policy-practice', '')}
    ${checkboxField('law-none', 'No law or policy speaks to it', filled)}
    ${more(
      filled,
      ['opening', ...(isSummedUp ? [] : ['summary']), 'constraints'],
      html`${longTextField('opening', 'First words of your own (optional)', filled, { rows: 3 })}
      ${!isSummedUp && summary}
      ${longTextField('constraints', 'What stands in the way of more (optional)', filled, {
        hint: 'The law, money or something else that keeps us from what they would like.',
        rows: 3,
      })}`,
    )}`
}

type WordsField = {
  readonly name: string
  readonly label: string
  readonly part: LetterPartName
  readonly hint: string
}

/** What the policy does not ask for can be left empty. */
function wordsField(
  filled: Filled,
  parts: readonly LetterPart[],
  { name, label, part, hint }: WordsField,
): Html {
  const clause = clauseFor(parts, part)
  return longTextField(name, clause === undefined ? `${label} (optional)` : label, filled, {
    hint: hintWith(hint, clause),
    rows: 4,
  })
}

/** What few letters need is folded up until it is used. */
function more(filled: Filled, names: readonly string[], content: Html): Html {
  const isUsed = names.some((name) => one(filled.typed, name) !== '' || name in filled.errors)
  return html`<details class="govuk-details"${isUsed && html` open`}>
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">More for the letter</span></summary>
    <div class="govuk-details__text">${content}</div></details>`
}
