import { type Typeset, typesetter } from '#letters/typeset.ts'
import type { PlainDocument } from '#policy/say/document.ts'
import { sayGuide } from '#policy/say/guide.ts'
import { sayPolicy } from '#policy/say.ts'
import type { House } from '#record/door.ts'
import { sayDate } from '#time/day.ts'
import { get, type Route, show } from '../reply.ts'
import { documentPage, type Published, printed } from './document-page.ts'
import { atLandlord, type Place } from './place.ts'
import { policyFacts } from './policy-facts.ts'
import { policyPdf } from './policy-pdf.ts'

/**
 * What a landlord publishes about complaints, for anybody and without signing in: its policy in plain words, which is
 * what “published on our website” means, and the Guide to Complaints; both also as PDF.
 */
export function policyRoutes(
  house: House,
  typeset: () => Typeset | undefined = typesetter,
): readonly Route[] {
  const canPrint = () => typeset() !== undefined
  const pdf = policyPdf(typeset)
  return [
    get(
      '/:landlord/how-we-handle-complaints',
      atLandlord(house, async (_visit, place) =>
        show(documentPage(place, publishedPolicy(place), canPrint())),
      ),
    ),
    get(
      '/:landlord/how-we-handle-complaints.pdf',
      atLandlord(house, async (visit, place) => printed(visit, place, publishedPolicy(place), pdf)),
    ),
    get(
      '/:landlord/guide-to-complaints',
      atLandlord(house, async (_visit, place) =>
        show(documentPage(place, publishedGuide(place), canPrint())),
      ),
    ),
    get(
      '/:landlord/guide-to-complaints.pdf',
      atLandlord(house, async (visit, place) => printed(visit, place, publishedGuide(place), pdf)),
    ),
  ]
}

/** What a landlord has promised, as a document. */
export const policyDocument = ({ landlord, rules, today, outside }: Saying): PlainDocument =>
  sayPolicy(rules.policy, policyFacts(landlord.name, today, outside))

type Saying = Pick<Place, 'landlord' | 'rules' | 'today' | 'outside'>

/** When what a page says came into force. */
export const sayChanged = ({ rules }: Pick<Place, 'rules'>) =>
  `Last changed: ${sayDate(rules.policy.inForceFrom)}.`

/** All that a landlord has promised. */
const publishedPolicy = (place: Place): Published => ({
  document: policyDocument(place),
  slug: 'how-we-handle-complaints',
  changed: sayChanged(place),
})

/** The leaflet: how to complain, and what happens then. */
function publishedGuide(place: Place): Published {
  const { landlord, rules, today, outside, reach: reached, hours } = place
  const facts = policyFacts(landlord.name, today, outside)
  const document = sayGuide(rules.policy, facts, { reached, hours })
  return { document, slug: 'guide-to-complaints', changed: sayChanged(place) }
}
