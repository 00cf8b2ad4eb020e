// Makes the text files beside it. Needed only when a newer Unicode, OpenCC or pinyin-pro is wanted:
//   mkdir /tmp/tables && cd /tmp/tables && npm install opencc-js@1.4.2 pinyin-pro@3.29.4
//   node <here>/generate.mjs /tmp/tables/node_modules
// opencc-js: Apache-2.0. pinyin-pro: MIT.
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const modules = resolve(process.argv[2] ?? 'node_modules');
const here = dirname(fileURLToPath(import.meta.url));
const load = path => import(pathToFileURL(join(modules, path)));
const write = (name, text) => writeFileSync(join(here, name), text);

const bmp = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));
const isSurrogate = c => c >= '\ud800' && c <= '\udfff';
const han = [...bmp(0x3400, 0x4dbf), ...bmp(0x4e00, 0x9fff)];

// folding.txt: one line per character that compatibility decomposition, without combining marks, writes otherwise: "ſs", "ﬁfi".
// Hangul syllables stay whole. The last few have no decomposition, but people type them plainly.
const plain = { ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i', ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', þ: 'th', ð: 'd' };
// Radicals that PDFs give for the characters they look like (EquivalentUnifiedIdeograph of Unicode); no decomposition says so.
const radicals =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀' +
  '⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀';
// Latin letters that stand for the Greek ones they look like.
const greek = 'ɑαɣγɛεꞵβ';
for (const [, from, to] of (radicals + greek).matchAll(/(.)(.)/gu)) plain[from] = to;
const folded = [];
for (let code = 0x80; code <= 0x2fa1d; code++) {
  if ((code >= 0xac00 && code <= 0xd7a3) || (code >= 0xd800 && code <= 0xf8ff)) continue;
  const c = String.fromCodePoint(code);
  if (c === '™' || c === '℠') continue;
  const text = plain[c] ?? c.normalize('NFKD').replace(/\p{Mn}/gu, '');
  if (text !== c && text.trim() === text && text !== '') folded.push(c + text);
}
write('folding.txt', folded.join('\n') + '\n');

// traditional.txt: pairs of one traditional and one simplified character, both in the basic plane.
const { Converter } = await load('opencc-js/dist/esm/full.js');
const converters = ['t', 'tw', 'hk'].map(from => Converter({ from, to: 'cn' }));
// What OpenCC leaves apart, or the two sides of a word write either way: 黏膜 and 粘膜.
const more = new Map([...'覆复著着睪睾醯酰颚腭痺痹衞卫黏粘廔瘘'.matchAll(/(.)(.)/g)].map(pair => [pair[1], pair[2]]));
const converted = c => converters.map(convert => convert(c)).find(text => text !== c && text.length === 1 && !isSurrogate(text)) ?? c;
const simplified = c => more.get(c) ?? more.get(converted(c)) ?? converted(c);
// What one character becomes is never itself converted: of 麼 → 么 and 么 → 幺 the second goes.
const targets = new Set(han.filter(c => simplified(c) !== c).map(simplified));
const pairs = han.filter(c => simplified(c) !== c && !targets.has(c)).map(c => c + simplified(c));
write('traditional.txt', pairs.join('') + '\n');

// pinyin.txt: a syllable and the characters read so first of all; after a '+', those that may also be read so.
const { pinyin, polyphonic } = await load('pinyin-pro/dist/esm/index.mjs');
const toneless = text => text.normalize('NFD').replace(/u\u0308/g, 'v').replace(/\p{Mn}/gu, '').toLowerCase();
const isSyllable = text => /^[a-z]{1,6}$/.test(text);
const first = new Map(), also = new Map();
const put = (map, syllable, c) => map.set(syllable, (map.get(syllable) ?? '') + c);
const readingOf = new Map();
const traditional = new Set(pairs.map(pair => pair[0]));
for (const c of han.filter(c => c >= '\u4e00' && !traditional.has(c))) {
  const reading = toneless(pinyin(c));
  if (!isSyllable(reading) || reading === c) continue;
  readingOf.set(c, reading);
  put(first, reading, c);
  const others = new Set(polyphonic(c, { type: 'array' })[0].map(toneless).filter(isSyllable));
  others.delete(reading);
  for (const other of others) put(also, other, c);
}
const syllables = [...new Set([...first.keys(), ...also.keys()])].sort();
write('pinyin.txt', syllables.map(s => `${s} ${first.get(s) ?? ''}${also.has(s) ? '+' + also.get(s) : ''}`).join('\n') + '\n');

// pinyin-words.txt: words in which a character is not read as it is alone.
const words = new Map(['重组 chong zu', '重塑 chong su', '重构 chong gou', '重置 chong zhi', '重编程 chong bian cheng', '重叠 chong die']
  .map(line => line.split(' ')).map(([word, ...readings]) => [word, readings]));
for (const file of readdirSync(join(modules, 'pinyin-pro/dist/esm/data')).filter(name => /^dict[2345]\.mjs$/.test(name)).sort()) {
  const data = await load(`pinyin-pro/dist/esm/data/${file}`);
  for (const dictionary of Object.values(data)) {
    const entries = Array.isArray(dictionary) ? dictionary.map(entry => [entry.zh, entry.pinyin]) : Object.entries(dictionary);
    for (const [word, reading] of entries) {
      if (typeof word !== 'string' || typeof reading !== 'string') continue;
      const characters = [...word], readings = reading.split(' ').map(toneless);
      if (characters.length < 2 || characters.length > 5 || characters.length !== readings.length || !readings.every(isSyllable)) continue;
      if (characters.every(c => readingOf.has(c)) && characters.some((c, i) => readingOf.get(c) !== readings[i])) words.set(word, readings);
    }
  }
}
write('pinyin-words.txt', [...words].sort(([a], [b]) => a < b ? -1 : 1).map(([word, readings]) => `${word} ${readings.join(' ')}`).join('\n') + '\n');
console.log(`${folded.length} foldings, ${pairs.length} pairs, ${readingOf.size} characters with pinyin, ${words.size} words`);
