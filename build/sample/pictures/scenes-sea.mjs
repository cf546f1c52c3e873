import { houses, lighthouse, quay, turbine } from './buildings.mjs';
import { clouds, gulls, hills, reflection, sea, sky, stars, sun } from './landscape.mjs';
import { circle, glow, group, path, picture } from './svg.mjs';
import { ferry, rowingBoat, sailboat, trawler } from './vessels.mjs';

export function harbourAtDawn(r) {
  return picture(
    {},
    sky('#5d7390', '#d9a68c', '#f5d3a0', 430),
    sun(770, 392, 46, '#fff0c9'),
    clouds(r, { from: 90, to: 300, colour: '#f8dfc4', count: 7, opacity: 0.55, size: 1.3 }),
    hills(r, { y: 420, height: 90, colour: '#a58c90', fade: '#c8a494', to: 440, step: 150 }),
    hills(r, { y: 432, height: 42, colour: '#7d7280', to: 442, step: 80 }),
    sea(r, { y: 430, top: '#e3b893', bottom: '#3f5a6e', glint: '#fff0d6', opacity: 0.35 }),
    reflection(r, { x: 770, y: 436, colour: '#fff3d6', spread: 150 }),
    houses(r, {
      x: -20,
      to: 440,
      y: 452,
      low: 44,
      high: 96,
      walls: ['#8a7076', '#9b7d78', '#7a6873'],
      roofs: ['#6b4f54', '#77595a'],
      lit: 0.25,
    }),
    path('M-10 448 L470 448 L510 476 L-10 476 Z', '#5a5460'),
    lighthouse(1010, 446, 150, { wall: '#c9b5ac', band: '#9a6a62', shade: '#4c4954' }),
    path('M880 440 L1200 436 L1200 462 L850 458 Z', '#5f5a68'),
    sailboat(640, 478, 0.55, { sail: '#e9cdb1', hull: '#4c4a58' }),
    trawler(330, 590, 1.15, { hull: '#2f4a5c', trim: '#d7b48c', house: '#e6cdb2' }),
    trawler(905, 650, -1.45, { hull: '#7c4338', trim: '#e3c9a2', house: '#e9d3b8' }),
    trawler(120, 700, 1.5, { hull: '#39545a', trim: '#cfae82', house: '#d9c2a8' }),
    gulls(r, 9, { colour: '#5c5660', from: 120, to: 360 }),
  );
}

export function ferryAtSea(r) {
  return picture(
    {},
    sky('#6fa3bd', '#a8cbd2', '#e9e6d2', 470),
    clouds(r, { from: 70, to: 330, colour: '#ffffff', count: 8, opacity: 0.75, size: 1.4 }),
    hills(r, { y: 470, height: 110, colour: '#8fa9a6', fade: '#b3c3b8', to: 480, step: 170 }),
    sea(r, { y: 468, top: '#7fb0b5', bottom: '#1f4d63', opacity: 0.4 }),
    lighthouse(1060, 474, 150),
    hills(r, { y: 482, height: 8, colour: '#6c7f6f', to: 492, step: 200 }),
    path('M90 622 Q420 566 1010 624 Q700 668 90 622', '#ffffff', { opacity: 0.28 }),
    ferry(560, 600, 1.45),
    path(
      'M150 646 Q400 612 640 640 T1000 646 Q1080 628 1130 650 L1010 666 Q600 690 150 646 Z',
      '#eef6f2',
      { opacity: 0.65 },
    ),
    gulls(r, 7, { from: 100, to: 260, colour: '#f7f6ef' }),
    sailboat(120, 510, 0.5, { hull: '#6a5a50' }),
  );
}

export function windFarm(r) {
  const rows = [
    { y: 492, h: 130, n: 9, start: 40, gap: 128 },
    { y: 508, h: 210, n: 6, start: 110, gap: 205 },
    { y: 548, h: 380, n: 3, start: 230, gap: 390 },
  ];
  return picture(
    {},
    sky('#7c8fb0', '#c3b8c3', '#f0d6bf', 490),
    sun(300, 450, 40, '#fff1d6', 8),
    clouds(r, { from: 110, to: 360, colour: '#f6e6df', count: 7, opacity: 0.6, size: 1.5 }),
    sea(r, {
      y: 488,
      top: '#c9b5b4',
      bottom: '#2f4b68',
      glint: '#ffeede',
      opacity: 0.3,
      count: 180,
    }),
    reflection(r, { x: 300, y: 492, colour: '#fff0da', spread: 120, opacity: 0.5 }),
    rows.map((row, i) =>
      group(
        { opacity: [0.55, 0.8, 1][i] },
        Array.from({ length: row.n }, (_, k) =>
          turbine(row.start + k * row.gap, row.y, row.h, r.between(0, 120), '#f6f3ee', '#cfd2d8'),
        ),
      ),
    ),
    trawler(820, 640, -0.95, { hull: '#31566b' }),
    gulls(r, 5, { from: 200, to: 330, colour: '#5b6076' }),
  );
}

export function nightFishing(r) {
  const lamp = (x, y, s) => glow(x, y, 190 * s, '#ffdf9a', 0.8);
  return picture(
    {},
    sky('#0f1a2e', '#1c3350', '#3c5a72', 400),
    stars(r, 130, 330),
    circle(960, 120, 40, '#f1ead2'),
    circle(944, 110, 38, '#14233b'),
    hills(r, { y: 400, height: 70, colour: '#16283c', to: 410, step: 170 }),
    sea(r, { y: 398, top: '#35536b', bottom: '#0b1624', glint: '#a9c3d2', opacity: 0.2 }),
    [
      [250, 450, 0.6],
      [820, 440, 0.5],
      [1060, 470, 0.7],
    ].map(
      ([x, y, s]) =>
        lamp(x + 20 * s, y - 152 * s, s) +
        reflection(r, {
          x: x + 20 * s,
          y: y + 16,
          colour: '#ffd98f',
          spread: 30,
          count: 24,
          to: y + 160,
          opacity: 0.5,
        }) +
        trawler(x, y, s, { hull: '#101c29', trim: '#54606a', house: '#2d3d4b', lamp: '#fff2c4' }),
    ),
    lamp(560, 360, 1.7),
    reflection(r, { x: 560, y: 600, colour: '#ffdc96', spread: 150, opacity: 0.75 }),
    trawler(530, 590, 1.6, { hull: '#1b3a4b', trim: '#d7b77c', house: '#c9b68e', lamp: '#fff7d8' }),
    path('M640 590 Q820 560 960 640 Q880 720 720 690 Q650 650 640 590', 'none', {
      stroke: '#f1d9a2',
      'stroke-width': 3,
      'stroke-dasharray': '3 15',
      opacity: 0.9,
    }),
    Array.from({ length: 40 }, () => {
      const x = r.between(690, 920);
      const y = r.between(605, 680);
      return path(`M${x} ${y} q9 -6 18 0 q-9 6 -18 0`, '#dbe6ea', { opacity: r.between(0.3, 0.9) });
    }),
  );
}

export function quietQuay(r) {
  return picture(
    {},
    sky('#b9c7cf', '#dbe0da', '#efe7d6', 470),
    clouds(r, { from: 40, to: 260, colour: '#ffffff', count: 6, opacity: 0.6, size: 1.6 }),
    hills(r, { y: 400, height: 110, colour: '#9fae9b', to: 480, step: 190 }),
    houses(r, {
      y: 500,
      low: 120,
      high: 210,
      walls: ['#e6d9be', '#d2b48f', '#b9c3b8', '#c98d72', '#efe8d8'],
      roofs: ['#a2553f', '#8b4a3a', '#b5684b'],
      window: '#e8eef0',
      dark: '#4a5a66',
      lit: 0.2,
    }),
    quay(500, 66, '#b8ab95', '#7f7768'),
    sea(r, { y: 566, top: '#6d8f93', bottom: '#24444f', opacity: 0.3 }),
    [
      [190, 660, 1.25, '#2f5d6b'],
      [540, 690, 1.4, '#9a4a38'],
      [1010, 670, -1.3, '#3b6350'],
    ].map(([x, y, s, hull]) => trawler(x, y, s, { hull })),
    gulls(r, 8, { from: 60, to: 230 }),
  );
}

export function lanternBoats(r) {
  const boats = Array.from({ length: 13 }, (_, i) => {
    const depth = i / 13;
    const x = 90 + ((i * 5) % 13) * 84 + r.between(-20, 20);
    const y = 470 + depth * 270;
    const s = 0.4 + depth * 1.0;
    return (
      glow(x, y - 60 * s, 130 * s, '#ffb75c', 0.85) +
      reflection(r, {
        x,
        y: y + 12 * s,
        colour: '#ffc06a',
        spread: 40 * s,
        count: 16,
        to: y + 120 * s,
        opacity: 0.6,
      }) +
      rowingBoat(x, y, s, '#2a2230', r.pick(['#ffd487', '#ff9d5c', '#ffe6b0']))
    );
  });
  return picture(
    {},
    sky('#251f3d', '#58406a', '#c27a6e', 430),
    stars(r, 60, 240),
    hills(r, { y: 430, height: 100, colour: '#3b2f4c', to: 440, step: 170 }),
    houses(r, {
      y: 440,
      low: 40,
      high: 100,
      walls: ['#3a2e47', '#45354f', '#33293f'],
      roofs: ['#291f35', '#312540'],
      window: '#ffce82',
      dark: '#241c30',
      lit: 0.55,
    }),
    sea(r, { y: 438, top: '#8f5f6b', bottom: '#1b1a33', glint: '#ffc792', opacity: 0.3 }),
    boats,
  );
}
