// 'npm install' here, then 'code --extensionDevelopmentPath=<this folder> <the checkout>', or pack it with 'npx @vscode/vsce package'.
const { workspace } = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

exports.activate = () => {
  const [command, ...args] = workspace.getConfiguration('stemcellkb').get('command');
  client = new LanguageClient('stemcellkb', 'StemCellKb', { command, args, options: { cwd: workspace.workspaceFolders?.[0].uri.fsPath } }, {
    documentSelector: ['markdown', 'yaml', 'json'].map(language => ({ scheme: 'file', language })),
  });
  return client.start();
};

exports.deactivate = () => client?.stop();
