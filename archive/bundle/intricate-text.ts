/** Quotes and lists inside one another. */
const deepestContainers = 100;
/** Brackets inside one another. */
const deepestBrackets = 100;
/** Length of a paragraph times the signs in it that the parser may have to look for the end of. */
const mostWork = 500_000_000;

/**
 * Whether Markdown nests deeper, or leaves more open, than anybody writes: the parser's time grows
 * with the square of that, or worse, and its stack with the depth. Linear in the text.
 */
export function isTooIntricate(markdown: string): boolean {
  let start = 0;
  let signs = noSigns();
  for (let at = 0; at <= markdown.length; ) {
    const end = endOfLine(markdown, at);
    const line = markdown.slice(at, end);
    if (containersOf(line) > deepestContainers) return true;
    if (line.trim() === '') {
      start = end;
      signs = noSigns();
    } else {
      count(line, signs);
      if (signs.deepest > deepestBrackets) return true;
      if ((end - start) * workOf(signs) > mostWork) return true;
    }
    at = end + 1;
  }
  return false;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** Containers that a line can open or go on with: signs at its start, or two columns of indent each. */
function containersOf(line: string): number {
  const [lead = ''] = /^[\s>]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]+|>)*/.exec(line) ?? [];
  const signs = lead.replaceAll(/\s/g, '').length;
  const isItem = /[-*+.)][ \t]+$/.test(lead);
  return signs + (isItem ? (lead.length - signs) / 2 : 0);
}

interface OpenSigns {
  brackets: number;
  deepest: number;
  emphasis: number;
  angles: number;
  /** Lengths of runs of backticks. */
  readonly ticks: Set<number>;
}

function noSigns(): OpenSigns {
  return { brackets: 0, deepest: 0, emphasis: 0, angles: 0, ticks: new Set() };
}

function workOf({ emphasis, angles, ticks }: OpenSigns): number {
  return emphasis + angles + ticks.size;
}

function count(line: string, signs: OpenSigns): void {
  for (const [sign] of line.matchAll(/\\.|[[\]]|`+|\*+|~+|_+|<[!?a-z/]/gi)) {
    if (sign === '[') {
      signs.brackets += 1;
      signs.deepest = Math.max(signs.deepest, signs.brackets);
    } else if (sign === ']') signs.brackets = Math.max(0, signs.brackets - 1);
    else if (sign[0] === '`') signs.ticks.add(sign.length);
    else if (sign[0] === '<') signs.angles += 1;
    else if (sign[0] !== '\\') signs.emphasis += 1;
  }
}
