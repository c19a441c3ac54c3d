import type { HoverBlock, HoverPart } from './readingMessages';

/**
 * The Markdown of a hover as plain data. Reads what the server writes: paragraphs, lists, `**strong**`, `*emphasis*`, escaped
 * signs, line breaks and links. Links to commands that are not `allowed` and to anything but https become plain text; other
 * signs stay as they are.
 */
export function hoverContent(markdown: string, allowed: readonly string[]): HoverBlock[] {
  return markdown
    .split(/\n{2,}/)
    .filter(paragraph => paragraph.trim() !== '' && !/^\s*---+\s*$/.test(paragraph))
    .map((paragraph): HoverBlock => {
      const lines = paragraph.split('\n');
      return lines.every(line => line.startsWith('- '))
        ? { kind: 'list', items: lines.map(line => parts(line.slice(2), allowed)) }
        : { kind: 'paragraph', parts: parts(paragraph, allowed) };
    });
}

/** A sign of Markdown at the place where the search stands. */
const sign = /\\([!-/:-@[-`{-~])|(\*\*)|(\*)|\[((?:\\.|[^\\[\]])*)\]\(([^\s()]*)\)| {2,}\n|(\n)/y;

function parts(text: string, allowed: readonly string[]): HoverPart[] {
  const found: HoverPart[] = [];
  const style = { strong: false, emphasis: false };
  let breaks = false;
  let plain = '';
  const push = (part: HoverPart): void => {
    if (part.text === '') return;
    found.push({
      ...part,
      ...(style.strong && { strong: true as const }),
      ...(style.emphasis && { emphasis: true as const }),
      ...(breaks && { breakBefore: true as const }),
    });
    breaks = false;
  };
  const flush = (): void => {
    push({ text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length;) {
    sign.lastIndex = at;
    const match = sign.exec(text);
    if (match === null) {
      plain += text[at++];
      continue;
    }
    at += match[0].length;
    const [, escaped, strong, emphasis, label, target, lineEnd] = match;
    if (escaped !== undefined) plain += escaped;
    else if (lineEnd !== undefined) plain += ' ';
    else {
      flush();
      if (strong !== undefined) style.strong = !style.strong;
      else if (emphasis !== undefined) style.emphasis = !style.emphasis;
      else if (label !== undefined) push({ text: withoutEscapes(label), ...link(target, allowed) });
      else breaks = true;
    }
  }
  flush();
  return found;
}

function withoutEscapes(label: string): string {
  return label.replace(/\\(.)/g, '$1');
}

function link(target: string, allowed: readonly string[]): Pick<HoverPart, 'command' | 'href'> {
  if (/^https:\/\/[^\s]+$/.test(target)) return { href: target };
  const [, name, encoded = '%5B%5D'] = /^command:([\w.]+)(?:\?(.*))?$/.exec(target) ?? [];
  if (name === undefined || !allowed.includes(name)) return {};
  try {
    const args: unknown = JSON.parse(decodeURIComponent(encoded));
    return Array.isArray(args) ? { command: { name, arguments: args } } : {};
  } catch {
    return {};
  }
}
