import { element } from '../../reading/view/elements';
import { counted, formatNumber } from './numbers';
import type { TableData, TableRow } from './tables';
import type { Opening } from './targets';

/** Rows that are shown at first, and with each press of the button. Chosen by hand. */
const rowsAtATime = 200;

/** A table with the numbers of a plot. Its first cells are buttons where they lead somewhere. */
export function drawTable(
  { columns, rows }: TableData,
  caption: string,
  open: (opening: Opening) => void,
): HTMLElement {
  const table = element('table');
  const head = element('tr');
  for (const { name, numeric } of columns) {
    const cell = element('th', numeric ? 'number' : '', name);
    cell.scope = 'col';
    head.append(cell);
  }
  const body = element('tbody');
  const headRows = element('thead');
  headRows.append(head);
  table.append(element('caption', '', caption), headRows, body);
  const frame = element('div', 'table');
  frame.tabIndex = 0;
  frame.setAttribute('role', 'region');
  frame.setAttribute('aria-label', `Table: ${caption}`);
  frame.append(table);
  const all = element('div', 'tablePart');
  all.append(frame);

  let shown = 0;
  const more = element('button', 'secondary');
  const showMore = (): void => {
    body.append(...rows.slice(shown, shown + rowsAtATime).map(row => drawRow(row, columns, open)));
    shown = Math.min(rows.length, shown + rowsAtATime);
    more.textContent = `Show more rows (${formatNumber(shown)} of ${counted(rows.length, 'row')} are shown)`;
    more.hidden = shown >= rows.length;
  };
  more.addEventListener('click', showMore);
  showMore();
  all.append(more);
  return all;
}

function drawRow(
  { cells, open: opening }: TableRow,
  columns: TableData['columns'],
  open: (opening: Opening) => void,
): HTMLTableRowElement {
  const row = element('tr');
  cells.forEach((cell, i) => {
    const shown = cell === undefined ? '–' : typeof cell === 'number' ? formatNumber(cell) : cell;
    const made = element(
      i === 0 ? 'th' : 'td',
      columns[i].numeric ? 'number' : columns[i].isDate === true ? 'date' : '',
    );
    if (i === 0) made.setAttribute('scope', 'row');
    if (!columns[i].numeric) made.dir = 'auto';
    if (i > 0 || opening === undefined) made.textContent = shown;
    else {
      const button = element('button', 'link', shown);
      button.addEventListener('click', () => open(opening));
      made.append(button);
    }
    row.append(made);
  });
  return row;
}
