import { rolesThatMay } from '#policy/policy.ts'
import { type Account, accountsOf, addAccount, changeAccount } from '#record/accounts.ts'
import type { House } from '#record/door.ts'
import { makeSignInLink } from '#record/sign-in-link.ts'
import type { Staff } from '#record/staff.ts'
import { type Errors, one, readForm } from '../../form.ts'
import { path } from '../../html.ts'
import { notFound, type Reply, type Route, seeOther, show } from '../../reply.ts'
import { mayAdminister, type StaffVisit, staffGet, staffPost, type Who } from '../who.ts'
import { type Asked, asked, linkPage, listPage, personPage } from './pages.ts'

/** People and their roles, for whoever administers. It shows nothing of any complaint. */
export function peopleRoutes(house: House): readonly Route<Who>[] {
  const only =
    (handle: (house: House, visit: StaffVisit) => Promise<Reply>) => async (visit: StaffVisit) =>
      mayAdminister(visit.who) ? handle(house, visit) : notFound()
  return [
    staffGet('/desk/people', only(list)),
    staffGet(
      '/desk/people/add',
      only(async (_, visit) => show(personPage(visit, undefined))),
    ),
    staffPost('/desk/people/add', only(add)),
    staffGet('/desk/people/:id', only(open)),
    staffPost('/desk/people/:id', only(change)),
    staffPost('/desk/people/:id/link', only(newLink)),
    staffPost('/desk/people/:id/active', only(switchOnOrOff)),
  ]
}

const accounts = ({ database }: House, { who }: StaffVisit) =>
  database.asLandlord(who.landlord.id, (tx) => accountsOf(tx, who.landlord.id))

async function list(house: House, visit: StaffVisit): Promise<Reply> {
  return show(listPage(visit, await accounts(house, visit)))
}

async function add(house: House, visit: StaffVisit): Promise<Reply> {
  const { who, form, requestId } = visit
  const read = readForm(asked(who.policy), form)
  const again = (errors: Errors) => show(personPage(visit, undefined, { typed: form, errors }), 422)
  if ('errors' in read) return again(read.errors)
  const account = { id: requestId, ...read.value }
  const added = await addAccount(house.database, who.landlord, account, adoptionOf(visit))
  return added === 'taken' ? again({ email: TAKEN }) : giveLink(house, visit, account, true)
}

const TAKEN = 'Someone with this e-mail address is already here'
const NOBODY_LEFT =
  'Nobody else could look after people any more. Give that role to someone else first'

const adoptionOf = ({ who, requestId, now }: StaffVisit) => ({ by: who.actor, requestId, now })

async function giveLink(
  house: House,
  visit: StaffVisit,
  account: Pick<Staff, 'id' | 'name'>,
  isNew: boolean,
): Promise<Reply> {
  const { who, now, header } = visit
  const token = await makeSignInLink(house.database, who.landlord, account.id, now)
  const site = header('origin') ?? `http://${header('host') ?? 'localhost'}`
  return show(linkPage(visit, account, site + path`/desk/sign-in/${token}`, isNew))
}

async function open(house: House, visit: StaffVisit): Promise<Reply> {
  const account = await accountAt(house, visit)
  return account === undefined ? notFound() : show(personPage(visit, account))
}

async function accountAt(house: House, visit: StaffVisit): Promise<Account | undefined> {
  return (await accounts(house, visit)).find(({ id }) => id === visit.params.id)
}

async function change(house: House, visit: StaffVisit): Promise<Reply> {
  const { who, form } = visit
  const account = await accountAt(house, visit)
  if (account === undefined) return notFound()
  const read = readForm(asked(who.policy), form)
  if ('errors' in read)
    return show(personPage(visit, account, { typed: form, errors: read.errors }), 422)
  return write(house, visit, account, read.value)
}

async function switchOnOrOff(house: House, visit: StaffVisit): Promise<Reply> {
  const account = await accountAt(house, visit)
  if (account === undefined) return notFound()
  return write(house, visit, account, { active: one(visit.form, 'active') === 'yes' })
}

async function write(
  { database }: House,
  visit: StaffVisit,
  account: Account,
  to: Partial<Asked & { active: boolean }>,
): Promise<Reply> {
  const { landlord, policy } = visit.who
  const administer = rolesThatMay(policy, 'administer').map(({ id }) => id)
  const done = await changeAccount(
    database,
    landlord,
    { ...account, ...to },
    administer,
    adoptionOf(visit),
  )
  if (done === 'changed') return seeOther(path`/desk/people?changed=${account.id}`)
  if (done === 'not-there') return notFound()
  const errors: Errors = done === 'taken' ? { email: TAKEN } : { roles: NOBODY_LEFT }
  return show(personPage(visit, account, { typed: visit.form, errors }), 422)
}

async function newLink(house: House, visit: StaffVisit): Promise<Reply> {
  const account = await accountAt(house, visit)
  return account?.active ? giveLink(house, visit, account, false) : notFound()
}
