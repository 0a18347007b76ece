import type { Compensation } from '#complaint/putting-right/entries.ts'
import { totalOf } from '#complaint/putting-right/entries.ts'
import { sayMoney } from '#complaint/putting-right/say-money.ts'
import { nameOf } from '#policy/policy.ts'
import { sayDay } from '#time/say-day.ts'
import { type Blocks, list, paragraph, section, table } from './blocks.ts'
import type { FactsOf, Known } from './facts.ts'
import { withoutAdmission } from './gone-wrong.ts'
import { capital, sentence } from './letter-words.ts'
import { type ActionSaid, spelled } from './said.ts'

/** How it affected them, and what is done about it (Code 2024, 7.1 and 7.2); or that nothing is offered, and why. */
export function puttingRight({ said, rules }: FactsOf<'response'>): Blocks {
  const { remedies, remedy, compensation, impact } = said
  // Where the handler says sorry in their own words, those stand at the beginning of the letter.
  const kinds = (remedies ?? []).filter(
    (id) =>
      (id !== 'apology' || spelled(said.apology) === undefined) &&
      (id !== 'financial' || compensation === undefined),
  )
  const offered = kinds.map((id) => SAY_REMEDY[id] ?? sentence(nameOf(rules.policy.remedies, id)))
  const isNothing = remedies?.length === 0 && compensation === undefined && !spelled(remedy)
  const mayBeOurFault = said.decisions?.some(({ outcome }) => outcome !== 'not-upheld')
  return section(
    'How we put things right',
    paragraph(spelled(impact)),
    list(offered, 'remedy'),
    paragraph(spelled(remedy), 'remedy'),
    compensation === undefined ? [] : money(compensation),
    isNothing ? [] : withoutAdmission(said),
    isNothing && !mayBeOurFault
      ? paragraph(
          'We did not find that we got things wrong. So we offer nothing to put right.',
          'remedy',
        )
      : [],
  )
}

/** The Ombudsman's kinds of remedy in words that say what happens. Others are said as the policy says them. */
const SAY_REMEDY: Readonly<Record<string, string>> = {
  apology: 'We are sorry. We should have done better.',
  acknowledging: 'We accept that things went wrong, as this letter says.',
  explanation: 'We have told you in this letter what happened, and why.',
  'acting-on-delay': 'We are now doing what took us too long.',
  'changing-decision': 'We have looked at our decision again, and we change it.',
  'amending-record': 'We put our records right.',
  'changing-policy': 'We change how we work, so that it does not happen again.',
}

type Money = Omit<Compensation, 'id' | 'basis'> & { readonly basis?: string }

function money(offer: Money): Blocks {
  const { payBy, basis } = offer
  const rows = PARTS.flatMap(([part, says]) =>
    offer[part] === 0 ? [] : [[says, sayMoney(offer[part])]],
  )
  return [
    ...paragraph(`We offer you ${sayMoney(totalOf(offer))}.`, 'remedy'),
    ...(rows.length < 2
      ? []
      : table('What the money is for', ['What for', 'How much'], rows, 'remedy')),
    ...paragraph(spelled(basis)),
    ...paragraph(
      payBy === undefined
        ? 'Please tell us if you accept this. We pay it once you have. You can accept it and still take your complaint further.'
        : `We will pay it by ${sayDay(payBy)}. You do not have to do anything for it.`,
    ),
  ]
}

/** The four parts of money that are considered one by one (Code 2020, 5.9). */
const PARTS = [
  ['statutory', 'A payment that the law sets'],
  ['quantified', 'What you lost or had to spend'],
  ['timeAndTrouble', 'Your time and trouble'],
  ['distress', 'The upset and inconvenience'],
] as const

/** What is still to be done, who does it and by when, or that nothing is (Code 2024, 6.9f and 7.3). */
export function outstandingActions(
  actions: readonly ActionSaid[] | undefined,
  known: Known,
): Blocks {
  if (actions === undefined) return []
  const rows = actions.map(({ what, owner, due }) => [
    what.trim(),
    ownerOf(owner, known),
    due === undefined ? '' : sayDay(due),
  ])
  return section(
    'What is still to be done',
    rows.length === 0
      ? paragraph('There is nothing that we still have to do.', 'outstanding-actions')
      : [
          ...table('What we will do', ['What', 'Who', 'By when'], rows, 'outstanding-actions'),
          ...paragraph('We will make sure that this is done, and tell you how it is going.'),
        ],
  )
}

/** Who sees to a promise, without a name (Code 2020, 3.17). */
function ownerOf(owner: ActionSaid['owner'], { staff }: Known): string {
  if (owner === undefined) return ''
  if ('contractor' in owner) return 'Our contractor'
  const title = staff.get(owner.staff)?.title
  return title === undefined ? 'We do' : capital(`our ${title}`)
}
