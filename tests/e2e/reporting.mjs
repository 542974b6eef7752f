// 報告: from the welcome card to the receipt, once with a mistake, once as quickly as can be.
import { equal, holds } from './checks.mjs';

const fields = {
  kind: 'いきいきサロン',
  participants: '23',
  about: 'だいたいの人数です(約)',
  item: '(12) 気軽に相談できる窓口を身近につくる',
  note: 'はじめての方が3人、来てくれました。',
};

/** The welcome card. */
export async function welcome(chat, checks, name) {
  await checks.that(`${chat.name}: the welcome card names the person and has 3 to 5 buttons`, async () => {
    holds(await chat.says('ここから'), name);
    const buttons = await chat.buttons();
    if (buttons.length < 3 || buttons.length > 5) throw new Error(`buttons: ${buttons}`);
    await chat.picture('01-welcome');
    equal(await chat.sticksOut(), 0, 'pixels beyond the page');
  });
}

/** Sends the form dated tomorrow, mends it, and reads the receipt. */
export async function reportWithAMistake(chat, checks, { area, ways, receipt }) {
  await checks.that(`${chat.name}: 報告する leads to the form of ${area}`, async () => {
    await chat.press('報告する');
    for (const way of ways) await chat.press(way);
    await chat.says(`${area}の活動報告を書きます`);
    await chat.picture('02-form');
    await chat.wholePage('02-page');
    equal(await chat.sticksOut(), 0, 'pixels beyond the page');
  });

  await checks.that(`${chat.name}: a form dated tomorrow comes back with the mistake beside its field and everything else still there`, async () => {
    await fill(chat, '11, June, 2026');
    await chat.press('提出する');
    holds(await chat.says('まだ提出していません'), '直すところ: 活動日', '6月11日(木)');
    await chat.wholePage('03-page');
    if (!await chat.showsNow('まだ提出していません。上の「活動日」を直してから')) throw new Error('after the press, nothing on the screen says that it was not sent');
    await chat.picture('03-returned');
    await stillThere(chat);
    const [sentence, field] = await Promise.all([chat.card.getByText('まだ来ていない日').boundingBox(), chat.field('combobox', '活動日').boundingBox()]);
    if (Math.abs(sentence.y - field.y) > 120) throw new Error(`the sentence stands ${Math.round(sentence.y - field.y)} px away from its field`);
  });

  return await checks.that(`${chat.name}: mended, it gives a receipt`, async () => {
    await chat.open('活動日');
    await chat.day('3, June, 2026');
    await chat.press('提出する');
    const text = await chat.says('提出しました');
    await chat.picture('04-receipt');
    holds(text, '受付番号', /\d{4}-\d{3}-[0-9A-Z]{7}/, '令和8年6月3日(水)', '延べ 約23人', fields.note, ...receipt);
    equal(await chat.sticksOut(), 0, 'pixels beyond the page');
    return text.match(/\d{4}-\d{3}-[0-9A-Z]{7}/)[0];
  });
}

/** From the welcome card to the receipt: every field, the remark 約 left out. */
export async function reportQuickly(chat, checks, { ways }) {
  await checks.that(`${chat.name}: a whole report takes at most 12 touches`, async () => {
    await chat.say('はじめ');
    await chat.says('ここから');
    chat.touches = 0;
    await chat.press('報告する');
    for (const way of ways) await chat.press(way);
    await chat.says('活動報告を書きます');
    await fill(chat, '9, June, 2026', { about: false });
    await chat.press('提出する');
    await chat.says('提出しました');
    console.log(`        touches: ${chat.touches}`);
    if (chat.touches > 12) throw new Error(`${chat.touches} touches`);
  });
}

async function fill(chat, day, { about } = { about: true }) {
  await chat.open('活動日');
  await chat.day(day);
  await chat.open('活動の種類');
  await chat.choose(fields.kind);
  await chat.type('spinbutton', '参加者数', fields.participants);
  if (about) await chat.pick(fields.about);
  await chat.pick(fields.item);
  await chat.type('textbox', 'ひとこと', fields.note);
}

async function stillThere(chat) {
  equal(await chat.field('combobox', '活動日').inputValue(), '2026年6月11日', '活動日');
  equal(await chat.field('combobox', '活動の種類').inputValue(), fields.kind, '活動の種類');
  equal(await chat.field('spinbutton', '参加者数').inputValue(), fields.participants, '参加者数');
  equal(await chat.field('textbox', 'ひとこと').inputValue(), fields.note, 'ひとこと');
  equal(await chat.field('checkbox', '人数のたしかさ').isChecked(), true, '約');
  equal(await chat.card.getByRole('checkbox', { checked: true }).count(), 2, 'ticked boxes');
}
