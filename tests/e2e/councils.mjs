// 協議会と名簿: a member asks, the secretariat keeps the roster and the meetings, an administrator sees who was refused.
import { equal, holds } from './checks.mjs';

/** What a member of 中央区's council asks, in words and by button. */
export async function asked(chat, checks) {
  await checks.that(`${chat.name}: 協議会 names who leads it, counts by category, and lists the members behind a button`, async () => {
    await chat.say('協議会');
    holds(await chat.says('委員の内わけ'), '中央区の協議会です', '安藤 恵子 委員長', '公募: 2人', '令和8年4月1日(水)から令和10年3月31日(金)まで');
    equal(await chat.card.getByText('上野 直美').isVisible(), false, 'names before the button');
    await chat.press('委員の名前を見る');
    await chat.card.getByText('上野 直美').waitFor({ state: 'visible' });
    equal((await chat.buttons()).includes('連絡先を見る'), false, 'a button for contacts');
    await chat.picture('40-council');
    equal(await chat.sticksOut(), 0, 'pixels beyond the page');
  });

  await checks.that(`${chat.name}: my term, last year's chair, the next meeting and the secretariat, as one says it`, async () => {
    await chat.say('わたしの任期っていつまででしたっけ');
    holds(await chat.says('令和10年3月31日(金)まで'), '副委員長');
    await chat.picture('41-mine');
    await chat.say('去年の委員長は誰でしたか');
    holds(await chat.says('島田 久美子'), '令和7年');
    await chat.picture('42-last-year');
    await chat.say('次の会議はいつですか');
    holds(await chat.says('中央区の次の会議は'), '令和8年7月7日(火)', '令和7年度の取りまとめと評価');
    await chat.say('中央区の事務局の連絡先を知りたいです');
    await chat.says('043-000-0001');
  });

  await checks.that(`${chat.name}: the names of another ward are refused, with whom to ask`, async () => {
    await chat.say('若葉区の委員名簿もらえますか?');
    holds(await chat.says('見られません'), 'あなたの操作に、まちがいはありません。', '043-000-0004');
    await chat.picture('43-refused');
  });
}

/** The secretariat changes a post and writes down a meeting; the member's next question is answered with both. */
export async function kept(chat, member, checks) {
  await checks.that(`${chat.name}: a post changes from today, with before and after`, async () => {
    await chat.say('名簿を直す');
    holds(await chat.says('の名簿です'), '中央区支え合いのまち推進協議会');
    await chat.picture('44-roster');
    await chat.pick('片山 隆 委員 / 地域福祉活動者');
    await chat.press('この人の登録を見る');
    holds(await chat.says('片山 隆 さんの登録です'), '連絡先');
    await chat.pick('役職が変わる(今日から、または決まった日から)');
    await chat.press('次へ進む');
    await chat.says('役職が変わります');
    await chat.open('役職');
    await chat.choose('副委員長');
    await chat.pick('互選・選任があった');
    await chat.picture('45-post');
    await chat.press('役職を変える');
    holds(await chat.says('役職を変えました'), '片山 隆', '副委員長');
    await chat.picture('46-changed');
    equal(await chat.sticksOut(), 0, 'pixels beyond the page');
  });

  await checks.that(`${chat.name}: what a meeting decided is written down`, async () => {
    await chat.say('会議を書く');
    await chat.says('の会議です');
    await chat.pick('令和8年度(2026年度) 第1回 令和8年7月7日(火)');
    await chat.press('直す・決まったこと');
    await chat.says('この内容で残す');
    await chat.field('textbox', '議題').fill('令和7年度の評価と、下半期の進め方');
    await chat.press('この内容で残す');
    await chat.says('会議を直しました');
    await chat.picture('47-meeting');
  });

  await checks.that(`${member.name}: the member reads both at once`, async () => {
    await member.say('副委員長はどなたですか');
    holds(await member.says('片山 隆'), '石川 浩二');
    await member.say('次の会議');
    holds(await member.says('中央区の次の会議は'), '下半期の進め方');
  });
}

/** 状態 and 監査ログ, as the administrator sees them. */
export async function lookedAfter(chat, checks) {
  await checks.that(`${chat.name}: 状態 says who one is, that the storage and Graph answer, and leads to 監査ログ`, async () => {
    await chat.say('状態');
    holds(await chat.says('このボットの今'), '三浦 典子 さんは、管理者です', 'つながっています');
    await chat.picture('48-status');
    await chat.press('監査ログを見る');
    await chat.says('記録を見ますか');
    await chat.picture('49-audit-which');
    await chat.pick('若葉区');
    await chat.press('この日の記録を見る');
    holds(await chat.says(/若葉区の6月10日\(水\)の記録/), '石川 浩二 さん', '断られました');
    await chat.picture('50-audit');
    equal(await chat.sticksOut(), 0, 'pixels beyond the page');
  });
}
