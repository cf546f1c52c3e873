import { fail, ok, type Result } from '../../result.ts';
import { fieldNames } from '../analysis/fields.ts';
import { type LunrClause, lunrCore } from '../analysis/lunr-core.ts';
import { tokenSeparators } from '../analysis/text-units.ts';

// Lunr asks that its lexer separate terms as the tokenizer does: some could not be searched for
// otherwise. Nothing else here uses the lexer.
lunrCore.QueryLexer.termSeparator = tokenSeparators;

/**
 * A query in Lunr's own syntax, by its own parser. What that refuses is `invalid-query`; the details
 * are the UTF-16 offsets `start` and `end` of the part that it is about.
 */
export function parseLunrQuery(text: string): Result<readonly LunrClause[]> {
  const query = new lunrCore.Query(fieldNames);
  try {
    return ok(new lunrCore.QueryParser(text, query).parse().clauses);
  } catch (error) {
    if (!(error instanceof lunrCore.QueryParseError)) throw error;
    const { message, start, end } = error;
    return fail('invalid-query', `Character ${start + 1}: ${message}`, { details: { start, end } });
  }
}
