import type { Kind } from './matter.ts'

export const estate: Kind = {
  name: 'estate',
  rule: 'Our estates standard asks for an inspection every month, and for 10 working days’ notice to everybody whom a change affects.',
  category: 'estate-management',
  share: 7,
  matters: [
    {
      about: 'Stairwell not cleaned since {date}',
      words:
        'The stairs have not been cleaned since {date}. I know because I put a chalk mark on the third step and it is still there. We pay for this every week.',
      wanted: 'The cleaning that we pay for, or the money back.',
      points: [
        'the stairs have not been cleaned since {date}',
        'we are charged for cleaning that is not done',
      ],
      remedy:
        'A deep clean will be done by {remedyDate}, and what you paid for cleaning in those weeks is given back.',
    },
    {
      about: 'Bin store overflowing',
      words:
        'The bin store is so full that people leave bags on the path. It was missed on {date} and on {date2}. I can’t get my scooter past. The council say the gate code was changed and nobody told them.',
      wanted: 'Clear it, and give the council the code.',
      points: [
        'the bins were not emptied because the gate code was changed',
        'the path is blocked and I can’t pass with a mobility scooter',
      ],
      remedy:
        'The store was emptied this week and the council has the code. We will look at it every Monday until {remedyDate}.',
    },
    {
      about: 'Grass and hedges not cut',
      words:
        'The hedge by the bungalows is so high that I have no daylight in my kitchen. I’d cut it myself but I am {years}. It was going to be done in the spring, then after the birds, then in the autumn. It is now neither spring nor birds.',
      wanted: 'The hedge cut to the height of the sill.',
      points: ['the hedge was not cut when it was promised'],
      remedy: 'The hedge was cut to the sill this week, and is in the contract for twice a year.',
    },
    {
      about: 'Communal light broken in the entrance',
      words:
        'light in entrance out for {weeks} weeks. reported {times} times. my neighbour fell. it’s winter, it’s dark at four',
      wanted: 'fix the light',
      points: ['the light in the entrance has not worked for {weeks} weeks'],
      remedy: 'The light was mended the same day, and the others in the block were tested.',
    },
    {
      about: 'Parking space given to someone else',
      words:
        'I have a blue badge and a marked bay outside my door, which I waited a year for. The lines were painted out when you resurfaced on {date} and not put back. Now I park where I can and walk. Some days I don’t go out.',
      wanted: 'My bay back.',
      points: [
        'the marked bay was removed on {date} and not put back',
        'I was not asked what I needed before the work',
      ],
      remedy:
        'Your bay will be painted again by {remedyDate}; until then the space by the office is kept for you.',
    },
    {
      about: 'Trees felled without telling residents',
      words:
        'You cut down the two cherry trees in the square on {date}. Nobody asked us or told us. My husband’s ashes are under one of them, with permission, I have the letter. I came home from the shops and they were gone.',
      wanted:
        'I can’t have the tree back. I want someone to come and face me, and to plant another.',
      points: [
        'the trees were felled on {date} without telling residents',
        'permission that we were given was not looked up',
      ],
      remedy:
        'A director has visited you to apologise. A cherry tree will be planted with you on {remedyDate}, and the permission is now where those who fell trees will see it.',
    },
  ],
}
