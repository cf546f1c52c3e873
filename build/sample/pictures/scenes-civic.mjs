import { crowd, figure } from './people.mjs';
import { circle, glow, group, line, path, picture, polygon, rect, shaded } from './svg.mjs';

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
