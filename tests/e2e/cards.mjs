// Draws every card in Chromium with the official renderer, as wide as a small phone and as a desktop chat, and looks
// whether anything sticks out or is cut off. Needs `dotnet test` to have run: it writes the cards.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { look, press } from './cards-page.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const cards = join(here, '..', 'Sasaeai.Cards.Tests', 'bin', 'cards');
const pictures = join(here, 'screenshots', 'cards');
const modules = join(here, '..', 'node_modules');
const widths = [320, 800];
const sentByTheForm = ['approximate', 'area', 'counting', 'heldOn', 'kind', 'note', 'noteDeclared', 'participants', 'planItems', 'ticket', 'title', 'verb'];

if (!existsSync(cards)) {
  console.log(`No cards to draw. Run \`dotnet test --project tests/Sasaeai.Cards.Tests\` first.`);
  process.exit(1);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let passed = 0;
let failed = 0;
const judge = (name, findings) => {
  if (findings.length === 0) passed++;
  else failed++;
  for (const finding of findings) console.log(`${name}: ${finding}`);
};

try {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  for (const width of widths) await drawAll(width);
} finally {
  await browser.close();
}

console.log(`cards: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function drawAll(width) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'ja-JP' });
  await page.setContent('<!doctype html><meta charset="utf-8"><body></body>');
  await page.addStyleTag({ path: join(modules, 'adaptivecards', 'dist', 'adaptivecards.css') });
  await page.addStyleTag({ path: join(here, 'cards-page.css') });
  await page.addScriptTag({ path: join(modules, 'adaptivecards', 'dist', 'adaptivecards.min.js') });
  await page.addScriptTag({ path: join(modules, 'markdown-it', 'dist', 'browser', 'markdown-it.umd.min.js') });
  for (const file of readdirSync(cards).sort()) {
    const name = file.replace(/\.json$/, '');
    const json = JSON.parse(readFileSync(join(cards, file), 'utf8'));
    judge(`${name} at ${width}`, await page.evaluate(look, { json, width }));
    await page.locator('#card').screenshot({ path: join(pictures, `${name}-${width}.png`) });
    if (name === 'report-form.notSaved') await submit(page, `${name} at ${width}`);
  }

  await page.close();
}

async function submit(page, name) {
  const sent = await page.evaluate(press, '提出する');
  const keys = Object.keys(sent ?? {}).sort();
  judge(`${name} sent`, JSON.stringify(keys) === JSON.stringify(sentByTheForm) ? [] : [`sends ${keys}`]);
}
