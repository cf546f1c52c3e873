import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Needle } from '../../renderer/views/reader/mark-hits.ts';
import { plainFrom } from '../../renderer/views/reader/markdown.ts';
import { StoryBody } from '../../renderer/views/reader/story-body.tsx';

const nothing: Needle = { kind: 'matches', matches: { lines: [], body: [] } };

function html(body: string, needle: Needle = nothing): string {
  return renderToStaticMarkup(
    <StoryBody body={body} articlePath="articles/2022/a.md" needle={needle} />,
  );
}

describe('the text of a story', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<style>body{display:none}</style>',
    '<form action="https://evil.example"><input name="q"></form>',
    '<p style="position:fixed" onclick="alert(1)">x</p>',
    '[x](javascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](JaVaScRiPt:alert(1))',
    '![x](javascript:alert(1))',
    '<a href="vbscript:x">x</a>',
  ])('does no harm with %s', (body) => {
    const made = html(`before\n\n${body}\n\nafter`);
    expect(made).not.toMatch(/<(?:script|iframe|svg onload|style|form|input)\b/i);
    expect(made).not.toMatch(/\son\w+=|\sstyle=|(?:href|src)="(?:javascript|data|vbscript):/i);
    expect(made).toContain('before');
    expect(made).toContain('after');
  });

  it('loads pictures of the archive only, and says where the others are', () => {
    expect(html('![Mole](media/2022/mole.jpg)')).toContain(
      'src="media://archive/media/2022/mole.jpg"',
    );
    expect(html('![Mole](../pictures/m%20o.jpg)')).toContain('media://archive/articles/pictures/');
    const remote = html('![Mole](https://pictures.example/mole.jpg)');
    expect(remote).not.toContain('<img');
    expect(remote).toContain('pictures.example');
  });

  it('never leaves the archive by a relative path', () => {
    expect(html('![x](../../../../etc/passwd)')).not.toContain('<img');
  });

  it('lets each block choose its own direction', () => {
    expect(html('Hello\n\nمرحبا')).toBe('<p dir="auto">Hello</p>\n<p dir="auto">مرحبا</p>');
  });

  it('shows GitHub tables, lists and quotes', () => {
    const made = html('| a | b |\n|---|---|\n| 1 | 2 |\n\n> quoted\n\n- one');
    expect(made).toContain('<table>');
    expect(made).toContain('<blockquote dir="auto">');
    expect(made).toContain('<li dir="auto">');
  });

  it('marks the words that the search found, inside emphasis too', () => {
    const made = html('The *Harbour* wall. Harbours.', {
      kind: 'matches',
      matches: {
        lines: [],
        body: [{ text: 'Harbour', nth: 0, letterBefore: false, letterAfter: false }],
      },
    });
    expect(made).toContain('<em><mark>Harbour</mark></em>');
    expect(made.match(/<mark>/g)).toHaveLength(1);
  });

  it('shows a huge body as plain paragraphs', () => {
    const made = html(`*a*\n\n${'x'.repeat(plainFrom)}`);
    expect(made).toContain('<p dir="auto">*a*</p>');
  });
});
