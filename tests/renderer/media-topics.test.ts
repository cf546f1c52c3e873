import { describe, expect, it } from 'vitest';
import { mediaTopics } from '../../archive/subjects/media-topics.ts';
import {
  broaderTopics,
  findTopics,
  subjectName,
  subjectTyped,
  topicInPlaceOf,
  topicsOf,
} from '../../renderer/stores/media-topics.ts';

const topics = topicsOf([...mediaTopics().values()]);
const topic = (code: string) => {
  const found = topics.byCode.get(code);
  if (!found) throw new Error(`No topic ${code}`);
  return found;
};

describe('Media Topics', () => {
  it('are shown in the language of the interface, else in English, else as their code', () => {
    expect(subjectName(topics, 'medtop:06000000', 'de')).toBe('Umwelt');
    expect(subjectName(topics, 'medtop:20001396', 'de')).toBe('physical security');
    expect(subjectName(topics, 'local:harbour', 'de')).toBe('local:harbour');
  });

  it('are found in any language, those named so in the own one first, retired ones last', () => {
    const names = (typed: string, locale: 'en' | 'de') =>
      findTopics(topics, typed, locale).map((found) => subjectName(topics, found.code, locale));
    expect(names('environment', 'en')[0]).toBe('environment');
    expect(names('Umwelt', 'en')).toContain('environment');
    expect(names('بيئة', 'en')[0]).toBe('environment');
    expect(names('election', 'en').slice(0, 2)).toContain('election');
    expect(names('06000000', 'en')).toEqual(['environment']);
    expect(names('zzzz', 'en')).toEqual([]);
    const retired = findTopics(topics, 'road cycling', 'en').map((each) => each.retired !== null);
    expect(retired).toEqual([false, true, true]);
  });

  it('mean a code by a name in any language, and take foreign codes as they are', () => {
    expect(subjectTyped(topics, 'Umwelt')).toBe('medtop:06000000');
    expect(subjectTyped(topics, ' ENVIRONMENT ')).toBe('medtop:06000000');
    expect(subjectTyped(topics, '06000000')).toBe('medtop:06000000');
    expect(subjectTyped(topics, 'road cycling')).toBe('medtop:20001333');
    expect(subjectTyped(topics, 'local:harbour')).toBe('local:harbour');
    expect(subjectTyped(topics, 'harbour cats')).toBeNull();
  });

  it('lead from a retired one to what replaces it, or to the next broader one', () => {
    expect(topicInPlaceOf(topics, topic('medtop:20000905'))?.code).toBe('medtop:20001333');
    for (const each of topics.byCode.values())
      if (each.retired !== null)
        expect(topicInPlaceOf(topics, each)?.retired, each.code).toBeNull();
    const way = broaderTopics(topics, topic('medtop:20000400'));
    expect(way.map(({ code }) => code)).toEqual(['medtop:05000000']);
  });

  it('stand in a tree of those in force', () => {
    const count = (broader: string | null): number =>
      (topics.narrower.get(broader) ?? []).reduce((sum, { code }) => sum + 1 + count(code), 0);
    const inForce = [...topics.byCode.values()].filter(({ retired }) => retired === null);
    expect(count(null)).toBe(inForce.length);
  });
});
