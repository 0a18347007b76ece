import { policyOn } from '#ombudsman/rulebook.ts'
import { rolesThatMay } from '#policy/policy.ts'
import { accountsOf } from '#record/accounts.ts'
import type { House } from '#record/door.ts'
import { type Landlord, landlords } from '#record/landlords.ts'
import { makeSignInLink } from '#record/sign-in-link.ts'
import { londonDay } from '#time/day.ts'

/** Somebody who can sign in, and the path that lets them in once. */
type Door = { readonly role: string; readonly name: string; readonly path: string }
type Entrance = { readonly landlord: Landlord; readonly doors: readonly Door[] }

/** With more landlords than these a list of links helps nobody. */
const A_SCREEN = 10

/**
 * Where the program is, and a link for each role of the demonstration. Of a real landlord only an administrator who
 * has no password yet gets one: whoever reads the terminal must not be able to sign in as just anybody.
 */
export async function announce(house: House, origin: string, now: Date): Promise<string> {
  const all = await house.database.acrossLandlords(landlords)
  const shown = all.filter(({ slug }) => !slug.startsWith('sim-')).slice(0, A_SCREEN)
  const entrances = await Promise.all(shown.map((landlord) => entranceOf(house, landlord, now)))
  const open = entrances.filter(({ doors }) => doors.length > 0)
  return [
    `Putright is at ${origin}`,
    ...(all.some((one) => one.demonstration)
      ? [
          'Everyone in it is invented, and so is every complaint. To begin without: --empty --data ANOTHER-FOLDER',
        ]
      : []),
    ...(open.length === 0 ? [] : ['', 'Each link signs you in once. Start again for new ones.']),
    ...open.flatMap((entrance) => linesOf(entrance, origin, widths(open))),
    '',
    'Ctrl-C stops it.',
    '',
  ].join('\n')
}

async function entranceOf(house: House, landlord: Landlord, now: Date): Promise<Entrance> {
  const { database, library } = house
  const [accounts, rulebook] = await database.asLandlord(landlord.id, (tx) =>
    Promise.all([accountsOf(tx, landlord.id), library.rulebookOf(tx, landlord.id)]),
  )
  if (rulebook.editions.length === 0) return { landlord, doors: [] }
  const policy = policyOn(rulebook, londonDay(now))
  const roles = landlord.demonstration ? policy.roles : rolesThatMay(policy, 'administer')
  const doors: Door[] = []
  for (const role of roles) {
    const account = accounts.find((one) => one.active && one.roles.includes(role.id))
    if (account === undefined || (account.hasPassword && !landlord.demonstration)) continue
    const token = await makeSignInLink(database, landlord, account.id, now)
    doors.push({ role: role.title, name: account.name, path: `/desk/sign-in/${token}` })
  }
  return { landlord, doors }
}

type Widths = { readonly role: number; readonly name: number }

function widths(entrances: readonly Entrance[]): Widths {
  const doors = entrances.flatMap((entrance) => entrance.doors)
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length))
  return {
    role: Math.min(46, longest(doors.map(({ role }) => role))),
    name: longest(doors.map(({ name }) => name)),
  }
}

function linesOf({ landlord, doors }: Entrance, origin: string, widths: Widths): string[] {
  return [
    '',
    `${landlord.name.padEnd(widths.role + widths.name + 4)}  ${origin}/${landlord.slug}`,
    ...doors.map(
      ({ role, name, path }) =>
        `  ${cut(role, widths.role).padEnd(widths.role)}  ${name.padEnd(widths.name)}  ${origin}${path}`,
    ),
  ]
}

const cut = (text: string, most: number) =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`
