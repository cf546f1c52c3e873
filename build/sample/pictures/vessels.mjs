import { circle, group, line, path, polygon, rect, text } from './svg.mjs';

const place = (x, y, scale, ...parts) =>
  group({ transform: `translate(${x} ${y}) scale(${scale} ${Math.abs(scale)})` }, ...parts);

/** A fishing boat, about 200 units long at scale 1; the origin is the waterline amidships. A negative scale faces left. */
export function trawler(
  x,
  y,
  scale,
  { hull = '#2f5d6b', trim = '#e9e0cf', house = '#f1ede3', lamp } = {},
) {
  return place(
    x,
    y,
    scale,
    path('M-100 -34 L-88 14 Q-84 22 -70 22 L72 22 Q88 20 98 -6 L112 -52 Q60 -32 0 -32 Z', hull),
    path('M-100 -34 Q0 -30 112 -52 L109 -42 Q10 -20 -98 -24 Z', trim),
    rect(-58, -86, 56, 56, house),
    rect(-58, -86, 18, 56, '#000', { opacity: 0.12 }),
    rect(-64, -94, 68, 10, trim),
    rect(-50, -76, 14, 16, '#3b4a55'),
    rect(-30, -76, 14, 16, '#3b4a55'),
    rect(-12, -76, 8, 16, '#3b4a55'),
    line(20, -34, 20, -150, '#3a3f45', 5),
    line(20, -140, 96, -52, '#3a3f45', 2),
    line(20, -140, -60, -94, '#3a3f45', 2),
    line(20, -60, 74, -110, '#3a3f45', 4),
    line(-84, -30, -84, -104, '#3a3f45', 5),
    line(-84, -100, -40, -96, '#3a3f45', 3),
    path('M-84 -98 Q-100 -60 -90 -34 L-80 -34 Q-84 -70 -84 -98', '#c9743f', { opacity: 0.9 }),
    lamp ? circle(20, -152, 7, lamp) : '',
    path('M-92 22 L88 22 L70 32 L-78 32 Z', '#000', { opacity: 0.18 }),
  );
}

export function sailboat(x, y, scale, { sail = '#f4ecdc', hull = '#43515c' } = {}) {
  return place(
    x,
    y,
    scale,
    path('M-44 -8 L46 -8 Q36 12 24 12 L-30 12 Q-42 8 -44 -8 Z', hull),
    line(0, -8, 0, -128, '#4a4038', 3),
    polygon(
      [
        [4, -124],
        [4, -18],
        [52, -18],
      ],
      sail,
    ),
    polygon(
      [
        [-4, -112],
        [-4, -18],
        [-38, -18],
      ],
      sail,
      { opacity: 0.8 },
    ),
  );
}

/** A car ferry, about 560 units long at scale 1. */
export function ferry(
  x,
  y,
  scale,
  { hull = '#24506b', white = '#f3f0e8', stripe = '#d08a3c', name = 'DONA ESTELA' } = {},
) {
  const windows = (from, to, level, step, w, h) => {
    let out = '';
    for (let at = from; at <= to; at += step) out += rect(at, level, w, h, '#36505f', { rx: 2 });
    return out;
  };
  return place(
    x,
    y,
    scale,
    path('M-280 -70 L-268 18 Q-264 30 -250 30 L236 30 Q262 26 276 -14 L304 -84 L-280 -84 Z', hull),
    rect(-272, -84, 560, 12, stripe),
    path('M-270 -84 L-262 -142 L232 -142 Q262 -120 276 -84 Z', white),
    windows(-236, 204, -124, 40, 24, 15),
    path('M-236 -142 L-230 -190 L170 -190 Q200 -172 214 -142 Z', '#e6e2d8'),
    windows(-206, 150, -176, 32, 19, 14),
    path('M60 -190 L64 -228 L138 -228 Q150 -210 156 -190 Z', white),
    rect(72, -219, 70, 14, '#2b4352', { rx: 2 }),
    polygon(
      [
        [-150, -190],
        [-140, -262],
        [-78, -262],
        [-62, -190],
      ],
      hull,
    ),
    polygon(
      [
        [-145, -226],
        [-143, -244],
        [-75, -244],
        [-71, -226],
      ],
      stripe,
    ),
    line(100, -228, 100, -286, white, 4),
    line(82, -262, 118, -262, white, 3),
    rect(-210, -150, 44, 12, stripe, { rx: 6 }),
    rect(-150, -150, 44, 12, stripe, { rx: 6 }),
    rect(10, -150, 44, 12, stripe, { rx: 6 }),
    text(96, -40, name, 21, white, {
      'text-anchor': 'middle',
      'letter-spacing': 3,
      'font-weight': 'bold',
      transform: scale < 0 ? 'translate(192 0) scale(-1 1)' : undefined,
    }),
    path('M-258 30 L240 30 L214 46 L-232 46 Z', '#000', { opacity: 0.2 }),
  );
}

/** A ship seen bow-on, towering over the yard; `y` is the ground. */
export function bow(x, y, height, { hull, red, light }) {
  const h = height;
  const side = (s) =>
    `M${x} ${y - h * 0.98} Q${x + s * h * 0.3} ${y - h * 0.96} ${x + s * h * 0.47} ${y - h} Q${x + s * h * 0.4} ${y - h * 0.42} ${x + s * h * 0.13} ${y - h * 0.08} L${x} ${y - h * 0.05} Z`;
  const below = (s) =>
    `M${x} ${y - h * 0.34} L${x + s * h * 0.315} ${y - h * 0.34} Q${x + s * h * 0.24} ${y - h * 0.2} ${x + s * h * 0.13} ${y - h * 0.08} L${x} ${y - h * 0.05} Z`;
  let out =
    path(side(-1), light) +
    path(side(1), hull) +
    path(below(-1), red) +
    path(below(1), red) +
    path(below(1), '#000', { opacity: 0.28 });
  out += line(x, y - h * 0.98, x, y - h * 0.05, '#000', 3, { opacity: 0.35 });
  for (const t of [0.45, 0.56, 0.67, 0.78, 0.89]) {
    const w = h * (0.33 + t * 0.12);
    out += path(
      `M${x - w} ${y - h * t} Q${x} ${y - h * (t - 0.03)} ${x + w} ${y - h * t}`,
      'none',
      { stroke: '#000', 'stroke-width': 1.6, opacity: 0.16 },
    );
  }
  for (const s of [-1, 1]) {
    const ax = x + s * h * 0.19;
    const ay = y - h * 0.72;
    out +=
      rect(ax - 5, ay - h * 0.1, 10, h * 0.1, '#1d242b', { rx: 4 }) +
      path(
        `M${ax - h * 0.045} ${ay - h * 0.02} Q${ax} ${ay + h * 0.035} ${ax + h * 0.045} ${ay - h * 0.02}`,
        'none',
        { stroke: '#1d242b', 'stroke-width': 8, 'stroke-linecap': 'round' },
      );
  }
  for (let i = 0; i < 6; i++)
    out += rect(x + h * 0.03, y - h * (0.36 + i * 0.035), h * 0.022, 3, '#f1ede3', {
      opacity: 0.8,
    });
  return out;
}

/** A hull on the slip seen from the side, plates of different ages; `y` is the keel. */
export function hullOnSlip(random, x, y, width, height, { plates, frame }) {
  let out = '';
  const columns = 14;
  const rows = 5;
  for (let c = 0; c < columns; c++) {
    for (let r = 0; r < rows; r++) {
      const open = c > 9 && r > 6 - (c - 8);
      const px = x + (width / columns) * c;
      const py = y - (height / rows) * (r + 1);
      out += open
        ? rect(px, py, 4, height / rows, frame) + rect(px, py, width / columns, 3, frame)
        : rect(px, py, width / columns + 0.6, height / rows + 0.6, random.pick(plates));
    }
  }
  const clip = `M${x} ${y - height} L${x + width} ${y - height} L${x + width * 0.98} ${y - height * 0.4} Q${x + width * 0.95} ${y} ${x + width * 0.86} ${y} L${x + width * 0.12} ${y} Q${x + width * 0.03} ${y - height * 0.2} ${x} ${y - height} Z`;
  const id = `slip${Math.round(x)}`;
  return `<clipPath id="${id}"><path d="${clip}"/></clipPath>${group({ 'clip-path': `url(#${id})` }, out, rect(x, y - height * 0.24, width, height * 0.24, '#9c4a3c', { opacity: 0.75 }))}`;
}

export function rowingBoat(x, y, scale, colour = '#7a4b34', lantern) {
  return place(
    x,
    y,
    scale,
    path('M-60 -14 L64 -14 Q50 12 34 12 L-40 12 Q-54 8 -60 -14 Z', colour),
    rect(-60, -17, 124, 5, '#e0cda8'),
    lantern ? line(0, -14, 0, -70, '#4a4038', 3) + circle(0, -60, 13, lantern) : '',
  );
}
