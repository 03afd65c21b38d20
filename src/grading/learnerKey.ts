/** Names that differ only by case, spaces around them, or how accents are stored are one learner's. */
export const learnerKey = (learner: string): string => learner.normalize('NFC').trim().toLowerCase();
