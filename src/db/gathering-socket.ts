import { Socket } from 'node:net'

/**
 * A socket that sends in one piece what is written to it in one turn of the program. `pg` holds back (corks) the
 * messages of one statement until they are complete; here they wait for the statements that follow at once, so that a
 * transaction's writes cost one call of the system instead of a dozen.
 */
export class GatheringSocket extends Socket {
  override uncork(): void {
    process.nextTick(() => super.uncork())
  }
}
