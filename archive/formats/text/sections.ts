import { agencyNamed } from './agencies.ts';
import { isKnownPlace } from './places.ts';

/** Names of sections that papers print above a headline. */
const names = new Set(
  (
    'world|world news|news|uk|uk news|us|us news|usa|politics|business|economy|markets|money|finance|sport|sports|football|' +
    'cricket|tennis|golf|rugby|culture|arts|arts & culture|arts and culture|books|music|film|tv & radio|television|opinion|comment|' +
    'commentary|editorial|editorials|columns|letters|letters to the editor|technology|tech|science|health|environment|climate|climate crisis|' +
    'education|local|local news|national|national news|international|international news|global|middle east|mena|gulf|gulf news|uae|the uae|saudi arabia|' +
    'africa|asia|asia pacific|europe|americas|latin america|central asia|south asia|north america|lifestyle|life|life & style|life and style|travel|food|fashion|' +
    'weather|obituaries|obituary|crime|courts|law|crime & courts|crime and courts|energy|oil & gas|property|real estate|motoring|transport|' +
    'society|heritage|history|religion|wildlife|nature|animals|farming|agriculture|banking|companies|stocks|trade|industry|retail|construction|hospitality|tourism|startups|games|gaming|motorsport|horse racing|athletics|olympics|theatre|art|design|architecture|style|beauty|family|parenting|relationships|wellbeing|weekend|magazine|the big read|big read|data|jobs|careers|consumer|cities|city|metro|district|state|states|nation|canada|australia|new zealand|ireland|scotland|wales|northern ireland|england|india|pakistan|china|hong kong|singapore|israel|palestine|' +
    'aviation|shipping|features|feature|analysis|explainer|in depth|investigation|investigations|interview|profile|review|reviews|blog|live|' +
    'latest|latest news|breaking|breaking news|top stories|top story|home news|front page|community|region|regional|' +
    'exclusive|special report|long read|the long read|fact check|watch|video|podcast|newsletter|entertainment|celebrity|people|' +
    'north africa|east africa|west africa|southern africa|southeast asia|south-east asia|east asia|caribbean|balkans|levant|maghreb|arctic|' +
    'monde|france|politique|économie|société|sports|sciences|santé|planète|international|faits divers|régions|idées|débats|actualités|' +
    'politik|wirtschaft|ausland|inland|kultur|panorama|deutschland|gesellschaft|wissen|wissenschaft|meinung|feuilleton|lokales|nachrichten|' +
    'mundo|política|economía|sociedad|cultura|deportes|internacional|nacional|españa|opinión|ciencia|salud|sucesos|' +
    'العالم|عالم|أخبار|سياسة|اقتصاد|رياضة|ثقافة|محليات|عربي ودولي|الشرق الأوسط|صحة|تكنولوجيا|رأي|مجتمع|منوعات|عاجل'
  ).split('|'),
);

/** `Football news`, `World affairs`, `أخبار عربية`: what names of sections end or begin with. */
const wording =
  /^(?:\p{L}+ ){1,2}(?:news|affairs)$|^(?:ال)?(?:أخبار|شؤون)\s\p{L}+(?:\s\p{L}+)?$|^(?:the )?long reads?$/iu;

/** A section, or several: `US & Canada`, `Arts and culture`, `News|Floods`. */
export function isSectionName(text: string): boolean {
  const name = text.toLowerCase();
  if (agencyNamed(text) !== null) return names.has(name);
  if (names.has(name) || wording.test(text)) return true;
  const parts = name.split(/\s+(?:&|and|et|und|y|\+)\s+|\s*,\s*/);
  if (parts.length < 2 || text.length > 50) return false;
  const known = parts.filter((part) => names.has(part)).length;
  const titled = text
    .split(' ')
    .every((word) => /^[\p{Lu}\p{Lo}&+]|^(?:and|et|und|y)$/u.test(word));
  return known > 0 && (titled || parts.every((part) => names.has(part) || isKnownPlace(part)));
}

/** `Home > News > World`, `News / UK news`, `News|Floods`: the last part, the closest section. */
export function breadcrumb(text: string): string | null {
  const parts = text.split(/\s*[>›»→|]\s*|\s+[/•·\\]\s+/).filter((part) => part !== '');
  if (parts.length < 2 || parts.some((part) => part.split(' ').length > 4)) return null;
  const trail =
    /[>›»→]/.test(text) || parts.some((part) => isSectionName(part) || /^home$/i.test(part));
  const last = parts.at(-1);
  return trail && last !== undefined && !/[.!?]$/.test(last) ? last : null;
}
