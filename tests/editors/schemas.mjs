// Opens every data file of a content folder in yaml-language-server, the server behind YAML in most editors, and then twenty slips:
//   dotnet run --project src/StemCellKb -- schema
//   cd tests/editors && npm ci && node schemas.mjs
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const content = new URL('../../content/', import.meta.url);
const schema = kind => new URL(`.schemas/${kind}.schema.json`, content);
if (!existsSync(schema('concept'))) throw new Error("There are no schemas yet: run 'stemcellkb schema' first.");

const server = spawn(process.execPath, ['node_modules/yaml-language-server/bin/yaml-language-server', '--stdio'], { cwd: new URL('.', import.meta.url) });
const waiting = new Map();
let received = Buffer.alloc(0);
const send = message => {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  server.stdin.write(body);
};
server.stdout.on('data', chunk => {
  received = Buffer.concat([received, chunk]);
  for (let head; (head = received.indexOf('\r\n\r\n')) >= 0;) {
    const length = Number(/Content-Length: (\d+)/i.exec(received.subarray(0, head))[1]);
    if (received.length < head + 4 + length) return;
    const message = JSON.parse(received.subarray(head + 4, head + 4 + length));
    received = received.subarray(head + 4 + length);
    if (message.method && message.id !== undefined) send({ id: message.id, result: message.method === 'workspace/configuration' ? message.params.items.map(item => item.section === 'yaml' ? settings.yaml : null) : null });
    else if (message.method === 'textDocument/publishDiagnostics') settle(message.params.uri, message.params.diagnostics);
    else if (message.id !== undefined) settle(message.id, message.result);
  }
});
const settings = { yaml: { validate: true, schemaStore: { enable: false } } };
const settle = (key, value) => { waiting.get(key)?.(value); waiting.delete(key); };
const answer = key => new Promise(resolve => waiting.set(key, resolve));
const diagnose = (uri, kind, text) => {
  const found = answer(uri);
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text: `# yaml-language-server: $schema=${schema(kind).href}\n${text}` } } });
  return found;
};

const started = answer(1);
send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: content.href, capabilities: { workspace: { configuration: true } } } });
await started;
send({ method: 'initialized', params: {} });
send({ method: 'workspace/didChangeConfiguration', params: { settings } });

const kindOf = path => /^(evidence|studies|glossary)\//.exec(path)?.[1] ?? (path.endsWith('/concept.yaml') ? 'concept' : path.replace('.yaml', ''));
const files = readdirSync(content, { recursive: true }).map(path => path.replaceAll('\\', '/')).filter(path => path.endsWith('.yaml') && !path.startsWith('.'));
let wrong = 0;
for (const path of files)
  for (const { range, message } of await diagnose(new URL(path, content).href, kindOf(path), readFileSync(new URL(path, content), 'utf8'))) {
    wrong++;
    console.log(`${path}:${range.start.line}: ${message}`);
  }
console.log(`${files.length} files, ${wrong} complaints`);

const { right, slips } = JSON.parse(readFileSync(new URL('slips.json', import.meta.url), 'utf8'));
let found = 0;
for (const [i, { slip, file, from, to }] of slips.entries()) {
  const diagnostics = await diagnose(pathToFileURL(`/slips/${i}.yaml`).href, file, right[file].replace(from, to));
  if (diagnostics.length > 0) found++;
  console.log(`${diagnostics.length > 0 ? 'found' : 'MISSED'}: ${slip}${diagnostics.length > 0 ? ` — ${diagnostics[0].message.split('\n')[0].slice(0, 100)}` : ''}`);
}
console.log(`${found} of ${slips.length} slips found`);
server.kill();
process.exitCode = wrong === 0 && found >= 15 ? 0 : 1;
