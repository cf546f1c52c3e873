import { circle, group, line, path, picture, rect, smooth, text } from './svg.mjs';

/** A newspaper map of the harbour. */
export function harbourMap() {
  const land = '#e8dfc9';
  const coast = '#a8977a';
  const label = (x, y, words, size = 21, more = {}) => text(x, y, words, size, '#2f3b44', more);
  const water = (x, y, words, size = 24) =>
    text(x, y, words, size, '#4d7f92', { 'font-style': 'italic', 'letter-spacing': 4 });
  const spot = (x, y, number) =>
    circle(x, y, 19, '#b5493a') +
    text(x, y + 7, number, 20, '#fff', { 'text-anchor': 'middle', 'font-weight': 'bold' });
  return picture(
    { grain: false },
    rect(0, 0, 1200, 800, '#c3dbe0'),
    [0, 1, 2].map((i) =>
      path(
        'M-20 470 Q160 450 250 480 Q330 500 360 440 Q380 380 470 372 Q600 360 640 420 Q660 470 740 460 Q860 440 930 380 Q1010 320 1220 330',
        'none',
        { stroke: '#fff', 'stroke-width': 90 - i * 28, opacity: 0.16 },
      ),
    ),
    path(
      'M-20 470 Q160 450 250 480 Q330 500 360 440 Q380 380 470 372 Q600 360 640 420 Q660 470 740 460 Q860 440 930 380 Q1010 320 1220 330 L1220 820 L-20 820 Z',
      land,
      { stroke: coast, 'stroke-width': 4 },
    ),
    path(
      'M545 368 Q560 480 520 560 Q480 650 500 820 L556 820 Q540 660 580 570 Q620 480 612 392 Z',
      '#c3dbe0',
      { stroke: coast, 'stroke-width': 3 },
    ),
    [
      [60, 560, 300, 560],
      [300, 520, 300, 760],
      [80, 680, 470, 640],
      [650, 540, 1130, 470],
      [800, 470, 850, 790],
      [1010, 380, 1040, 790],
      [600, 690, 1180, 640],
    ].map(([a, b, c, d]) => line(a, b, c, d, '#fff', 9)),
    line(560, 630, 640, 616, '#a8977a', 16),
    line(520, 655, 640, 635, '#fff', 8),
    path('M250 478 L210 330 L260 250', 'none', {
      stroke: '#8a8478',
      'stroke-width': 15,
      'stroke-linejoin': 'round',
    }),
    path('M196 300 L238 284', 'none', { stroke: '#b5493a', 'stroke-width': 22 }),
    path('M930 380 L860 300', 'none', { stroke: '#8a8478', 'stroke-width': 15 }),
    path('M660 440 L690 380 M700 452 L724 396', 'none', { stroke: '#8a8478', 'stroke-width': 11 }),
    path('M690 370 Q640 260 560 180 Q500 120 420 -10', 'none', {
      stroke: '#24506b',
      'stroke-width': 4,
      'stroke-dasharray': '12 10',
    }),
    rect(760, 420, 80, 44, '#c9b48c', { stroke: coast, 'stroke-width': 2 }),
    rect(380, 430, 74, 46, '#c9b48c', { stroke: coast, 'stroke-width': 2 }),
    rect(1060, 540, 96, 62, '#a9c295', { stroke: '#7d9a6a', 'stroke-width': 2 }),
    rect(120, 596, 60, 44, '#c9b48c', { stroke: coast, 'stroke-width': 2 }),
    spot(232, 292, '1'),
    spot(416, 453, '2'),
    spot(712, 426, '3'),
    spot(800, 442, '4'),
    spot(150, 618, '5'),
    spot(1108, 571, '6'),
    spot(1150, 318, '7'),
    water(60, 120, 'OUTER ROADS', 30),
    water(330, 330, 'THE NARROWS'),
    text(538, 770, 'River Arde', 19, '#4d7f92', {
      'font-style': 'italic',
      transform: 'rotate(-86 538 770)',
    }),
    label(660, 585, 'TIDEGATE', 24, { 'letter-spacing': 3, opacity: 0.7 }),
    label(330, 590, 'ALMUNIA', 24, { 'letter-spacing': 3, opacity: 0.7 }),
    label(860, 610, 'BELL HILL', 24, { 'letter-spacing': 3, opacity: 0.7 }),
    label(610, 760, 'ROPEWALK', 24, { 'letter-spacing': 3, opacity: 0.7 }),
    rect(850, 20, 330, 262, '#fbf8ee', { rx: 6, opacity: 0.96 }),
    text(872, 58, 'Marsalba harbour', 25, '#2f3b44', { 'font-weight': 'bold' }),
    [
      'North Mole: the gap',
      'Saltmarket Quay',
      'Lantern Quay, ferry',
      'Brandmar yard',
      'Ropewalk School',
      'The Saltpans ground',
      'Gannet Head light',
    ].map((words, i) => text(872, 94 + i * 27, `${i + 1}  ${words}`, 19, '#2f3b44')),
    text(455, 60, 'to Ras Zeyna', 19, '#24506b', { 'font-style': 'italic' }),
    group(
      { transform: 'translate(70 720)' },
      line(0, 0, 180, 0, '#2f3b44', 4),
      line(0, -8, 0, 8, '#2f3b44', 4),
      line(180, -8, 180, 8, '#2f3b44', 4),
      text(90, -14, '500 m', 19, '#2f3b44', { 'text-anchor': 'middle' }),
    ),
    group(
      { transform: 'translate(60 210)' },
      path('M0 -46 L15 20 L0 8 L-15 20 Z', '#2f3b44'),
      text(0, 50, 'N', 22, '#2f3b44', { 'text-anchor': 'middle', 'font-weight': 'bold' }),
    ),
  );
}

/** Height of the tide over one week, in metres, with the equinox spring tide marked. */
export function tideChart() {
  const points = [];
  const x = (hour) => 100 + (hour / 168) * 1040;
  const y = (metres) => 660 - metres * 105;
  const level = (hour) =>
    2.15 +
    (1.05 + 0.85 * Math.exp(-(((hour - 96) / 46) ** 2))) *
      Math.cos(((hour - 3.1) / 12.42) * Math.PI * 2);
  for (let hour = 0; hour <= 168; hour += 1) points.push([x(hour), y(level(hour))]);
  const curve = smooth(points);
  return picture(
    { grain: false },
    rect(0, 0, 1200, 800, '#f6f2e6'),
    text(100, 74, 'Spring tide week at the Narrows', 36, '#24333d', { 'font-weight': 'bold' }),
    text(100, 112, 'Predicted height above chart datum, metres, 6–12 October 2025', 21, '#5a6870'),
    [0, 1, 2, 3, 4].map(
      (m) =>
        line(100, y(m), 1140, y(m), '#cfc7b4', m === 0 ? 3 : 1.5) +
        text(80, y(m) + 7, String(m), 21, '#5a6870', { 'text-anchor': 'end' }),
    ),
    ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map(
      (day, i) =>
        (i % 2 ? rect(x(i * 24), 190, x(24) - x(0), y(0) - 190, '#e9e2cf', { opacity: 0.6 }) : '') +
        text(x(i * 24 + 12), 704, day, 22, '#24333d', { 'text-anchor': 'middle' }),
    ),
    path(`${curve} L1140 ${y(0)} L100 ${y(0)} Z`, '#7fb0b5', { opacity: 0.55 }),
    path(curve, 'none', { stroke: '#24506b', 'stroke-width': 4, 'stroke-linejoin': 'round' }),
    line(100, y(3.85), 1140, y(3.85), '#b5493a', 3, { 'stroke-dasharray': '12 9' }),
    text(106, y(3.85) - 12, 'Saltmarket Quay floods: 3.85 m', 20, '#b5493a'),
    circle(x(90), y(level(90)), 9, '#b5493a'),
    text(x(90) + 16, y(level(90)) - 14, 'Thursday 18:06, 4.03 m', 22, '#24333d', {
      'font-weight': 'bold',
    }),
    text(100, 760, 'Harbour Courier graphic. Source: Marsalba Port Authority', 19, '#5a6870'),
  );
}
