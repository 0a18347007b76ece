import type { House } from '#record/door.ts'
import { notFound, type Reply, type Route } from '../../reply.ts'
import {
  mayAdminister,
  mayReadReports,
  type StaffVisit,
  staffGet,
  staffPost,
  type Who,
} from '../who.ts'
import { compliancePage } from './page.ts'
import { state, statementPage } from './statement.ts'

/** Whoever reads reports, keeps the policy or sees every complaint may ask whether we comply. */
const mayAsk = ({ who }: StaffVisit) =>
  mayReadReports(who) || mayAdminister(who) || who.viewer.assigns

/** Do we comply, in policy and in practice? */
export function complianceRoutes(house: House): readonly Route<Who>[] {
  const only =
    (handle: (house: House, visit: StaffVisit) => Promise<Reply>) => async (visit: StaffVisit) =>
      mayAsk(visit) ? handle(house, visit) : notFound()
  return [
    staffGet('/desk/compliance', only(compliancePage)),
    staffGet('/desk/compliance/:edition/:provision', only(statementPage)),
    staffPost('/desk/compliance/:edition/:provision', only(state)),
  ]
}
