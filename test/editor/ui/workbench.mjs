/* global document, NodeFilter -- of the page */

/** Drives VS Code in a page of Chromium as a person would: with mouse and keyboard, by what is visible. */
export class Workbench {
  /** `folder` is the path of the open folder. */
  constructor(page, folder) {
    this.page = page;
    this.folder = folder;
    this.keys = page.keyboard;
  }

  /** Opens a URL and waits until an editor shows text. */
  async open(address) {
    await this.page.goto(address);
    await this.page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
  }

  /**
   * Moves the mouse over a text in the editor until a hover matches `expected`. Tries again, because the server may not
   * be ready for the first hover. Resolves to the text of the hover.
   */
  async hover(text, expected, timeout = 60_000) {
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
        if (Date.now() > end) throw error;
      }
    }
  }

  /** Clicks on a text in the editor. */
  async click(text) {
    const { x, y } = await this.place(text);
    await this.page.mouse.click(x, y);
    await this.page.mouse.move(5, 5); // a place without a hover
  }

  /** Runs a command from the command palette, by its title. */
  async command(title) {
    await this.keys.press('F1');
    await this.choose(title);
  }

  /** Opens a file of the workspace, by its name. */
  async file(name) {
    await this.keys.press('Control+p');
    await this.choose(name);
    await this.expect(
      `${name} is active`,
      () => this.activeTab(),
      tab => tab === name,
    );
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /** Types into the quick input, waits until a row with this text has the focus, and accepts it. */
  async choose(text) {
    await this.quickInput().waitFor();
    await this.keys.type(text);
    await this.page
      .locator('.quick-input-list .monaco-list-row.focused:visible', { hasText: text })
      .waitFor({ timeout: 45_000 });
    await this.keys.press('Enter');
  }

  /** Goes to a line (from 1). */
  async goToLine(line) {
    await this.keys.press('Control+g');
    await this.quickInput().waitFor();
    await this.keys.type(String(line));
    await this.keys.press('Enter');
    await this.quickInput().waitFor({ state: 'hidden' });
  }

  /** The page of the reading view or of the concordance, when it shows a text that a selector matches. */
  async readingPage(selector = '.block') {
    return this.expect(
      `a page shows ${selector}`,
      async () => {
        for (const frame of this.page.frames()) {
          if (
            (await frame
              .locator(selector)
              .count()
              .catch(() => 0)) > 0
          )
            return frame;
        }
        return null;
      },
      frame => frame !== null && typeof frame !== 'string',
      30_000,
    );
  }

  /** Chooses a colour theme by its name. */
  async colourTheme(name) {
    await this.keys.press('Control+k');
    await this.keys.press('Control+t');
    await this.choose(name);
    await this.quickInput().waitFor({ state: 'hidden' });
  }

  quickInput() {
    return this.page.locator('.quick-input-widget input:visible').first();
  }

  /** The first row of the quick input that matches a text or pattern. */
  row(text) {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  }

  /** The index of the focused row of the quick input, from 0. */
  async focusedRow() {
    return Number(
      await this.page.locator('.quick-input-list .monaco-list-row.focused').first().getAttribute('data-index'),
    );
  }

  /** The texts of all rows of the quick input. */
  async rows() {
    return this.page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
  }

  /** The rows of a tree in the side bar, by the title of its view. */
  tree(title) {
    return this.page.locator(`.pane:has(.pane-header[aria-label^="${title}"]) .monaco-list-row`);
  }

  /** The texts of all rows of the view Themes. */
  async themes() {
    return this.tree('Themes').allInnerTexts();
  }

  async quickTitle() {
    return this.page.locator('.quick-input-title').innerText();
  }

  /** The name of the active tab. */
  activeTab() {
    return this.page.locator('.editor-group-container.active .tab.active .label-name').innerText();
  }

  async tabs() {
    return this.page.locator('.tabs-container .tab .label-name').allInnerTexts();
  }

  /** The visible text of the active editor. */
  async editorText() {
    const lines = await this.page
      .locator('.editor-group-container.active > .editor-container .view-line')
      .allInnerTexts();
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /**
   * Repeats `read` until `check` accepts its result, and resolves to that. After `timeout` milliseconds, rejects with
   * `what` and the last result.
   */
  async expect(what, read, check, timeout = 45_000) {
    for (const end = Date.now() + timeout; ;) {
      const result = await read().catch(error => `${error}`);
      if (check(result)) return result;
      if (Date.now() > end) throw new Error(`expected that ${what}; got ${JSON.stringify(result)?.slice(0, 500)}`);
      await this.page.waitForTimeout(100);
    }
  }

  async escape() {
    await this.keys.press('Escape');
  }

  /** Takes a screenshot after a delay in which animations end. */
  async picture(path) {
    await this.page.waitForTimeout(600);
    await this.page.screenshot({ path });
  }

  /**
   * The middle of a text in the editor, in pixels of the page. The text may have several colours, but has to be in one
   * line.
   */
  async place(text) {
    return this.expect(`“${text}” is visible`, () => this.page.evaluate(findText, text), Boolean, 15_000);
  }
}

/** Runs in the page. */
function findText(text) {
  for (const line of document.querySelectorAll('.editor-group-container.active .view-line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const parts = [];
    let lineText = '';
    while (walker.nextNode()) {
      parts.push({ node: walker.currentNode, start: lineText.length });
      lineText += walker.currentNode.data.replaceAll('\u00a0', ' ');
    }
    const index = lineText.indexOf(text);
    if (index < 0) continue;
    const middle = index + Math.floor(text.length / 2);
    const { node, start } = parts.findLast(part => part.start <= middle);
    const range = document.createRange();
    range.setStart(node, middle - start);
    range.setEnd(node, Math.min(middle - start + 1, node.data.length));
    const box = range.getBoundingClientRect();
    if (box.height > 0) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  return null;
}
