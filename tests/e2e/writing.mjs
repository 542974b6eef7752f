// A report in pieces and afterwards: three pages, a draft on another device, a resident's name, a correction, a withdrawal.
import { equal, holds } from './checks.mjs';

/** Page 1, its draft on another device, pages 2 and 3, a name that is asked about, the receipt. */
export async function inPieces(chat, other, checks) {
  await checks.that(`${chat.name}: くわしく書く keeps page 1 as a draft and opens page 2`, async () => {
    await chat.say('報告');
    await chat.says('の活動報告を書きます');
    await chat.open('活動日');
    await chat.day('8, June, 2026');
    await chat.open('活動の種類');
    await chat.choose('防災・避難訓練');
    await chat.type('spinbutton', '参加者数', '160');
    await chat.pick('(12) 気軽に相談できる窓口を身近につくる');
    await chat.press('くわしく書く');
    await chat.says('くわしく書きます(2/3)');
    await chat.picture('20-page2');
    equal(await chat.sticksOut(), 0, 'pixels beyond the page');
  });

  await checks.that(`${chat.name}: 下書きに残す, and on another device 「続きから」 finds it`, async () => {
    await chat.type('textbox', '場所', '寒川小学校');
    await chat.press('下書きに残す');
    await chat.says('下書きに残しました');
    await other.say('続きから');
    await other.says('書きかけの下書きが');
    await other.pick('6月8日(月) 防災・避難訓練 / 寒川');
    await other.picture('21-drafts');
    await other.press('続きを書く');
    await other.says('書きかけの下書きです');
    equal(await other.field('spinbutton', '参加者数').inputValue(), '160', '参加者数');
    await other.press('くわしく書く');
    await other.says('(2/3)');
    equal(await other.field('textbox', '場所').inputValue(), '寒川小学校', '場所');
    await other.press('次のページへ');
    await other.says('くわしく書きます(3/3)');
    await other.picture('22-page3');
  });

  return await checks.that(`${other.name}: a resident's name is asked about beside its field; rewritten, it gives a receipt with all pages`, async () => {
    await other.type('textbox', '成果', '例示花子さんが来てくれました。');
    await other.press('提出する');
    holds(await other.says('まだ提出していません'), '人の名前のように見えます', '住民の情報ではありません');
    await other.picture('23-name');
    await other.field('textbox', '成果').fill('初めての方が来てくれました。');
    await other.press('提出する');
    const text = await other.says('提出しました');
    holds(text, '寒川小学校', '初めての方が来てくれました。', 'あとから書き足す');
    await other.picture('24-receipt');
    return text.match(/\d{4}-\d{3}-[0-9A-Z]{7}/)[0];
  });
}

/** From the receipt: before and after, the reason, the corrected receipt, the record of what was corrected. */
export async function corrected(chat, checks, number) {
  await checks.that(`${chat.name}: 訂正 shows before and after, asks why, and changes the totals`, async () => {
    await chat.press('この報告を直す');
    holds(await chat.says('の報告を訂正します'), number);
    await chat.field('spinbutton', '参加者数').fill('170');
    await chat.press('直すところを確かめる');
    holds(await chat.says('この内容に直します'), '160人', '170人');
    await chat.pick('数えまちがい');
    await chat.picture('25-correction');
    await chat.press('この内容で訂正する');
    holds(await chat.says('訂正しました'), number, '170人', '+10人');
    await chat.picture('26-corrected');
  });
}

/** わたしの報告: the whole report, its history, 取り消す and 元に戻す. */
export async function mine(chat, checks, number) {
  await checks.that(`${chat.name}: わたしの報告 lists it newest first; くわしく見る shows the report and what was corrected`, async () => {
    await chat.say('わたしの報告');
    await chat.says('あなたの報告です');
    await chat.picture('27-mine');
    equal(await chat.sticksOut(), 0, 'pixels beyond the page');
    await chat.card.getByRole('radio').first().click();
    await chat.press('くわしく見る');
    holds(await chat.says('報告の内容です'), number, '170人');
    await chat.picture('28-report');
    await chat.press('直した記録を見る');
    holds(await chat.says('直した記録'), '数えまちがい', '160人');
    await chat.picture('29-history');
  });
  await checks.that(`${chat.name}: 取り消す asks why and lowers the totals; 元に戻す brings it back`, async () => {
    await chat.say('わたしの報告');
    await chat.says('あなたの報告です');
    await chat.card.getByRole('radio').first().click();
    await chat.press('取り消す');
    holds(await chat.says('この報告を取り消しますか'), number);
    await chat.pick('2回送った');
    await chat.picture('30-cancel');
    await chat.press('取り消す');
    await chat.says('この報告は、取り消しました');
    await chat.picture('31-cancelled');
    await chat.press('元に戻す');
    await chat.says('この報告は、元に戻っています');
  });
}

/** 前回と同じ: the last report fills a new form. */
export async function asBefore(chat, checks) {
  await checks.that(`${chat.name}: 前回と同じ fills the form and marks what to look at`, async () => {
    await chat.say('報告');
    await chat.says('の活動報告を書きます');
    await chat.press('前回と同じで書く');
    await chat.says('どの報告と同じですか');
    await chat.picture('32-earlier');
    await chat.card.getByRole('radio').first().click();
    await chat.press('この内容を入れて書く');
    holds(await chat.says('前回と同じ内容を入れました'), '前回の人数です');
    await chat.picture('33-as-before');
  });
}
