import type { Locale } from '../../../electron/contract/strings/strings.ts';
import type { Result } from '../../../electron/contract/types.ts';
import type { Suggestion } from '../../components/suggestions.tsx';
import { foldName } from '../../strings/fold-name.ts';
import { languageName } from '../../strings/names.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import { useOpenStory } from './open-story.ts';
import { StoryField } from './story-field.tsx';
import { textField } from './text-edits.ts';

/** Languages that are offered beside those in use. */
const usual = ['en', 'ar', 'fr', 'de', 'es', 'pt', 'ru', 'tr', 'fa', 'he', 'zh', 'hi', 'ur', 'it'];

/** The language of the story: shown by its name, kept as its BCP 47 code; either can be typed. */
export function LanguageField() {
  const words = useWords();
  const locale = useLocale();
  const { language } = useOpenStory().open.article;
  return (
    <StoryField
      {...textField('language')}
      name="language"
      label={words('field.language')}
      display={language ? languageName(locale, language) : undefined}
      title={language ?? undefined}
      searchAs="language"
      suggest={(typed) => languagesLike(typed, locale)}
      parse={async (draft) => languageCode(draft, locale, words('panel.language.unknown'))}
    />
  );
}

function languagesLike(typed: string, locale: Locale): Suggestion[] {
  const wanted = foldName(typed);
  return usual
    .map((code) => ({ value: code, label: `${languageName(locale, code)} (${code})` }))
    .filter(({ value, label }) => value.startsWith(wanted) || foldName(label).includes(wanted));
}

/** The code for what was typed: a code, or the name of a usual language in the interface's language or its own. */
export function languageCode(
  draft: string,
  locale: Locale,
  refusal: string,
): Result<string, string> {
  const typed = draft.trim();
  if (typed === '') return { ok: true, value: '' };
  const named = usual.find((code) =>
    [languageName(locale, code), languageName('en', code), nativeName(code)].some(
      (name) => foldName(name) === foldName(typed),
    ),
  );
  if (named) return { ok: true, value: named };
  try {
    const [code] = Intl.getCanonicalLocales(typed);
    return code ? { ok: true, value: code } : { ok: false, error: refusal };
  } catch {
    return { ok: false, error: refusal };
  }
}

function nativeName(code: string): string {
  return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
}
