import type { Kind } from './matter.ts'

export const damp: Kind = {
  name: 'damp',
  rule: 'Our damp and mould procedure asks us to look for the cause at the first visit and to treat it within 20 working days, and the law on hazards in the home does not let us wait longer.',
  category: 'property-condition',
  share: 14,
  matters: [
    {
      about: 'Mould in a child’s bedroom, treated once and back again',
      words:
        'The wall behind my little boy’s bed is black again. You sent someone on {date} who sprayed it and painted over it and said it would be fine. It was back in {weeks} weeks. He is {age} and he has been to the doctor three times with his chest. I wipe it down every morning before he gets up. I am not a bad mother and I do open the windows.',
      wanted:
        'I want somebody to find out where the wet is coming from and stop it, not paint over it. And I want his bed and mattress replaced.',
      points: [
        'the mould in the bedroom was painted over on {date} without finding its cause',
        'the effect on a child’s health was not taken into account',
      ],
      remedy:
        'The cause of the damp will be found by an independent surveyor by {remedyDate} and cured within 20 working days after that, and the bed and mattress are replaced.',
      families: true,
    },
    {
      about: 'Damp in the {room}, survey done and nothing since',
      words:
        'A surveyor came with a meter on {date} and told me the readings were “off the scale”. That was {weeks} weeks ago. I have rung {times} times and each time I am told the report is being looked at. Meanwhile the paper is coming off the walls in the {room} and everything in the wardrobe smells.',
      wanted: 'To see the report and be given a date for the work.',
      points: [
        'the work that the surveyor found on {date} has not been booked',
        'the report has not been shared with me',
      ],
      remedy:
        'You have the surveyor’s report with this letter, and the work in it will be done by {remedyDate}.',
    },
    {
      about: 'Damp put down to the tenant’s “lifestyle”',
      words:
        'I have been told by two different people that the damp is my lifestyle. I am {years}, I live on my own, I have one bath a week and I dry my washing at my daughter’s. There is a gutter outside that has been dripping down that wall since the winter before last. You can see the green from the pavement. I find it insulting.',
      wanted: 'An apology, and for somebody to look at the gutter.',
      points: [
        'the damp was put down to how I live without an inspection of the outside',
        'the gutter above the wall has not been repaired',
      ],
      remedy:
        'The gutter and the pointing will be repaired by {remedyDate}, and nobody will be told again that damp is their way of living before the outside has been looked at.',
    },
    {
      about: 'No follow-up after a mould wash',
      words:
        'your contractor done a mould wash on {date} and said someone would be out to fit a fan. no one has come. i have asthma. how long do i have to wait',
      wanted: 'fit the fan',
      points: ['the fan that was promised on {date} has not been fitted'],
      remedy:
        'The fan will be fitted by {remedyDate}, and we will measure the damp again six weeks later.',
    },
    {
      about: 'Belongings spoiled by damp in the {room}',
      words:
        'I am writing about the damp in my {room}, which I first told you about {months} months ago. I have now had to throw away a bed, two coats that were my late husband’s and a box of photographs. I know these are only things. But I did tell you, and I told you again, and I have the letters.',
      wanted:
        'The damp dealt with before another winter, and something towards what I have lost. I am not asking for a fortune.',
      points: [
        'the damp reported {months} months ago has not been cured',
        'my belongings were spoiled while I waited',
      ],
      remedy:
        'The wall will be dried out and insulated by {remedyDate}, before the winter, and what was spoiled is paid for at what it costs to replace.',
    },
    {
      about: 'Kitchen extractor never worked since it was fitted',
      words:
        'Caller says the extractor put in to deal with condensation has never worked since the day it was fitted ({date}). The electrician who came back said it was “the wrong part” and left. There is now mould on the ceiling above the cooker and she is worried about food. Caller was upset and said she is tired of telling the story from the beginning every time.',
      wanted: 'A working extractor, and one person to speak to.',
      points: [
        'the extractor fitted on {date} has never worked',
        'I have to explain it from the beginning each time I ring',
      ],
      remedy:
        'A new extractor will be fitted by {remedyDate}; one person in the repairs team deals with it and has rung you to say so.',
    },
    {
      about: 'Mould in the bathroom ceiling in a shared-ownership flat',
      words:
        'We bought our share of this flat new and there has been mould on the bathroom ceiling for {months} months. Your aftercare team say it is the developer. The developer say it is you. We have a baby of {age} months and cannot use the room properly. Will somebody please own this?',
      wanted: 'A named team which takes responsibility, and a date.',
      points: [
        'we are sent back and forth between you and the developer',
        'the mould in the bathroom has been left for {months} months',
      ],
      remedy:
        'We take this on ourselves and will settle it with the developer afterwards: the ventilation will be put right by {remedyDate}.',
      families: true,
    },
  ],
}
