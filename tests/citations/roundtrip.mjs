// Reads the bibliography that a running site exports as BibTeX and RIS with citation-js and compares it with the records:
//   cd tests/citations && npm ci && node roundtrip.mjs http://localhost:5000
import { readFileSync } from 'node:fs';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

const site = process.argv[2] ?? 'http://localhost:5000';
const works = JSON.parse(readFileSync(new URL('../../content/references.json', import.meta.url), 'utf8'));
const plain = text => text?.replace(/<\/?(?:i|b|sub|sup|span)[^>]*>/g, '').replaceAll('–', '-');
const name = person => person.literal ?? [[person['dropping-particle'], person['non-dropping-particle'], person.family].filter(Boolean).join(' '), person.given].filter(Boolean).join(', ');
const names = people => (people ?? []).map(name).filter(each => each !== 'others').join('; ');
// BibTeX calls a web page @online, whose container citation-js reads as a publisher.
const read = (work, field) => field === 'container-title' ? work[field] ?? (work.type === 'webpage' ? work.publisher : undefined) : work[field];
const fields = { bib: ['title', 'container-title', 'volume', 'issue', 'page', 'DOI', 'URL'], ris: ['title', 'container-title', 'volume', 'issue', 'page', 'DOI', 'URL'] };

for (const form of ['bib', 'ris']) {
  const text = await (await fetch(`${site}/en/references.${form}`)).text();
  const back = plugins.input.chain(text, { generateGraph: false });
  const differ = [];
  for (const work of works) {
    const twin = back.find(each => each.id === work.id || each['citation-key'] === work.id);
    if (!twin) { differ.push(`${work.id}: missing`); continue; }
    for (const field of fields[form])
      if ((plain(read(work, field)) ?? '') !== (plain(read(twin, field)) ?? '')) differ.push(`${work.id} ${field}: ${work[field]} | ${read(twin, field)}`);
    if (names(work.author) !== names(twin.author)) differ.push(`${work.id} author: ${names(work.author)} | ${names(twin.author)}`);
    if ((work.issued?.['date-parts'][0][0] ?? '') != (twin.issued?.['date-parts'][0][0] ?? '')) differ.push(`${work.id} issued`);
  }
  console.log(`${form}: ${back.length} read, ${new Set(differ.map(line => line.split(/[ :]/)[0])).size} differ`);
  differ.forEach(line => console.log('  ' + line));
}
