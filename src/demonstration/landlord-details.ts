import type { LandlordDetails } from '#letters/facts.ts'

/** Numbers that are kept free for drama, and addresses that nobody can have. */
export const reachOf = (slug: string) => ({
  phone: '01632 960123, Monday to Friday, 9am to 5pm',
  email: `complaints@${slug}.example.org`,
  letter: 'Complaints, 1 Invented Square, Anytown',
  'in-person': '1 Invented Square, Anytown, or telephone 01632 960124',
})

/** The same as its letters are headed. */
export function letterheadOf({ slug, name }: { slug: string; name: string }): LandlordDetails {
  const { phone, email, letter } = reachOf(slug)
  return { name, telephone: phone, email, address: letter.split(', ') }
}
