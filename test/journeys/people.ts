import assert from 'node:assert/strict'
import type { Member, Person, Town } from './town.ts'

// The words in which the journeys are told: what residents and staff do, and what they then see.

export type Answers = {
  readonly words: string
  readonly wanted?: string
  /** Which of those the policy knows they are, where it knows more than one kind. */
  readonly are?: string
  readonly name: string
  readonly address: string
  readonly email: string
  readonly adjustments?: string
}

/** Complains on the landlord's form, and gives the reference. */
export async function complains(
  resident: Person,
  { slug }: Pick<Town, 'slug'>,
  answers: Answers,
): Promise<string> {
  const goOn = () => resident.presses('Continue')
  await resident.goesTo(`/${slug}`)
  await resident.presses('Make a complaint')
  await resident.writes('What has gone wrong?', answers.words)
  await goOn()
  if (answers.wanted !== undefined)
    await resident.writes('What would put it right?', answers.wanted)
  await goOn()
  await resident.sees('Photographs or papers (optional)')
  await goOn()
  await resident.chooses('No, for myself', 'Are you complaining for someone else?')
  await goOn()
  if (answers.are !== undefined) {
    await resident.chooses(answers.are, 'Which of these are you?')
    await goOn()
  }
  await resident.writes('What is your name?', answers.name)
  await goOn()
  await resident.writes('What is your address?', answers.address)
  await goOn()
  await resident.chooses('By e-mail', 'How should we contact you?')
  await resident.writes('Your e-mail address', answers.email)
  await goOn()
  await goOn()
  await resident.sees(answers.words, answers.name)
  await resident.presses('Send my complaint')
  return referenceOn(resident)
}

/** The reference on the page before somebody. */
export async function referenceOn(person: Person): Promise<string> {
  const [, reference] = /reference(?: is)? ([A-Z]+-\d+)/.exec(await person.reads()) ?? []
  assert.ok(reference, 'no reference is shown')
  return reference
}

const PASSWORD = 'several words nobody would guess'

/** Somebody of the landlord's, at their desk for the first time: in by a link, which lets them in once. */
export async function begins(town: Town, member: Member): Promise<Person> {
  const person = await town.person(member.name)
  await person.goesTo(`/desk/sign-in/${await member.link()}`)
  await person.presses(/^Sign in as /)
  await person.writes('Password', PASSWORD)
  await person.presses('Save the password')
  await person.presses('Go to the desk')
  return person
}

/** Back at their desk on another day, with the password that they chose. */
export async function returns(person: Person, { email }: Member): Promise<void> {
  await person.goesTo('/desk')
  await person.writes('E-mail address', email)
  await person.writes('Password', PASSWORD)
  await person.presses('Sign in')
}

/** Finds a complaint on the worklist, where it says what is next and when, and opens it. */
export async function opens(
  person: Person,
  reference: string,
  ...said: readonly string[]
): Promise<void> {
  await person.goesTo('/desk')
  await person.sees(reference, ...said)
  await person.presses(reference)
}

/** Gives the present stage to somebody, whom no conflict of interest keeps from it. */
export async function assigns(officer: Person, stage: 1 | 2, handler: Member): Promise<void> {
  await officer.presses(`Choose who handles stage ${stage}`)
  await chooses(officer, handler)
  await officer.sees(`${handler.name} handles stage ${stage}`)
}

/** Where the policy wants it, what the complaint needs is looked at on the same page, before somebody is chosen. */
export async function looksAndAssigns(
  officer: Person,
  stage: 1 | 2,
  handler: Member,
): Promise<void> {
  await officer.presses(`Choose who handles stage ${stage}`)
  await officer.chooses('It has to be investigated further', 'How complex is it?')
  await officer.chooses('Not as far as we know', 'Is somebody who is affected vulnerable?')
  await officer.chooses('Not as far as we know', 'Is there a risk to somebody’s health or safety?')
  await officer.chooses(
    'No',
    'Does anything give cause for concern that somebody is being harmed or neglected?',
  )
  await officer.chooses('No', 'Does anything have to be done at once?')
  await chooses(officer, handler)
  await officer.sees(`${handler.name} handles stage ${stage}`)
}

/** As `assigns`, from the page on which it is done. */
export async function chooses(officer: Person, handler: Member): Promise<void> {
  await officer.chooses(handler.name, 'Who handles it')
  await officer.chooses(
    'No',
    'Do they have a conflict of interest, or could it look as if they had?',
  )
  await officer.chooses(/^\s*They have said: “I will judge it on its merits/)
  await officer.presses('Give it to them')
}

/** Gives stage 2 to somebody, with what is considered before: what the review is about, and how long it takes. */
export async function choosesReviewer(
  officer: Person,
  reviewer: Member,
  option?: string,
): Promise<void> {
  if (option !== undefined) {
    await officer.chooses(option, 'The best way of escalating it')
    await officer.writes('Why this way', 'It is the quickest.')
  }
  await officer.writes(
    'What the review is about, and why they are dissatisfied',
    'It was promised and not done.',
  )
  await officer.chooses('Part of it is resolved', 'How far stage 1 has resolved it')
  await officer.writes('Who is kept informed', 'The resident')
  await officer.writes('What evidence is to be gathered', 'The job sheets')
  await chooses(officer, reviewer)
}

/** Looks through stage 1 before answering stage 2. */
export async function looksThroughStage1(person: Person, reference: string): Promise<void> {
  await person.goesTo(`/desk/complaints/${reference}/look-through`)
  await person.sees('What it is about, and what was decided', 'Letters of stage 1')
  await person.presses('Record that I looked through it')
}

export type Letter = {
  /** For the register, if nobody has entered it yet. */
  readonly line?: string
  readonly grading?: string
  readonly understanding: string
  readonly outcomes?: string
  readonly points?: readonly string[]
  readonly means?: string
  /** The day that the page says will be the promise. */
  readonly answerBy: string
}

/** Records an acknowledgement that was issued today without Putright. */
export async function acknowledges(person: Person, stage: 1 | 2, letter: Letter): Promise<void> {
  await writesAcknowledgement(person, stage, letter)
  await person.chooses(letter.means ?? 'By e-mail', 'How it went')
  await person.presses('Record the acknowledgement')
  await isAcknowledged(person, stage, letter)
}

/** Writes an acknowledgement, sees it as the resident will read it, and issues it. */
export async function acknowledgesByLetter(
  person: Person,
  stage: 1 | 2,
  letter: Letter,
): Promise<void> {
  await writesAcknowledgement(person, stage, letter)
  await person.presses('See the letter')
  await person.sees(
    'Acknowledgement before it goes',
    'Yes. It says everything that the policy and the Code ask for.',
    letter.understanding,
    `You will have our answer by ${letter.answerBy}.`,
  )
  await person.presses('Issue the letter')
  await isAcknowledged(person, stage, letter)
}

async function writesAcknowledgement(person: Person, stage: 1 | 2, letter: Letter) {
  await person.presses(`Acknowledge at stage ${stage}`)
  await person.sees(`If the letter was issued today, the answer will be due by ${letter.answerBy}`)
  if (letter.line !== undefined) await person.writes('One line about it', letter.line)
  if (letter.grading !== undefined) await person.chooses(letter.grading, 'Grading')
  await person.writes('Our understanding of the complaint', letter.understanding)
  if (letter.outcomes !== undefined) await person.writes('Outcomes sought', letter.outcomes)
  for (const [n, point] of (letter.points ?? []).entries())
    await person.writes(`Point ${n + 1}`, point)
}

const isAcknowledged = (person: Person, stage: 1 | 2, { answerBy }: Letter) =>
  person.sees(`The acknowledgement of stage ${stage} is recorded. The answer is due by ${answerBy}`)

type Outcome = 'Upheld' | 'Partly upheld' | 'Not upheld'
export type Answer = {
  readonly decisions: readonly Outcome[]
  /** Besides an apology, in the words of the letter. */
  readonly remedy: string
}

/** Records an answer issued today without Putright, with a decision and reasons for each point, and what puts it right. */
export async function answers(handler: Person, stage: 1 | 2, answer: Answer): Promise<void> {
  await writesAnswer(handler, stage, answer)
  await handler.writes('The letter as it was issued', 'Thank you for telling us what went wrong.')
  await handler.chooses('By e-mail', 'How it went')
  await handler.presses('Record the answer')
  await handler.sees(`The answer of stage ${stage} is recorded`)
}

/** Writes an answer, is told what it still lacks, puts that in, sees it as the resident will read it, and issues it. */
export async function answersByLetter(
  handler: Person,
  stage: 1 | 2,
  answer: Answer,
): Promise<void> {
  await writesAnswer(handler, stage, answer)
  await handler.presses('See the letter')
  await handler.sees('Not yet: 1 thing is missing.')
  await handler.presses(/^Say which law, policy or good practice the decision rests on/)
  await handler.chooses(/^\s*No law or policy speaks to it/)
  await handler.presses('See the letter')
  await handler.sees(
    'Answer before it goes',
    'Yes. It says everything that the policy and the Code ask for.',
    answer.remedy,
    stage === 1 ? 'Our answer to your complaint' : 'Our final answer to your complaint',
  )
  await handler.presses('Issue the letter')
  await handler.sees(`The answer of stage ${stage} is recorded`)
}

async function writesAnswer(handler: Person, stage: 1 | 2, { decisions, remedy }: Answer) {
  await handler.presses(`Answer at stage ${stage}`)
  // They were rung today.
  await handler.chooses(
    'Yes: they said that the complaint says it all',
    'had the chance to set out their position?',
  )
  for (const [n, decision] of decisions.entries()) {
    await handler.chooses(decision, `Decision on point ${n + 1}`)
    await handler.writes(
      `Reasons for the decision on point ${n + 1}`,
      `The records of the visits show it: see part ${n + 1} of our letter.`,
    )
  }
  if (decisions.some((decision) => decision !== 'Not upheld')) {
    await handler.chooses('It took too long without good reason', 'What went wrong')
    await handler.writes('Why it happened', 'Two lists were kept, and nobody looked at both.')
    await handler.writes(
      'What changes so that it does not happen again',
      'All calls are on one list now.',
    )
  }
  await handler.chooses('An apology', 'What the remedy is made of')
  await handler.writes('How it affected the resident', 'Weeks of worry, and calls to chase it.')
  await handler.chooses(/^\s*The Ombudsman’s guidance on remedies was taken into account/)
  await handler.writes('What puts it right, in the words of the letter (optional)', remedy)
}

export type Extension = {
  readonly reason: string
  /** As it is typed: day, month, year. */
  readonly to: readonly [day: string, month: string, year: string]
}

/** Fills in a notice of extension that the resident was given today, and sends it. */
export async function extendsTo(handler: Person, { reason, to }: Extension): Promise<void> {
  const [day, month, year] = to
  await handler.chooses('By e-mail', 'How it went')
  await handler.writes('The reason, as told to the resident', reason)
  await handler.writes('Day', day, 'New day for the answer')
  await handler.writes('Month', month, 'New day for the answer')
  await handler.writes('Year', year, 'New day for the answer')
  await handler.chooses(/^\s*The notice gives the Ombudsman’s contact details/)
}

/** Sends what was found to whoever complained, for their comment before the decision. */
export async function sendsFindings(
  handler: Person,
  reference: string,
  to: string,
  waitsUntil: string,
): Promise<void> {
  await handler.goesTo(`/desk/complaints/${reference}/respond`)
  await handler.presses(`Send the findings to ${to} for comment`)
  await handler.writes('What was found, as it was sent to them', 'Three visits were missed.')
  await handler.chooses('By e-mail', 'How it was sent')
  await handler.presses('Record that they were sent')
  await handler.goesTo(`/desk/complaints/${reference}/respond`)
  await handler.sees(waitsUntil)
}

/** Keeps what they say to it. */
export async function keepsComment(
  handler: Person,
  reference: string,
  from: string,
  comment: string,
): Promise<void> {
  await handler.goesTo(`/desk/complaints/${reference}/respond`)
  await handler.presses(`Record what ${from} says to the findings`)
  await handler.writes('What they said', comment)
  await handler.presses('Record the comment')
}

/** Records that the resident asks for stage 2 today. */
export async function asksForStage2(
  officer: Person,
  how: string,
  unresolved: string,
  acknowledgeBy: string,
): Promise<void> {
  await officer.presses('Record a request for stage 2')
  await officer.sees(`If they asked today, it has to be acknowledged by ${acknowledgeBy}`)
  await officer.chooses(how, 'How they asked')
  await officer.writes('What is still unresolved (optional)', unresolved)
  await officer.presses('Take it to stage 2')
  await officer.sees('Stage 2 has begun')
}

/** Closes it after the final response. */
export async function closes(reviewer: Person, on: string): Promise<void> {
  await reviewer.presses('Close it')
  await reviewer.chooses('The final response was given', 'Why it is closed')
  await reviewer.chooses('We took too long', 'What caused it?')
  await reviewer.chooses(
    'A lesson, and nothing more has to change',
    'Look beyond this complaint: what did it teach?',
  )
  await reviewer.writes(
    'What was learned, and why nothing more has to change',
    'Calls are returned the same day since March',
  )
  await reviewer.presses('Close the complaint')
  await reviewer.sees(
    'The complaint is closed',
    `Closed on ${on}: the final response was given.`,
    'Next: Nothing: it is closed',
  )
}

/** Why whoever handled stage 1 can't review it, in the words of the page on which a reviewer is chosen. */
export async function isRefusedStage2(officer: Person, handler: Member): Promise<void> {
  await officer.presses('Choose who handles stage 2')
  const beside = await officer.reads('.pr-step__beside')
  assert.match(beside, new RegExp(`${handler.name}: handled stage 1.*Code 2024, 6\\.13`))
  assert.doesNotMatch(await officer.reads('.pr-step__form'), new RegExp(handler.name))
}

/** The sentences that explain a deadline, the policy's and the Code's side by side. */
export async function deadline(
  person: Person,
  row: string,
  policy: readonly string[],
  code: readonly string[],
): Promise<void> {
  const cells = await person.eyes.deadline(row)
  assert.equal(cells.length, 2, `the policy and the Code side by side for: ${row}`)
  for (const [n, sentences] of [policy, code].entries())
    for (const sentence of sentences)
      assert.ok(cells[n]?.includes(sentence), `${row}: “${sentence}” is not in “${cells[n]}”`)
}
