import type { Kind } from './matter.ts'

export const repairs: Kind = {
  name: 'repairs',
  rule: 'Our repairs policy gives 24 hours for what is unsafe and 20 working days for other repairs, and section 11 of the Landlord and Tenant Act 1985 makes us keep the home in repair.',
  category: 'property-condition',
  share: 13,
  matters: [
    {
      about: 'Front door will not lock',
      words:
        'My front door has not locked properly since it was kicked in on {date}. The police gave me a crime number and I gave it to you. You boarded it, then unboarded it, then left. I push the settee against it at night. I can’t sleep.',
      wanted: 'A door that locks.',
      points: [
        'the front door has not been made secure since {date}',
        'the risk to me was not taken seriously',
      ],
      remedy:
        'A new door was fitted the day after your complaint, and the police’s advice on the locks was followed.',
    },
    {
      about: 'Kitchen units falling off the wall',
      words:
        'One of the wall units came down on {date} with all my plates in it. A carpenter came and took away the broken one and said all the others are held with the same plugs. That was {weeks} weeks ago. I have emptied them all onto the floor. Please tell me if you are coming.',
      wanted: 'The units fixed to the wall properly, and my plates paid for.',
      points: [
        'the wall units are unsafe and have not been fixed since {date}',
        'nobody told me when the work would be done',
      ],
      remedy:
        'All the wall units will be fixed by {remedyDate} by a joiner and not a contractor’s mate, and your plates are paid for.',
    },
    {
      about: 'Window will not close in the {room}',
      words:
        'The window in the {room} has been tied shut with string since {date}. A very nice young man measured it. Then another very nice young man measured it. I have no complaint about either of them. But they keep on measuring it.',
      wanted: 'A new window, or the old one mended.',
      points: ['the window in the {room} was measured {times} times and not repaired'],
      remedy:
        'The window is ordered from the measurements that we have, and will be fitted by {remedyDate}.',
    },
    {
      about: 'Repair closed as done when it was not',
      words:
        'I had a text to say my repair was COMPLETE. It was not complete. It was not even started. When I rang up I was told the system says complete and I would have to report it again and go to the back of the queue. This has now happened {times} times.',
      wanted: 'The fence repaired, and for you to stop closing jobs that aren’t done.',
      points: [
        'the repair to the fence was closed {times} times without being done',
        'I was made to report it again and wait again',
      ],
      remedy:
        'The fence will be repaired by {remedyDate}. No job may be closed now without a photograph and the resident’s word.',
    },
    {
      about: 'Workmanship: bathroom refit left unfinished',
      words:
        'They fitted the new bathroom in two days and left it with no sealant, a cracked tile behind the toilet and the old bath in my front garden. It is still in my garden. My neighbour has planted geraniums in it for a joke but I am not laughing any more.',
      wanted: 'Finish the bathroom and take the bath away.',
      points: [
        'the bathroom was left unfinished on {date}',
        'rubbish from the work was left in the garden',
      ],
      remedy:
        'The bathroom will be finished by {remedyDate}, and the old bath was taken away this week. We hope that the geraniums have found another place.',
    },
    {
      about: 'Rats in the loft and kitchen',
      words:
        'I can hear them in the wall all night. Pest control put boxes down and told me they are coming in by the broken air brick, which is your repair, and you tell me it’s pest control. I have two children under {age} and I found droppings in the toaster.',
      wanted: 'Block the holes. Get rid of the rats. Stop passing me round.',
      points: [
        'the holes by which rats come in have not been blocked',
        'I am passed between repairs and pest control',
      ],
      remedy:
        'The holes were blocked this week, and pest control will come each fortnight until {remedyDate} at the least. One person answers for both.',
      families: true,
    },
    {
      about: 'Lift to upper floors out of order',
      words:
        'The lift has been out of order since {date}. I live on the {floor} floor and I am in a wheelchair, so I have been a prisoner here, and I have missed two hospital appointments. The notice says “awaiting parts”. It has said that for {weeks} weeks.',
      wanted: 'A date. And somewhere to go, or someone to help me down, until it works.',
      points: [
        'the lift has been out of order since {date}',
        'nobody asked what I needed while it was',
      ],
      remedy:
        'The lift will be running by {remedyDate}. Until then two porters come when you ring, and we have written to the hospital.',
    },
    {
      about: 'Handrail to the steps came away',
      words:
        'I reported the loose handrail by the steps on {date}. On {date2} it came away in my hand and I fell. I was bruised and shaken, nothing worse, thank goodness. I am told it is now “scheduled”.',
      wanted: 'A new rail, and to know why it was left.',
      points: [
        'the handrail reported on {date} was not repaired before I fell',
        'I have had no explanation',
      ],
      remedy:
        'A new rail was fitted this week, and every handrail in the scheme will be tested by {remedyDate}.',
    },
  ],
}
