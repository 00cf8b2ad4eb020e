// Makes characters.tw.txt and characters.hk.txt: pairs of one simplified and one traditional character. Needed only for a newer OpenCC:
//   mkdir /tmp/tables && cd /tmp/tables && npm install opencc-js@1.4.2
//   node <here>/generate.mjs /tmp/tables/node_modules
// opencc-js carries the character tables of OpenCC, Apache-2.0. Each character is converted by itself, so that no table of phrases has a say:
// those are made for general texts, and turn 队列研究 (a cohort study) into a study of queues.
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const { Converter } = await import(pathToFileURL(join(resolve(process.argv[2] ?? 'node_modules'), 'opencc-js/dist/esm/full.js')));

const bmp = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));
const han = [...bmp(0x3400, 0x4dbf), ...bmp(0x4e00, 0x9fff)];

// Where the first choice of a general table is not that of medicine (脏 is 臟, not 髒), or not what is written today (濕, 床, 說).
const both = '脏臟游游台台污污泄泄签簽谷谷';
const own = {
  tw: both + '湿濕酰醯着著睾睪痹痺',
  hk: both + '床床峰峰群群说說脱脫阅閱锐銳温溫税稅悦悅兑兌户戶卧臥启啟叙敘蕴蘊酝醞钩鉤',
};

for (const to of ['tw', 'hk']) {
  const convert = Converter({ from: 'cn', to });
  const ours = new Map([...own[to].matchAll(/(.)(.)/g)].map(pair => [pair[1], pair[2]]));
  const preferred = new Set(ours.values());
  const chosen = c => ours.get(c) ?? (preferred.has(c) ? c : convert(c));
  const settled = c => { const one = chosen(c); return [...one].length === 1 && one.length === 1 && (ours.get(one) ?? chosen(one)) === one ? one : c; };
  const pairs = han.filter(c => settled(c) !== c).map(c => c + settled(c));
  writeFileSync(join(here, `characters.${to}.txt`), pairs.join('') + '\n');
  console.log(to, pairs.length);
}
