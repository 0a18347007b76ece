import { nameOfMailbox, type Reading, readMailbox } from '#mail/mailbox.ts'
import type { MailSettings } from '#mail/settings.ts'
import { takeIn } from '#mail/take-in.ts'
import type { House } from '#record/door.ts'
import { landlordBySlug } from '#record/landlords.ts'

type Options = {
  readonly settings: MailSettings
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}

/** Reads the mailboxes of the landlords that have one, as long as the program runs. Returns how to stop it. */
export async function startMailIn(
  house: House,
  { settings, now, onError }: Options,
): Promise<Reading> {
  const reading: Reading[] = []
  for (const [slug, mailbox] of settings.mailboxes) {
    const landlord = await house.database.acrossLandlords((tx) => landlordBySlug(tx, slug))
    if (landlord === undefined)
      onError(new Error(`There is no landlord ${slug} to read ${nameOfMailbox(mailbox)} for`))
    else
      reading.push(
        readMailbox(mailbox, {
          each: (message) => takeIn(house, landlord, message, now()),
          onError,
        }),
      )
  }
  return {
    async stop() {
      await Promise.all(reading.map((one) => one.stop()))
    },
  }
}
