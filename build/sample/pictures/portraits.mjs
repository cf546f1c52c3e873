import { sky } from './landscape.mjs';
import { crowd, portrait } from './people.mjs';
import { circle, glow, path, picture, rect, shaded } from './svg.mjs';

export function keeperPortrait(r) {
  return picture(
    { width: 800, height: 1200 },
    shaded(0, 0, 800, 1200, '#46606b', '#8f9a92'),
    rect(90, 110, 620, 560, '#c9d6d4', { rx: 8 }),
    sky('#9fb8c2', '#c9d3cd', '#ece2cc', 520, 800)
      .replace('<rect x="0" y="0"', '<rect x="110" y="130"')
      .replace('width="800" height="522"', 'width="580" height="392"'),
    rect(110, 500, 580, 150, '#5f8790'),
    [520, 548, 580, 616].map((y) =>
      rect(130 + r.between(0, 200), y, r.between(120, 240), 4, '#fff', { opacity: 0.35, rx: 2 }),
    ),
    rect(390, 120, 20, 540, '#46606b'),
    rect(100, 380, 600, 18, '#46606b'),
    rect(70, 664, 660, 30, '#33474f'),
    portrait(400, 1190, 1.32, {
      skin: '#d9a27a',
      shade: '#b57d58',
      hair: '#2b3a48',
      coat: '#2f4656',
      coatShade: '#243644',
      collar: '#e5ddc9',
      style: 'cap',
    }),
    [960, 1040, 1120].map((y) => circle(404, y + 30, 9, '#d8b25c')),
  );
}

export function studentPortrait(r) {
  return picture(
    {},
    shaded(0, 0, 1200, 800, '#d8c9a9', '#b98d6a'),
    [0, 1, 2, 3, 4].map(
      (i) =>
        rect(40 + i * 236, 70, 190, 250, '#8fa9ad', { opacity: 0.75 }) +
        rect(132 + i * 236, 70, 6, 250, '#d8c9a9') +
        rect(40 + i * 236, 190, 190, 6, '#d8c9a9'),
    ),
    rect(0, 390, 1200, 410, '#9a6b50', { opacity: 0.5 }),
    crowd(r, { from: 20, to: 380, y: 790, height: 380, count: 4 }),
    crowd(r, { from: 820, to: 1190, y: 790, height: 380, count: 4 }),
    rect(0, 0, 1200, 800, '#c9a884', { opacity: 0.5 }),
    portrait(600, 800, 1.16, {
      skin: '#c58d66',
      shade: '#9c6a48',
      hair: '#3e6a72',
      coat: '#8a3f38',
      coatShade: '#6f302c',
      collar: '#efe6d2',
      style: 'scarf',
    }),
  );
}

export function mayorPortrait() {
  return picture(
    {},
    shaded(0, 0, 1200, 800, '#5b4a42', '#8a7258'),
    [0, 300, 600, 900].map(
      (x) =>
        rect(x + 20, 40, 260, 700, '#6d584b', { rx: 4 }) +
        rect(x + 40, 60, 220, 660, '#635045', { rx: 4 }),
    ),
    rect(880, 40, 14, 760, '#c9a24d'),
    path('M894 80 Q1010 160 960 330 Q1050 480 930 800 L894 800 Z', '#3e6a86'),
    path('M894 200 Q990 260 950 420 Q1000 560 910 800 L894 800 Z', '#d8b25c', { opacity: 0.85 }),
    glow(420, 180, 420, '#ffe6b8', 0.35),
    portrait(520, 800, 1.2, {
      skin: '#e2b48f',
      shade: '#c08c68',
      hair: '#8b857f',
      coat: '#2f3d4c',
      coatShade: '#242f3b',
      collar: '#f4efe2',
      style: 'bun',
    }),
    path('M360 640 Q520 790 690 640', 'none', {
      stroke: '#d8b25c',
      'stroke-width': 12,
      'stroke-dasharray': '20 5',
    }),
    circle(524, 726, 28, '#d8b25c'),
    circle(524, 726, 17, '#a8842f'),
    rect(0, 770, 1200, 30, '#3a2c24'),
  );
}
