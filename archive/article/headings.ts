/** The text of the first heading of level 1 outside code, or null. CommonMark 4.2 and 4.3. */
export function firstHeading(body: string): string | null {
  let fence: string | null = null;
  let above = '';
  for (const line of body.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence) === true && line.trim() === mark) fence = null;
      continue;
    }
    if (mark !== undefined) {
      fence = mark;
      continue;
    }
    const text = /^ {0,3}#[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line)?.[1]?.trim();
    if (text !== undefined && text !== '' && !/^#+$/.test(text)) return text;
    if (/^ {0,3}=+[ \t]*$/.test(line) && /^ {0,3}[^\s>#]/.test(above)) return above.trim();
    above = line;
  }
  return null;
}
