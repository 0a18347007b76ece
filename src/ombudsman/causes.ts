/** Why something went wrong, as whoever closes a complaint sorts it. */
export type Cause = { readonly id: string; readonly name: string; readonly covers: string }

// The Ombudsman publishes no list of causes that we found (looked up in November 2026). This one is ours, after the
// subjects that Code 2020, 6.8 names for learning (policies, training of staff and contractors, communication, records)
// and those of the Ombudsman's reports. An id is in records and is never changed.
export const CAUSES: readonly Cause[] = [
  ['communication', 'We did not tell them, or not clearly', 'Calls not returned, no update'],
  ['delay', 'We took too long', 'Nobody followed it up, a queue, a shortage'],
  ['not-followed', 'Our policy or procedure was not followed', 'We know how, and did not do it'],
  ['no-rule', 'Our policy or procedure falls short', 'It was followed, and was wrong or missing'],
  ['records', 'Our records were missing or wrong', 'Nothing noted, the wrong home or person'],
  ['contractor', 'A contractor did not do what we asked', 'Or we did not see that they did'],
  ['workmanship', 'The work was not good enough', 'It failed again, or was left half done'],
  ['conduct', 'How somebody behaved', 'A member of staff or of a contractor'],
  ['needs', 'We did not see what the person needed', 'An adjustment, a vulnerability, a risk'],
  ['none', 'Nothing went wrong', 'The complaint was not upheld'],
  ['other', 'Something else', 'Say what'],
].map(([id = '', name = '', covers = '']) => ({ id, name, covers }))
