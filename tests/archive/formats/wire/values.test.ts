import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../../archive/formats/wire/iso-date.ts';
import { StoryNotes } from '../../../../archive/formats/wire/story-notes.ts';
import {
  codeOfSubject,
  subjectOf,
  subjectOfCode,
} from '../../../../archive/formats/wire/subject-codes.ts';
import { statusOf } from '../../../../archive/formats/wire/wire-story.ts';

describe('a date of a wire', () => {
  it.each([
    ['20020225T143000-0500', '2002-02-25T14:30:00-05:00'],
    ['20210516T080625Z', '2021-05-16T08:06:25Z'],
    ['20190129T124550', '2019-01-29T12:45:50'],
    ['20160914', '2016-09-14'],
    ['2017-08-24T04:38:34+0000', '2017-08-24T04:38:34+00:00'],
    ['2013-03-04T11:14:13.000Z', '2013-03-04T11:14:13.000Z'],
    ['2016-10', '2016-10'],
    ['2016', '2016'],
    ['2020-01-01+03:00', '2020-01-01'],
    ['2020-01-01T10:00+03', '2020-01-01T10:00+03:00'],
    ['2020-13-01', null],
    ['20200230T100000Z', null],
    ['soon', null],
    ['', null],
  ])('%s is %s', (written, iso) => {
    expect(isoDate(written)).toBe(iso);
  });

  it('that cannot be read stays in the notes, with a warning', () => {
    const notes = new StoryNotes({ timeZone: 'UTC', language: 'en' });
    expect(notes.date('published', 'date.issue', '2020-13-45')).toBeNull();
    expect(notes.date('published', 'date.issue', '03/04/2022')).toBeNull();
    expect(notes.notes).toEqual(['date.issue: 2020-13-45', 'date.issue: 03/04/2022']);
    expect(notes.warnings.map(({ code }) => code)).toEqual(['date-invalid', 'date-ambiguous']);
  });
});

describe('a byline of a wire', () => {
  it.each([
    ['By PAUL BYRNE and ANN LEE', ['Paul Byrne', 'Ann Lee']],
    ['Tom Krasovic, The San Diego Union-Tribune', ['Tom Krasovic']],
    ['NTB-AFP-DPA', ['NTB-AFP-DPA']],
    ["Paulo Santalucia and Frances d'Emilio", ['Paulo Santalucia', "Frances d'Emilio"]],
  ])('%s has the names %j', (written, names) => {
    const notes = new StoryNotes({ timeZone: 'UTC', language: 'en' });
    expect(notes.byline('byline', written).names).toEqual(names);
  });
});

describe('a subject', () => {
  it.each([
    ['medtop:20000647', 'medtop:20000647'],
    ['http://cv.iptc.org/newscodes/mediatopic/20000647', 'medtop:20000647'],
    ['15054000', 'medtop:20001065'],
    ['subj:15054000', 'medtop:20001065'],
    ['http://cv.iptc.org/newscodes/subjectcode/15054000', 'medtop:20001065'],
    ['01021000', 'subj:01021000'],
    ['N2:ES', 'N2:ES'],
  ])('%s is %s', (written, subject) => {
    expect(subjectOf(written)).toBe(subject);
  });

  it('has a code only where that is read as the same subject', () => {
    expect(codeOfSubject('medtop:20001065')).toBe('15054000');
    expect(codeOfSubject('subj:01021000')).toBe('01021000');
    // Ballet has the code of dance, which is read as dance.
    expect(subjectOfCode('01006000')).toBe('medtop:20000007');
    expect(codeOfSubject('medtop:20000008')).toBeNull();
    expect(codeOfSubject('own:15054000')).toBeNull();
  });
});

describe('a status', () => {
  it.each([
    ['stat:usable', 'usable'],
    ['Usable', 'usable'],
    ['http://cv.iptc.org/newscodes/pubstatusg2/canceled', 'canceled'],
    ['Cancelled', 'canceled'],
    ['embargoed', 'withheld'],
    ['odd', null],
    [null, null],
  ])('%s is %s', (written, status) => {
    expect(statusOf(written)).toBe(status);
  });
});
