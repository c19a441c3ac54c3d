import type { Drawing } from './drawing';

/** Sizes of a saved picture, in pixels. */
const sizes = { margin: 16, line: 18, letter: 6.3, swatch: 12 };
/** Highest and widest canvas that browsers draw, in pixels. */
const largestCanvas = 16_384;
const svgNames = 'http://www.w3.org/2000/svg';

/** A picture that can stand alone: with its title, the names of its colours and how its numbers are counted; as SVG. */
export function svgPicture(
  { svg, title, legend }: Drawing,
  notes: readonly string[],
): { text: string; width: number; height: number } {
  const plotWidth = Number(svg.getAttribute('width'));
  const plotHeight = Number(svg.getAttribute('height'));
  const width = Math.max(480, plotWidth) + 2 * sizes.margin;
  const letters = Math.floor((width - 2 * sizes.margin) / sizes.letter);
  const style = getComputedStyle(document.body);
  const colour = style.color;
  const root = create('svg', { 'font-family': style.fontFamily, 'font-size': 12, fill: colour, color: colour });
  root.setAttribute('xmlns', svgNames);
  let top = sizes.margin + sizes.line;
  const addLine = (line: string, weight = 400): void => {
    const made = create('text', { x: sizes.margin, y: top, 'font-weight': weight });
    made.textContent = line;
    root.append(made);
    top += sizes.line;
  };
  for (const line of wrapped(title, letters)) addLine(line, 600);
  for (const { label, colour: fill } of legend) {
    root.append(
      create('rect', {
        x: sizes.margin,
        y: top - sizes.swatch + 2,
        width: sizes.swatch,
        height: sizes.swatch,
        fill: resolved(fill),
      }),
    );
    const made = create('text', { x: sizes.margin + sizes.swatch + 6, y: top });
    made.textContent = label;
    root.append(made);
    top += sizes.line;
  }
  const copy = standalone(svg);
  copy.setAttribute('x', String(sizes.margin));
  copy.setAttribute('y', String(top));
  root.append(copy);
  top += plotHeight + sizes.line;
  for (const note of notes) for (const line of wrapped(note, letters)) addLine(line);
  const height = top + sizes.margin;
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    root.setAttribute(name, String(value));
  root.prepend(create('rect', { width, height, fill: style.backgroundColor }));
  return { text: new XMLSerializer().serializeToString(root), width, height };
}

/** The same picture as PNG, in Base64; twice as large where that is possible. Rejects where it is too large for any. */
export async function pngPicture(drawing: Drawing, notes: readonly string[]): Promise<string> {
  const { text, width, height } = svgPicture(drawing, notes);
  const factor = Math.min(2, largestCanvas / Math.max(width, height));
  if (factor < 0.75) throw new Error('This plot is too large for a PNG. Save it as SVG.');
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * factor);
    canvas.height = Math.round(height * factor);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png').split(',')[1];
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A copy without variables of the colour theme: they mean nothing outside of VS Code. */
function standalone(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [parts, copies] = [svg.querySelectorAll('*'), copy.querySelectorAll('*')];
  parts.forEach((part, i) => {
    for (const name of ['fill', 'stroke']) {
      const value = part.getAttribute(name);
      if (value?.includes('var(') === true || value === 'currentColor')
        copies[i].setAttribute(name, getComputedStyle(part).getPropertyValue(name));
    }
  });
  copy.querySelector('.highlight')?.remove();
  for (const name of ['class', 'style']) copy.removeAttribute(name);
  for (const text of copy.querySelectorAll('text')) text.setAttribute('xml:space', 'preserve');
  return copy;
}

/** The value of a colour that may be a variable of the colour theme. */
function resolved(colour: string): string {
  const probe = document.createElement('span');
  probe.style.color = colour;
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

/** A text in lines of at most so many letters, broken at spaces. */
function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function create(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(svgNames, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}
