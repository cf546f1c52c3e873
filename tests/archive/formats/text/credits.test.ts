import { describe, expect, it } from 'vitest';
import { readPictureText } from '../../../../archive/formats/text/credits.ts';

describe('a caption line', () => {
  it.each([
    [
      'Buildings were torched in several cities. Photo: EPA',
      'Buildings were torched in several cities.',
      'EPA',
      null,
    ],
    [
      'Buildings were torched in several cities. EPA',
      'Buildings were torched in several cities.',
      'EPA',
      null,
    ],
    ['Protesters on the quay. Picture credit: AFP', 'Protesters on the quay.', 'AFP', null],
    [
      'Protesters on the quay. Photograph: Jane Doe/The Courier',
      'Protesters on the quay.',
      'Jane Doe/The Courier',
      'Jane Doe',
    ],
    ['Protesters on the quay. Photograph: Jane Doe', 'Protesters on the quay.', 'Jane Doe', null],
    [
      'Protesters on the quay. Photo by Jane Doe',
      'Protesters on the quay.',
      'Jane Doe',
      'Jane Doe',
    ],
    [
      'Protesters on the quay. (Photo by Jane Doe/AFP via Getty Images)',
      'Protesters on the quay.',
      'Jane Doe/AFP via Getty Images',
      'Jane Doe',
    ],
    ['Protesters on the quay (Getty Images)', 'Protesters on the quay', 'Getty Images', null],
    [
      'Protesters on the quay. (AP Photo/Jane Doe)',
      'Protesters on the quay.',
      'AP Photo/Jane Doe',
      'Jane Doe',
    ],
    [
      'Protesters on the quay [Jane Doe/Al Jazeera]',
      'Protesters on the quay',
      'Jane Doe/Al Jazeera',
      'Jane Doe',
    ],
    [
      'Protesters on the quay. Jane Doe/Getty Images',
      'Protesters on the quay.',
      'Jane Doe/Getty Images',
      'Jane Doe',
    ],
    [
      'Protesters gather on the quay Jane Doe/Reuters',
      'Protesters gather on the quay',
      'Jane Doe/Reuters',
      'Jane Doe',
    ],
    [
      'Protesters gather in Almaty AFP/Getty Images',
      'Protesters gather in Almaty',
      'AFP/Getty Images',
      null,
    ],
    [
      'Protesters on the quay. Reuters/Jane Doe',
      'Protesters on the quay.',
      'Reuters/Jane Doe',
      'Jane Doe',
    ],
    ['Protesters on the quay. © AFP', 'Protesters on the quay.', 'AFP', null],
    [
      'Protesters on the quay. Courtesy of Harbour Museum',
      'Protesters on the quay.',
      'Courtesy of Harbour Museum',
      null,
    ],
    [
      'Protesters on the quay. Credit: Harbour Museum',
      'Protesters on the quay.',
      'Harbour Museum',
      null,
    ],
    [
      'Protesters on the quay.Credit...Jane Doe for The Harbour Times',
      'Protesters on the quay.',
      'Jane Doe for The Harbour Times',
      'Jane Doe',
    ],
    [
      'Image: Protesters fill the square by the quay. Pic: AP',
      'Protesters fill the square by the quay.',
      'AP',
      null,
    ],
    ['Protesters on the quay | Getty Images', 'Protesters on the quay', 'Getty Images', null],
    ['Image source, Getty Images', null, 'Getty Images', null],
    ['Image caption, Protesters on the quay', 'Protesters on the quay', null, null],
    ['Caption: Protesters on the quay', 'Protesters on the quay', null, null],
    ['Credit: X', null, 'X', null],
    ['Picture: EPA', null, 'EPA', null],
    ['Photo: Jane Doe', null, 'Jane Doe', null],
    ['Getty Images', null, 'Getty Images', null],
    ['Manifestants sur le quai. Photo AFP', 'Manifestants sur le quai.', 'AFP', null],
    [
      'Manifestants sur le quai. Crédit photo : Jane Doe',
      'Manifestants sur le quai.',
      'Jane Doe',
      null,
    ],
    ['Menschen am Hafen. Foto: dpa', 'Menschen am Hafen.', 'dpa', null],
    ['Menschen am Hafen (Foto: Jana Doe/dpa)', 'Menschen am Hafen', 'Jana Doe/dpa', 'Jana Doe'],
    ['محتجون في الميناء. صورة: رويترز', 'محتجون في الميناء.', 'رويترز', null],
    ['محتجون في الميناء (أ ف ب)', 'محتجون في الميناء', 'أ ف ب', null],
    [
      'FILE - Protesters on the quay, Jan. 10, 2022. (AP Photo/Jane Doe, File)',
      'FILE - Protesters on the quay, Jan. 10, 2022.',
      'AP Photo/Jane Doe, File',
      'Jane Doe',
    ],
  ])('%s', (line, caption, credit, creator) => {
    expect(readPictureText(line)).toMatchObject({ caption, credit, creator });
  });

  it.each([
    'The harbour master sold the picture, he told Getty Images.',
    'The council met on Monday to discuss the quay.',
    '“We will not go,” she said.',
    'He gave full credit to the crew: without them, the boat would be lost.',
    'The picture is clear: the town is shrinking.',
    'Police released an image by mistake on Monday.',
    'The ministry denied the report, according to Reuters.',
    'The image of the town was tarnished by the affair.',
    'He works for the BBC',
    'Ferry/bus tickets go up in March',
    '© 2022 The Harbour Courier. All rights reserved.',
  ])('is not made of: %s', (line) => {
    expect(readPictureText(line)).toBeNull();
  });
});
