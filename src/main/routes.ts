import { randomUUID } from 'node:crypto'
import type { House } from '#record/door.ts'
import type { Route } from '#web/reply.ts'
import { residentRoutes } from '#web/resident/routes.ts'
import { peopleRoutes } from '#web/staff/accounts/routes.ts'
import { complaintRoutes } from '#web/staff/complaint/routes.ts'
import { complianceRoutes } from '#web/staff/compliance/routes.ts'
import { contactRoutes } from '#web/staff/contacts/routes.ts'
import { copyRoutes } from '#web/staff/copies/routes.ts'
import { disciplinaryRoutes } from '#web/staff/disciplinary/routes.ts'
import { libraryRoutes } from '#web/staff/library/routes.ts'
import { logRoutes } from '#web/staff/log/routes.ts'
import { looksRoutes } from '#web/staff/looks/routes.ts'
import { type MailOut, mailRoutes } from '#web/staff/mail/routes.ts'
import { nonComplianceRoutes } from '#web/staff/non-compliance/routes.ts'
import { ownFileRoutes } from '#web/staff/own-files.ts'
import { personRoutes } from '#web/staff/person/routes.ts'
import { feedbackRoutes } from '#web/staff/policy/feedback.ts'
import { policyRoutes } from '#web/staff/policy/routes.ts'
import { postRoutes } from '#web/staff/post/routes.ts'
import { publicityRoutes } from '#web/staff/publicity/routes.ts'
import { puttingRightRoutes } from '#web/staff/putting-right/routes.ts'
import { disposalRoutes } from '#web/staff/retention/routes.ts'
import { settingsRoutes } from '#web/staff/settings/routes.ts'
import { signInRoutes } from '#web/staff/sign-in/routes.ts'
import type { Who } from '#web/staff/who.ts'
import { worklistRoutes } from '#web/staff/worklist/routes.ts'
import { workloadRoutes } from '#web/staff/workload/routes.ts'

/** Every page of the program. Those of residents go last, since one of their addresses fits everything. */
export function routesOf(
  house: House,
  mail: MailOut = { hasServer: false },
): readonly Route<Who>[] {
  const newId = { newId: randomUUID }
  return [
    ...signInRoutes(house),
    ...worklistRoutes(house),
    ...contactRoutes(house, newId),
    ...copyRoutes(house, newId),
    ...logRoutes(house),
    ...complaintRoutes(house, newId),
    ...looksRoutes(house),
    ...peopleRoutes(house),
    ...personRoutes(house),
    ...disposalRoutes(house),
    ...disciplinaryRoutes(house),
    ...workloadRoutes(house),
    ...policyRoutes(house),
    ...feedbackRoutes(house, newId),
    ...publicityRoutes(house, newId),
    ...libraryRoutes(house, newId),
    ...ownFileRoutes(house),
    ...puttingRightRoutes(house),
    ...postRoutes(house),
    ...mailRoutes(house, mail),
    ...complianceRoutes(house),
    ...nonComplianceRoutes(house, newId),
    ...settingsRoutes(house),
    ...residentRoutes(house, newId),
  ]
}
