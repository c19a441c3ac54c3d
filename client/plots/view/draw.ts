import type { PlotAnswer, PlotQuestion } from '../plotMessages';
import { drawCollocates, drawSources } from './drawBars';
import { drawDispersion } from './drawDispersion';
import type { Drawing, Space } from './drawing';
import { drawMatrix, drawTogether } from './drawMatrix';
import { drawTime } from './drawTime';

/** Draws a plot. Undefined where there is nothing to draw. */
export function draw(answer: PlotAnswer, question: PlotQuestion, root: string, space: Space): Drawing | undefined {
  switch (answer.kind) {
    case 'dispersion':
      if (answer.plot.series.every(({ total }) => total === 0)) return undefined;
      return drawn(drawDispersion(answer.plot, question, root, space));
    case 'time':
      if (answer.plot.series.every(({ total }) => total === 0)) return undefined;
      return drawn(drawTime(answer.plot, question, root, space));
    case 'collocates':
      return answer.plot.collocates.length === 0 ? undefined : drawn(drawCollocates(answer.plot, question, space));
    case 'sources':
      return answer.plot.sources.length === 0 ? undefined : drawn(drawSources(answer.plot, root, space));
    case 'matrix':
      return answer.plot.sources.length === 0 ? undefined : drawn(drawMatrix(answer.plot, root, space));
    case 'together':
      return answer.plot.together.length === 0 ? undefined : drawn(drawTogether(answer.plot, root, space));
  }
}

/**
 * The picture as one image with a name. What the library adds for screen readers inside of it would be read as parts without a
 * meaning; its style element would be refused by the page.
 */
function drawn(drawing: Drawing): Drawing {
  const { svg, title } = drawing;
  svg.querySelector('style')?.remove();
  for (const part of svg.querySelectorAll('[aria-label], [aria-description], [aria-hidden]'))
    for (const name of ['aria-label', 'aria-description', 'aria-hidden']) part.removeAttribute(name);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', title);
  return drawing;
}
