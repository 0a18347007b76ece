import type { RelatedEntry, Relation, SplitBecause } from '#complaint/related/entries.ts'
import type { Said } from './told.ts'

/** What another complaint is to this one. */
export const SAY_RELATION: Record<Relation, string> = {
  duplicate: 'The same complaint, made twice',
  related: 'Has to do with this one',
  'split-off': 'Taken as a complaint of its own',
  'split-from': 'Something new that came up with that complaint',
}

export const SAY_SPLIT: Record<SplitBecause, string> = {
  answered: 'Stage 1 had been answered',
  unrelated: 'It is not related to this complaint',
  'would-delay': 'It would have held the answer up unreasonably',
}

/** What ties a complaint to others, in the words of people. */
export function tellRelated(entry: RelatedEntry): Said {
  switch (entry.type) {
    case 'point-added':
      return [
        'A point was added, to be answered with the rest',
        [],
        { 'The point': entry.point.text },
      ]
    case 'point-split-off':
      return ['Something new was taken as a complaint of its own', [SAY_SPLIT[entry.because]]]
    case 'complaint-linked':
      return [
        'Linked with another complaint',
        [SAY_RELATION[entry.relation]],
        { Why: entry.reason },
      ]
    case 'complainant-joined':
      return [
        'Somebody else makes this complaint too',
        [],
        { 'When and how they said so': entry.agreed },
      ]
  }
}
