import type { Kind } from './matter.ts'

export const appointments: Kind = {
  name: 'appointments',
  rule: 'Our standard for appointments promises two working days’ notice of any change, a call half an hour before, and that what we have noted about somebody’s needs is looked at first.',
  category: 'property-condition',
  share: 8,
  matters: [
    {
      about: 'Stayed in {times} times, nobody came',
      words:
        'I have taken {times} days off work for an electrician who has never come. I get no pay when I take a day off. Each time I had the text the night before saying between 8 and 1. Each time I sat there like a lemon.',
      wanted: 'Come when you say. And pay for the days I lost.',
      points: [
        '{times} appointments were not kept',
        'I lost pay and was told that nothing can be done about it',
      ],
      remedy:
        'An appointment on {remedyDate} that will not be moved. We pay £15 for each one that we missed, and the pay that you lost.',
    },
    {
      about: 'Card left saying nobody was in',
      words:
        'He put a card through saying he knocked and there was no answer. I was in the front room by the window all morning. I watched him write it in the van. He never got out!!',
      wanted: 'An apology and another appointment this week.',
      points: [
        'the operative said on {date} that nobody was in when I was',
        'the appointment was then put back by {weeks} weeks',
      ],
      remedy:
        'The work was done two days after your complaint. Operatives now send a photograph of the door with its number.',
    },
    {
      about: 'Appointment moved {times} times by text',
      words:
        'My appointment for the plastering has been moved {times} times. Always a text, always the evening before. I clear the room every time, and I am {years}. My son comes over from work to shift the furniture.',
      wanted: 'One date that holds.',
      points: ['the appointment for plastering was moved {times} times at short notice'],
      remedy:
        'Your plastering is booked for {remedyDate}, and your son’s number is on the job so that we can help with the furniture.',
    },
    {
      about: 'Wrong trade sent twice',
      words:
        'Caller reported a broken socket. On {date} a plumber came. On {date2} a different plumber came. Caller asked for it to be recorded that both plumbers were polite.',
      wanted: 'An electrician.',
      points: ['the wrong trade was sent on {date} and again on {date2}'],
      remedy:
        'An electrician came the next morning. The list of faults from which the trade is chosen has been corrected.',
    },
    {
      about: 'Interpreter not booked for the visit',
      words:
        'My wife speak Tigrinya and I am at work in day. I ask for interpreter for the visit on {date}. They say yes. No interpreter come, man talk loud at my wife and go away and write “refused access”. She did not refuse. She did not understand.',
      wanted: 'New visit with interpreter. Take away “refused access”.',
      points: [
        'no interpreter came on {date} though one was promised',
        'your record says that access was refused, which is not true',
      ],
      remedy:
        'The note about access has been taken off your record, and a visit with an interpreter is booked for {remedyDate}.',
      families: true,
    },
    {
      about: 'Carer’s times not respected',
      words:
        'I asked that nobody comes before ten because my carers are here until then. It is on your system, I have been told it is on your system. On {date} I had two men in the hall while I was being washed. I felt humiliated.',
      wanted: 'For it never to happen again, to me or to anybody else.',
      points: [
        'staff came on {date} at a time that I had asked them not to',
        'the adjustment recorded for me was not looked at',
      ],
      remedy:
        'The times that you asked for are now on every job sheet, where those who come can see them, and we have tested that they are.',
    },
  ],
}
