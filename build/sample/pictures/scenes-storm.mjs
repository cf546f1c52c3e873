import { crane, houses, lighthouse } from './buildings.mjs';
import { clouds, fog, gulls, hills, rain, sea, sky, spray, waves } from './landscape.mjs';
import { circle, group, line, path, picture, polygon, rect, shaded } from './svg.mjs';
import { ferry, rowingBoat } from './vessels.mjs';

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
