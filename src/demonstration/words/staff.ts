import type { Kind } from './matter.ts'

export const staff: Kind = {
  name: 'staff',
  rule: 'Our customer standard asks everybody who works here to be civil, to allow for what people need, and to answer within two working days.',
  category: 'staff',
  share: 6,
  matters: [
    {
      about: 'Spoken to rudely on the telephone',
      words:
        'I rang on {date} about my rent and was spoken to like a child. When I said I was hard of hearing the officer sighed, actually sighed, and then SHOUTED. I put the phone down and cried.',
      wanted: 'An apology from the person, and training about deaf people.',
      points: ['I was spoken to rudely on {date}', 'no allowance was made for my hearing'],
      remedy:
        'The person concerned has apologised to you in writing, and the whole team will be trained by {remedyDate} by people who are deaf themselves.',
      aboutStaff: true,
    },
    {
      about: 'Officer came in without knocking',
      words:
        'The officer let themselves into my flat on {date} with the master key. No knock, no notice. I was in my dressing gown. It may be sheltered housing but it is my home.',
      wanted: 'To be told it won’t happen again, in writing.',
      points: ['a member of staff came into my home on {date} without notice or permission'],
      remedy:
        'The keys are now signed for, with a reason. Nobody comes in without your leave except to save life, and we have said so to all who work there.',
      aboutStaff: true,
    },
    {
      about: 'Personal business discussed in the corridor',
      words:
        'I heard my own business being talked about in the corridor: my benefits, my son, everything. When I opened my door the talking stopped. The person it came from knows who they are and so do I.',
      wanted: 'For it to be looked into, and for somebody else to be my officer.',
      points: [
        'my private affairs were discussed where others could hear',
        'I was not told how it would be looked into',
      ],
      remedy:
        'You have another officer from this week. How we speak of residents where others can hear has been taken up with the team.',
      aboutStaff: true,
    },
    {
      about: 'Calls not returned {times} times',
      words:
        'I have left {times} messages since {date}. Each time the nice person at the front says they will put it on the system for a call back. Is there anybody at the other end of the system?',
      wanted: 'A call back.',
      points: ['{times} messages since {date} were not answered'],
      remedy:
        'A manager rang you the same day, and messages are now counted each evening until they are answered.',
    },
    {
      about: 'On hold for over an hour',
      words:
        'An hour and ten minutes on hold. On pay as you go. I got through, was put through to the wrong team, and was cut off. I walked to the office and it’s closed on {weekday}s now.',
      wanted: 'A way to reach you that doesn’t cost me my credit.',
      points: [
        'I waited over an hour on the telephone and was cut off',
        'the office hours were changed without telling us',
      ],
      remedy:
        'There is a number that rings you back and costs you nothing, and the office hours are on the door and in the next newsletter.',
    },
    {
      about: 'Request for large print ignored',
      words:
        'I have asked for large print since I lost most of my sight. Sometimes it comes large, sometimes it doesn’t, and the small ones are always the important ones. My neighbour has to read me my private letters.',
      wanted: 'Everything in 24 point. Every time.',
      points: ['letters are not sent in large print though I have asked for it'],
      remedy:
        'Everything goes to you in 24 point from now on, and the next six letters will be looked at by hand before they go.',
    },
    {
      about: 'Promised one thing by one officer and another by the next',
      words:
        'One of your officers told me on {date}, in my kitchen, that I would get a ramp. Another told me on {date2} there never was a ramp. I wrote the first one’s words down at the time. I feel I am being called a liar.',
      wanted: 'What I was promised, or a proper reason.',
      points: [
        'I was promised a ramp on {date} and then told that I was not',
        'I was not believed',
      ],
      remedy:
        'The ramp will be built by {remedyDate}. What is promised in somebody’s home is now written down and left there.',
      aboutStaff: true,
    },
  ],
}
