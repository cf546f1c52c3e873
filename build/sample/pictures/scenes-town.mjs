import { crane, floodlight, houses } from './buildings.mjs';
import { clouds, gulls, hills, reflection, sea, sky, stars, sun, tree } from './landscape.mjs';
import { crowd, figure, placard, portrait } from './people.mjs';
import {
  circle,
  element,
  glow,
  gradient,
  group,
  line,
  path,
  picture,
  polygon,
  rect,
  shaded,
} from './svg.mjs';
import { bow, ferry, hullOnSlip } from './vessels.mjs';

export function fishMarket(r) {
  const stall = (x, stripe, fish) => {
    let awning = '';
    for (let i = 0; i < 8; i++)
      awning += path(
        `M${x + i * 42} 250 L${x + i * 42 + 42} 250 L${x + i * 42 + 42} 338 Q${x + i * 42 + 21} 362 ${x + i * 42} 338 Z`,
        i % 2 ? stripe : '#f3ead8',
      );
    let trays = '';
    for (let t = 0; t < 3; t++) {
      const left = x + 14 + t * 106;
      trays += polygon(
        [
          [left, 590],
          [left + 96, 590],
          [left + 104, 640],
          [left - 8, 640],
        ],
        '#dfeaec',
      );
      for (let k = 0; k < 13; k++) {
        const fx = left + r.between(0, 66);
        const fy = r.between(596, 632);
        trays += path(`M${fx} ${fy} q16 -9 30 0 l9 -6 l0 12 l-9 -6 q-14 9 -30 0`, r.pick(fish));
      }
    }
    return (
      rect(x + 2, 250, 9, 400, '#5b4a3c') +
      rect(x + 325, 250, 9, 400, '#5b4a3c') +
      trays +
      rect(x, 638, 336, 100, '#7a5f49') +
      rect(x, 638, 336, 12, '#95765a') +
      rect(x, 690, 336, 3, '#000', { opacity: 0.2 }) +
      awning
    );
  };
  return picture(
    {},
    shaded(0, 0, 1200, 800, '#d8d3c2', '#b9b4a4'),
    [0, 200, 400, 600, 800, 1000].map(
      (x) =>
        rect(x + 26, 30, 148, 170, '#e9f0ee', { rx: 74 }) +
        rect(x + 98, 30, 4, 170, '#9aa39f') +
        rect(x + 26, 120, 148, 4, '#9aa39f'),
    ),
    rect(0, 208, 1200, 14, '#7c7766'),
    shaded(0, 640, 1200, 160, '#8e9492', '#5d6667'),
    [
      [150, 660, 280, '#40606e', '#f0ede4'],
      [620, 660, 268, '#8a4b3d', '#e9e5d8'],
      [1030, 660, 284, '#54664a', '#f0ede4'],
    ].map(([x, y, h, coat, apron]) => figure(r, x, y, h, { coat, apron })),
    stall(30, '#3f7180', ['#8ba3ad', '#6f8c99', '#b6c6ca']),
    stall(432, '#b5573f', ['#c98a6c', '#d9a184', '#b06f58']),
    stall(834, '#5f7d57', ['#7f98a2', '#a9bac0', '#5f7a88']),
    figure(r, 410, 790, 330, { coat: '#b98a48' }),
    figure(r, 806, 796, 340, { coat: '#4b4358' }),
    figure(r, 742, 792, 300, { coat: '#6d7f86' }),
  );
}

export function shipyard(r) {
  return picture(
    {},
    sky('#9aa7b5', '#d3c4b4', '#f0dcb8', 560),
    sun(170, 300, 54, '#fff3d4', 6),
    clouds(r, { from: 50, to: 300, colour: '#fbeedd', count: 6, opacity: 0.6, size: 1.6 }),
    hills(r, { y: 560, height: 70, colour: '#b0a79d', to: 620, step: 180 }),
    shaded(0, 556, 1200, 134, '#b3aa9c', '#8f8678'),
    crane(1010, 610, 520, '#5c6770', { reach: -1 }),
    crane(215, 620, 470, '#8d6a4f', { reach: 1 }),
    polygon(
      [
        [880, 620],
        [880, 440],
        [960, 400],
        [1040, 440],
        [1120, 400],
        [1200, 440],
        [1200, 620],
      ],
      '#7d7f7d',
    ),
    [905, 975, 1045, 1115].map((x) => rect(x, 480, 40, 60, '#a9b7b8')),
    hullOnSlip(r, 270, 640, 620, 250, {
      plates: ['#56646d', '#616f77', '#4d5b64', '#6d6a62', '#7b6a57'],
      frame: '#8a8f8e',
    }),
    [300, 420, 540, 660, 780].map(
      (x) =>
        polygon(
          [
            [x, 640],
            [x + 44, 640],
            [x + 60, 690],
            [x - 16, 690],
          ],
          '#6a533e',
        ) + line(x + 22, 640, x + 22, 600, '#6a533e', 6),
    ),
    [290, 370, 450, 530, 610, 690, 770, 850].map((x) => line(x, 370, x, 690, '#c4a36a', 5)),
    [420, 500, 580].map((y) => line(270, y, 870, y, '#c4a36a', 6)),
    glow(560, 520, 90, '#cfe8ff', 0.95),
    circle(560, 520, 6, '#fff'),
    Array.from({ length: 30 }, () => {
      const a = r.between(0, 3.1);
      const d = r.between(10, 95);
      return circle(560 + Math.cos(a) * d, 520 + Math.sin(a) * d, r.between(1, 3), '#ffe3a0');
    }),
    shaded(0, 684, 1200, 116, '#8c8273', '#564f47'),
    crowd(r, {
      from: 120,
      to: 420,
      y: 780,
      height: 150,
      count: 4,
      coats: ['#d8762f', '#d8762f', '#3f5566'],
    }),
  );
}

export function hullBowOn(r) {
  return picture(
    {},
    shaded(0, 0, 1200, 800, '#cdd3cf', '#e9dcc2'),
    Array.from({ length: 13 }, (_, i) =>
      line(i * 100, 0, i * 100, 640, '#8f9896', i % 3 === 0 ? 10 : 4, { opacity: 0.55 }),
    ),
    [60, 190, 320].map((y) => line(0, y, 1200, y, '#8f9896', 7, { opacity: 0.5 })),
    rect(0, 0, 1200, 46, '#6d7674'),
    [130, 400, 800, 1070].map(
      (x) => glow(x, 60, 120, '#fff7dc', 0.9) + rect(x - 34, 44, 68, 12, '#fff9e4'),
    ),
    rect(0, 640, 1200, 160, '#6e685d'),
    rect(0, 640, 1200, 8, '#8a8375'),
    bow(600, 712, 640, { hull: '#2c526a', light: '#41718a', red: '#a3493a' }),
    [300, 350, 850, 900].map((x) => line(x, 660, x, 150, '#b98f4e', 7)),
    [230, 340, 450, 560].map(
      (y) => line(282, y, 372, y, '#b98f4e', 7) + line(832, y, 922, y, '#b98f4e', 7),
    ),
    polygon(
      [
        [540, 712],
        [660, 712],
        [700, 760],
        [500, 760],
      ],
      '#5d4a38',
    ),
    crowd(r, {
      from: 170,
      to: 470,
      y: 770,
      height: 108,
      count: 5,
      coats: ['#d8762f', '#e0a030', '#3f5566'],
    }),
    crowd(r, {
      from: 760,
      to: 1030,
      y: 772,
      height: 106,
      count: 5,
      coats: ['#d8762f', '#4b4358', '#e0a030'],
    }),
  );
}

export function launchDay(r) {
  const flags = (x1, y1, x2, y2) =>
    Array.from({ length: 22 }, (_, i) => {
      const t = i / 22;
      const x = x1 + (x2 - x1) * t;
      const y = y1 + (y2 - y1) * t + Math.sin(t * Math.PI) * 46;
      return polygon(
        [
          [x, y],
          [x + 22, y + 2],
          [x + 10, y + 28],
        ],
        r.pick(['#c9503c', '#e3b04b', '#f3ead8', '#3f7180', '#5f7d57']),
      );
    });
  return picture(
    {},
    sky('#7ea6c4', '#b9d1d8', '#eef0e2', 560),
    clouds(r, { from: 60, to: 260, colour: '#fff', count: 6, opacity: 0.8, size: 1.4 }),
    hills(r, { y: 560, height: 80, colour: '#93a694', to: 600, step: 180 }),
    sea(r, { y: 556, top: '#86aeb5', bottom: '#2c5f73', opacity: 0.4, to: 690 }),
    crane(90, 600, 430, '#8a8175', { reach: 1, hook: false }),
    ferry(590, 596, 1.42, { hull: '#2c5f57', stripe: '#d9a441', name: 'ALVORADA' }),
    flags(200, 470, 732, 150),
    flags(732, 150, 1016, 476),
    line(732, 150, 732, 270, '#f3f0e8', 6),
    path('M150 640 Q560 580 1000 612 Q1090 620 1130 660 Q600 690 150 640', '#eef6f2', {
      opacity: 0.8,
    }),
    shaded(0, 676, 1200, 124, '#a89c86', '#6d6557'),
    crowd(r, { from: 10, to: 1190, y: 792, height: 128, count: 24, arm: 'up' }),
    crowd(r, { from: -20, to: 1220, y: 830, height: 150, count: 20, arm: 'up' }),
  );
}

export function fireworks(r) {
  const burst = (x, y, size, colour) => {
    let out = glow(x, y, size * 1.1, colour, 0.45);
    for (let ring = 0; ring < 3; ring++)
      for (let i = 0; i < 26; i++) {
        const angle = (i / 26) * Math.PI * 2 + ring * 0.12;
        const far = size * (0.45 + ring * 0.27) * r.between(0.9, 1.05);
        const [cx, cy] = [
          x + Math.cos(angle) * far,
          y + Math.sin(angle) * far + far * far * 0.0007,
        ];
        out +=
          line(
            x + Math.cos(angle) * far * 0.72,
            y + Math.sin(angle) * far * 0.72,
            cx,
            cy,
            colour,
            2.6,
            { opacity: 0.4 + ring * 0.15 },
          ) + circle(cx, cy, r.between(2, 4.4), '#fff6dd');
      }
    return out;
  };
  return picture(
    {},
    sky('#0d1428', '#1c2a4a', '#4b4666', 560),
    stars(r, 70, 400),
    burst(330, 220, 170, '#f2b24c'),
    burst(690, 160, 205, '#e46f5a'),
    burst(980, 290, 150, '#7fc4b8'),
    burst(520, 370, 95, '#e9d7a0'),
    hills(r, { y: 556, height: 90, colour: '#141b30', to: 570, step: 170 }),
    houses(r, {
      y: 570,
      low: 50,
      high: 120,
      walls: ['#20273c', '#2a2d44', '#1b2237'],
      roofs: ['#141a2c', '#1a2033'],
      window: '#ffcf82',
      dark: '#171d30',
      lit: 0.5,
    }),
    sea(r, { y: 566, top: '#343a5c', bottom: '#0d1428', glint: '#f0c98a', opacity: 0.3 }),
    [
      [330, '#f2b24c'],
      [690, '#e46f5a'],
      [980, '#7fc4b8'],
    ].map(([x, colour]) =>
      reflection(r, { x, y: 580, colour, spread: 130, count: 28, opacity: 0.55 }),
    ),
    Array.from({ length: 34 }, (_, i) => {
      const x = i * 37 + r.between(-10, 10);
      const s = r.between(26, 38);
      return (
        circle(x, 762 - s, s * 0.42, '#090d18') +
        path(
          `M${x - s} 800 Q${x - s} ${764 - s * 0.5} ${x} ${764 - s * 0.5} Q${x + s} ${764 - s * 0.5} ${x + s} 800 Z`,
          '#090d18',
        )
      );
    }),
  );
}

export function stadium(r) {
  let stand = '';
  for (let row = 0; row < 12; row++)
    for (let i = 0; i < 96; i++) {
      if (r.next() < 0.16) continue;
      stand += circle(
        6 + i * 12.7 + r.between(-3, 3),
        330 + row * 13.5,
        4.6,
        r.pick(['#3e6f86', '#2f5870', '#e3d8c0', '#c9a24d', '#8aa0a8', '#4a4f5e']),
      );
    }
  return picture(
    {},
    sky('#10182a', '#24354f', '#56616f', 420),
    stars(r, 40, 200),
    rect(0, 250, 1200, 250, '#1a2332'),
    polygon(
      [
        [-20, 262],
        [60, 206],
        [1140, 206],
        [1220, 262],
      ],
      '#2b3747',
    ),
    rect(0, 262, 1200, 12, '#c9a24d'),
    stand,
    [
      [70, -1],
      [410, -0.2],
      [790, 0.2],
      [1130, 1],
    ].map(([x, side]) => floodlight(x, 300, 190, -side)),
    rect(0, 490, 1200, 34, '#2c3f52'),
    Array.from({ length: 6 }, (_, i) =>
      rect(i * 204 + 8, 496, 188, 22, ['#c9a24d', '#dfe6e4', '#3e6f86'][i % 3], { opacity: 0.85 }),
    ),
    shaded(0, 524, 1200, 276, '#4d8a55', '#2f6a42'),
    Array.from({ length: 5 }, (_, i) =>
      polygon(
        [
          [i * 260 - 40, 524],
          [i * 260 + 90, 524],
          [i * 310 - 20, 800],
          [i * 310 - 190, 800],
        ],
        '#fff',
        { opacity: 0.06 },
      ),
    ),
    path('M0 590 L1200 590', 'none', { stroke: '#f1f3ea', 'stroke-width': 4, opacity: 0.8 }),
    element('ellipse', {
      cx: 600,
      cy: 690,
      rx: 230,
      ry: 66,
      fill: 'none',
      stroke: '#f1f3ea',
      'stroke-width': 4,
      opacity: 0.8,
    }),
    line(600, 590, 600, 800, '#f1f3ea', 4, { opacity: 0.8 }),
    [
      [300, 700, 118, '#e0b23c'],
      [470, 640, 96, '#2f6f8c'],
      [660, 742, 132, '#2f6f8c'],
      [780, 650, 98, '#e0b23c'],
      [980, 720, 122, '#2f6f8c'],
      [150, 622, 86, '#2f6f8c'],
    ].map(
      ([x, y, h, coat]) =>
        element('ellipse', {
          cx: x + 20,
          cy: y,
          rx: h * 0.32,
          ry: 7,
          fill: '#000',
          opacity: 0.25,
        }) + figure(r, x, y, h, { coat, legs: '#f1efe6' }),
    ),
    circle(726, 752, 10, '#fbfaf3'),
  );
}

export function school(r) {
  const bay = (x) =>
    rect(x, 330, 74, 110, '#5f7885') +
    rect(x + 35, 330, 4, 110, '#efe8d8') +
    rect(x, 380, 74, 4, '#efe8d8') +
    rect(x, 480, 74, 110, '#536c79') +
    rect(x + 35, 480, 4, 110, '#efe8d8') +
    rect(x - 6, 440, 86, 7, '#efe3c8') +
    rect(x - 6, 590, 86, 7, '#efe3c8');
  return picture(
    {},
    sky('#8d9fae', '#bcc5c6', '#e4dfd2', 620),
    clouds(r, { from: 40, to: 250, colour: '#f4f4f0', count: 7, opacity: 0.7, size: 1.5 }),
    hills(r, { y: 600, height: 120, colour: '#93a08f', to: 640, step: 200 }),
    rect(110, 300, 980, 330, '#b9775a'),
    rect(110, 300, 980, 10, '#8f543d'),
    rect(110, 456, 980, 6, '#a4654b'),
    rect(880, 300, 210, 330, '#000', { opacity: 0.08 }),
    polygon(
      [
        [90, 304],
        [180, 226],
        [1020, 226],
        [1110, 304],
      ],
      '#5b5f66',
    ),
    polygon(
      [
        [480, 304],
        [600, 168],
        [720, 304],
      ],
      '#b9775a',
    ),
    polygon(
      [
        [466, 306],
        [600, 152],
        [734, 306],
        [716, 306],
        [600, 176],
        [484, 306],
      ],
      '#efe3c8',
    ),
    circle(600, 252, 30, '#efe8d8'),
    line(600, 252, 600, 232, '#333', 4),
    line(600, 252, 614, 258, '#333', 4),
    polygon(
      [
        [770, 226],
        [900, 226],
        [930, 252],
        [780, 252],
      ],
      '#3d6fa0',
    ),
    [
      [782, 240],
      [850, 236],
      [906, 246],
    ].map(([x, y]) => rect(x, y, 16, 9, '#d9cfb8')),
    [150, 270, 390, 736, 856, 976].map(bay),
    rect(540, 440, 120, 190, '#efe3c8'),
    rect(556, 462, 88, 168, '#2f5140'),
    line(600, 462, 600, 630, '#efe3c8', 4),
    polygon(
      [
        [524, 440],
        [676, 440],
        [600, 396],
      ],
      '#efe3c8',
    ),
    shaded(0, 626, 1200, 174, '#a8a698', '#6f7069'),
    [640, 664, 700, 750].map((y) => rect(0, y, 1200, 2, '#fff', { opacity: 0.14 })),
    tree(70, 650, 260, '#5f6f50'),
    tree(1140, 656, 300, '#6b7a52'),
    crowd(r, { from: 250, to: 560, y: 752, height: 118, count: 5 }),
    crowd(r, { from: 690, to: 960, y: 764, height: 122, count: 4 }),
  );
}

export function march(r) {
  return picture(
    {},
    sky('#a6b2bd', '#d2d3cb', '#ece4d3', 500),
    clouds(r, { from: 20, to: 200, colour: '#fff', count: 6, opacity: 0.6, size: 1.5 }),
    houses(r, {
      y: 560,
      low: 190,
      high: 320,
      walls: ['#dccdb0', '#c79f7f', '#a9b5ae', '#b7785f', '#e5ddcb'],
      roofs: ['#8d4c3b', '#75483c'],
      window: '#eef2f2',
      dark: '#55646e',
      lit: 0.25,
      fade: 0.85,
    }),
    shaded(0, 556, 1200, 244, '#8b8a84', '#5d5f60'),
    crowd(r, { from: -10, to: 1210, y: 620, height: 180, count: 24 }),
    placard(250, 560, ['15°C IS NOT', 'A CLASSROOM'], '#f3ead8', -4),
    placard(610, 540, ['FIX THE ROOF'], '#e3b04b', 3),
    placard(960, 566, ['HEAT', 'BEFORE', 'HOMEWORK'], '#dfe9ea', 5),
    crowd(r, { from: -20, to: 1220, y: 720, height: 236, count: 19, arm: 'up' }),
    placard(430, 690, ['WE BRING', 'OUR COATS'], '#f7f2e4', -3),
    placard(800, 690, ['ASK US'], '#d9745a', 4),
    crowd(r, { from: -40, to: 1240, y: 850, height: 300, count: 14 }),
  );
}

export function almuniaSteps(r) {
  const steps = Array.from({ length: 13 }, (_, i) => {
    const t = i / 13;
    const half = 90 + t * 330;
    const y = 330 + t * t * 240 + t * 230;
    return (
      polygon(
        [
          [600 - half, y],
          [600 + half, y],
          [600 + half + 26, y + 38 + t * 10],
          [600 - half - 26, y + 38 + t * 10],
        ],
        i % 2 ? '#cbb798' : '#d9c7a8',
      ) + line(600 - half, y, 600 + half, y, '#f3e8d2', 3)
    );
  });
  const door = (x, y, w, h, colour) =>
    path(
      `M${x} ${y} L${x} ${y - h * 0.62} Q${x} ${y - h} ${x + w / 2} ${y - h} Q${x + w} ${y - h} ${x + w} ${y - h * 0.62} L${x + w} ${y} Z`,
      colour,
    );
  return picture(
    {},
    sky('#5f9ab8', '#a6c9cf', '#e8e3cd', 400),
    sea(r, { y: 300, top: '#7fb2ba', bottom: '#4b8796', to: 400, count: 50, opacity: 0.4 }),
    polygon(
      [
        [-10, 40],
        [250, 130],
        [480, 240],
        [510, 340],
        [180, 800],
        [-10, 800],
      ],
      '#f1ebdd',
    ),
    polygon(
      [
        [250, 130],
        [480, 240],
        [510, 340],
        [330, 585],
        [250, 500],
      ],
      '#dfd6c4',
    ),
    polygon(
      [
        [1210, 10],
        [930, 120],
        [730, 230],
        [690, 340],
        [1020, 800],
        [1210, 800],
      ],
      '#e7ddc8',
    ),
    polygon(
      [
        [930, 120],
        [730, 230],
        [690, 340],
        [860, 575],
        [930, 500],
      ],
      '#d2c5ac',
    ),
    steps,
    door(70, 760, 96, 220, '#2f6f86'),
    door(284, 520, 62, 150, '#3b7f78'),
    door(1050, 770, 104, 230, '#2f6f86'),
    door(852, 530, 60, 150, '#b0633f'),
    [
      [70, 300],
      [180, 330],
      [1080, 290],
      [960, 320],
    ].map(([x, y]) => door(x, y, 44, 74, '#45606c') + rect(x - 6, y, 56, 7, '#b0633f')),
    path('M250 150 Q590 290 930 140', 'none', { stroke: '#5a4f44', 'stroke-width': 3 }),
    [
      [330, 186],
      [410, 212],
      [500, 232],
      [640, 236],
      [730, 218],
      [820, 190],
    ].map(([x, y], i) =>
      rect(
        x,
        y,
        54,
        [70, 92, 60, 84, 66, 78][i],
        ['#c9503c', '#f6f1e4', '#3f7180', '#e3b04b', '#f6f1e4', '#6f8a5c'][i],
        { rx: 2 },
      ),
    ),
    [
      [196, 690],
      [1010, 700],
      [380, 470],
      [806, 470],
    ].map(
      ([x, y], i) =>
        path(
          `M${x - 20} ${y} L${x + 20} ${y} L${x + 14} ${y + 34} L${x - 14} ${y + 34} Z`,
          '#b0633f',
        ) +
        [-14, 0, 14]
          .map((d) => circle(x + d, y - 14 - (d ? 0 : 10), 15, i % 2 ? '#5d7d4f' : '#6f8f55'))
          .join('') +
        circle(x + 6, y - 22, 5, '#d9513f'),
    ),
    figure(r, 560, 560, 130, { coat: '#8a4b3d' }),
    figure(r, 640, 640, 156, { coat: '#33495c' }),
    figure(r, 610, 470, 96, { coat: '#b98a48' }),
    gulls(r, 5, { left: 480, right: 760, from: 70, to: 150 }),
  );
}

export function breadOven(r) {
  let bricks = '';
  for (let row = 0; row < 20; row++)
    for (let i = -1; i < 16; i++)
      bricks += rect(
        i * 84 + (row % 2) * 42,
        row * 34,
        80,
        30,
        r.pick(['#8d5a45', '#99644c', '#7f4f3d', '#a56e54']),
      );
  const loaf = (x, y, s) =>
    element('ellipse', { cx: x, cy: y, rx: 66 * s, ry: 30 * s, fill: '#c98f4d' }) +
    element('ellipse', { cx: x, cy: y - 7 * s, rx: 56 * s, ry: 21 * s, fill: '#dba962' }) +
    [-26, 0, 26]
      .map((d) => line(x + d * s - 6, y - 20 * s, x + d * s + 8, y + 2 * s, '#f1dcae', 4 * s))
      .join('');
  return picture(
    {},
    rect(0, 0, 1200, 800, '#6b4334'),
    bricks,
    path('M270 600 L270 380 Q270 120 600 120 Q930 120 930 380 L930 600 Z', '#5a3a2e'),
    path('M320 600 L320 390 Q320 170 600 170 Q880 170 880 390 L880 600 Z', '#1d1210'),
    glow(640, 540, 330, '#ff8a3a', 0.95),
    Array.from({ length: 12 }, (_, i) => {
      const x = 620 + i * 18;
      const h = r.between(70, 200);
      return path(
        `M${x - 22} 590 Q${x - 26} ${590 - h * 0.5} ${x + r.between(-14, 14)} ${590 - h} Q${x + 28} ${590 - h * 0.5} ${x + 22} 590 Z`,
        r.pick(['#ff9d3f', '#ffc45e', '#ff7a35', '#ffe09a']),
        { opacity: 0.75 },
      );
    }),
    loaf(420, 560, 0.75),
    loaf(520, 574, 0.8),
    loaf(450, 586, 0.85),
    rect(0, 600, 1200, 36, '#b59a7c'),
    shaded(0, 636, 1200, 164, '#8a6f58', '#4f3e34'),
    line(80, 760, 500, 604, '#b98f5a', 15),
    polygon(
      [
        [470, 600],
        [600, 556],
        [620, 592],
        [492, 626],
      ],
      '#c9a06a',
    ),
    loaf(556, 572, 0.9),
    rect(680, 690, 520, 26, '#a07a52'),
    rect(700, 716, 22, 84, '#7d5c3c'),
    rect(1140, 716, 22, 84, '#7d5c3c'),
    loaf(770, 672, 1),
    loaf(900, 672, 1.05),
    loaf(1040, 672, 1),
    loaf(840, 632, 1),
    loaf(972, 632, 1),
    figure(r, 130, 800, 560, {
      coat: '#e9e1d0',
      apron: '#c9bfa8',
      skin: '#a46b48',
      hair: '#3b3f58',
    }),
    rect(0, 0, 1200, 800, '#2a0f05', { opacity: 0.12 }),
  );
}

export function library(r) {
  let shelves = '';
  for (let row = 0; row < 4; row++) {
    const y = 120 + row * 128;
    shelves += rect(0, y + 100, 1200, 14, '#6b4c35');
    for (let x = 4; x < 1196; ) {
      const w = r.between(12, 27);
      const h = r.between(62, 96);
      if (x % 300 > 276) {
        shelves += rect(x, y - 14, 16, 114, '#6b4c35');
        x += 18;
        continue;
      }
      const colour = r.pick([
        '#8a4b3d',
        '#3f5d6e',
        '#6d7a52',
        '#b5924f',
        '#cfc0a0',
        '#4b4358',
        '#a86d4a',
        '#2f4a52',
      ]);
      shelves +=
        rect(x, y + 100 - h, w - 2, h, colour) +
        rect(x, y + 100 - h * 0.75, w - 2, 4, '#efe3c0', { opacity: 0.55 });
      x += w;
    }
  }
  const light = gradient([
    [0, '#fff3d0', 0.65],
    [1, '#fff3d0', 0],
  ]);
  return picture(
    {},
    shaded(0, 0, 1200, 800, '#4d3a2c', '#7d6147'),
    shelves,
    light.defs,
    [
      [330, 0],
      [800, 0],
    ].map(
      ([x]) =>
        line(x, 0, x, 210, '#2b2622', 4) +
        path(`M${x - 58} 262 Q${x - 50} 206 ${x} 204 Q${x + 50} 206 ${x + 58} 262 Z`, '#2f5c50') +
        polygon(
          [
            [x - 54, 262],
            [x + 54, 262],
            [x + 240, 660],
            [x - 240, 660],
          ],
          light.paint,
        ) +
        circle(x, 262, 13, '#fff3cf'),
    ),
    shaded(0, 640, 1200, 160, '#8a6a4b', '#4b382a'),
    crowd(r, { from: 300, to: 460, y: 770, height: 270, count: 1, coats: ['#40606e'] }),
    figure(r, 780, 770, 286, { coat: '#a8553f' }),
    figure(r, 960, 772, 240, { coat: '#61704f' }),
    rect(150, 640, 900, 26, '#b08a5e'),
    rect(150, 640, 900, 6, '#d3b080'),
    rect(190, 666, 26, 134, '#7d5f42'),
    rect(984, 666, 26, 134, '#7d5f42'),
    [
      [420, 636],
      [620, 638],
      [780, 636],
    ].map(([x, y]) =>
      path(
        `M${x} ${y} Q${x - 34} ${y - 20} ${x - 72} ${y - 6} L${x - 72} ${y + 4} Q${x - 34} ${y - 8} ${x} ${y + 8} Q${x + 34} ${y - 8} ${x + 72} ${y + 4} L${x + 72} ${y - 6} Q${x + 34} ${y - 20} ${x} ${y} Z`,
        '#f4ecd8',
      ),
    ),
    [0, 1, 2].map((i) =>
      rect(890 + i * 6, 622 - i * 17, 96 - i * 8, 16, ['#8a4b3d', '#3f5d6e', '#b5924f'][i], {
        rx: 2,
      }),
    ),
  );
}

export function councilChamber(r) {
  const bench = (y, half, count, h) => {
    const people = Array.from({ length: count }, (_, i) =>
      figure(r, 600 - half + 50 + (i * (half * 2 - 100)) / (count - 1), y + h * 0.42, h, {}),
    );
    return group(
      {},
      people,
      path(
        `M${600 - half} ${y} Q600 ${y + 60} ${600 + half} ${y} L${600 + half} ${y + 66} Q600 ${y + 130} ${600 - half} ${y + 66} Z`,
        '#6e4a34',
      ),
      path(
        `M${600 - half} ${y} Q600 ${y + 60} ${600 + half} ${y} L${600 + half} ${y + 13} Q600 ${y + 73} ${600 - half} ${y + 13} Z`,
        '#a97c55',
      ),
    );
  };
  return picture(
    {},
    shaded(0, 0, 1200, 800, '#cfc2a8', '#a8957a'),
    [80, 290, 770, 980].map(
      (x) =>
        rect(x, 70, 140, 300, '#e9f0ee', { rx: 70 }) +
        rect(x + 67, 70, 6, 300, '#8a7b63') +
        rect(x, 200, 140, 6, '#8a7b63'),
    ),
    [30, 240, 920, 1130].map(
      (x) => rect(x, 40, 40, 400, '#bba988') + rect(x - 8, 40, 56, 18, '#8f7d60'),
    ),
    rect(490, 60, 220, 300, '#3e5b6a'),
    polygon(
      [
        [490, 360],
        [600, 410],
        [710, 360],
      ],
      '#3e5b6a',
    ),
    circle(600, 180, 62, '#d8b25c'),
    path('M600 132 L600 232 M576 160 L624 160 M556 200 Q600 264 644 200', 'none', {
      stroke: '#3e5b6a',
      'stroke-width': 9,
      'stroke-linecap': 'round',
    }),
    rect(0, 430, 1200, 370, '#7b3f38'),
    rect(0, 430, 1200, 12, '#5a3a2e'),
    figure(r, 600, 500, 190, { coat: '#2d3440', hair: '#a8a39b' }),
    rect(500, 410, 200, 86, '#6e4a34'),
    rect(488, 404, 224, 14, '#a97c55'),
    rect(640, 386, 34, 10, '#3a2a20'),
    line(666, 390, 690, 376, '#3a2a20', 6),
    bench(500, 360, 7, 150),
    bench(590, 520, 9, 178),
    bench(696, 680, 10, 210),
    path('M-80 760 Q600 822 1280 760 L1280 810 L-80 810 Z', '#6e4a34'),
  );
}

export function voteCount(r) {
  const table = (y, h) => rect(-20, y, 1240, h, '#c4b596') + rect(-20, y, 1240, 8, '#e5d9bd');
  const papers = (y, n, s) =>
    Array.from({ length: n }, () => {
      const x = r.between(20, 1160);
      return polygon(
        [
          [x, y],
          [x + 46 * s, y - 5 * s],
          [x + 52 * s, y + 14 * s],
          [x + 5 * s, y + 20 * s],
        ],
        r.pick(['#fbf8ee', '#f0ebdb', '#dfe9ea']),
      );
    }).join('');
  return picture(
    {},
    shaded(0, 0, 1200, 800, '#8fa0a5', '#b5b3a3'),
    [0, 150, 300, 450, 600, 750, 900, 1050].map(
      (x) =>
        rect(x + 12, 60, 126, 240, '#a3b3b6') +
        rect(x + 12, 60, 126, 240, '#fff', { opacity: 0.08 }),
    ),
    rect(0, 310, 1200, 10, '#6d7a7a'),
    [200, 600, 1000].map(
      (x) => glow(x, 30, 230, '#fffbe6', 0.7) + rect(x - 110, 18, 220, 14, '#fffdf0'),
    ),
    Array.from({ length: 12 }, (_, i) =>
      line(0, 330 + i * 12, 1200, 330 + i * 12, '#7f8b88', 1, { opacity: 0.5 }),
    ),
    shaded(0, 320, 1200, 480, '#94836a', '#6a5a48'),
    crowd(r, { from: 30, to: 1170, y: 540, height: 250, count: 10 }),
    table(430, 60),
    papers(434, 26, 0.8),
    crowd(r, { from: -20, to: 1220, y: 760, height: 330, count: 9 }),
    table(620, 90),
    papers(628, 22, 1.3),
    rect(470, 500, 260, 200, '#39505c', { rx: 6 }),
    rect(456, 486, 288, 30, '#2b3f4a', { rx: 6 }),
    rect(540, 496, 120, 8, '#10191f', { rx: 4 }),
    polygon(
      [
        [568, 500],
        [632, 500],
        [644, 424],
        [580, 420],
      ],
      '#fbf8ee',
    ),
    line(594, 440, 630, 443, '#8a8a80', 3),
    line(592, 456, 628, 459, '#8a8a80', 3),
    path('M592 470 l8 10 l16 -22', 'none', { stroke: '#a3493a', 'stroke-width': 5 }),
    rect(520, 570, 160, 70, '#e9e1cc', { rx: 4 }),
    path('M560 605 l24 22 l52 -44', 'none', { stroke: '#39505c', 'stroke-width': 12 }),
  );
}

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
