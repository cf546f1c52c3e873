import { describe, expect, it } from 'vitest';
import { createWords } from '../../../electron/contract/strings/format.ts';
import { locales } from '../../../electron/contract/strings/locales.ts';
import type { Fix } from '../../../electron/contract/types.ts';
import { fixWords } from '../../../renderer/views/side-panel/fix-words.ts';

const said = (fix: Fix) => fixWords(createWords('en'), 'en', fix);

describe('the act that mends a finding', () => {
  it('says what it takes and from where', () => {
    const take = (field: 'credit' | 'alt' | 'file', value: string): Fix => ({
      kind: 'apply-edits',
      edits: [{ kind: 'set-image-text', index: 2, field, value }],
    });
    expect(said(take('credit', 'EPA'))).toBe('Take the credit from the file: EPA');
    expect(said(take('alt', 'A boat'))).toBe('Take the alt text from the file: A boat');
    expect(said(take('file', 'media/2024/a.jpg'))).toBe('Relink to media/2024/a.jpg');
  });

  it('says what it removes or renews', () => {
    expect(
      said({ kind: 'apply-edits', edits: [{ kind: 'set-date', field: 'embargo', value: null }] }),
    ).toBe('Remove the lifted embargo');
    expect(said({ kind: 'apply-edits', edits: [{ kind: 'renew-id' }] })).toBe('Give it a new id');
  });

  it('names a field inside a list by a word, in every language', () => {
    const inLists = ['images.0.credit', 'images.0.expires', 'images.3.file', 'updates.1.at'];
    expect(said({ kind: 'edit-field', field: 'images.0.alt' })).toBe('Edit alt text');
    for (const locale of locales)
      for (const field of inLists)
        expect(fixWords(createWords(locale), locale, { kind: 'edit-field', field })).not.toContain(
          field,
        );
  });
});
