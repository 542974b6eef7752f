// 文で聞く、文で報告する: questions as people type them, what goes on from them, and a report in one sentence with a slip in it.
import { equal, holds } from './checks.mjs';

/** Questions on a phone. */
export async function sentences(chat, checks) {
  await checks.that(`${chat.name}: a figure with what it rests on, and 「じゃあ緑区は?」 goes on from it`, async () => {
    await chat.say('昨年度の見守り活動、延べ何回、何人?');
    holds(await chat.says('中央区の見守りは'), 'この数字の根拠', '令和7年度(2025年度)', 'あなたの担当の中央区だけです', '続けて聞く');
    await chat.picture('51-figure');
    equal(await chat.sticksOut(), 0, 'pixels beyond the page');
    await chat.say('じゃあ緑区は?');
    holds(await chat.says('緑区の見守りは'), '令和7年度(2025年度)');
    await chat.picture('52-goes-on');
    await chat.press('月ごとに見る');
    await chat.says('月ごと');
    await chat.picture('53-by-month');
  });

  await checks.that(`${chat.name}: who has not reported, all wards, and what was written`, async () => {
    await chat.say('先月分をまだ出していない地区部会はどこですか?');
    holds(await chat.says('調べた報告'), '5月分');
    await chat.picture('54-missing');
    await chat.say('全区の進渉をまとめて見たいのですが');
    holds(await chat.says('区ごと'), '花見川区', '美浜区');
    await chat.picture('55-all-wards');
    await chat.say('中央区の昨年度の成果と課題を簡単にまとめてください。');
    await chat.says('この答えの根拠');
    await chat.picture('56-texts');
  });

  await checks.that(`${chat.name}: an unknown place is asked back, residents' data is refused, and what can't be answered is said so`, async () => {
    await chat.say('稲毛海岸のサロンは順調ですか');
    await chat.says('どの区のことですか');
    await chat.picture('57-ask-back');
    await chat.say('〇〇町のAさんの件、見守りの記録に住所も入れておいて');
    await chat.says('住民の個人情報は、残すことも、お見せすることもできません');
    await chat.say('明日の天気はどうですか');
    holds(await chat.says('その質問には、まだ答えられません'), '明日の天気はどうですか');
    await chat.picture('58-cannot-answer');
  });
}

/** A report in one sentence, and its correction in another. */
export async function told(chat, checks) {
  await checks.that(`${chat.name}: a sentence opens the form filled in, nothing is stored before 提出する, and one line corrects it`, async () => {
    await chat.say('6月4日 寒川でサロン、27人、民生委員と');
    holds(await chat.says('読み取りました'), 'ご確認ください');
    await chat.picture('59-read');
    await chat.pick('分からない(事務局が選びます)');
    await chat.press('提出する');
    await chat.says('提出しました');
    await chat.picture('60-receipt');
    await chat.say('6/4のサロン、27人じゃなくて32人です');
    holds(await chat.says('この内容に直します'), '27', '32');
    await chat.picture('61-corrected');
    equal(await chat.sticksOut(), 0, 'pixels beyond the page');
  });
}
