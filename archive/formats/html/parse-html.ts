import { type ChildNode, DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';

/** Open elements at once. The parser's time grows with the square of it. */
const deepestOpen = 2000;

/**
 * The nodes of a piece of HTML. Never throws. A document that nests deeper than any writer would is
 * read as its text, without tags.
 */
export function parseHtml(html: string): ChildNode[] {
  return parseShallowHtml(html) ?? parseShallowHtml(html.replaceAll(/<[^<>]*>/g, ' ')) ?? [];
}

/** As `parseHtml`; null when it nests too deep. */
export function parseShallowHtml(html: string): ChildNode[] | null {
  const handler = new DomHandler();
  let open = 0;
  const parser = new Parser({
    ...delegate(handler),
    onopentag: (name, attributes) => {
      open += 1;
      if (open > deepestOpen) throw new TooDeep();
      handler.onopentag(name, attributes);
    },
    onclosetag: () => {
      open -= 1;
      handler.onclosetag();
    },
  });
  try {
    parser.end(html);
  } catch (error) {
    if (error instanceof TooDeep) return null;
    throw error;
  }
  return handler.root.children;
}

class TooDeep extends Error {}

function delegate(handler: DomHandler) {
  return {
    onparserinit: (parser: Parser) => handler.onparserinit(parser),
    onend: () => handler.onend(),
    onerror: (error: Error) => handler.onerror(error),
    ontext: (data: string) => handler.ontext(data),
    oncomment: (data: string) => handler.oncomment(data),
    oncommentend: () => handler.oncommentend(),
    oncdatastart: () => handler.oncdatastart(),
    oncdataend: () => handler.oncdataend(),
    onprocessinginstruction: (name: string, data: string) =>
      handler.onprocessinginstruction(name, data),
  };
}
