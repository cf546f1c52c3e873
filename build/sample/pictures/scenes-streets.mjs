import { clouds, gulls, hills, sea, sky, tree } from './landscape.mjs';
import { crowd, figure } from './people.mjs';
import { circle, line, path, picture, polygon, rect, shaded } from './svg.mjs';

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
