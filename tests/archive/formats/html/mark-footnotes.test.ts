import { expect, it } from 'vitest';
import { htmlBody } from '../../../../archive/formats/html/html-body.ts';

const wanted =
  'The quay was closed[^1] for a week.[^2]\n\n[^1]: By the *harbour* office.\n\n[^2]: Twice in May.';

it.each([
  [
    'markdown-it',
    '<p>The quay was closed<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup> for a week.<sup class="footnote-ref"><a href="#fn2" id="fnref2">[2]</a></sup></p><hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item"><p>By the <em>harbour</em> office. <a href="#fnref1" class="footnote-backref">↩︎</a></p></li><li id="fn2" class="footnote-item"><p>Twice in May. <a href="#fnref2" class="footnote-backref">↩︎</a></p></li></ol></section>',
  ],
  [
    'Goldmark',
    '<p>The quay was closed<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup> for a week.<sup id="fnref:2"><a href="#fn:2" class="footnote-ref" role="doc-noteref">2</a></sup></p><div class="footnotes" role="doc-endnotes"><hr>\n<ol><li id="fn:1"><p>By the <em>harbour</em> office.&#160;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li><li id="fn:2"><p>Twice in May.&#160;<a href="#fnref:2" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li></ol></div>',
  ],
  [
    'WordPress',
    '<p>The quay was closed<sup data-fn="a-b" class="fn"><a href="#a-b" id="a-b-link">1</a></sup> for a week.<sup data-fn="c-d" class="fn"><a href="#c-d" id="c-d-link">2</a></sup></p><ol class="wp-block-footnotes"><li id="a-b">By the <em>harbour</em> office. <a href="#a-b-link" aria-label="Jump to footnote reference 1">↩︎</a></li><li id="c-d">Twice in May. <a href="#c-d-link">↩︎</a></li></ol>',
  ],
  [
    'MediaWiki',
    '<p>The quay was closed<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span>[</span>1<span>]</span></a></sup> for a week.<sup id="cite_ref-2" class="reference"><a href="#cite_note-2">[2]</a></sup></p><div class="reflist"><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">By the <i>harbour</i> office.</span></li><li id="cite_note-2"><span class="mw-cite-backlink"><a href="#cite_ref-2">^</a></span> <span class="reference-text">Twice in May.</span></li></ol></div>',
  ],
])('footnotes of %s become footnotes', (_, html) => {
  expect(htmlBody(html, null).body).toBe(wanted);
});

it('contents that lead to sections, and sections that lead back, are no footnotes', () => {
  const html =
    '<ul><li><a id="t1" href="#s1">First</a></li><li><a id="t2" href="#s2">2</a></li></ul><div id="s1"><p>One. <a href="#t1">back</a></p></div><div id="s2"><h2>Two</h2><p>Said. <a href="#t2">back</a></p></div>';
  expect(htmlBody(html, null).body).toBe('- First\n- 2\n\nOne. back\n\n## Two\n\nSaid. back');
});

it('a note that is referred to twice has one text, and links that lead nowhere back are left alone', () => {
  const html =
    '<p>One<sup id="r1"><a href="#n">1</a></sup> and two<sup id="r2"><a href="#n">1</a></sup>, <a href="#more">more</a>.</p><ol><li id="n">Said so. <a href="#r1">a</a> <a href="#r2">b</a></li></ol><p id="more">More, see <a href="#top">the top</a>.</p>';
  expect(htmlBody(html, null).body).toBe(
    'One[^1] and two[^1], more.\n\n[^1]: Said so.\n\nMore, see the top.',
  );
});
