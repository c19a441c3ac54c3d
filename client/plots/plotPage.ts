import { randomBytes } from 'node:crypto';
import { Uri, type Webview } from 'vscode';

/** The page of a plot. All of its content is made by its script; pictures are made from what it has drawn. */
export function plotPage(webview: Webview, dist: Uri): string {
  const nonce = randomBytes(16).toString('base64');
  const address = (name: string): string => webview.asWebviewUri(Uri.joinPath(dist, name)).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; img-src blob:;`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Plot</title>
<link rel="stylesheet" href="${address('plotsView.css')}">
</head>
<body>
<script nonce="${nonce}" src="${address('plotsView.js')}"></script>
</body>
</html>`;
}
