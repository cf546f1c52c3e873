import { crowd, figure } from './people.mjs';
import {
  circle,
  element,
  glow,
  gradient,
  line,
  path,
  picture,
  polygon,
  rect,
  shaded,
} from './svg.mjs';

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
