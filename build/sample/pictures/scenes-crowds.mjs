import { floodlight, houses } from './buildings.mjs';
import { clouds, hills, reflection, sea, sky, stars } from './landscape.mjs';
import { crowd, figure, placard } from './people.mjs';
import { circle, element, glow, line, path, picture, polygon, rect, shaded } from './svg.mjs';

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
