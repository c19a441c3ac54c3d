import { randomBytes } from 'node:crypto';
import { Uri, type Webview } from 'vscode';

/**
 * The HTML of a page of ours: NAME.js and NAME.css in `dist`. All of its content is made by its script. Nothing else is loaded or run,
 * but a page may have `pictures` of what it has drawn.
 */
export function webviewPage(
  webview: Webview,
  dist: Uri,
  name: string,
  title: string,
  { pictures = false } = {},
): string {
  const nonce = randomBytes(16).toString('base64');
  const address = (file: string): string => webview.asWebviewUri(Uri.joinPath(dist, file)).toString();
  const images = pictures ? ' img-src blob:;' : '';
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource};${images}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${address(`${name}.css`)}">
</head>
<body>
<script nonce="${nonce}" src="${address(`${name}.js`)}"></script>
</body>
</html>`;
}
