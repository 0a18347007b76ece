/** What people write at the turns of a complaint, apart from what it is about. */

export const EXTENSION_REASONS = [
  'The contractor’s report has not come, and we can’t answer without knowing what was found. We have asked for it by Friday.',
  'Two of the people we need to speak to are on leave until next week, and it would not be fair to decide without them.',
  'The survey had to be put off because of the weather. It is booked for the coming week.',
  'You sent us further photographs and papers, which we want to read properly.',
  'The records from before the change of contractor are in a store, and we have sent for them.',
  'The recordings of the calls have been asked for, and take some days to be found.',
  'A second opinion from an independent surveyor is needed on the cause.',
  'Part of this is for the managing agent, whose answer we are waiting for.',
]

export const UNRESOLVED = [
  'You upheld it and then did nothing. The work in your letter has not been done.',
  'The offer does not cover what it cost me. I’d like someone else to look at it.',
  'You have taken the contractor’s word over mine. I was there. I have photographs.',
  'The letter answers a question that I did not ask.',
  'I don’t accept that it was within your time. Count the days.',
  'I just don’t feel that anybody has listened.',
  'It was fine for a week and now it’s back exactly as it was.',
  'Nobody has said sorry.',
  'You say there is no record of my calls. My telephone bill has a record of my calls.',
  'My daughter read the letter to me and we are both unhappy with it. She will help me with this part.',
]

export const WITHDRAWN = [
  'The resident rang: it has been put right and they don’t want to go on with it.',
  'The resident says that they would rather leave it for now. They know that they can come back at any time.',
  'Withdrawn by e-mail. The resident has moved in with family.',
]

export const FOR_ANOTHER = [
  'I am complaining for my mother, who asked me to. In her words: ',
  'I’m writing on behalf of one of your residents, with their agreement. They say: ',
  'My dad won’t ring you himself so I am. This is what he told me: ',
  'I am the support worker and have permission to write. What I was told is this: ',
]

export const NOT_OURS = [
  'What the council’s environmental health team decides is theirs, and you can ask them about it.',
  'The water main in the street belongs to the water company. We have passed on what you say about it.',
  'The street lights beyond the gate are the highway authority’s.',
]

export const IMPACTS = [
  'It went on for months, and nobody said when it would end. There are young children in the home.',
  'Days off work were lost for visits that nobody made, and every call began again from the beginning.',
  'Sleep and health suffered, as the letter from the doctor says.',
  'It was a nuisance rather than a hardship, and it could have been avoided by one telephone call.',
]

export const EVIDENCE = [
  'The job sheet is signed by the resident, and photographs of before and after are with it.',
  'The contractor’s completion report came today. The resident says on the telephone that it works.',
  'Inspected on site with the resident, who is content with it.',
  'The letter of apology went out by post, with a copy on the file.',
]

export const PAID =
  'Paid into the bank account that the resident named; the payment run is on the file.'
