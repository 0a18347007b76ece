import type { CodeEdition, Policy } from '#policy/policy.ts'
import { type Period, sayPeriod } from '#time/period.ts'
import { type Check, clause, isOwn, type Judgement } from './judgement.ts'
import { compareEnds, DAYS, endOf } from './longest.ts'

/** Until the Code of 2022 a landlord could need a third stage for reasons, which its self-assessment sets out (2020, 3.8). */
const third = (
  { reasons, ...stage }: NonNullable<Policy['thirdStage']>,
  edition: CodeEdition,
): Judgement => ({
  finding: edition === '2020' ? 'met' : 'breach',
  ...clause(stage),
  says: `two stages, and a third that is believed to be needed: ${reasons}`,
  ...(edition === '2020' ? {} : { needs: 'two stages and no more' }),
})

/** The way through the stages: how many there are, what comes before the first, and who may go on to the second. */
export const ESCALATION: readonly Check[] = [
  {
    of: { 2020: ['3.6', '3.8'], 2022: ['5.17'], 2024: ['5.3'] },
    // The file can have no third; where the text speaks of one, a clause falls short.
    judge: ({ thirdStage }, { edition }) =>
      thirdStage === undefined
        ? [{ finding: 'met', says: 'two stages' }]
        : [third(thirdStage, edition)],
  },
  {
    of: { 2020: ['3.3'], 2024: ['5.2'] },
    judge: ({ earlyResolution }) =>
      earlyResolution === undefined || !isOwn(earlyResolution)
        ? []
        : [
            {
              finding: 'breach',
              ...clause(earlyResolution),
              says: `${earlyResolution.name} within ${sayPeriod(earlyResolution.within)}, before stage 1`,
              needs: 'no step before a complaint is logged at stage 1',
            },
          ],
  },
  {
    of: { 2020: ['3.5', '4.11'], 2022: ['5.9'], 2024: ['2.2', '5.11'] },
    judge: ({ escalation: { window } }, { edition }) =>
      window === undefined || isAYear(window.within)
        ? []
        : [
            {
              finding: 'breach',
              ...clause(window),
              says: `${sayPeriod(window.within)} after the stage 1 response to ask for stage 2`,
              needs:
                edition === '2024'
                  ? 'stage 2 whenever it is asked for within 12 months'
                  : 'stage 2 for whatever is unresolved, unless there is a clear and valid reason',
              measured: true,
            },
          ],
  },
  {
    of: { 2024: ['6.12'] },
    judge: ({ escalation }) =>
      escalation.reason === 'not-needed' && isOwn(escalation)
        ? [{ finding: 'met', ...clause(escalation), says: 'no reason is needed for stage 2' }]
        : [],
  },
]

function isAYear(within: Period): boolean {
  const year: Period = { count: 12, unit: 'months' }
  return !compareEnds(DAYS.map((on) => [endOf(on, within), endOf(on, year)])).isEverEarlier
}
