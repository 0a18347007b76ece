import type { Kind } from './matter.ts'

export const moving: Kind = {
  name: 'moving',
  rule: 'Our lettings policy asks that a home is checked with photographs before the keys are given, that an application is kept from the day it comes, and that people know when they can go home.',
  category: 'moving',
  share: 5,
  matters: [
    {
      about: 'Home let in poor condition',
      words:
        'I was given the keys on {date} and there were needles in the garden and someone’s dinner in the oven. The sheet says “cleaned to lettable standard”. I had a newborn in my arms.',
      wanted: 'It cleaned, and the first week’s rent back.',
      points: [
        'the home was not fit to move into on {date}',
        'the check before letting was signed and not done',
      ],
      remedy: 'The home was cleaned within two days, and the first week’s rent is given back.',
      families: true,
    },
    {
      about: 'Transfer application lost',
      words:
        'My application to move for medical reasons was handed in on {date}. I have the stamp on my copy. You have no record of it and want me to start again at the bottom of the list. I can’t manage the stairs now, never mind in another {months} months.',
      wanted: 'My place on the list from the day that I applied.',
      points: ['my application of {date} was lost', 'I was asked to start again from today'],
      remedy:
        'Your application counts from the day on your copy, and the panel will look at it by {remedyDate}.',
    },
    {
      about: 'Temporary move during works went on for {months} months',
      words:
        'I was told to pack for a fortnight. That was {months} months ago. I am in one room with a microwave, I’m paying for parking, my cat is at my sister’s. I ring every {weekday}.',
      wanted: 'A date to go home, and what it has cost me.',
      points: [
        'a move for two weeks has lasted {months} months',
        'the costs of being away were not paid',
      ],
      remedy:
        'Your own home will be ready by {remedyDate}, and all that it has cost you to be away is paid.',
    },
    {
      about: 'Mutual exchange refused late',
      words:
        'We found each other on the exchange website and did everything right. You have 42 days to say yes or no. You took {pages} and then said no because of a form you never asked for. The other family have given up.',
      wanted: 'To be told what the form is, and for the next one to be done in time.',
      points: [
        'the decision on the exchange came after the time allowed',
        'we were refused for a form that nobody asked for',
      ],
      remedy:
        'The form is with this letter, and if you find another exchange a manager will decide it within 42 days.',
      families: true,
    },
    {
      about: 'Adapted bathroom refused in new home',
      words:
        'I moved here on {date} because I was told the bathroom would be adapted. Now I am told that there is a waiting list and I should have stayed where I was. I gave up a good home for this.',
      wanted: 'What I was told I would have.',
      points: [
        'the adaptation promised before I moved has not been done',
        'I was given wrong information when I decided to move',
      ],
      remedy:
        'The bathroom will be adapted by {remedyDate}, and ahead of the list, as you were told.',
    },
  ],
}
