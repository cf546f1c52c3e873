import { crane, houses, lighthouse, quay, turbine } from './buildings.mjs';
import {
  clouds,
  fog,
  gulls,
  hills,
  rain,
  reflection,
  sea,
  sky,
  spray,
  stars,
  sun,
  waves,
} from './landscape.mjs';
import { circle, glow, group, line, path, picture, polygon, rect, shaded } from './svg.mjs';
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

export function stormAtTheLight(r) {
  return picture(
    {},
    sky('#1d2733', '#38495a', '#6f7d83', 560),
    clouds(r, { from: 20, to: 340, colour: '#141c26', count: 15, opacity: 0.6, size: 1.9 }),
    clouds(r, { from: 200, to: 420, colour: '#7f8c91', count: 6, opacity: 0.35, size: 1.5 }),
    polygon(
      [
        [790, 196],
        [-20, 60],
        [-20, 330],
      ],
      '#ffe9a8',
      { opacity: 0.16 },
    ),
    polygon(
      [
        [790, 196],
        [1220, 110],
        [1220, 262],
      ],
      '#ffe9a8',
      { opacity: 0.12 },
    ),
    waves(r, {
      from: 520,
      to: 600,
      colours: ['#43565f', '#3a4d57'],
      lip: '#aebcbd',
      rows: 2,
      height: 50,
    }),
    path(
      'M620 800 Q640 640 700 596 Q740 560 800 566 Q870 560 910 606 Q970 650 1010 800 Z',
      '#1f2629',
    ),
    path('M700 620 Q760 574 820 580 L800 640 L740 700 Z', '#39424444'),
    lighthouse(790, 580, 350, { on: true, wall: '#dcd8cf', band: '#93443a' }),
    spray(r, { x: 670, y: 640, size: 260, count: 110, colour: '#e3e9e6' }),
    spray(r, { x: 930, y: 650, size: 170, count: 60, colour: '#e3e9e6' }),
    waves(r, {
      from: 640,
      to: 800,
      colours: ['#324650', '#263a45', '#1b2d38'],
      lip: '#cdd7d4',
      rows: 4,
      height: 74,
    }),
    rain(r, { count: 150, slant: -70, opacity: 0.3, colour: '#d5dee0' }),
  );
}

export function breachedMole(r) {
  const stone = () => r.pick(['#6d6f6c', '#7c7d78', '#5f6262', '#878478']);
  const course = (from, to, y) => {
    let out = '';
    for (let x = from; x < to; x += 74) out += rect(x, y, 71, 34, stone());
    return out;
  };
  const rubble = Array.from({ length: 46 }, () => {
    const x = 590 + (r.next() + r.next() + r.next() - 1.5) * 190;
    const y = 560 + r.between(0, 90);
    const s = r.between(14, 40);
    return polygon(
      [
        [x - s, y + s * 0.4],
        [x - s * 0.6, y - s * 0.5],
        [x + s * 0.4, y - s * 0.6],
        [x + s, y + s * 0.1],
        [x + s * 0.3, y + s * 0.6],
      ],
      stone(),
    );
  });
  return picture(
    {},
    sky('#8394a0', '#aab4b6', '#d6d3c8', 440),
    clouds(r, { from: 30, to: 380, colour: '#6b7a86', count: 10, opacity: 0.5, size: 1.8 }),
    sea(r, { y: 430, top: '#8b9c9c', bottom: '#3d5661', opacity: 0.35 }),
    waves(r, {
      from: 480,
      to: 540,
      colours: ['#6c8288', '#5d767e'],
      lip: '#e9eeea',
      rows: 2,
      height: 40,
    }),
    [480, 515, 550, 585, 620].map(
      (y, i) => course(-40, 440 - i * 16, y) + course(740 + i * 18, 1260, y),
    ),
    rect(-20, 466, 450, 18, '#a19d90'),
    rect(745, 466, 480, 18, '#a19d90'),
    line(330, 466, 330, 330, '#3a434a', 8),
    line(330, 334, 372, 334, '#3a434a', 7),
    circle(374, 344, 9, '#c9c3ae'),
    line(905, 466, 948, 356, '#3a434a', 8),
    line(948, 358, 984, 380, '#3a434a', 7),
    rubble,
    spray(r, { x: 590, y: 560, size: 210, count: 120, colour: '#f1f3ee' }),
    waves(r, {
      from: 655,
      to: 800,
      colours: ['#4c666f', '#3f5963', '#334c57'],
      lip: '#dfe6e2',
      rows: 3,
      height: 52,
    }),
    [80, 140, 200].map((x) =>
      group({}, rect(x, 426, 44, 40, '#d98a35'), rect(x, 438, 44, 8, '#f2ead8')),
    ),
    gulls(r, 6, { colour: '#3d474e' }),
  );
}

export function fogInTheNarrows(r) {
  return picture(
    {},
    shaded(0, 0, 1200, 800, '#c6ced0', '#8fa0a4'),
    hills(r, { y: 380, height: 120, colour: '#b4bfc1', to: 800, step: 150 }),
    hills(r, { y: 420, height: 90, colour: '#a3b1b4', to: 800, step: 120 }),
    fog(r, { from: 330, to: 470, colour: '#dfe4e3', count: 10, opacity: 0.7 }),
    lighthouse(900, 470, 190, {
      wall: '#b9c1c1',
      band: '#a79692',
      shade: '#8b989b',
      on: true,
      lamp: '#fdf3cf',
    }),
    sea(r, { y: 468, top: '#b2bec0', bottom: '#5f767d', glint: '#eef2f0', opacity: 0.3 }),
    fog(r, { from: 440, to: 520, colour: '#dfe5e4', count: 8, opacity: 0.75 }),
    group(
      { opacity: 0.42 },
      ferry(390, 548, 0.95, { hull: '#5e7680', white: '#d4dada', stripe: '#a79a86' }),
    ),
    fog(r, { from: 530, to: 620, colour: '#d3dbdb', count: 7, opacity: 0.55 }),
    group({ opacity: 0.92 }, rowingBoat(760, 664, 1.25, '#3c4a50')),
    circle(748, 612, 15, '#3a3f44'),
    path('M726 652 Q728 624 748 626 Q772 626 774 652 Z', '#3f4d58'),
    line(700, 676, 780, 630, '#5a4a3a', 5),
    line(190, 800, 190, 600, '#3c474b', 16),
    line(262, 800, 262, 640, '#46525a', 16),
    line(190, 640, 262, 668, '#5c676b', 5),
    rect(180, 590, 20, 14, '#55605f'),
    rect(252, 630, 20, 14, '#55605f'),
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

export function moleRepair(r) {
  return picture(
    {},
    sky('#9db4c4', '#cdd6d2', '#f1e6cf', 440),
    clouds(r, { from: 60, to: 300, colour: '#ffffff', count: 6, opacity: 0.6, size: 1.5 }),
    hills(r, { y: 440, height: 60, colour: '#9aa9a3', to: 450, step: 160 }),
    houses(r, {
      x: 700,
      to: 1220,
      y: 446,
      low: 30,
      high: 66,
      walls: ['#c9b8a2', '#b9a996', '#d6cab4'],
      roofs: ['#a3705c', '#8f6657'],
      lit: 0,
      fade: 0.85,
    }),
    sea(r, { y: 440, top: '#a9c0be', bottom: '#386070', opacity: 0.4 }),
    rect(-20, 500, 520, 90, '#8d8a80'),
    rect(-20, 490, 530, 16, '#b3ae9f'),
    Array.from({ length: 36 }, () => {
      const x = r.between(440, 720);
      const y = 590 - Math.max(0, (720 - x) / 5) * r.next();
      const s = r.between(14, 32);
      return polygon(
        [
          [x - s, y + s * 0.5],
          [x - s * 0.5, y - s * 0.5],
          [x + s * 0.5, y - s * 0.4],
          [x + s, y + s * 0.4],
        ],
        r.pick(['#76766f', '#8a8778', '#66696a']),
      );
    }),
    path('M560 596 L1130 596 L1104 660 L590 660 Z', '#9c5a3c'),
    rect(552, 586, 590, 14, '#5d3a2c'),
    rect(960, 520, 130, 68, '#e8e0cd'),
    rect(974, 534, 30, 22, '#40525c'),
    rect(1022, 534, 30, 22, '#40525c'),
    crane(840, 590, 400, '#3f4b52', { reach: -1 }),
    polygon(
      [
        [572, 366],
        [612, 352],
        [640, 376],
        [622, 406],
        [580, 402],
      ],
      '#807d72',
    ),
    path('M80 490 L80 470 L210 470 L210 452 L250 452 L262 490 Z', '#d99b32'),
    circle(110, 492, 14, '#2b2f33'),
    circle(236, 492, 14, '#2b2f33'),
    polygon(
      [
        [76, 470],
        [92, 436],
        [190, 436],
        [204, 470],
      ],
      '#8b867a',
    ),
    [330, 380, 415].map((x) =>
      group({}, rect(x, 446, 14, 44, '#d9662c', { rx: 5 }), circle(x + 7, 438, 9, '#f0d04a')),
    ),
    gulls(r, 6, { colour: '#5a666b' }),
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
