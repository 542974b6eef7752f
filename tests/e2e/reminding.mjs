// リマインド: the administrator tries them, a social worker gets one, puts it off, and sees it shrink when somebody else has reported.
import { equal, holds } from './checks.mjs';

/** Four pages: who starts it, who keeps the ledger, and two devices of the person who is reminded. */
export async function reminded({ administrator, secretariat, worker, device }, checks) {
  await checks.that(`${worker.name}: a reminder names the one area that is missing, how long there is, and what each button does`, async () => {
    await administrator.say('リマインドを今すぐ試す');
    for (const page of [worker, device]) holds(await page.says('まだ出ていません'), '松ケ丘の5月分', 'あと5日', '締切: 令和8年6月15日(月)', '6月11日(木) 9時に、もう一度お知らせします。');
    await worker.picture('60-reminder');
    await device.wholePage('60-reminder');
    equal(await worker.sticksOut(), 0, 'pixels beyond the page');
  });

  await checks.that(`${worker.name}: put off until tomorrow, the card says so on both devices`, async () => {
    await worker.press('明日もう一度');
    for (const page of [worker, device]) holds(await page.says('もう一度お知らせします'), '6月11日(木) 9時');
    await worker.picture('61-snoozed');
  });

  await checks.that(`${secretariat.name}: the ledger adds up, and says who is still missing and why somebody was not reached`, async () => {
    await secretariat.say('送信状況');
    await secretariat.says('中央区で送ったお知らせです');
    await secretariat.picture('62-ledger');
    await secretariat.card.getByText('中央区 5月分').last().click();
    await secretariat.press('くわしく見る');
    holds(await secretariat.says('届いた'), '送る予定の数と合っています', '大塚 真理 さん', '松ケ丘');
    await secretariat.picture('63-occasion');
    equal(await secretariat.sticksOut(), 0, 'pixels beyond the page');
  });

  await checks.that(`${secretariat.name} reports for the area: the reminder in the other person's chat shrinks`, async () => {
    await secretariat.say('活動なし');
    await secretariat.says('いつですか');
    await secretariat.card.getByText('松ケ丘 5月分', { exact: true }).last().click();
    await secretariat.says('「活動なし」で受け付けました');
    for (const page of [worker, device]) holds(await page.says('出ています。ありがとうございます'), '松ケ丘の5月分', '内田 千尋 さん');
    await worker.picture('64-shrunk');
  });
}
