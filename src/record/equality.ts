import { createHash } from 'node:crypto'
import { type Db, sql } from '#db/sql.ts'

/** A question about who somebody is. Nobody has to answer it. */
export type EqualityQuestion = {
  readonly id: string
  readonly asks: string
  readonly answers: readonly { readonly id: string; readonly name: string }[]
}

const NOT_SAID = { id: 'not-said', name: 'Prefer not to say' }

/** What is asked after a complaint was sent, under a policy that wants it counted whether everybody is reached. */
export const EQUALITY_QUESTIONS: readonly EqualityQuestion[] = [
  question('age', 'How old are you?', [
    ['under-25', 'Under 25'],
    ['25-44', '25 to 44'],
    ['45-64', '45 to 64'],
    ['65-79', '65 to 79'],
    ['80-over', '80 or over'],
  ]),
  question('sex', 'What is your sex?', [
    ['female', 'Female'],
    ['male', 'Male'],
  ]),
  question('disability', 'Are you disabled, or have you been ill for a year or more?', [
    ['yes', 'Yes'],
    ['no', 'No'],
  ]),
  question('ethnic-group', 'What is your ethnic group?', [
    ['asian', 'Asian or Asian British'],
    ['black', 'Black, Black British, Caribbean or African'],
    ['mixed', 'Mixed or multiple ethnic groups'],
    ['white', 'White'],
    ['other', 'Another ethnic group'],
  ]),
]

function question(
  id: string,
  asks: string,
  answers: readonly (readonly [string, string])[],
): EqualityQuestion {
  return { id, asks, answers: [...answers.map(([id, name]) => ({ id, name })), NOT_SAID] }
}

export type EqualityAnswers = Readonly<Record<string, string>>

/** Keeps answers, each by itself. The same form sent again adds nothing. */
export async function keepEqualityAnswers(
  tx: Db,
  landlordId: string,
  { form, year, answers }: { form: string; year: number; answers: EqualityAnswers },
): Promise<void> {
  for (const [question, answer] of Object.entries(answers))
    await tx.run(sql`
      insert into equality_answer (landlord_id, id, year, question, answer)
      values (${landlordId}, ${answerId(form, question)}, ${year}, ${question}, ${answer})
      on conflict (landlord_id, id) do nothing`)
}

/** The same for the same form and question; without the form, which is kept nowhere, it leads to nothing. */
function answerId(form: string, question: string): string {
  const hash = createHash('sha256').update(`${form} ${question}`).digest('hex')
  const ends = [`4${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)]
  return [hash.slice(0, 8), hash.slice(8, 12), ...ends].join('-')
}

/** Fewer than so many are not told apart: with few answers somebody could be guessed. */
const FEWEST = 5

export type EqualityCount = {
  readonly question: string
  readonly answer: string
  /** Undefined where there are some, and too few to say how many. */
  readonly n: number | undefined
}

/** How often each answer was given in a year that begins in April; small counts are not told. */
export async function equalityCounts(
  tx: Db,
  landlordId: string,
  year: number,
): Promise<readonly EqualityCount[]> {
  const rows = await tx.all<{ question: string; answer: string; n: number }>(sql`
    select question, answer, count(*) as n from equality_answer
    where landlord_id = ${landlordId} and year = ${year} group by question, answer`)
  return rows.map(({ question, answer, n }) => ({
    ...{ question, answer },
    n: n < FEWEST ? undefined : n,
  }))
}
