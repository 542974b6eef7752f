// まとめて報告する: the workbook that `template` writes, filled in with rows and sent in the chat.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync, crc32 } from 'node:zlib';
import { holds } from './checks.mjs';
import { root } from './local-run.mjs';

const columns = ['受付番号', '地区部会ID', '活動日', '終了日', '活動名', '種類', '場所', '回数', '参加者数', '約', '数え方', '連携先', '取組みID', '内容'];

/** Sends three rows of 寒川, one of them with a mistake, and registers the others. */
export async function reportMany(chat, checks, gateway) {
  await checks.that(`${chat.name}: a workbook from template, filled in, is looked at and its good rows are registered`, async () => {
    const rows = [1, 2, 3].map((n) => ({
      地区部会ID: '12101-01', 活動日: `2026-05-1${n}`, 活動名: `まとめて出すサロン${n}`, 種類: n === 2 ? 'サロン' : 'いきいきサロン', 参加者数: '12', 数え方: '延べ', 内容: 'お茶の会をしました。',
    }));
    await chat.sendFile(filledIn(template(), rows), '見本の報告.xlsx', gateway);
    holds(await chat.says('2件を登録できます'), '4行目「種類」', 'まだ登録していません');
    await chat.picture('12-many-preview');
    await chat.press('2件を登録');
    holds(await chat.says('寒川 2件'), '2件を登録しました', /\d{4}-\d{3}-[0-9A-Z]{7}/, 'まとめて出すサロン1', 'まとめて出すサロン3');
    await chat.picture('13-many-list');
    await chat.sendFile(filledIn(template(), rows), '見本の報告.xlsx', gateway);
    holds(await chat.says('登録できる報告はありませんでした'), '2件は、すでに届いています');
  });
}

function template() {
  const path = join(tmpdir(), `sasaeai-template-${process.pid}-${Math.random()}.xlsx`);
  const made = spawnSync('dotnet', ['run', '--no-build', '--project', 'Bot', '--', 'template', path], { cwd: root, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stdout + made.stderr);
  const bytes = readFileSync(path);
  rmSync(path);
  return bytes;
}

// Rows under the example of the sheet of reports, as Excel would write them: the workbook is a ZIP of XML.
function filledIn(workbook, rows) {
  const parts = unzip(workbook);
  const text = (name) => parts.get(name).toString('utf8');
  const id = text('xl/workbook.xml').match(/name="reports"[^>]*?r:id="([^"]+)"/)[1];
  const target = text('xl/_rels/workbook.xml.rels').match(/<Relationship [^>]*>/g).find((r) => r.includes(`Id="${id}"`)).match(/Target="([^"]+)"/)[1];
  const sheet = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  const cells = (row) => columns.map((column) => `<x:c t="inlineStr"><x:is><x:t>${row[column] ?? ''}</x:t></x:is></x:c>`).join('');
  parts.set(sheet, Buffer.from(text(sheet).replace('</x:sheetData>', rows.map((row, i) => `<x:row r="${i + 3}">${cells(row)}</x:row>`).join('') + '</x:sheetData>')));
  return zip(parts);
}

function unzip(bytes) {
  const parts = new Map();
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size, nameLength, extra, comment, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(begin, begin + size);
    parts.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), method === 0 ? content : inflateRawSync(content));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

function zip(parts) {
  const files = [], directory = [];
  let at = 0;
  for (const [name, content] of parts) {
    const path = Buffer.from(name), packed = deflateRawSync(content), head = Buffer.alloc(26);
    [20, 0x800, 8, 0, 0].forEach((value, i) => head.writeUInt16LE(value, i * 2));
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(path.length, 22);
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(at, 12);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, tail.subarray(2), path);
    files.push(Buffer.from('PK\x03\x04', 'latin1'), head, path, packed);
    at += 4 + 26 + path.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0), end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, end]);
}
