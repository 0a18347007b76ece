import assert from 'node:assert/strict'
import type { Actor } from '#complaint/commands.ts'
import { policyOn } from '#ombudsman/rulebook.ts'
import type { House, Submission } from '#record/door.ts'
import { readEntries } from '#record/entries.ts'
import type { Landlord } from '#record/landlords.ts'
import { viewerOf } from '#record/look.ts'
import type { Person } from '#record/people.ts'
import { staffById } from '#record/staff.ts'
import { londonDay } from '#time/day.ts'
import type { App } from '../src/web/server.ts'
import type { Who } from '../src/web/staff/who.ts'
import { complaintBy, done } from './house.ts'

type Staff = Extract<Actor, { kind: 'staff' }>

/** The day and time it is at the desks of a test. */
export type Clock = { now: Date }

/** Who a cookie names, without signing in: the landlord's id and the member of staff's. */
export async function whoIs(
  { database, library }: House,
  landlord: Landlord,
  id: string,
  now: Date,
): Promise<Who> {
  return database.asLandlord(landlord.id, async (tx) => {
    const staff = await staffById(tx, landlord.id, id)
    assert.ok(staff, 'nobody of this landlord')
    const policy = policyOn(await library.rulebookOf(tx, landlord.id), londonDay(now))
    const actor = { kind: 'staff', id, roles: staff.roles } as const
    return { landlord, staff, actor, policy, viewer: viewerOf(policy, actor) }
  })
}

/** Routes as they are served to the desks of some landlords, at the time that a clock says. */
export function atDesks(house: House, landlords: readonly Landlord[], clock: Clock) {
  return {
    now: () => clock.now,
    onDefect: (error: unknown) => {
      throw error
    },
    identify: async ({ who = '' }: Readonly<Record<string, string>>) => {
      const [of, id = ''] = who.split('.')
      const landlord = landlords.find((one) => one.id === of)
      return landlord && whoIs(house, landlord, id, clock.now)
    },
  }
}

export type Seen = {
  readonly status: number
  readonly html: string
  /** The words on the page, as they are read. */
  readonly text: string
  readonly location: string
}

/** Somebody at the desk, with what they can do in a browser that has no script. */
export function sitting(desk: App, landlord: Landlord, staff: Staff) {
  const cookie = cookieOf(landlord, staff)
  const ask = async (path: string, init: RequestInit = {}): Promise<Seen> => {
    const headers = { cookie, ...(init.method === 'POST' ? { origin: 'http://localhost' } : {}) }
    const response = await desk.request(path, { ...init, headers })
    const html = await response.text()
    const { status } = response
    return { status, html, text: readable(html), location: response.headers.get('location') ?? '' }
  }
  return {
    open: (path: string) => ask(path),
    /** Sends the form of a page that was opened, with its hidden fields and what is typed into it. */
    send: (page: Seen, path: string, typed: Record<string, string | readonly string[]>) => {
      const body = new URLSearchParams()
      const hidden = { requestId: hiddenIn(page, 'requestId'), seen: hiddenIn(page, 'seen') }
      for (const [name, values] of Object.entries({ ...hidden, ...typed }))
        for (const value of [values].flat()) body.append(name, value)
      return ask(path, { method: 'POST', body })
    },
  }
}

/** The cookie by which the pages know somebody. */
export const cookieOf = (landlord: Landlord, { id }: Staff) => `who=${landlord.id}.${id}`

/** What a hidden or visible input of a page holds. */
export function hiddenIn({ html }: Seen, name: string): string {
  return new RegExp(`<input[^>]* name="${name}" (?:[^>]* )?value="([^"]*)"`).exec(html)?.[1] ?? ''
}

/** The words of a page as they are read, without what is only in its head. */
export function readable(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  return main
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,:;])/g, '$1')
}

/** A day as it is typed into its three inputs. */
export function typedDay(name: string, on: string): Record<string, string> {
  const [year = '', month = '', date = ''] = on.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

/** What may be different about a complaint that is taken, and about whoever complains. */
export type Different = {
  readonly facts?: Partial<Extract<Submission['command'], { type: 'receive' }>>
  readonly person?: Partial<Person>
}

/** Takes a complaint through the door, and gives its id and reference. */
export async function taken(
  house: House,
  landlord: Landlord,
  words: string,
  on: string,
  { facts, person }: Different = {},
): Promise<{ readonly id: string; readonly reference: string }> {
  const { command, people = [], ...submission } = complaintBy(words, on)
  const { complaintId: id } = await done(house, landlord, {
    ...submission,
    command: { ...command, ...facts } as Submission['command'],
    people: people.map((one) => ({ ...one, ...person })),
  })
  const reference = await house.database.asLandlord(landlord.id, async (tx) => {
    const entries = await readEntries(tx, landlord.id, id)
    const first = entries[0]?.entry
    return first?.type === 'complaint-received' ? first.reference : ''
  })
  return { id, reference }
}
