// 進捗: a ward, an area, another ward, last year; by button and in words.
import { equal, holds } from './checks.mjs';

const definitions = ['未提出:', '未報告:', '延べ:', '人数未記入:', '時点: 令和8年6月10日(水)'];

/** 区の進み具合 in all the ways there are to ask for it. */
export async function wardProgress(chat, checks) {
  for (const words of ['中央区の進捗', 'ﾁｭｳｵｳｸ ｼﾝﾁｮｸ']) {
    await checks.that(`${chat.name}: 「${words}」 gives the areas, the sums, the definitions and the time`, async () => {
      await home(chat);
      await chat.say(words);
      await wholeWard(chat);
    });
  }

  await checks.that(`${chat.name}: so does the button`, async () => {
    await home(chat);
    await chat.press('進み具合を見る');
    await wholeWard(chat);
    await chat.picture('05-ward');
    equal(await chat.sticksOut(), 0, 'pixels beyond the page');
  });
}

/** Where one can go from there. */
export async function onward(chat, checks) {
  await checks.that(`${chat.name}: from the ward to an area`, async () => {
    await chat.open('くわしく見る地区部会');
    await chat.choose('寒川');
    await chat.press('くわしく見る');
    holds(await chat.says(/寒川.*に報告があります/), '報告がある項目', '参加者(延べ)', '時点: 令和8年6月10日(水)');
    await chat.picture('06-area');
    equal(await chat.sticksOut(), 0, 'pixels beyond the page');
  });

  await checks.that(`${chat.name}: last year, of the area and of the ward`, async () => {
    await chat.press('昨年度を見る');
    holds(await chat.says('令和7年度(2025年度)の 1年分です'), '寒川');
    await chat.press('中央区にもどる');
    holds(await chat.says('中央区の令和7年度(2025年度)の報告は'), '参加者(延べ)');
    await chat.picture('07-last-year');
  });

  await checks.that(`${chat.name}: another ward`, async () => {
    await chat.press('ほかの区を見る');
    await chat.says('どの区の進み具合を見ますか');
    await chat.picture('08-choose-ward');
    await chat.pick('緑区');
    await chat.press('この区を見る');
    holds(await chat.says(/^緑区/), '土気');
    await chat.picture('09-other-ward');
  });
}

/** 件数 of an area this year, as its card says it. */
export async function reportsOf(chat, area) {
  await home(chat);
  await chat.press('進み具合を見る');
  await chat.says('くわしく見る地区部会');
  await chat.open('くわしく見る地区部会');
  await chat.choose(area);
  await chat.press('くわしく見る');
  const text = await chat.says(new RegExp(`${area}.*に報告があります`));
  return Number(text.replace(/\s+/g, '').match(/報告(\d+)件/)[1]);
}

async function wholeWard(chat) {
  holds(await chat.says('くわしく見る地区部会'), '中央区', '寒川', '松ケ丘', '取組み項目', /\d+\/\d+/, '参加者(延べ)', /未提出|未報告/, ...definitions);
}

// The welcome may stand there already: what counts is that a new one came.
async function home(chat) {
  const before = await chat.page.locator('.ac-adaptiveCard').count();
  await chat.say('はじめ');
  await chat.page.locator('.ac-adaptiveCard').nth(before).waitFor();
  await chat.says('ここから');
}
