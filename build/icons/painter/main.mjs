// Draws SVG files as PNGs: the last argument is a JSON list of { size, svg, output }.
import { readFileSync, writeFileSync } from 'node:fs';
import { app, BrowserWindow } from 'electron';

const draw = `(source, size) => new Promise((done, fail) => {
  const image = new Image();
  image.onload = () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
    canvas.getContext('2d').drawImage(image, 0, 0, size, size);
    done(canvas.toDataURL('image/png'));
  };
  image.onerror = () => fail(new Error('not an SVG'));
  image.src = source;
})`;

app
  .whenReady()
  .then(paint)
  .then(() => app.exit(0))
  .catch((error) => {
    console.error(error);
    app.exit(1);
  });

async function paint() {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadURL('about:blank');
  for (const { size, svg, output } of JSON.parse(process.argv.at(-1) ?? '[]')) {
    const source = `data:image/svg+xml;base64,${readFileSync(svg).toString('base64')}`;
    const call = `(${draw})(${JSON.stringify(source)}, ${size})`;
    const dataUrl = await window.webContents.executeJavaScript(call);
    writeFileSync(output, Buffer.from(dataUrl.split(',')[1], 'base64'));
  }
}
