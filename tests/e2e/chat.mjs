// One person's chat in the Playground, through the page that the person sees. Counts the touches.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const pictures = join(dirname(fileURLToPath(import.meta.url)), 'screenshots');
const patience = 15_000;

/** Chromium without a network beyond this machine. */
export function launch() {
  mkdirSync(pictures, { recursive: true });
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

export class Chat {
  /** Clicks and taps so far; typing into the field that has the focus counts as one. */
  touches = 0;

  constructor(page, address, name) {
    Object.assign(this, { page, address, name });
  }

  /** Opens the page at a time that the browser's calendar shows too. */
  static async open(browser, address, { name, width, height, now }) {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'ja-JP', timezoneId: 'Asia/Tokyo', hasTouch: width < 600 });
    await context.clock.setFixedTime(new Date(now));
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    // The page itself is not what is tested: on a busy machine it may take its time.
    page.setDefaultNavigationTimeout(4 * patience);
    await page.route((url) => !['localhost', '127.0.0.1'].includes(url.hostname), (route) => route.abort());
    await page.goto(address, { waitUntil: 'load' });
    await page.locator('div[role=textbox]').waitFor();
    const chat = new Chat(page, address, name);
    if (width < 600) await chat.#likeAPhone();
    return chat;
  }

  /** The newest card. */
  get card() {
    return this.page.locator('.ac-adaptiveCard').last();
  }

  /** Waits until the newest card says so, and gives its text. */
  async says(words) {
    await this.card.filter({ hasText: words }).waitFor();
    return this.card.innerText();
  }

  /** Whether these words of the newest card are on the screen without scrolling. */
  async showsNow(words) {
    const box = await this.card.getByText(words).boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= this.page.viewportSize().height;
  }

  /** Every button of the newest card, from top to bottom. */
  buttons() {
    return this.card.getByRole('button').allInnerTexts();
  }

  async press(title) {
    await this.#touch(this.card.getByRole('button', { name: title, exact: true }));
  }

  async pick(label) {
    await this.#touch(this.card.getByText(label, { exact: true }).last());
  }

  async open(label) {
    await this.#touch(this.field('combobox', label));
  }

  async choose(option) {
    await this.#touch(this.page.getByRole('option', { name: option, exact: true }));
  }

  async day(day) {
    await this.#touch(this.page.getByRole('button', { name: day, exact: true }));
  }

  async type(role, label, text) {
    await this.#touch(this.field(role, label));
    await this.field(role, label).pressSequentially(text);
    this.touches++;
  }

  /** An input of the newest card by the beginning of its label. */
  field(role, label) {
    return this.card.getByRole(role, { name: new RegExp(`^${label}`) });
  }

  async say(text) {
    const box = this.page.locator('div[role=textbox]');
    await this.#touch(box);
    await box.pressSequentially(text);
    this.touches++;
    await this.#touch(this.page.getByLabel('Send Message'));
  }

  /** Goes to another chat or channel of this page. */
  async goTo(name) {
    await this.#touch(this.page.locator('[aria-label="Chat and Teams Channel"]').getByText(name, { exact: true }).first());
  }

  /** A new post of a channel, beginning with the name of the bot: without it a bot hears nothing there. */
  async post(text) {
    const box = this.page.locator('div[role=textbox]').first();
    await this.#touch(box);
    await box.pressSequentially('@');
    await this.#touch(this.page.getByRole('menuitem', { name: 'ささえあいボット' }));
    await box.pressSequentially(` ${text}`);
    this.touches++;
    await this.#touch(this.page.getByRole('button', { name: 'Post', exact: true }));
  }

  /** Sends a photo as Teams would; the Playground's page has no way to attach one. */
  async attach() {
    await this.#send([{ contentType: 'image/png', contentUrl: 'http://127.0.0.1:9/photo.png', name: 'photo.png' }]);
  }

  /** Sends a file as Teams would: the gateway keeps it, the message says where. */
  async sendFile(bytes, name, gateway) {
    const content = await (await fetch(new URL('files', gateway), { method: 'POST', body: bytes })).json();
    await this.#send([{ contentType: 'application/vnd.microsoft.teams.file.download.info', contentUrl: content.downloadUrl, name, content: { ...content, fileType: 'xlsx' } }]);
  }

  async #send(attachments) {
    const { config } = await (await fetch(new URL('_internal/v1/testConfig', this.address))).json();
    const template = new URL(`_internal/v1/customActivities/template?type=install&conversationId=${encodeURIComponent(config.personalChat.id)}`, this.address);
    const { action, channelData, ...activity } = await (await fetch(template)).json();
    const message = { ...activity, type: 'message', channelData: { tenant: channelData.tenant }, attachments };
    await fetch(new URL('_internal/v1/customActivities', this.address), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(message) });
  }

  /** The whole card, also what one would have to scroll to. */
  async picture(name) {
    const before = this.page.viewportSize();
    const { height } = await this.card.boundingBox();
    await this.page.setViewportSize({ ...before, height: Math.ceil(height) + 400 });
    await this.card.screenshot({ path: join(pictures, `${this.name}-${name}.png`) });
    await this.page.setViewportSize(before);
  }

  async wholePage(name) {
    await this.page.screenshot({ path: join(pictures, `${this.name}-${name}.png`) });
  }

  /** How far the newest card sticks out of the page, in pixels. */
  sticksOut() {
    return this.card.evaluate((card) => Math.max(0, ...[card, ...card.querySelectorAll('*')].map((part) => Math.round(part.getBoundingClientRect().right - innerWidth))));
  }

  async #touch(target) {
    await target.click();
    this.touches++;
  }

  // The Playground's page is made for a desktop: its side panels and least widths go, the chat stays.
  async #likeAPhone() {
    await this.page.evaluate(() => {
      const panel = document.querySelector('[aria-label="Chat and Teams Channel"]');
      let chat = document.querySelector('div[role=textbox]');
      while (!chat.parentElement.contains(panel)) chat = chat.parentElement;
      const row = chat.parentElement;
      for (const part of [...row.children, ...row.parentElement.children]) {
        if (part !== chat && part !== row) part.style.display = 'none';
      }
      chat.id = 'chat';
    });
    await this.page.addStyleTag({ content: '#chat, #chat div { min-width: 0 !important } #chat div:has(.ac-adaptiveCard) { margin-left: 0 !important; margin-right: 0 !important; max-width: 100% !important }' });
  }
}
