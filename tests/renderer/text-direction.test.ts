import { describe, expect, it } from 'vitest';
import { directionOfText } from '../../renderer/views/reader/text-direction.ts';

describe('the direction of a text', () => {
  it('is that of its first letter, whatever comes before it', () => {
    expect(directionOfText('«41» رحلة Dona Estela')).toBe('rtl');
    expect(directionOfText('“Dona Estela” رحلة')).toBe('ltr');
    expect(directionOfText('שלום')).toBe('rtl');
  });

  it('is nobody’s where there is no letter', () => {
    expect(directionOfText('2025 – 41')).toBeUndefined();
  });
});
