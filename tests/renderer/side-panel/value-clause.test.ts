import { describe, expect, it } from 'vitest';
import { parseStoryDate } from '../../../archive/article/dates.ts';
import { dateClause, textClause } from '../../../renderer/views/side-panel/value-clause.ts';

describe('the part of a query that finds a value', () => {
  it('is a phrase of its field, whatever stands in it', () => {
    expect(textClause('headline', 'Sea wall')).toBe('headline:"Sea wall"');
    expect(textClause('images.2.alt', 'A “wall”\nby the sea')).toBe(
      'caption:"A ““wall”” by the sea"',
    );
    expect(textClause('notes.0', 'Ask Ana')).toBe('note:"Ask Ana"');
    expect(textClause('updates.3.note', 'The year')).toBe('note:"The year"');
    expect(textClause('images.0.file', 'media/a.jpg')).toBe('file:"media/a.jpg"');
    expect(textClause('links.0.href', 'https://x.example/?a="b"#c')).toBe(
      'link:"https://x.example/?a=""b""#c"',
    );
    expect(textClause('images.0.expires', '2024')).toBeNull();
    expect(textClause('headline', ' ')).toBeNull();
  });

  it('is the day of a moment by the clock of the archive, or the month or year that is known', () => {
    const clause = (text: string) =>
      dateClause('updates.1.at', parseStoryDate(text, 'Asia/Dubai'), 'Asia/Dubai');
    expect(clause('2025-01-22T23:10:00Z')).toBe('updated:2025-01-23');
    expect(clause('2025-01')).toBe('updated:2025-01');
    expect(clause('soon')).toBeNull();
  });
});
