import type { UpdateKind } from '../../article/article.ts';
import { readWrittenDate } from './written-date.ts';

/** Sentences of the production, not of the story. */
const notePatterns: readonly RegExp[] = [
  // A longer line is about translation and no note on the story's own.
  /^(?=.{0,140}$).*\b(?:automated|automatic|machine)[- ]translat(?:ion|ed)\b|^.{0,60}\b(?:automatically|machine) translated\b.{0,80}$/iu,
  /^(?:translated|adapted|abridged|compiled|edited|curated|produced|fact[- ]checked) (?:by|from)\b.{1,100}$/iu,
  /^.{0,20}\bpowered by\b.{1,60}$/iu,
  /^[([]*(?:editor[’']?s?|editors[’']|publisher[’']?s|author[’']?s|reader[’']?s?) notes?\b/iu,
  /^(?:eds|note to editors?|notes to editors?|nb|n\.b\.|disclaimer|disclosure|production note|note|slug|story id|embargo(?:ed)?(?: until)?|status|word ?count|priority|keyword line|urgency|byline note)\s*[:–—-]\s/iu,
  /^[^\p{L}]*(?:strictly )?embargo(?:ed)?\b.{0,80}$/iu,
  /^(?:not for (?:publication|release|use)|for immediate release|for release|check against delivery)\b.{0,80}$/iu,
  /^[([*_]*this (?:story|article|report|piece|page|post|version|file|headline|copy|text|item|column|interview|item)\b.{0,40}?\b(?:has|have|was|were|is|had|will)(?: since| also| not)? (?:been )?(?:subsequently )?(?:updated|corrected|amended|edited|re-?published|published|produced|translated|syndicated|clarified|modified|revised|retracted|withdrawn|developing|based on|part of|auto|generated|be updated|supported|funded)\b/iu,
  /^[([*_]*this (?:story|article|report|piece) (?:originally|first) (?:appeared|ran|was published)\b/iu,
  /^[([*_]*(?:an|the|a) (?:earlier|previous|original|initial) version of (?:this|the)\b/iu,
  /^[([*_]*(?:this is a )?(?:developing|breaking)(?: news)? story\b.{0,120}$/iu,
  /^(?:updates?|adds?|recasts|corrects?|refiles?|rewrites|removes|clarifies)\b.{0,20}\b(?:paragraph|para|headline|lede|lead|throughout|quotes?|details|background|byline|dateline|spelling|typo)\b.{0,100}$/iu,
  /^[([](?:mit|avec|con|with|met|met medewerking van)\s[^()]{3,60}[)\]]\.?$/iu,
  /^[-–—([\s]*(?:(?:additional |with |further )?reporting|writing|editing|graphics?|translation|research|compiled|contributions?|produced|with (?:additional )?(?:files|inputs?|contributions?|reporting))\b[^.]{0,20}\b(?:by|from)\b.{2,200}$/iu,
  /^[([]*(?:names?|some names|the name).{0,30}\b(?:has|have) been changed\b.{0,80}$/iu,
  /^(?:the )?(?:views|opinions) expressed\b/iu,
  /^our standards:/iu,
  /^(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}|.{0,60}all rights reserved)/iu,
  /^(?:©|\(c\)|copyright).{0,60}\d{4}\.?$/iu,
  /^(?:editors?|subbed|proofread|web editor|producer)\s*:\s*\p{L}.{1,60}$/iu,
  /^all rights reserved\b.{0,80}$/iu,
  /^beta\b.{0,20}\d.{0,60}$/iu,
  /^(?:©\s?)?.{0,40}\ball rights reserved\.?$/iu,
  /^.{2,90} contributed (?:to this (?:report|story|article|piece)|(?:reporting|research)\b.{0,60})\.?$/iu,
  /^[-–—([\s]*with (?:assistance|reporting|contributions?|help|files|inputs?) (?:from|by)\b.{2,120}$/iu,
  /^(?:first )?published in .{2,40}, (?:\p{L}+ )?\d.{2,30}$/iu,
  /^(?:a|this) version of this (?:article|story|column)\b.{2,260}$/iu,
  /^this (?:article|story|column|interview) (?:appeared|appears|ran|was (?:first )?published) in\b.{2,160}$/iu,
  // Slugs of the wires: `BC-EU--Ferry-Fire,3rd Ld-Writethru`.
  /^[A-Z]{2,}[A-Z0-9]*(?:[-/]+[A-Z0-9][\w&.]*){2,}(?:,?\s?\d\w{1,2} (?:ld|lead|add|sub).*|,.{0,40}|\s\([A-Z0-9 ,]+\))?$/u,
  // `(Adds quote from union, background)`, `(ATTN: UPDATES throughout)`.
  /^[([]+(?:attn|eds|adds?|updates?|recasts?|corrects?|refiles?|rewrites|repeats|removes)\b[^()]{2,200}[)\]]+$/iu,
  /^(?:news|press|media) (?:release|statement|notice)$/iu,
  /^\p{Ll}{2,4}(?:[/-]\p{Ll}{2,4})*\s*\([^()]{2,40}\)$/u,
  /^disclosure statement$/iu,
  /^(?:(?:media|press|sales) )?contacts?\s*:\s*\S.{2,150}$/iu,
  /^(?:(?:additional|further) )?(?:reporting|research|translation|editing|production)\s*:\s*\S.{1,100}$/iu,
  // Initials of desk and writer at the foot: `ab/cd/ef`.
  /^\p{Ll}{2,4}(?:[/-]\p{Ll}{2,4}){1,4}$/u,
  /^(?:traduit|traduction|adapté)\b.{0,80}$|^(?:cet article|ce texte|cette dépêche) (?:a|est|avait)\b|^(?:note de la rédaction|ndlr)\b/iu,
  /^(?:dieser (?:artikel|text|beitrag)|diese meldung) (?:wurde|ist|war)\b|^(?:anmerkung der redaktion|hinweis(?: der redaktion)?|redaktioneller hinweis)\s*:|^(?:automatisch|maschinell) übersetzt/iu,
  /^(?:este artículo|esta noticia|esta información|este texto) (?:ha sido|fue|se)\b|^nota (?:del editor|de la redacción)\b|^traducido\b.{0,60}$|^traducción automática/iu,
  /^(?:ملاحظة|تنويه|ملاحظة من المحرر|هيئة التحرير)\s*:|^.{0,60}ترجمة (?:آلية|تلقائية).{0,60}$|^(?:هذا|تم) (?:الخبر|المقال|تحديث هذا|تصحيح هذا|تعديل هذا)/iu,
];

export function isProductionNote(text: string): boolean {
  return text.length <= 700 && notePatterns.some((pattern) => pattern.test(text));
}

interface CorrectionPattern {
  readonly update: UpdateKind;
  readonly pattern: RegExp;
}

/** Notes that put a change on the record; with a date they are an update. */
const corrections: readonly CorrectionPattern[] = [
  {
    update: 'correction',
    pattern:
      /^[([*_]*(?:correction|corrections|erratum|corrigendum|rectificatif|korrektur|berichtigung|corrección|rectificación|fe de errores|تصحيح|تصويب)(?:\s*\([^)]*\))?\s*(?:[:,.–—-]|\s\d|on\s)/iu,
  },
  {
    update: 'clarification',
    pattern:
      /^[([*_]*(?:clarification|clarifications|précision|klarstellung|aclaración|توضيح)(?:\s*\([^)]*\))?\s*(?:[:,.–—-]|\s\d|on\s)/iu,
  },
  {
    update: 'retraction',
    pattern:
      /^[([*_]*(?:retraction|retraction notice|withdrawal)(?:\s*\([^)]*\))?\s*(?:[:,.–—-]|\s\d|on\s)/iu,
  },
  {
    update: 'retraction',
    pattern:
      /^[([*_]*this (?:story|article|report|piece|headline|column|interview|caption|obituary|review|profile|feature|item|post|page|graphic|chart|map|video|podcast|newsletter|editorial|letter|recipe)\b.{0,30}\b(?:retracted|withdrawn)\b/iu,
  },
  {
    update: 'clarification',
    pattern:
      /^[([*_]*(?:• ?)?this (?:story|article|report|piece|headline|column|interview|caption|obituary|review|profile|feature|item|post|page|graphic|chart|map|video|podcast|newsletter|editorial|letter|recipe)\b.{0,60}\b(?:clarified\b|(?:amended|updated|edited)\b.{0,60}\bto clarify\b)/iu,
  },
  {
    update: 'correction',
    pattern:
      /^[([*_]*(?:• ?)?this (?:story|article|report|piece|headline|column|interview|caption|obituary|review|profile|feature|item|post|page|graphic|chart|map|video|podcast|newsletter|editorial|letter|recipe)\b.{0,60}\b(?:corrected\b|amended\b|(?:updated|edited|changed|revised)\b.{0,60}\bto (?:correct|remove|fix|reflect)\b)/iu,
  },
  {
    update: 'correction',
    pattern:
      /^[([*_]*(?:cet article a été (?:corrigé|rectifié)|dieser (?:artikel|text) wurde (?:korrigiert|berichtigt)|este artículo (?:ha sido|fue) corregido|تم تصحيح هذا)/iu,
  },
];

/** A note on the record; `at` is null when it gives no clear date, and then it stays a mere note. */
export interface CorrectionNote {
  readonly update: UpdateKind;
  readonly at: string | null;
}

export function readCorrection(text: string, timeZone: string): CorrectionNote | null {
  if (text.length > 900) return null;
  const found = corrections.find(({ pattern }) => pattern.test(text));
  if (found === undefined) return null;
  const named = /\bon\s+(.{6,40})/iu.exec(text.slice(0, 200))?.[1];
  const head = text.slice(0, 120);
  for (const written of [head, named ?? '']) {
    const reading = readWrittenDate(written, { timeZone, dayFirst: false });
    if (reading?.kind === 'date' && reading.iso.length >= 10) {
      // Only a time that stands with the date is the correction's; the text behind may name others.
      return { update: found.update, at: reading.iso.slice(0, 10) };
    }
  }
  return { update: found.update, at: null };
}
