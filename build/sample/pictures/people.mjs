import { circle, element, group, line, path, polygon, rect, text } from './svg.mjs';

const skins = ['#e2b48f', '#c98f68', '#a46b48', '#7d4f36', '#efcaa6'];
const hairs = ['#2b211c', '#4a3325', '#7b5a3c', '#a8a39b', '#1c1c20'];

/** A standing figure without a face; `y` is the ground, `height` head to foot. */
export function figure(
  random,
  x,
  y,
  height,
  { coat, skin, hair, arm = 'down', apron, legs = '#2c323b' } = {},
) {
  const h = height;
  const body = coat ?? random.pick(['#3f5566', '#8a4b3d', '#61704f', '#b98a48', '#4b4358']);
  const face = skin ?? random.pick(skins);
  const arms = {
    down: `M${x - h * 0.13} ${y - h * 0.8} L${x - h * 0.17} ${y - h * 0.45} L${x - h * 0.11} ${y - h * 0.45} L${x - h * 0.06} ${y - h * 0.75} Z M${x + h * 0.13} ${y - h * 0.8} L${x + h * 0.17} ${y - h * 0.45} L${x + h * 0.11} ${y - h * 0.45} L${x + h * 0.06} ${y - h * 0.75} Z`,
    up: `M${x + h * 0.06} ${y - h * 0.78} L${x + h * 0.17} ${y - h * 1.06} L${x + h * 0.22} ${y - h * 1.03} L${x + h * 0.14} ${y - h * 0.7} Z M${x - h * 0.13} ${y - h * 0.8} L${x - h * 0.17} ${y - h * 0.45} L${x - h * 0.11} ${y - h * 0.45} L${x - h * 0.06} ${y - h * 0.75} Z`,
  }[arm];
  return group(
    {},
    rect(x - h * 0.085, y - h * 0.45, h * 0.075, h * 0.45, legs),
    rect(x + h * 0.01, y - h * 0.45, h * 0.075, h * 0.45, legs),
    path(arms, body),
    path(
      `M${x - h * 0.13} ${y - h * 0.8} Q${x} ${y - h * 0.88} ${x + h * 0.13} ${y - h * 0.8} L${x + h * 0.11} ${y - h * 0.36} L${x - h * 0.11} ${y - h * 0.36} Z`,
      body,
    ),
    apron
      ? path(
          `M${x - h * 0.07} ${y - h * 0.68} L${x + h * 0.07} ${y - h * 0.68} L${x + h * 0.1} ${y - h * 0.26} L${x - h * 0.1} ${y - h * 0.26} Z`,
          apron,
        )
      : '',
    rect(x - h * 0.025, y - h * 0.87, h * 0.05, h * 0.07, face),
    element('ellipse', { cx: x, cy: y - h * 0.92, rx: h * 0.058, ry: h * 0.072, fill: face }),
    path(
      `M${x - h * 0.064} ${y - h * 0.92} Q${x - h * 0.06} ${y - h * 1.01} ${x} ${y - h * 1.0} Q${x + h * 0.066} ${y - h * 1.0} ${x + h * 0.062} ${y - h * 0.91} Q${x + h * 0.03} ${y - h * 0.96} ${x - h * 0.064} ${y - h * 0.92} Z`,
      hair ?? random.pick(hairs),
    ),
  );
}

export function crowd(random, { from, to, y, height, count, coats, arm }) {
  return Array.from({ length: count }, (_, i) => {
    const x = from + ((to - from) * (i + random.between(0.2, 0.8))) / count;
    return figure(random, x, y + random.between(-6, 10), height * random.between(0.88, 1.06), {
      coat: coats && random.pick(coats),
      arm: arm && random.next() < 0.3 ? arm : 'down',
    });
  }).join('');
}

export function placard(x, y, words, colour, tilt = 0) {
  const width = Math.max(...words.map((w) => w.length)) * 17 + 40;
  const height = words.length * 34 + 24;
  return group(
    { transform: `rotate(${tilt} ${x} ${y})` },
    line(x, y, x, y - 150, '#8a6a48', 7),
    rect(x - width / 2, y - 150 - height, width, height, colour, { rx: 3 }),
    words
      .map((word, i) =>
        text(x, y - 150 - height + 40 + i * 34, word, 26, '#2a2f38', {
          'text-anchor': 'middle',
          'font-weight': 'bold',
        }),
      )
      .join(''),
  );
}

/** Head and shoulders without features, lit from the left; the picture's centre line is `x`, its foot `y`. */
export function portrait(x, y, scale, { skin, shade, hair, coat, coatShade, collar, style }) {
  const looks = {
    cap:
      path('M-96 -408 Q-100 -510 0 -516 Q104 -510 98 -408 Q0 -440 -96 -408 Z', hair) +
      path('M-100 -414 Q0 -452 104 -412 L132 -396 Q40 -414 -98 -396 Z', '#1b2229'),
    bun:
      circle(30, -536, 46, hair) +
      path(
        'M-98 -350 Q-118 -520 4 -526 Q122 -520 100 -346 Q92 -430 40 -458 Q-60 -452 -98 -350 Z',
        hair,
      ),
    scarf: path(
      'M-112 -300 Q-140 -530 0 -536 Q140 -530 114 -300 Q140 -210 150 -150 L-150 -150 Q-136 -220 -112 -300 Z M-78 -330 Q-66 -240 0 -226 Q70 -240 80 -330 Q80 -460 0 -466 Q-80 -460 -78 -330 Z',
      hair,
      { 'fill-rule': 'evenodd' },
    ),
  };
  const beard =
    style === 'cap'
      ? path(
          'M-84 -340 Q-80 -218 0 -210 Q82 -218 86 -340 Q60 -280 0 -282 Q-58 -280 -84 -340 Z',
          '#cfc9bf',
        )
      : '';
  return group(
    { transform: `translate(${x} ${y}) scale(${scale})` },
    path('M-270 20 Q-262 -126 -120 -158 L-50 -180 L54 -180 L124 -158 Q268 -122 276 20 Z', coat),
    path('M54 -180 L124 -158 Q268 -122 276 20 L120 20 Z', coatShade),
    path('M-46 -260 L-50 -176 Q0 -120 54 -176 L50 -260 Z', shade),
    polygon(
      [
        [-62, -182],
        [0, -96],
        [-30, -60],
        [-104, -162],
      ],
      collar,
    ),
    polygon(
      [
        [66, -182],
        [0, -96],
        [32, -60],
        [110, -162],
      ],
      collar,
    ),
    path('M-86 -352 Q-92 -500 0 -502 Q94 -500 88 -352 Q84 -224 0 -216 Q-82 -224 -86 -352 Z', skin),
    path('M20 -500 Q94 -490 88 -352 Q84 -224 0 -216 Q54 -250 52 -350 Q56 -440 20 -500 Z', shade, {
      opacity: 0.75,
    }),
    path('M-92 -352 Q-108 -350 -100 -318 Q-96 -300 -82 -304 Z', skin),
    beard,
    looks[style],
  );
}
