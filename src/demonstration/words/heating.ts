import type { Kind } from './matter.ts'

export const heating: Kind = {
  name: 'heating',
  rule: 'Our repairs policy gives 24 hours to come and three working days to bring back heating or hot water in the cold months, with a way to keep warm that costs the resident nothing.',
  category: 'property-condition',
  share: 11,
  matters: [
    {
      about: 'No heating or hot water for {weeks} weeks',
      words:
        'No heating or hot water since {date}. I am {years} years old. I was left two fan heaters which I can’t afford to run. I boil kettles to wash. Three engineers have been and each one orders a part. Nobody seems to talk to anybody.',
      wanted: 'Heating. And the extra electric paid for.',
      points: [
        'I have been without heating and hot water since {date}',
        'three visits were made without the right part',
        'the cost of running the heaters was left to me',
      ],
      remedy:
        'A new boiler will be fitted by {remedyDate}. The electricity for the heaters is paid for in full.',
    },
    {
      about: 'Boiler loses pressure, {times} visits, still cutting out',
      words:
        'My boiler cuts out every night. I have had {times} visits and the answer is always to top it up. I can’t bend down to do it, I have told you that, it must be written somewhere. When it goes off at two in the morning I have nobody to ask.',
      wanted: 'The boiler replaced or properly mended, and a note that I can’t top it up myself.',
      points: [
        'the fault in the boiler has not been put right in {times} visits',
        'I was asked to do something that my disability does not allow',
      ],
      remedy:
        'The boiler will be replaced by {remedyDate} with one that needs no topping up, and your record says that you can’t do it yourself.',
    },
    {
      about: 'District heating off without notice',
      words:
        'The communal heating was off from {date} to {date2}. There was no notice in the lobby, no text, nothing on your website. The phone line said there were no known issues while I was standing in a freezing flat with forty other freezing flats around it.',
      wanted: 'Tell people. And take it off the heating charge.',
      points: [
        'residents were given no notice or news while the heating was off',
        'the heating charge was not reduced for the days without it',
      ],
      remedy:
        'The heating charge is reduced for each day without it, and from now on there is a notice in the lobby and a text within two hours.',
    },
    {
      about: 'Hot water scalding, thermostatic valve not fitted',
      words:
        'The water from my mum’s taps is so hot it isn’t safe. She has dementia. I asked for the valves on {date} and was told it would be within the week. I am ringing on her behalf because she will not complain herself, she says you are all very busy.',
      wanted: 'Valves fitted straight away on the basin and bath.',
      points: [
        'valves to prevent scalding were promised by the week after {date} and not fitted',
        'my mother’s needs were not treated as urgent',
      ],
      remedy:
        'The valves were fitted the day after your complaint, and we have checked every home in the scheme for the same.',
    },
    {
      about: 'New heat pump, bills doubled, nobody explained the controls',
      words:
        'Since you took out the storage heaters and put in the heat pump my bill has doubled. I was given a folder of {pages} pages. The installer told me never to touch it. The lady who rang from your office told me to touch it. I’d like someone to sit down with me for half an hour, that is all.',
      wanted: 'Half an hour with someone who knows, and my bills looked at.',
      points: [
        'nobody showed me how to use the new heating',
        'the settings have made my bills much higher',
      ],
      remedy:
        'An adviser will visit by {remedyDate} to set the controls with you and to look at your bills. What you paid too much will be paid back.',
    },
    {
      about: 'Radiator in the {room} cold since installation',
      words:
        'the radiator in the {room} has not worked since the new system was put in {months} months ago. was told its balanced. its not balanced its cold. we all sleep in the one room',
      wanted: 'make the radiator work before it gets cold',
      points: ['the radiator in the {room} has not worked since it was installed'],
      remedy:
        'The radiator will be put right by {remedyDate}, and we will look at all the others while we are there.',
      families: true,
    },
  ],
}
