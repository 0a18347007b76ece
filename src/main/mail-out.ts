import { listen } from '#db/listen.ts'
import { type Sender, startSender } from '#mail/sender.ts'
import type { MailSettings } from '#mail/settings.ts'
import { MAIL_BELL } from '#record/mail-queue.ts'
import type { Opened } from './house.ts'

const A_MINUTE = 60_000

type Options = {
  readonly settings: MailSettings
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}

/**
 * Sends mail as soon as it is queued, by whichever process; and every minute what is to be tried again, or what nobody
 * was told of. Returns how to stop it.
 */
export async function startMailOut(
  { house, url }: Opened,
  options: Options,
): Promise<Pick<Sender, 'stop'>> {
  const sender = startSender(house, options)
  const bell = await listen(url, MAIL_BELL, (landlordId) => sender.wake(landlordId))
  const timer = setInterval(() => sender.wake(), A_MINUTE)
  return {
    async stop() {
      clearInterval(timer)
      await bell.end()
      await sender.stop()
    },
  }
}
