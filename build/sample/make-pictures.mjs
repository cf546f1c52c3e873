/**
 * Draws the sample archive's pictures into archive/media.
 *
 *   node build/sample/make-pictures.mjs [part of a name]
 *
 * The pictures are committed; this is needed only to change them. It needs Chromium to rasterise: the environment
 * variable CHROMIUM names the program, otherwise Playwright's own Chromium is used (npx playwright install chromium).
 * The text in the map and the tide chart is set in DejaVu Sans.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { harbourMap, tideChart } from './pictures/graphics.mjs';
import { keeperPortrait, mayorPortrait, studentPortrait } from './pictures/portraits.mjs';
import { councilChamber, voteCount } from './pictures/scenes-civic.mjs';
import { fireworks, march, stadium } from './pictures/scenes-crowds.mjs';
import { breadOven, fishMarket, library } from './pictures/scenes-indoors.mjs';
import {
  ferryAtSea,
  harbourAtDawn,
  lanternBoats,
  nightFishing,
  quietQuay,
  windFarm,
} from './pictures/scenes-sea.mjs';
import {
  breachedMole,
  fogInTheNarrows,
  moleRepair,
  stormAtTheLight,
} from './pictures/scenes-storm.mjs';
import { almuniaSteps, school } from './pictures/scenes-streets.mjs';
import { hullBowOn, launchDay, shipyard } from './pictures/scenes-yard.mjs';
import { randomFrom } from './pictures/svg.mjs';
import { withXmp } from './pictures/xmp.mjs';

const media = join(dirname(fileURLToPath(import.meta.url)), 'archive', 'media');

const pictures = [
  { file: '2024/03/harbour-at-dawn.jpg', draw: harbourAtDawn, seed: 11 },
  { file: '2024/03/dona-estela.jpg', draw: ferryAtSea, seed: 5 },
  { file: '2024/04/fish-market.jpg', draw: fishMarket, seed: 23 },
  { file: '2024/05/brandmar-slip.jpg', draw: shipyard, seed: 8 },
  { file: '2024/06/coopers-quay-library.jpg', draw: library, seed: 31 },
  { file: '2024/07/gannet-bank-turbines.jpg', draw: windFarm, seed: 4 },
  { file: '2024/08/feast-of-lanterns.jpg', draw: fireworks, seed: 19 },
  { file: '2024/09/saltpans-floodlights.jpg', draw: stadium, seed: 2 },
  { file: '2024/10/saltmarket-quay.jpg', draw: quietQuay, seed: 6 },
  { file: '2024/11/ropewalk-school.jpg', draw: school, seed: 9 },
  { file: '2024/11/pupils-march.jpg', draw: march, seed: 14 },
  { file: '2024/12/noor-benhadi.jpg', draw: studentPortrait, seed: 3 },
  {
    file: '2025/01/gannet-head-storm.jpg',
    draw: stormAtTheLight,
    seed: 17,
    xmp: {
      credit: 'Strait News Agency',
      creator: 'Ilyas Darmoun',
      description:
        'Seas break over the rocks below Gannet Head light, Marsalba, at the height of Storm Ottilie, 21 January 2025.',
      rights: '© 2025 Ilyas Darmoun / Strait News Agency. One-time editorial use.',
    },
  },
  { file: '2025/01/north-mole-breach.jpg', draw: breachedMole, seed: 12 },
  { file: '2025/01/harbour-map.png', draw: harbourMap, seed: 1 },
  { file: '2025/02/council-chamber.jpg', draw: councilChamber, seed: 21 },
  { file: '2025/03/narrows-fog.jpg', draw: fogInTheNarrows, seed: 7 },
  { file: '2025/04/bread-oven.jpg', draw: breadOven, seed: 26 },
  {
    file: '2025/05/hull-214.jpg',
    draw: hullBowOn,
    seed: 10,
    xmp: {
      credit: 'Brandmar Shipyard',
      creator: 'Works photographer',
      description: 'Hull 214 in the covered berth at the Brandmar yard, May 2025.',
      rights: '© Brandmar Shipyard. Free for editorial use with credit.',
    },
  },
  { file: '2025/06/sardine-fleet.jpg', draw: nightFishing, seed: 13 },
  { file: '2025/07/almunia-steps.jpg', draw: almuniaSteps, seed: 18 },
  { file: '2025/08/lantern-boats.jpg', draw: lanternBoats, seed: 29 },
  {
    file: '2025/09/keeper-portrait.jpg',
    draw: keeperPortrait,
    seed: 15,
    width: 800,
    height: 1200,
  },
  { file: '2025/10/tide-chart.png', draw: tideChart, seed: 1 },
  { file: '2025/10/vote-count.jpg', draw: voteCount, seed: 20 },
  { file: '2025/11/mayor-reboredo.jpg', draw: mayorPortrait, seed: 22 },
  { file: '2025/12/mole-repair.jpg', draw: moleRepair, seed: 16 },
  { file: '2026/02/launch-day.jpg', draw: launchDay, seed: 24 },
];

const quality = 78;
const wanted = pictures.filter(({ file }) => file.includes(process.argv[2] ?? ''));
const executablePath = process.env.CHROMIUM;
const browser = await chromium.launch(
  executablePath ? { executablePath, args: ['--no-sandbox'] } : {},
);
try {
  for (const { file, draw, seed, xmp, width = 1200, height = 800 } of wanted) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block}</style>${draw(randomFrom(seed))}`,
    );
    const png = file.endsWith('.png');
    const bytes = await page.screenshot(png ? { type: 'png' } : { type: 'jpeg', quality });
    const written = xmp ? withXmp(bytes, xmp) : bytes;
    const target = join(media, file);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, written);
    await page.close();
    console.log(`${file}  ${Math.round(written.length / 1024)} KB`);
  }
} finally {
  await browser.close();
}
