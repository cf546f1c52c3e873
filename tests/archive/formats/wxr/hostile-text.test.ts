import { describe, expect, test } from 'vitest';
import { linkLoneAddresses, paragraphsOf } from '../../../../archive/formats/wxr/autop.ts';
import { postBody } from '../../../../archive/formats/wxr/post-body.ts';
import { replaceShortcodes } from '../../../../archive/formats/wxr/shortcodes.ts';
import { createSiteSurvey } from '../../../../archive/formats/wxr/wxr-site.ts';

const many = 50_000;

/** Texts made to keep a pattern busy for ever; whoever looks further than he must does not end. */
describe.each([
  '[a ',
  '[caption]',
  '[caption',
  '[embed]',
  '[media-credit]',
  '[a "',
  "[a '",
  '[/',
  '[[',
  '<pre>',
  '<pre',
  '<p',
  '\n',
  ' \n',
  '   ',
  '<!-- wp:a {',
  '<!-- wp:a {"b":1} -->',
  '<br',
  'https://a\n',
])('a text of nothing but %j', (piece) => {
  test('ends', { timeout: 20_000 }, () => {
    const text = piece.repeat(many);
    expect(replaceShortcodes(text, () => '').html.length).toBeLessThanOrEqual(text.length * 8);
    expect(typeof paragraphsOf(text)).toBe('string');
    expect(typeof linkLoneAddresses(text)).toBe('string');
  });
});

test('a block without text takes nothing along that stands before it', () => {
  const { body } = postBody(
    '<!-- wp:image {"id":5} --><p>One</p><!-- /wp:image --><!-- wp:spacer {"height":1} /--><p>Two</p><!-- wp:rss {"a":1} /-->',
    '1',
    null,
    createSiteSurvey().site,
  );
  expect(body).toBe('One\n\nTwo');
});
