import type { Complaint } from '#complaint/complaint.ts'
import { currentStage } from '#complaint/complaint.ts'
import { extensionCap } from '#complaint/deadlines.ts'
import { type Context, responseDeadlines } from '#complaint/decision.ts'
import { extensionLimits } from '#complaint/stages/extend.ts'
import type { Day } from '#time/day.ts'
import { addWorkingDays } from '#time/working-days.ts'
import { earlier } from './when.ts'

/** The last day to which the answer can be put off without more ado, under the policy and under the Code. */
export function latestExtension(complaint: Complaint, context: Context): Day {
  const { stage, promised } = currentStage(complaint)
  const [limit] = extensionLimits(complaint, context)
  const byCode = responseDeadlines(complaint, context).find(({ clock }) => clock === 'code')
  const rule = context.code?.stages[stage].extension
  const cap = byCode && rule && extensionCap(byCode.firstDue, rule, context.calendar)
  const days = [limit?.latest, cap].filter((day) => day !== undefined)
  return days.length > 0
    ? earlier(...days)
    : addWorkingDays(context.calendar, promised ?? context.today, 10)
}
