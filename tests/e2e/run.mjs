// The local run as a new user would try it: started by its one command, used through its pages in Chromium at the
// width of a desktop and of a phone. Needs the packages of dev/ and tests/, and Chromium.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chat, launch } from './chat.mjs';
import { sentences, told } from './asking.mjs';
import { Checks, equal, holds } from './checks.mjs';
import { asked, kept as rosterKept, lookedAfter } from './councils.mjs';
import { LocalRun, freePorts } from './local-run.mjs';
import { reportMany } from './many.mjs';
import { onward, reportsOf, wardProgress } from './progress.mjs';
import { asBefore, corrected, inPieces, mine } from './writing.mjs';
import { reminded } from './reminding.mjs';
import { toldOnward } from './telling.mjs';
import { reportQuickly, reportWithAMistake, welcome } from './reporting.mjs';

const now = '2026-06-10T10:42:00+09:00';
const desktop = { name: 'desktop', width: 1280, height: 900, now };
const phone = { name: 'phone', width: 375, height: 740, now };
const checks = new Checks();
const data = mkdtempSync(join(tmpdir(), 'sasaeai-e2e-'));
const port = await freePorts();
const args = ['--data', data, '--base-port', String(port)];

// Nothing here may wait for ever.
const limit = setTimeout(async () => {
  console.log('  FAIL  not done within 12 minutes');
  await run?.stop();
  console.log(`e2e: ${checks.passed} passed, ${checks.failed + 1} failed`);
  process.exit(1);
}, 720_000);
const browser = await launch();
let run;
let kept;
try {
  run = await LocalRun.start([...args, '--people', '5', '--now', now]);
  await firstRun();
  run = await LocalRun.start([...args, '--people', '1']);
  await secondRun();
} catch (error) {
  await checks.that('the run itself', () => { throw error; });
  if (run) console.log(run.output);
} finally {
  await browser.close();
  await run?.stop();
  clearTimeout(limit);
  rmSync(data, { recursive: true, force: true });
}

console.log(`e2e: ${checks.passed} passed, ${checks.failed} failed`);
process.exit(checks.failed === 0 ? 0 : 1);

async function firstRun() {
  await checks.that('every child listens on loopback only', () => {
    const addresses = run.listeners();
    if (addresses.length < 6) throw new Error(`only ${addresses.length} listeners found`);
    equal(addresses.filter((address) => !address.startsWith('0100007F:')).join(), '', 'listeners elsewhere');
  });

  const first = await Chat.open(browser, run.page('CSW'), desktop);
  await welcome(first, checks, '大塚 真理');
  const second = await Chat.open(browser, run.page('CSW'), { ...desktop, name: 'second-device' });
  const receipt = await reportWithAMistake(first, checks, {
    area: '寒川', ways: ['寒川'], receipt: ['寒川(中央区)', '報告元: 寒川地区部会 ／ 入力: 大塚 真理(代理)', '寒川の令和8年度(2026年度)', '今回 +1件'],
  });
  await checks.that('a second device of the same person sees the receipt in place of the form', async () => {
    holds(await second.says('提出しました'), receipt ?? 'a 受付番号');
    equal(await second.card.getByRole('button', { name: '提出する', exact: true }).count(), 0, 'buttons 提出する');
    await second.wholePage('04-receipt');
  });
  await reportQuickly(first, checks, { ways: ['寒川'] });
  await wardProgress(first, checks);
  await onward(first, checks);
  await checks.that('a photo is answered with a card that says it is not kept, how to report and whom to call', async () => {
    await first.attach();
    holds(await first.says('写真などは受け取れません'), '写真には人が写ります', '電話');
    await first.picture('10-photo');
  });
  await reportMany(first, checks, `http://127.0.0.1:${port}/`);

  const small = await Chat.open(browser, run.page('地区部会'), phone);
  await welcome(small, checks, '長谷川 茂');
  await reportWithAMistake(small, checks, { area: '寒川', ways: [], receipt: ['報告元: 寒川地区部会', '長谷川 茂'] });
  await reportQuickly(small, checks, { ways: [] });
  await wardProgress(small, checks);
  await onward(small, checks);
  const tablet = await Chat.open(browser, run.page('地区部会'), { ...phone, name: 'other-phone' });
  const number = await inPieces(small, tablet, checks);
  await corrected(tablet, checks, number);
  await mine(tablet, checks, number);
  await asBefore(small, checks);
  await sentences(small, checks);
  await told(small, checks);

  const member = await Chat.open(browser, run.page('委員'), { ...phone, name: 'member' });
  await asked(member, checks);
  const secretariat = await Chat.open(browser, run.page('区事務局'), { ...phone, name: 'secretariat' });
  await rosterKept(secretariat, member, checks);
  const administrator = await Chat.open(browser, run.page('市・管理者'), { ...phone, name: 'administrator' });
  await lookedAfter(administrator, checks);
  await reminded({ administrator, secretariat, worker: first, device: second }, checks);
  const team = await Chat.open(browser, run.page('区事務局'), { ...desktop, name: 'team' });
  await toldOnward({ secretariat, team, officer: small, worker: first, administrator }, checks);

  const stranger = await Chat.open(browser, run.page('登録のない人'), phone);
  await checks.that('a stranger reads whom to ask, and nothing else', async () => {
    for (const words of [undefined, '中央区の進捗', '報告']) {
      if (words) await stranger.say(words);
      holds(await stranger.says('まだ登録がありません'), '電話 043-000-0001');
      equal((await stranger.buttons()).join(), '', 'buttons');
    }
    equal(await stranger.page.locator('.ac-adaptiveCard').filter({ hasNotText: 'まだ登録がありません' }).count(), 0, 'other cards');
    await stranger.picture('11-stranger');
  });
  kept = await reportsOf(first, '寒川');
  await end();
}

async function secondRun() {
  await checks.that('a second start keeps the data, and the clock', async () => {
    const again = await Chat.open(browser, run.page('CSW'), { ...desktop, name: 'second-start' });
    await again.says('ここから');
    equal(await reportsOf(again, '寒川'), kept, 'reports of 寒川');
  });
  await end();
}

async function end() {
  await checks.that('SIGTERM ends every child', async () => {
    const { code, left } = await run.stop();
    equal(left.length, 0, 'processes left');
    if (code !== 0 && code !== 143) throw new Error(`exit code ${code}`);
  });
}
