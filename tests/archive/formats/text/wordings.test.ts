import { describe, expect, it } from 'vitest';
import { readStoryText } from '../../../../archive/formats/text/read-text.ts';

/** One story, worded as different papers would word its parts. */
function draftOf(parts: { caption?: string; byline?: string; time?: string; lead?: string }) {
  const lines = [
    'Harbour town counts the cost of its worst storm',
    'Hundreds spend a second night in schools and churches',
    parts.caption ?? 'Waves break over the quay in Port Merrow.\nPhoto: EPA',
    parts.byline ?? 'By Jane Doe',
    `${parts.lead ?? ''}The storm that struck on Sunday night took the roofs off 40 houses, the council said.`,
    'The harbour master told Getty Images that he had not slept for two days.',
    'The lifeboat went out four times and brought back eleven people.',
    parts.time ?? 'Updated: January 10, 2022, 8:54 AM',
  ];
  return readStoryText(lines.join('\n\n'), 'Asia/Dubai').draft;
}

describe('a credit', () => {
  const caption = 'Waves break over the quay in Port Merrow.';
  it.each([
    [`${caption} Photo: EPA`, 'EPA'],
    [`${caption} Photo: EPA.`, 'EPA'],
    [`${caption} PHOTO: EPA`, 'EPA'],
    [`${caption} Photograph: Ann Lee/Reuters`, 'Ann Lee/Reuters'],
    [`${caption} Photograph: Ann Lee/The Courier`, 'Ann Lee/The Courier'],
    [`${caption} Picture credit: AFP`, 'AFP'],
    [`${caption} Picture: Harbour Museum`, 'Harbour Museum'],
    [`${caption} Credit: Ann Lee`, 'Ann Lee'],
    [`${caption} Image: Ann Lee / The Courier`, 'Ann Lee / The Courier'],
    [`${caption} Pic: PA`, 'PA'],
    [`${caption} (Getty Images)`, 'Getty Images'],
    [`${caption} Getty Images`, 'Getty Images'],
    [`${caption} Getty`, 'Getty'],
    [`${caption} AFP`, 'AFP'],
    [`${caption} (AP Photo/Ann Lee)`, 'AP Photo/Ann Lee'],
    [`${caption} Ann Lee / AFP via Getty Images`, 'Ann Lee / AFP via Getty Images'],
    [`${caption} © Reuters`, 'Reuters'],
    [`${caption} Courtesy of Harbour Museum`, 'Courtesy of Harbour Museum'],
    [`${caption} Photo courtesy of Harbour Museum`, 'Courtesy of Harbour Museum'],
    [`${caption} [Ann Lee/Reuters]`, 'Ann Lee/Reuters'],
    [`${caption} | Photo: Ann Lee`, 'Ann Lee'],
    [`${caption} Photo by Ann Lee`, 'Ann Lee'],
    [`${caption}\nCredit: Ann Lee/AFP`, 'Ann Lee/AFP'],
    [`${caption}\nPhotograph by Ann Lee`, 'Ann Lee'],
    [`${caption}\n(Getty Images)`, 'Getty Images'],
    [`${caption}\nReuters`, 'Reuters'],
    [`Caption: ${caption}\nCredit: EPA`, 'EPA'],
    [`${caption}\n\nPicture credit: EPA`, 'EPA'],
  ])('is found in %j', (line, credit) => {
    expect(draftOf({ caption: line })).toMatchObject({
      standfirst: 'Hundreds spend a second night in schools and churches',
      byline: ['Jane Doe'],
      images: [{ caption, credit, lead: true }],
      updates: [{ at: '2022-01-10T08:54:00+04:00' }],
    });
  });

  it('is not made of copy that names an agency', () => {
    expect(draftOf({}).body.split('\n\n')).toHaveLength(3);
  });
});

describe('a byline', () => {
  it.each([
    ['By Jane Doe', ['Jane Doe'], null],
    ['BY JANE DOE, CHIEF REPORTER', ['Jane Doe'], null],
    ['By Jane Doe and John Smith', ['Jane Doe', 'John Smith'], null],
    ['By Jane Doe, John Smith and Ann Lee', ['Jane Doe', 'John Smith', 'Ann Lee'], null],
    ['By Jane Doe in Cairo', ['Jane Doe'], 'Cairo'],
    ['Jane Doe in Port Merrow', ['Jane Doe'], 'Port Merrow'],
    ['Jane Doe, Education correspondent', ['Jane Doe'], null],
    ['Jane Doe\nEducation correspondent', ['Jane Doe'], null],
    ['Jane Doe\nCairo', ['Jane Doe'], 'Cairo'],
    ['Jane Doe', ['Jane Doe'], null],
    ['Words: Jane Doe', ['Jane Doe'], null],
    ['By: Jane Doe', ['Jane Doe'], null],
    ['By\nJane Doe', ['Jane Doe'], null],
    ['Written by Jane Doe', ['Jane Doe'], null],
    ['By Jane van der Doe', ['Jane van der Doe'], null],
    ["By Sean O'Neill", ["Sean O'Neill"], null],
    ['By Ahmed Al-Masri, Foreign Correspondent', ['Ahmed Al-Masri'], null],
    ['By Jane Doe | The Courier', ['Jane Doe', 'The Courier'], null],
    ['By Reuters', ['Reuters'], null],
    ['Staff reporter', ['Staff reporter'], null],
    ['Agence France-Presse', ['Agence France-Presse'], null],
    ['Par Jeanne Dupont', ['Jeanne Dupont'], null],
    ['Von Jana Weber', ['Jana Weber'], null],
    ['Por Juana Pérez', ['Juana Pérez'], null],
    ['بقلم عمر حداد', ['عمر حداد'], null],
  ])('is read from %j', (byline, names, place) => {
    const draft = draftOf({ byline });
    expect(draft).toMatchObject({ byline: names, place });
    expect(draft.body.split('\n\n')).toHaveLength(3);
  });
});

describe('a dateline', () => {
  it.each([
    ['LONDON (Reuters) - ', 'London', 'Reuters'],
    ['ALMATY, Kazakhstan (AP) — ', 'Almaty, Kazakhstan', 'AP'],
    ['PORT MERROW, Jan 10 (Reuters) - ', 'Port Merrow', 'Reuters'],
    ['Abu Dhabi // ', 'Abu Dhabi', null],
    ['CAIRO: ', 'Cairo', null],
    ['PORT MERROW — ', 'Port Merrow', null],
    ['Paris (AFP) – ', 'Paris', 'AFP'],
    ['RIO DE JANEIRO, Brazil (AP) -- ', 'Rio de Janeiro, Brazil', 'AP'],
  ])('%j gives the place and stays in the text', (lead, place, agency) => {
    const draft = draftOf({ lead });
    expect(draft).toMatchObject({ place, byline: ['Jane Doe'] });
    expect(draft.source?.name ?? null).toBe(agency);
    expect(draft.body.startsWith(`${lead}The storm`)).toBe(true);
  });
});

describe('a time', () => {
  it.each([
    ['Updated: January 10, 2022, 8:54 AM', '2022-01-10T08:54:00+04:00'],
    ['Last updated: 10 January 2022, 14:30', '2022-01-10T14:30:00+04:00'],
    ['Last updated 10 Jan 2022 14:30 GST', '2022-01-10T14:30:00+04:00'],
    ['Last updated at 14:30 BST on 10 June 2022', '2022-06-10T14:30:00+01:00'],
    ['Last Updated: Mon, 10 Jan 2022 14:30 GMT', '2022-01-10T14:30:00+00:00'],
    ['Last modified on Mon 10 Jan 2022 14.30 GMT', '2022-01-10T14:30:00+00:00'],
    ['Updated 3:05 p.m. ET, Mon January 10, 2022', '2022-01-10T15:05:00-05:00'],
    ['Updated 10 January 2022', '2022-01-10'],
    ['(Updated January 10, 2022, 8:54 AM)', '2022-01-10T08:54:00+04:00'],
    ['UPDATED: 10/01/2022 14:30 is wrong', null],
    ['Updated: 2022-01-10T14:30:00Z', '2022-01-10T14:30:00+00:00'],
    ['Updated on: 13/01/2022, 14:30', '2022-01-13T14:30:00+04:00'],
    ['Updated\n10 January 2022 14:30', '2022-01-10T14:30:00+04:00'],
  ])('%j is an update', (time, at) => {
    const draft = draftOf({ time });
    expect(draft.updates.map((update) => update.at)).toEqual(at === null ? [] : [at]);
    expect(draft.published).toBeNull();
  });

  it.each([
    ['Published: 9 Jan 2022, 18:20', '2022-01-09T18:20:00+04:00'],
    ['Posted on January 9, 2022 at 6:20 pm', '2022-01-09T18:20:00+04:00'],
    ['January 9, 2022 6:20 pm', '2022-01-09T18:20:00+04:00'],
    ['9 January 2022', '2022-01-09'],
    ['First published on Sun 9 Jan 2022 09.30 GMT', '2022-01-09T09:30:00+00:00'],
  ])('%j below the byline is the publication', (time, at) => {
    const draft = draftOf({ byline: `By Jane Doe\n${time}` });
    expect(draft).toMatchObject({ published: at, byline: ['Jane Doe'] });
  });
});
