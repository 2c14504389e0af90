import type { NounRule } from './rule.ts';

const CALLS: ReadonlySet<string> = new Set([
  'phone',
  'telephone',
  'video',
  'conference',
  'zoom',
  'virtual',
  'secure',
  'introductory',
  'congratulatory',
  'skype',
]);

/** Nouns that name an occasion on which sides come together. */
export const CONSULT_NOUNS: readonly NounRule[] = [
  {
    id: 'consult.noun.meeting',
    mode: 'meeting',
    lemmas: ['meeting', 'encounter', 'audience', 'lunch', 'dinner', 'breakfast', 'session', 'sit-down', 'luncheon'],
    slots: ['with', 'between', 'of'],
    example: 'The minister held separate meetings with Omani officials.',
  },
  {
    id: 'consult.noun.talks',
    mode: 'meeting',
    lemmas: [
      'talk',
      'talks',
      'negotiation',
      'discussion',
      'dialogue',
      'consultation',
      'deliberation',
      'conversation',
      'parley',
      'chat',
      'contact',
    ],
    slots: ['with', 'between', 'among'],
    example: 'After talks with the Danish premier, Okoye flew home.',
  },
  {
    id: 'consult.noun.call',
    mode: 'phone',
    lemmas: ['call', 'conversation', 'talk', 'talks', 'conference', 'videoconference', 'teleconference', 'discussion'],
    slots: ['with', 'between', 'from', 'to'],
    modifiers: CALLS,
    example: 'In a phone call with Lund, the president thanked Norway.',
  },
  {
    id: 'consult.noun.courtesy-call',
    mode: 'meeting',
    lemmas: ['call'],
    slots: ['on', 'upon', 'to', 'with'],
    modifiers: new Set(['courtesy', 'farewell', 'protocol']),
    example: 'The new consul paid a courtesy call on the mayor.',
  },
  {
    id: 'consult.noun.visit',
    mode: 'visit',
    lemmas: ['visit', 'trip', 'tour', 'stopover', 'stop'],
    slots: ['to', 'in'],
    example: 'During her visit to Baku, Chancellor Inga Berg praised the pipeline.',
  },
  {
    id: 'consult.noun.summit',
    mode: 'multilateral',
    lemmas: ['summit', 'conference', 'roundtable', 'forum'],
    slots: ['with', 'between', 'of'],
    example: 'At a summit with African leaders in Rome, Chancellor Inga Berg offered loans.',
  },
  {
    id: 'consult.noun.mediation',
    mode: 'third-party',
    lemmas: ['mediation', 'shuttle'],
    slots: ['between', 'with'],
    example: 'Oman offered mediation between the two tribes.',
  },
  {
    id: 'consult.noun.mediation-effort',
    mode: 'third-party',
    lemmas: ['effort', 'bid', 'mission', 'initiative', 'drive'],
    slots: ['between', 'with'],
    modifiers: new Set(['mediation', 'mediating']),
    example: 'The bishop launched a mediation effort between the clans.',
  },
];
