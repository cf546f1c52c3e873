import { crane } from './buildings.mjs';
import { clouds, hills, sea, sky, sun } from './landscape.mjs';
import { crowd } from './people.mjs';
import { circle, glow, line, path, picture, polygon, rect, shaded } from './svg.mjs';
import { bow, ferry, hullOnSlip } from './vessels.mjs';

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
