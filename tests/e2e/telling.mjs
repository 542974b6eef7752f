// What people tell one another through the bot: a notice and its answers, advice, a need that was heard, and the digest of a ward.
import { equal, holds } from './checks.mjs';

/** Five pages: the secretariat on a phone and where its team's channels are, an officer, a social worker, and who may try what comes later. */
export async function toldOnward({ secretariat, team, officer, worker, administrator }, checks) {
  await notice(secretariat, officer, checks);
  await advice(secretariat, officer, checks);
  await need(worker, secretariat, checks);
  await channel(team, checks);
  await digest(worker, team, administrator, checks);
}

async function notice(secretariat, officer, checks) {
  await checks.that(`${secretariat.name} writes a notice, sees it as it will arrive, and sends it`, async () => {
    await secretariat.say('お知らせを書く');
    await secretariat.says('中央区のお知らせを書きます');
    await secretariat.type('textbox', '件名', '情報交換会のご案内');
    await secretariat.type('textbox', '本文', '7月8日の14時から、区役所で情報交換会を開きます。');
    await secretariat.pick('地区部会の人とCSW');
    await secretariat.pick('ひとことの返事をもらいます');
    await secretariat.picture('70-notice-form');
    await secretariat.press('次へ');
    holds(await secretariat.says('情報交換会のご案内'), '7月8日の14時から');
    await secretariat.picture('71-notice-preview');
    await secretariat.press('送る');
    await secretariat.says('送ります');
  });

  await checks.that(`${officer.name} reads it, and acknowledges it with a line`, async () => {
    holds(await officer.says('情報交換会のご案内'), '中央区', '7月8日の14時から');
    await officer.picture('72-notice');
    equal(await officer.sticksOut(), 0, 'pixels beyond the page');
    await officer.type('textbox', 'ひとこと', '2人で参加します。');
    await officer.press('確認しました');
    await officer.says('に確認しました');
    equal(await officer.field('textbox', 'あなたの返事').inputValue(), '2人で参加します。', 'the line that was kept');
    await officer.picture('73-acknowledged');
  });

  await checks.that(`${secretariat.name} sees the answer, and who has not yet`, async () => {
    await secretariat.press('返事を見る');
    holds(await secretariat.says('2人で参加します'), '長谷川 茂', '大塚 真理');
    await secretariat.picture('74-replies');
    equal(await secretariat.sticksOut(), 0, 'pixels beyond the page');
  });
}

async function advice(secretariat, officer, checks) {
  await checks.that(`${officer.name} asks for advice, and reads who will answer`, async () => {
    await officer.say('相談する');
    await officer.says('事務局に相談できます');
    await officer.type('textbox', '相談の内容', '担い手が足りません。ほかの地区のやり方を知りたいです。');
    await officer.picture('75-advice-form');
    await officer.press('相談を届ける');
    await officer.says('相談を受け付けました');
    await officer.picture('76-advice-received');
  });

  await checks.that(`${secretariat.name} gets it, takes it and answers`, async () => {
    holds(await secretariat.says('担い手が足りません'), '寒川', '長谷川 茂');
    await secretariat.picture('77-advice');
    await secretariat.press('対応を始める');
    await secretariat.says('対応中');
    await secretariat.press('答えを書く');
    await secretariat.says('担い手が足りません');
    await secretariat.type('textbox', '答え', '松ケ丘の声かけの例を、来週お持ちします。');
    await secretariat.picture('78-answering');
    await secretariat.press('答えを送る');
    await secretariat.says('さんが答えた相談です');
  });

  await checks.that(`${officer.name} gets the answer as a message of its own`, async () => {
    holds(await officer.says('松ケ丘の声かけの例を'), '担い手が足りません', '内田 千尋');
    await officer.picture('79-answer');
    equal(await officer.sticksOut(), 0, 'pixels beyond the page');
  });
}

async function need(worker, secretariat, checks) {
  await checks.that(`${worker.name} writes down a need, and the ward's secretariat reads it`, async () => {
    await worker.say('困りごとを書く');
    await worker.says('内容');
    await worker.picture('80-need-form');
    await worker.open('地区部会');
    await worker.choose('寒川');
    await worker.open('分類');
    await worker.choose('移動・買い物');
    await worker.type('textbox', '内容', '坂の上の商店が閉まり、買い物に困る人が増えました。');
    await worker.press('残す');
    holds(await worker.says('困りごとメモを残しました'), '合計には入りません');
    await worker.picture('81-need-kept');
    await secretariat.say('困りごと一覧');
    holds(await secretariat.says('困りごとメモは、1件です'), '坂の上の商店が閉まり', '大塚 真理');
    await secretariat.picture('82-needs');
  });
}

async function digest(worker, team, administrator, checks) {
  await checks.that(`${worker.name} wants the digest of the ward each week, and gets it`, async () => {
    await worker.say('まとめを受け取る');
    await worker.says('中央区のまとめ');
    await worker.pick('毎週');
    await worker.press('これに決める');
    await worker.says('毎週届きます');
    await worker.picture('83-digest-choice');
    await administrator.say('リマインドを今すぐ試す');
    holds(await worker.says('件の報告が届きました'), '中央区', '寒川', 'ありがとうございます');
    await worker.picture('84-digest');
    equal(await worker.sticksOut(), 0, 'pixels beyond the page');
  });

  await checks.that('the digest comes to the channel too', async () => {
    holds(await newestPost(team).filter({ hasText: '件の報告が届きました' }).innerText(), '中央区', 'ありがとうございます');
    await team.wholePage('86-channel-digest');
  });
}

// A channel shows its newest post first.
const newestPost = (team) => team.page.locator('.ac-adaptiveCard').first();

async function channel(team, checks) {
  await checks.that(`${team.name} makes a channel the place of the ward's notices by saying so there`, async () => {
    await team.goTo('お知らせ');
    await team.post('お知らせ先にする');
    await team.page.getByText('このチャネルを、中央区のお知らせ先にしました。', { exact: true }).first().waitFor();
  });

  await checks.that(`${team.name} writes a notice to the channel; it arrives there and is acknowledged without a name`, async () => {
    await team.goTo('Personal Chat');
    await team.say('お知らせを書く');
    await team.says('中央区のお知らせを書きます');
    await team.type('textbox', '件名', '防災訓練の日程');
    await team.type('textbox', '本文', '9月6日の9時から、公園で防災訓練を行います。');
    await team.pick('チームのチャネル');
    await team.press('次へ');
    await team.says('チャネルに送ります');
    await team.press('送る');
    await team.says('送ります');
    await team.goTo('お知らせ');
    await newestPost(team).filter({ hasText: '防災訓練の日程' }).waitFor();
    await newestPost(team).getByRole('button', { name: '確認しました', exact: true }).click();
    await team.page.getByText('確認を受け取りました。', { exact: true }).first().waitFor();
    await team.wholePage('85-channel-notice');
  });

  await checks.that(`${team.name} wants the ward's digest in the channel each week`, async () => {
    await team.goTo('Personal Chat');
    await team.say('まとめを受け取る');
    await team.says('中央区のまとめ');
    await team.card.getByText('受け取らない', { exact: true }).click();
    await team.card.getByText('毎週', { exact: true }).last().click();
    await team.press('これに決める');
    await team.says('決めました');
    await team.goTo('お知らせ');
  });
}
