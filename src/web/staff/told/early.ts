import type { EarlyEntry } from '#complaint/early/entries.ts'
import { nameOf } from '#policy/policy.ts'
import { sayDay } from '#time/say-day.ts'
import { type Known, type Told, told } from './told.ts'

/** What became of an attempt to settle a complaint at once. */
export function tellEarly(entry: EarlyEntry, { rules }: Known): Told {
  switch (entry.type) {
    case 'early-offer-made':
      return told(
        'Offered to settle it early',
        [
          nameOf(rules.policy.channels, entry.channel),
          `They may say until ${sayDay(entry.answerBy)} whether they agree. Stage 1 goes on meanwhile`,
        ],
        { 'What was offered': entry.offer },
      )
    case 'early-offer-answered':
      return told(
        entry.agreed ? 'They agreed to settle it early' : 'They did not agree to settle it early',
        [
          entry.agreed
            ? entry.doneBy && `It is done by ${sayDay(entry.doneBy)}`
            : 'Stage 1 goes on, from the day the complaint was received',
        ],
        { Note: entry.note },
      )
    case 'early-offer-kept':
      return told('What was agreed is done', ['The letter with the answer is still owed'], {
        Note: entry.note,
      })
    case 'early-offer-left':
      return told('It goes on at stage 1', [
        entry.because === 'needs-inquiry'
          ? 'It needs more inquiry than a first contact can give'
          : 'They want it taken up at stage 1',
      ])
  }
}
