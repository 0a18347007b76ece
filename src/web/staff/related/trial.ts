import type { Complaint } from '#complaint/complaint.ts'
import type { RelatedCommand, RelatedCommandType } from '#complaint/related/commands.ts'
import { whyNew } from '#complaint/related/decide.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { SOMETHING } from '../steps/something.ts'

/** Such a command as it would be with a form filled in as it should be. */
export function relatedTrial(
  type: RelatedCommandType,
  complaint: Complaint,
  { today: on }: InHand['context'],
): RelatedCommand {
  switch (type) {
    case 'add-point': {
      const point = { id: '', text: SOMETHING }
      return { type, on, point, related: true, delays: false }
    }
    case 'split-point': {
      const related = whyNew(complaint, { related: true, delays: false }) !== undefined
      return { type, on, complaint: '', related, delays: false }
    }
    case 'link-complaint':
      return { type, on, complaint: '', relation: 'related' }
    case 'join-complainant':
      return { type, on, person: '', agreed: SOMETHING }
  }
}
