import type { OmbudsmanDetails } from '#ombudsman/details.ts'
import { TIME_TO_REFER } from '#ombudsman/referral.ts'
import type { Way } from '#policy/say/document.ts'
import type { Facts } from '#policy/say/facts.ts'
import type { Day } from '#time/day.ts'

/** What has to be known beside a policy to say it: whose it is, and how to reach the Ombudsman. */
export const policyFacts = (name: string, today: Day, outside: OmbudsmanDetails): Facts => ({
  ...{ name, today },
  ombudsman: { name: outside.name, ways: ombudsmanWays(outside), within: TIME_TO_REFER },
})

function ombudsmanWays({ telephone, website, form, post, name }: OmbudsmanDetails): readonly Way[] {
  return [
    { by: 'Telephone', text: telephone, href: `tel:${telephone.replaceAll(' ', '')}` },
    { by: 'Website', text: website.replace('https://www.', ''), href: website },
    { by: 'Form on the internet', text: form.replace('https://www.', ''), href: form },
    { by: 'Post', text: [name, ...post].join(', ') },
  ]
}
