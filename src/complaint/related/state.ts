import type { Day } from '#time/day.ts'
import type { Complaint } from '../complaint.ts'
import type { PersonId, Text } from '../entries.ts'
import type { RelatedEntry, Relation, SplitBecause } from './entries.ts'

export type Link = {
  readonly complaint: string
  readonly relation: Relation
  readonly on: Day
  readonly because?: SplitBecause
  readonly reason?: Text
}

/** Other complaints that this one has to do with, and others who make it. */
export type Related = {
  readonly links: readonly Link[]
  readonly joined: readonly { readonly person: PersonId; readonly on: Day; readonly agreed: Text }[]
}

export const STANDS_ALONE: Related = { links: [], joined: [] }

/** What an entry makes of a complaint. */
export function evolveRelated(complaint: Complaint, entry: RelatedEntry): Complaint {
  const { related, points } = complaint
  switch (entry.type) {
    case 'point-added':
      return { ...complaint, points: [...points, entry.point] }
    case 'point-split-off': {
      const { complaint: other, on, because } = entry
      const link: Link = { complaint: other, relation: 'split-off', on, because }
      return { ...complaint, related: { ...related, links: [...related.links, link] } }
    }
    case 'complaint-linked': {
      const { type: _type, ...link } = entry
      return { ...complaint, related: { ...related, links: [...related.links, link] } }
    }
    case 'complainant-joined': {
      const { person, on, agreed } = entry
      const joined = [...related.joined, { person, on, agreed }]
      return { ...complaint, related: { ...related, joined } }
    }
  }
}
