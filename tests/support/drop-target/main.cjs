// Another program: a window that prints the paths of the files that are dropped on it.
const { join } = require('node:path');
const { app, BrowserWindow, ipcMain } = require('electron');

app.commandLine.appendSwitch('disable-gpu');
ipcMain.on('dropped', (_event, paths) => process.stdout.write(`${JSON.stringify(paths)}\n`));
app.whenReady().then(async () => {
  const window = new BrowserWindow({
    x: 820,
    y: 0,
    width: 300,
    height: 600,
    webPreferences: { preload: join(__dirname, 'preload.cjs'), sandbox: false },
  });
  await window.loadURL('data:text/html,<title>Drop here</title>');
  process.stdout.write('ready\n');
});
