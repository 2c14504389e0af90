/** Code points that show nothing but hide, reorder or join the text around them, first and last of each range. */
export const INVISIBLE_RANGES = [
  [0x0000, 0x0008, 'controls (the tab and line feed stay)'],
  [0x000e, 0x001f, 'controls'],
  [0x007f, 0x009f, 'delete and the second set of controls'],
  [0x00ad, 0x00ad, 'soft hyphen'],
  [0x034f, 0x034f, 'combining grapheme joiner'],
  [0x061c, 0x061c, 'Arabic letter mark'],
  [0x115f, 0x1160, 'blank Hangul jamo fillers'],
  [0x17b4, 0x17b5, 'Khmer inherent vowels'],
  [0x180e, 0x180e, 'Mongolian vowel separator'],
  [0x200b, 0x200b, 'zero-width space'],
  [0x200e, 0x200f, 'left-to-right and right-to-left marks'],
  [0x202a, 0x202e, 'bidi embeddings and overrides: "gnp.exe" read backwards'],
  [0x2060, 0x206f, 'word joiner, invisible operators, bidi isolates'],
  [0x3164, 0x3164, 'Hangul filler'],
  [0xfeff, 0xfeff, 'byte order mark'],
  [0xffa0, 0xffa0, 'half-width Hangul filler'],
  [0xfff9, 0xfffb, 'interlinear annotation'],
  [0x1d173, 0x1d17a, 'invisible musical marks'],
  [0xe0000, 0xe0fff, 'tags'],
] as const;

/** Scripts that spell with the zero-width joiner or non-joiner; emoji are held together by it too. */
export const JOINING_SCRIPTS = [
  'Arabic',
  'Syriac',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
] as const;
