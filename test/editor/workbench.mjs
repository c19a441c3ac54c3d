/* global document, NodeFilter -- of the page */

/** Drives the workbench of VS Code in a page of Chromium as a person would: with mouse and keyboard, by what is visible. */
export class Workbench {
  constructor(page) {
    this.page = page;
    this.keys = page.keyboard;
  }

  /** Opens the address and waits until an editor shows text. */
  async open(address) {
    await this.page.goto(address);
    await this.page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
  }

  /** Moves the mouse over a text of the editor until a hover reads like `expected`; returns what the hover says. */
  async hover(text, expected, timeout = 20_000) {
    const shown = this.page.locator('.monaco-hover:visible', { hasText: expected });
    for (const end = Date.now() + timeout; ;) {
      await this.page.mouse.move(5, 5);
      await this.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
      const { x, y } = await this.place(text);
      await this.page.mouse.move(x, y, { steps: 4 });
      try {
        await shown.first().waitFor({ timeout: 2_500 });
        return await shown.first().innerText();
      } catch (error) {
        if (Date.now() > end) throw error; // the server may not be up yet for the first hover
      }
    }
  }

  /** Clicks into a text of the editor. */
  async click(text) {
    const { x, y } = await this.place(text);
    await this.page.mouse.click(x, y);
    await this.page.mouse.move(5, 5); // where no tooltip comes up
  }

  /** Runs a command from the palette by its title. */
  async command(title) {
    await this.keys.press('F1');
    await this.choose(title);
  }

  /** Opens a file of the workspace by its name. */
  async file(name) {
    await this.keys.press('Control+p');
    await this.choose(name);
    await this.expect(
      `${name} is in front`,
      () => this.activeTab(),
      tab => tab === name,
    );
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /** Types into the quick input and takes the row with that text as soon as it is the chosen one. */
  async choose(text) {
    await this.quickInput().waitFor();
    await this.keys.type(text);
    await this.page
      .locator('.quick-input-list .monaco-list-row.focused:visible', { hasText: text })
      .waitFor({ timeout: 10_000 });
    await this.keys.press('Enter');
  }

  /** Goes to a line, from 1. */
  async goToLine(line) {
    await this.keys.press('Control+g');
    await this.quickInput().waitFor();
    await this.keys.type(String(line));
    await this.keys.press('Enter');
    await this.quickInput().waitFor({ state: 'hidden' });
  }

  quickInput() {
    return this.page.locator('.quick-input-widget input:visible').first();
  }

  /** A row of the list that is open below the quick input. */
  row(text) {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  }

  async rows() {
    return this.page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
  }

  /** Rows of the tree of themes, each as it reads. */
  async themes() {
    return this.page.locator('.pane:has(.pane-header[aria-label^="Themes"]) .monaco-list-row').allInnerTexts();
  }

  async quickTitle() {
    return this.page.locator('.quick-input-title').innerText();
  }

  /** Name of the tab in front. */
  activeTab() {
    return this.page.locator('.editor-group-container.active .tab.active .label-name').innerText();
  }

  async tabs() {
    return this.page.locator('.tabs-container .tab .label-name').allInnerTexts();
  }

  /** All that the editor in front shows, as plain text. */
  async editorText() {
    const lines = await this.page
      .locator('.editor-group-container.active > .editor-container .view-line')
      .allInnerTexts();
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Asks again and again until `check` is true of what `ask` gives; the last answer is in the error. */
  async expect(what, ask, check, timeout = 15_000) {
    for (const end = Date.now() + timeout; ;) {
      const got = await ask().catch(error => `${error}`);
      if (check(got)) return got;
      if (Date.now() > end) throw new Error(`${what}; got ${JSON.stringify(got)?.slice(0, 500)}`);
      await this.page.waitForTimeout(100);
    }
  }

  async escape() {
    await this.keys.press('Escape');
  }

  /** Waits until nothing moves any more, then takes a picture. */
  async picture(path) {
    await this.page.waitForTimeout(600);
    await this.page.screenshot({ path });
  }

  /** The middle of a text in the editor, in pixels of the page. A text may run over the differently coloured parts of a line. */
  async place(text) {
    const place = await this.expect(`“${text}” is in sight`, () => this.page.evaluate(findText, text), Boolean, 5_000);
    return place;
  }
}

function findText(wanted) {
  for (const line of document.querySelectorAll('.editor-group-container.active .view-line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const parts = [];
    let all = '';
    while (walker.nextNode()) {
      parts.push({ node: walker.currentNode, start: all.length });
      all += walker.currentNode.data.replaceAll('\u00a0', ' ');
    }
    const found = all.indexOf(wanted);
    if (found < 0) continue;
    const middle = found + Math.floor(wanted.length / 2);
    const { node, start } = parts.findLast(part => part.start <= middle);
    const range = document.createRange();
    range.setStart(node, middle - start);
    range.setEnd(node, Math.min(middle - start + 1, node.data.length));
    const box = range.getBoundingClientRect();
    if (box.height > 0) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  return null;
}
