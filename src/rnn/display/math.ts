/** The elements of MathML that formulas are made of. */
export const MATH_TAGS = [
  'mrow',
  'mi',
  'mo',
  'mn',
  'mtext',
  'mspace',
  'msub',
  'msup',
  'msubsup',
  'munder',
  'mover',
  'munderover',
  'mfrac',
  'msqrt',
  'mroot',
  'mtable',
  'mtr',
  'mtd',
  'mstyle',
  'mpadded',
] as const;

/** Attributes that change how a formula reads; none of them can load or run anything. */
export const MATH_ATTRIBUTES = [
  'mathvariant',
  'accent',
  'fence',
  'separator',
  'stretchy',
  'linethickness',
  'displaystyle',
  'width',
] as const;
