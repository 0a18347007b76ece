import type { Kind } from './matter.ts'

export const leaks: Kind = {
  name: 'leaks',
  rule: 'Our repairs policy gives 24 hours to make a leak safe and 20 working days to mend what it spoiled, and section 11 of the Landlord and Tenant Act 1985 makes us keep the home in repair.',
  category: 'property-condition',
  share: 11,
  matters: [
    {
      about: 'Leak from the flat above through the ceiling light',
      words:
        'Water has been coming through my bathroom ceiling from upstairs since {date}. It comes through the LIGHT. I switched it off at the board myself because the out of hours man said it was not an emergency. I have washed in the dark for {weeks} weeks. The lady upstairs is lovely and she has reported it as well.',
      wanted: 'Stop the leak. Check the electrics. Make good the ceiling.',
      points: [
        'the leak reported on {date} has not been stopped',
        'water in a light fitting was not treated as an emergency',
      ],
      remedy:
        'The leak was stopped and the electrics were tested this week. The ceiling will be made good by {remedyDate}.',
    },
    {
      about: 'Roof leak, patched {times} times',
      words:
        'The roof over the {room} has been patched {times} times and every time it rains hard from the west it comes in again. I keep a bucket and two towels there. The last roofer told me himself that it wants the valley doing and that he is only ever given the job of patching it. Why pay for the same job again and again?',
      wanted: 'The proper repair, done once.',
      points: ['the roof has been patched {times} times without a lasting repair'],
      remedy:
        'The valley of the roof will be renewed by {remedyDate}, and a supervisor will look at it in the next heavy rain.',
    },
    {
      about: 'Leak under the kitchen sink, floor gone',
      words:
        'The pipe under my sink was reported on {date}. It was only a drip then. Nobody turned up for the first appointment and the second man did not have the part. Now the floor of the cupboard has rotted and the lino has lifted and I nearly went over on it. I use a stick.',
      wanted: 'Mend the pipe and the floor, and check it is safe to walk on.',
      points: [
        'the leak reported on {date} was left until the floor was damaged',
        'an appointment was missed and nobody told me',
      ],
      remedy:
        'The pipe is mended, and the floor and the cupboard will be replaced by {remedyDate}.',
    },
    {
      about: 'Leak damaged ceiling and carpet; told to claim on own insurance',
      words:
        'The tank in the loft went on {date} and brought the landing ceiling down. To be fair your people came out that night and turned it off. But the ceiling has been open boards for {weeks} weeks now and when I asked about the carpet I was told to go to my own insurance. I do not have insurance. The tank was yours.',
      wanted: 'The ceiling put back, and an answer about the carpet that isn’t just “insurance”.',
      points: [
        'the ceiling has not been made good since {date}',
        'I was told to claim on my own insurance for damage from your tank',
      ],
      remedy:
        'The ceiling will be replaced and decorated by {remedyDate}. We pay for the carpet ourselves, without a claim.',
    },
    {
      about: 'Drain backs up into the yard',
      words:
        'Every time next door empties their bath it comes up in our yard. I have reported it {times} times. You jet it, it is clear for a fortnight, it comes back. The children can’t play out and the smell in this heat is unbearable. One of your men said there is a collapse further down.',
      wanted: 'A camera down the drain and the broken part dug up and mended.',
      points: [
        'the drain has been cleared {times} times without finding the cause',
        'sewage in the yard was not treated as a risk to health',
      ],
      remedy:
        'A camera went down the drain this week, and the broken length will be dug up and replaced by {remedyDate}.',
      families: true,
    },
    {
      about: 'Shower leaks into neighbour’s home after adaptation',
      words:
        'I was very grateful for the wet room. But since it was put in, the water runs out under the door and the lady next door has had it through her wall. I am frightened to have a shower now. I have been strip washing at the basin since {date}. I don’t like to make a fuss.',
      wanted: 'To be able to have a shower without worrying.',
      points: [
        'the floor of the wet room was laid so that water runs out of it',
        'I have had no shower that I can use since {date}',
      ],
      remedy:
        'The floor of the wet room will be laid again by {remedyDate}; until then you can use the guest bathroom of the scheme, and we will bring you there and back.',
    },
  ],
}
