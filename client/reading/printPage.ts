import { escapeHtml } from '../../server/base/html';

/**
 * A page to print from a browser. `content` is what the reading view shows, as HTML that its page made from text nodes;
 * nothing in it can run.
 */
export function printPage(title: string, content: string, styles: string): string {
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
${styles}
</style>
</head>
<body>
${content}
</body>
</html>
`;
}
