import { connectAsOwner, type Owner } from '#db/postgres.ts'
import { sql } from '#db/sql.ts'
import { nameOfMailbox, type Reading, readMailbox } from '#mail/mailbox.ts'
import type { MailSettings } from '#mail/settings.ts'
import { takeIn } from '#mail/take-in.ts'
import { landlordBySlug } from '#record/landlords.ts'
import type { Opened } from './house.ts'

/** How soon another program goes on reading where one has died. */
const LOOK_AGAIN = 5_000

type Options = {
  readonly settings: MailSettings
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}

/**
 * Reads the mailboxes of the landlords that have one, as long as the program runs. Of several programs one reads a
 * mailbox, and another goes on soon if that one dies. Returns how to stop it.
 */
export async function startMailIn(opened: Opened, options: Options): Promise<Reading> {
  const { mailboxes } = options.settings
  if (mailboxes.size === 0) return { stop: async () => {} }
  const reading = new Map<string, Reading>()
  let locks: Owner | undefined
  const look = async () => {
    locks ??= await connectAsOwner(opened.url, {
      onNotice: () => {},
      // Whoever takes the locks meanwhile reads too until we notice: each message is still taken in once.
      onEnd: () => {
        locks = undefined
      },
    })
    const ours = await takeThose(locks, [...mailboxes.keys()])
    for (const slug of mailboxes.keys())
      if (ours.has(slug)) await begin(opened, slug, reading, options)
      else await reading.get(slug)?.stop()
  }
  let looking: Promise<void> | undefined
  const again = () => {
    looking ??= look()
      .catch(options.onError)
      .finally(() => {
        looking = undefined
      })
  }
  again()
  const timer = setInterval(again, LOOK_AGAIN)
  return {
    async stop() {
      clearInterval(timer)
      await looking
      await Promise.all([...reading.values()].map((one) => one.stop()))
      await locks?.end()
    },
  }
}

/** The mailboxes that this program is the one to read: PostgreSQL lends the right to one connection, and takes it back. */
async function takeThose(locks: Owner, slugs: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await locks.all<{ slug: string; isOurs: boolean }>(sql`
    select slug, pg_try_advisory_lock(hashtextextended('putright.mailbox.' || slug, 0)) as "isOurs"
    from unnest(${slugs}::text[]) as slug`)
  return new Set(rows.flatMap(({ slug, isOurs }) => (isOurs ? [slug] : [])))
}

async function begin(
  { house }: Opened,
  slug: string,
  reading: Map<string, Reading>,
  { settings, now, onError }: Options,
): Promise<void> {
  const mailbox = settings.mailboxes.get(slug)
  if (mailbox === undefined || reading.has(slug)) return
  const landlord = await house.database.acrossLandlords((tx) => landlordBySlug(tx, slug))
  if (landlord === undefined) {
    onError(new Error(`There is no landlord ${slug} to read ${nameOfMailbox(mailbox)} for`))
    reading.set(slug, { stop: async () => {} })
    return
  }
  const begun = readMailbox(mailbox, {
    each: (message) => takeIn(house, landlord, message, now()),
    onError,
  })
  reading.set(slug, {
    async stop() {
      reading.delete(slug)
      await begun.stop()
    },
  })
}
