/** Words before a deed that make its negation a wish, a duty or a promise: "pledged that it would not allow them to attack". */
export const BARRING_WORDS = [
  // "would not attack", "must never attack", "if they do not attack"
  'would will shall should must may might could can cannot ought won wouldn shouldn mustn couldn if unless whether lest',
  // "does not allow gunmen to attack", "prevented them from attacking"
  'allow allows allowed allowing let lets letting permit permits permitted permitting prevent prevents prevented preventing',
  'stop stops stopped stopping bar bars barred barring forbid forbids forbade ban bans banned tolerate tolerates tolerated',
  // "pledged not to attack", "urged them not to attack"
  'pledge pledges pledged pledging vow vows vowed promise promises promised promising guarantee guarantees guaranteed',
  'ensure ensures ensured commit commits committed undertake undertakes undertook agree agrees agreed swear swore',
  'ask asks asked urge urges urged call calls called demand demands demanded tell told warn warns warned order orders ordered',
  'want wants wanted hope hopes hoped expect expects expected',
] as const;

/** Words that deny or negate: "did not meet", "denied meeting", "no meeting took place", "refused to meet", "called off". */
export const DENYING_WORDS = [
  'not never no nor neither none nobody without didn hasn haven hadn wasn weren isn aren doesn don',
  'deny denies denied denying denial dismiss dismisses dismissed refute refuted rebuff rebuffed false untrue baseless',
  'refuse refuses refused refusing decline declines declined reject rejects rejected cancel cancels cancelled canceled cancelling canceling',
  'postpone postponed scrap scrapped fail fails failed skip skipped snub snubbed boycott boycotted off yet',
] as const;
