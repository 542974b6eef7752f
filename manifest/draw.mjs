// Draws color.png and outline.png from their SVG sources in Chromium: node manifest/draw.mjs [preview.png]
// The PNG files are committed; with a further name it also draws both icons at every size on light and dark grounds.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const { chromium } = createRequire(join(here, '..', 'tests', 'package.json'))('playwright-core');
const icons = { color: 192, outline: 32 };
const sources = Object.fromEntries(Object.keys(icons).map((name) => [name, readFileSync(join(here, `${name}.svg`), 'utf8')]));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'] });

try {
  for (const [name, size] of Object.entries(icons)) {
    const page = await pageWith(sources[name], size, size);
    await page.screenshot({ path: join(here, `${name}.png`), omitBackground: true });
  }

  if (process.argv[2]) await preview(process.argv[2]);
} finally {
  await browser.close();
}

async function pageWith(html, width, height) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<!doctype html><style>body{margin:0}svg,img{display:block}</style>${html}`);
  return page;
}

async function preview(path) {
  const data = (name) => `data:image/png;base64,${readFileSync(join(here, `${name}.png`)).toString('base64')}`;
  const shapes = ['', 'border-radius:18%', 'border-radius:50%', 'clip-path:polygon(25% 5%,75% 5%,100% 50%,75% 95%,25% 95%,0 50%)'];
  const colour = [192, 96, 32, 24].flatMap((size) => shapes.map((shape) => `<img src="${data('color')}" width="${size}" style="${shape}">`));
  const outline = [32, 24, 20].map((size) => `<img src="${data('outline')}" width="${size}">`);
  const large = `<img src="${data('outline')}" width="192" style="image-rendering:pixelated">`;
  const row = (ground, images) => `<div style="background:${ground};display:flex;gap:12px;padding:12px;align-items:center">${images.join('')}</div>`;
  const page = await pageWith(
    row('#fff', colour) + row('#1f1f1f', colour) + row('#464775', [...outline, large]) + row('#1f1f1f', [...outline, large]) + row('#888', [...outline, large]), 1700, 1100);
  await page.screenshot({ path });
}
