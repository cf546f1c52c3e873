import {
  circle,
  element,
  glow,
  gradient,
  group,
  line,
  path,
  polygon,
  rect,
  shaded,
  smooth,
} from './svg.mjs';

/** Sky over the whole width, three colours from top to horizon. */
export function sky(top, middle, bottom, horizon = 520, width = 1200) {
  const fill = gradient([
    [0, top],
    [0.55, middle],
    [1, bottom],
  ]);
  return fill.defs + rect(0, 0, width, horizon + 2, fill.paint);
}

export function sun(x, y, radius, colour, halo = 7) {
  return glow(x, y, radius * halo, colour, 0.5) + circle(x, y, radius, colour);
}

/** Flat banks of cloud made of long rounded bars. */
export function clouds(
  random,
  { from, to, colour, count = 5, opacity = 0.6, size = 1, width = 1200 },
) {
  const banks = Array.from({ length: count }, () => {
    const x = random.between(-150, width);
    const y = random.between(from, to);
    const bars = Array.from({ length: random.whole(3, 5) }, (_, i) => {
      const length = random.between(140, 380) * size * (1 - i * 0.13);
      const thick = random.between(12, 24) * size;
      return rect(x + random.between(-40, 90) * size, y - i * thick * 0.62, length, thick, colour, {
        rx: thick / 2,
      });
    });
    return group({ opacity: random.between(opacity * 0.5, opacity) }, bars);
  });
  return banks.join('');
}

/** A line of hills that fills everything below it. */
export function hills(random, { y, height, colour, to = 800, step = 90, fade, width = 1200 }) {
  const points = [];
  for (let x = -step; x <= width + step * 2; x += step)
    points.push([x, y - random.between(0, height)]);
  const fill = fade
    ? gradient([
        [0, colour],
        [1, fade],
      ])
    : { defs: '', paint: colour };
  return `${fill.defs}${path(`${smooth(points)} L${width + 200} ${to} L-200 ${to} Z`, fill.paint)}`;
}

/** Water from the horizon down, with dashes of light that grow towards the viewer. */
export function sea(
  random,
  { y, top, bottom, glint = '#fff', opacity = 0.22, count = 150, to = 800, width = 1200 },
) {
  const dashes = Array.from({ length: count }, () => {
    const depth = random.next() ** 1.6;
    const dashY = y + 6 + depth * (to - y - 10);
    const length = random.between(14, 46) * (0.6 + depth * 2.6);
    return rect(random.between(-60, width), dashY, length, 1.4 + depth * 3.4, glint, {
      rx: 2,
      opacity: random.between(opacity * 0.25, opacity),
    });
  });
  return shaded(0, y, width, to - y, top, bottom) + dashes.join('');
}

/** The path of light below a sun, a moon or a lamp. */
export function reflection(
  random,
  { x, y, colour, to = 800, spread = 90, count = 46, opacity = 0.75 },
) {
  const dashes = Array.from({ length: count }, (_, i) => {
    const depth = i / count;
    const length = random.between(10, 40) + depth * spread;
    return rect(
      x - length / 2 + random.between(-1, 1) * spread * 0.4 * (0.3 + depth),
      y + depth * (to - y),
      length,
      2 + depth * 4,
      colour,
      {
        rx: 3,
        opacity: random.between(0.25, 1) * opacity * (1 - depth * 0.55),
      },
    );
  });
  return dashes.join('');
}

/** Heavy rollers: overlapping crests, each with a pale lip. */
export function waves(random, { from, to, colours, lip, rows = 5, height = 46, width = 1200 }) {
  let out = '';
  for (let row = 0; row < rows; row++) {
    const y = from + ((to - from) * row) / rows;
    const crest = height * (0.5 + row / rows);
    const step = 110 + row * 34;
    const points = [];
    for (let x = -step; x <= width + step * 2; x += step / 2) {
      points.push([
        x + random.between(-18, 18),
        y - (points.length % 2 ? crest : 0) * random.between(0.6, 1),
      ]);
    }
    const d = smooth(points);
    out += path(`${d} L${width + 300} 820 L-300 820 Z`, colours[row % colours.length]);
    out += path(d, 'none', {
      stroke: lip,
      'stroke-width': 3 + row * 1.2,
      opacity: 0.55,
      'stroke-dasharray': `${60 + row * 30} ${40 + row * 14} ${20 + row * 8} ${70 + row * 20}`,
    });
  }
  return out;
}

export function spray(random, { x, y, size, colour = '#fff', count = 60 }) {
  return Array.from({ length: count }, () => {
    const angle = random.between(-Math.PI * 0.95, -Math.PI * 0.05);
    const far = random.next() ** 0.7 * size;
    return circle(
      x + Math.cos(angle) * far * 0.8,
      y + Math.sin(angle) * far,
      random.between(1.5, 9) * (1.2 - far / size / 1.4),
      colour,
      {
        opacity: random.between(0.3, 0.9),
      },
    );
  }).join('');
}

export function rain(random, { colour = '#fff', count = 120, slant = -60, opacity = 0.25 }) {
  return Array.from({ length: count }, () => {
    const x = random.between(0, 1300);
    const y = random.between(-60, 780);
    const long = random.between(0.3, 1);
    return line(x, y, x + slant * long, y + 90 * long, colour, 1.4, {
      opacity: random.between(opacity * 0.4, opacity),
    });
  }).join('');
}

export function stars(random, count, to, colour = '#fff') {
  return Array.from({ length: count }, () =>
    circle(random.between(0, 1200), random.between(0, to), random.between(0.7, 2.1), colour, {
      opacity: random.between(0.3, 0.9),
    }),
  ).join('');
}

export function gulls(
  random,
  count,
  { colour = '#30333a', from = 90, to = 330, left = 100, right = 1100 } = {},
) {
  return Array.from({ length: count }, () => {
    const x = random.between(left, right);
    const y = random.between(from, to);
    const w = random.between(9, 22);
    return path(
      `M${x - w} ${y - w * 0.1} Q${x - w * 0.5} ${y - w * 0.6} ${x} ${y} Q${x + w * 0.5} ${y - w * 0.6} ${x + w} ${y - w * 0.1}`,
      'none',
      {
        stroke: colour,
        'stroke-width': 2.4,
        'stroke-linecap': 'round',
      },
    );
  }).join('');
}

/** Layers of fog: wide soft bars. */
export function fog(random, { from, to, colour, count = 12, opacity = 0.4 }) {
  const bars = Array.from({ length: count }, () =>
    element('ellipse', {
      cx: random.between(0, 1200),
      cy: random.between(from, to),
      rx: random.between(280, 620),
      ry: random.between(12, 42),
      fill: colour,
      opacity: random.between(opacity * 0.4, opacity),
    }),
  );
  return `<filter id="soft" x="-20%" y="-60%" width="140%" height="220%"><feGaussianBlur stdDeviation="14"/></filter>${group({ filter: 'url(#soft)' }, bars)}`;
}

export function tree(x, y, height, colour, trunk = '#5b4a3c') {
  return (
    rect(x - height * 0.035, y - height * 0.4, height * 0.07, height * 0.4, trunk) +
    element('ellipse', {
      cx: x,
      cy: y - height * 0.64,
      rx: height * 0.27,
      ry: height * 0.36,
      fill: colour,
    }) +
    polygon(
      [
        [x, y - height * 0.4],
        [x + height * 0.12, y - height * 0.62],
        [x + height * 0.02, y - height * 0.46],
      ],
      trunk,
    )
  );
}
