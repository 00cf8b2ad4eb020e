// Writes down how others format the bibliography, for VancouverTests to compare with:
//   cd tests/citations && npm ci && node golden.mjs
// Run it anew when content/references.json changes; the tests say which works are missing.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const CSL = require('citeproc');
const styles = require('@citation-js/plugin-csl/lib/styles.json');
const locales = require('@citation-js/plugin-csl/lib/locales.json');

const works = JSON.parse(readFileSync(new URL('../../content/references.json', import.meta.url), 'utf8'));
const byId = new Map(works.map(work => [work.id, work]));
const engine = new CSL.Engine({ retrieveLocale: () => locales['en-US'], retrieveItem: id => structuredClone(byId.get(id)) }, styles.vancouver, 'en-US');
engine.setOutputFormat('text');

const lines = works.map(work => {
  engine.updateItems([work.id]);
  const [, [entry]] = engine.makeBibliography();
  return `${work.id}\t${entry.trim().replace(/^1\. /, '').replace(/\s+/g, ' ')}`;
});
writeFileSync(new URL('../StemCellKb.Web.Tests/Citations/Golden/citeproc-vancouver.tsv', import.meta.url), lines.join('\n') + '\n');
