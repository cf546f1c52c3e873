import { z } from 'zod';

/** What is looked for in texts. */
export const textPatternSchema = z.object({
  text: z.string().min(1).max(1000),
  /** `expression`: a regular expression of JavaScript, with its flag `u`. */
  kind: z.enum(['plain', 'expression']),
  matchCase: z.boolean(),
  /** Neither a letter nor a digit may stand right before or behind. */
  wholeWord: z.boolean(),
});
export type TextPattern = z.infer<typeof textPatternSchema>;

/** Where text can be replaced, in the order in which it is told: front matter names, and the body. */
export const replaceFields = [
  'headline',
  'standfirst',
  'body',
  'byline',
  'section',
  'place',
  'tags',
  'images.caption',
  'images.alt',
  'images.credit',
  'images.creator',
  'images.copyright',
  'images.usageTerms',
  'notes',
  'links.title',
  'links.href',
] as const;
export type ReplaceField = (typeof replaceFields)[number];

/** Why an expression is not used. */
export const expressionRefusals = [
  /** JavaScript cannot read it. */
  'not-an-expression',
  /** It matches where there is nothing, as `a*` does: it would put something between all letters. */
  'matches-nothing',
  /** A group that repeats holds a part that repeats, as in `(a+)+`: there are countless ways to try. */
  'repeat-in-repeat',
  /** A group that repeats holds a choice, as in `(a|ab)+`: the same. */
  'choice-in-repeat',
  /** It looked at one story for longer than `longestLook`. */
  'too-slow',
] as const;
export type ExpressionRefusal = (typeof expressionRefusals)[number];
