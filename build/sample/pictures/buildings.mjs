import { circle, glow, group, line, path, polygon, rect, shaded } from './svg.mjs';

/** A row of gabled town houses standing on a line; `lit` is the share of lit windows. */
export function houses(
  random,
  {
    x = -20,
    to = 1220,
    y,
    low = 70,
    high = 150,
    walls,
    roofs,
    window = '#f3d9a0',
    dark = '#2c3440',
    lit = 0.4,
    fade = 1,
  },
) {
  let out = '';
  let left = x;
  while (left < to) {
    const width = random.between(52, 96);
    const height = random.between(low, high);
    out += house(random, {
      x: left,
      y,
      width,
      height,
      wall: random.pick(walls),
      roof: random.pick(roofs),
      window,
      dark,
      lit,
    });
    left += width + random.pick([0, 0, 0, 3]);
  }
  return group({ opacity: fade }, out);
}

function house(random, { x, y, width, height, wall, roof, window, dark, lit }) {
  const top = y - height;
  const pitch = random.between(18, 34);
  let out =
    rect(x, top, width, height, wall) +
    rect(x + width * 0.72, top, width * 0.28, height, '#000', { opacity: 0.09 });
  out +=
    random.next() < 0.3
      ? rect(x - 2, top - 10, width + 4, 12, roof)
      : polygon(
          [
            [x - 4, top + 1],
            [x + width / 2, top - pitch],
            [x + width + 4, top + 1],
          ],
          roof,
        );
  if (random.next() < 0.4) out += rect(x + width * 0.68, top - pitch * 0.9, 9, pitch * 0.9, roof);
  const columns = Math.max(2, Math.floor(width / 26));
  const gap = width / columns;
  for (let row = top + 16; row < y - 26; row += 32) {
    for (let column = 0; column < columns; column++) {
      const glass = random.next() < lit ? window : dark;
      out += rect(x + gap * (column + 0.5) - 5.5, row, 11, 17, glass, { opacity: 0.9, rx: 1 });
    }
  }
  return out;
}

export function quay(y, height, colour, edge) {
  let out =
    shaded(0, y, 1200, height, colour, edge) + rect(0, y, 1200, 7, '#fff', { opacity: 0.2 });
  for (let x = 30; x < 1200; x += 118) out += rect(x, y + 16, 66, 3, '#000', { opacity: 0.12 });
  for (let x = 90; x < 1200; x += 236)
    out += rect(x, y - 17, 15, 19, edge, { rx: 3 }) + rect(x - 4, y - 22, 23, 8, edge, { rx: 3 });
  return out;
}

/** A round tower with a lantern room; `y` is its foot. */
export function lighthouse(
  x,
  y,
  height,
  { wall = '#f1ece2', band = '#b5493a', lamp = '#ffe9a8', shade = '#1d2833', on = false } = {},
) {
  const foot = height * 0.13;
  const head = height * 0.085;
  const at = (t) => foot + (head - foot) * t;
  const slice = (from, to, fill) =>
    polygon(
      [
        [x - at(from), y - height * from],
        [x + at(from), y - height * from],
        [x + at(to), y - height * to],
        [x - at(to), y - height * to],
      ],
      fill,
    );
  let out = slice(0, 1, wall) + slice(0.22, 0.42, band) + slice(0.62, 0.82, band);
  out += polygon(
    [
      [x + foot * 0.25, y],
      [x + foot, y],
      [x + head, y - height],
      [x + head * 0.25, y - height],
    ],
    '#000',
    { opacity: 0.16 },
  );
  const top = y - height;
  out +=
    rect(x - head * 1.45, top - 7, head * 2.9, 9, shade) +
    rect(x - head * 0.85, top - head * 1.9, head * 1.7, head * 1.9 - 6, on ? lamp : '#8fa6b2');
  for (const step of [-0.85, -0.3, 0.25, 0.75])
    out += rect(x + head * step, top - head * 1.9, 3, head * 1.9 - 6, shade);
  out +=
    path(
      `M${x - head} ${top - head * 1.85} Q${x} ${top - head * 3.4} ${x + head} ${top - head * 1.85} Z`,
      shade,
    ) + line(x, top - head * 2.5, x, top - head * 3.5, shade, 3);
  out +=
    rect(x - 7, y - height * 0.1, 14, height * 0.1, shade, { rx: 7 }) +
    rect(x - 5, y - height * 0.54, 10, 15, shade, { rx: 4 });
  return (on ? glow(x, top - head, height * 0.8, lamp, 0.85) : '') + out;
}

/** A harbour crane on legs with a raised jib. */
export function crane(x, y, height, colour, { reach = 1, hook = true } = {}) {
  const h = height;
  const top = y - h * 0.62;
  const tip = [x + h * 0.62 * reach, y - h];
  const line_ = (a, b, c, d, w) => line(a, b, c, d, colour, w);
  let out =
    line_(x - h * 0.12, y, x - h * 0.06, top, h * 0.026) +
    line_(x + h * 0.12, y, x + h * 0.06, top, h * 0.026);
  for (let i = 0; i < 4; i++) {
    const a = i / 4;
    const b = (i + 1) / 4;
    const left = (t) => x - h * (0.12 - 0.06 * t);
    const right = (t) => x + h * (0.12 - 0.06 * t);
    const level = (t) => y - h * 0.62 * t;
    out +=
      line_(left(a), level(a), right(b), level(b), h * 0.009) +
      line_(right(a), level(a), left(b), level(b), h * 0.009);
  }
  out +=
    rect(x - h * 0.16, top - h * 0.09, h * 0.3, h * 0.1, colour, { rx: 4 }) +
    rect(x + h * 0.05, top - h * 0.07, h * 0.07, h * 0.05, '#dfe6e4', { opacity: 0.7 });
  const base = [x + h * 0.06 * Math.sign(reach), top - h * 0.07];
  out +=
    line_(base[0], base[1], tip[0], tip[1], h * 0.02) +
    line_(base[0], base[1] - h * 0.05, tip[0], tip[1], h * 0.01);
  for (let t = 0.1; t < 1; t += 0.1) {
    const px = base[0] + (tip[0] - base[0]) * t;
    const py = base[1] + (tip[1] - base[1]) * t;
    out += line_(px, py, px + h * 0.03 * Math.sign(reach), py - h * 0.05 * (1 - t), h * 0.006);
  }
  out +=
    line_(x - h * 0.04, top - h * 0.09, x - h * 0.02, y - h * 0.9, h * 0.014) +
    line_(x - h * 0.02, y - h * 0.9, tip[0], tip[1], h * 0.006);
  if (hook)
    out +=
      line_(tip[0], tip[1], tip[0], tip[1] + h * 0.34, h * 0.005) +
      circle(tip[0], tip[1] + h * 0.355, h * 0.013, colour);
  return out;
}

export function turbine(x, y, height, angle, colour = '#eef1ee', shade = '#c8d2d4') {
  const hub = y - height;
  const blade = height * 0.62;
  const blades = [0, 120, 240].map((turn) =>
    group(
      { transform: `rotate(${angle + turn} ${x} ${hub})` },
      path(
        `M${x - height * 0.012} ${hub} L${x - height * 0.022} ${hub - blade * 0.25} L${x} ${hub - blade} L${x + height * 0.014} ${hub - blade * 0.2} Z`,
        colour,
      ),
    ),
  );
  return (
    polygon(
      [
        [x - height * 0.022, y],
        [x + height * 0.022, y],
        [x + height * 0.011, hub],
        [x - height * 0.011, hub],
      ],
      shade,
    ) +
    rect(x - height * 0.03, y - height * 0.05, height * 0.06, height * 0.06, '#d9a441') +
    blades.join('') +
    circle(x, hub, height * 0.024, shade)
  );
}

export function floodlight(x, y, height, side) {
  const lean = side * height * 0.06;
  let out = line(x, y, x + lean, y - height, '#26303c', 8);
  const left = x + lean - 55;
  const top = y - height - 50;
  out +=
    glow(x + lean, top + 25, 260, '#fff6d8', 0.75) + rect(left, top, 110, 56, '#26303c', { rx: 5 });
  for (let row = 0; row < 3; row++)
    for (let i = 0; i < 6; i++)
      out += circle(left + 12 + i * 17, top + 11 + row * 17, 6, '#fffbe9');
  return out;
}
