import { type Assembled, assemble } from './assemble.ts';
import { classify } from './classify.ts';
import { joinLabels } from './join-labels.ts';
import { linesOf } from './lines.ts';

/**
 * Understands one story that was pasted from a web page or a wire.
 *
 * Nothing is lost: every line is in a field, in the body, in the notes or in a warning. The
 * dateline sets the place and stays in the body, since no news standard has a field for its text.
 *
 * @param timeZone IANA zone in which times without a zone are meant.
 */
export function readStoryText(text: string, timeZone: string): Assembled {
  return assemble(classify(joinLabels(linesOf(text)), timeZone));
}
