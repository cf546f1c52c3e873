/**
 * Small helpers that write SVG as text. Every picture is 1200 x 800 units unless its scene says otherwise.
 */

/** A repeatable random source (mulberry32): the same seed draws the same picture on every machine. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    whole: (low, high) => Math.floor(low + next() * (high - low + 1)),
    pick: (list) => list[Math.floor(next() * list.length)],
  };
}

const round = (n) => (typeof n === 'number' ? Math.round(n * 10) / 10 : n);

/** One element; attributes with the value undefined are left out. */
export function element(name, attributes = {}, ...children) {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${round(value)}"`)
    .join('');
  return `<${name}${written}>${children.flat(9).join('')}</${name}>`;
}

export const group = (attributes, ...children) => element('g', attributes, ...children);
export const path = (d, fill, more = {}) => element('path', { d, fill, ...more });
export const rect = (x, y, width, height, fill, more = {}) =>
  element('rect', { x, y, width, height, fill, ...more });
export const circle = (cx, cy, r, fill, more = {}) =>
  element('circle', { cx, cy, r, fill, ...more });
export const polygon = (points, fill, more = {}) =>
  element('polygon', {
    points: points.map((p) => p.map(round).join(',')).join(' '),
    fill,
    ...more,
  });
export const line = (x1, y1, x2, y2, stroke, width = 2, more = {}) =>
  element('line', {
    x1,
    y1,
    x2,
    y2,
    stroke,
    'stroke-width': width,
    'stroke-linecap': 'round',
    ...more,
  });

export function text(x, y, words, size, fill, more = {}) {
  return element(
    'text',
    { x, y, fill, 'font-size': size, 'font-family': 'DejaVu Sans, sans-serif', ...more },
    words,
  );
}

let gradientNumber = 0;

/** A linear gradient from top to bottom (or left to right); returns its definition and the paint that uses it. */
export function gradient(stops, direction = 'down') {
  gradientNumber += 1;
  const id = `gradient${gradientNumber}`;
  const [x2, y2] = direction === 'down' ? [0, 1] : [1, 0];
  const colours = stops.map(([offset, colour, opacity]) =>
    element('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity }),
  );
  return {
    defs: element('linearGradient', { id, x1: 0, y1: 0, x2, y2 }, colours),
    paint: `url(#${id})`,
  };
}

/** A round glow that fades out at its edge. */
export function glow(x, y, radius, colour, opacity = 0.8) {
  gradientNumber += 1;
  const id = `glow${gradientNumber}`;
  const stops = [
    element('stop', { offset: 0, 'stop-color': colour, 'stop-opacity': opacity }),
    element('stop', { offset: 0.35, 'stop-color': colour, 'stop-opacity': opacity * 0.4 }),
    element('stop', { offset: 1, 'stop-color': colour, 'stop-opacity': 0 }),
  ];
  return element('radialGradient', { id }, stops) + circle(x, y, radius, `url(#${id})`);
}

/** A filled area whose two colours run from top to bottom. */
export function shaded(x, y, width, height, top, bottom, more = {}) {
  const fill = gradient([
    [0, top],
    [1, bottom],
  ]);
  return fill.defs + rect(x, y, width, height, fill.paint, more);
}

/** A smooth line through points, as path data. */
export function smooth(points) {
  const [first, ...rest] = points;
  let d = `M${first.map(round).join(' ')}`;
  for (let i = 0; i < rest.length - 1; i++) {
    const [x, y] = rest[i];
    const [nextX, nextY] = rest[i + 1];
    d += ` Q${round(x)} ${round(y)} ${round((x + nextX) / 2)} ${round((y + nextY) / 2)}`;
  }
  const last = rest.at(-1);
  return `${d} L${last.map(round).join(' ')}`;
}

/** The whole picture: the scene, paper grain and a soft vignette. Flat graphics leave the grain out. */
export function picture({ width = 1200, height = 800, grain = true }, ...parts) {
  const noise = `<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.55" numOctaves="2" seed="7"/><feColorMatrix values="0 0 0 0 0.5  0 0 0 0 0.5  0 0 0 0 0.5  0.9 0.5 0 0 -0.42"/></filter>`;
  const vignette = `<radialGradient id="vignette" cx="0.5" cy="0.45" r="0.8"><stop offset="0.6" stop-color="#0b1420" stop-opacity="0"/><stop offset="1" stop-color="#0b1420" stop-opacity="0.28"/></radialGradient>`;
  const finish = grain
    ? rect(0, 0, width, height, '#fff', {
        filter: 'url(#grain)',
        opacity: 0.16,
        style: 'mix-blend-mode:overlay',
      }) + rect(0, 0, width, height, 'url(#vignette)')
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${noise}${vignette}</defs>${parts.flat(9).join('')}${finish}</svg>`;
}
