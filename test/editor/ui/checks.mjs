/** The transcript that is open at the start of the steps. */
export const firstTranscript = '1996-05-bridge-opening.txt';

export const arabic = /[\u0600-\u06ff]{3}/;

/** Waits until the active tab has this name, or a name that a pattern or function accepts. */
export function expectTab(work, what, expected) {
  const accepts =
    typeof expected === 'function'
      ? expected
      : name => (expected instanceof RegExp ? expected.test(name) : name === expected);
  return work.expect(what, () => work.activeTab(), accepts);
}

/** Waits until the title of the quick input matches a pattern. */
export function expectTitle(work, what, pattern) {
  return work.expect(
    what,
    () => work.quickTitle(),
    title => pattern.test(title),
  );
}

/** Waits until the number of elements with a CSS selector satisfies a condition. */
export function expectCount(work, what, selector, condition) {
  return work.expect(what, () => work.page.locator(selector).count(), condition);
}

/** Opens the search box, types a query and waits for its number of passages. */
export async function search(work, query) {
  await openSearch(work);
  await work.keys.type(query, { delay: 25 });
  await expectTitle(work, 'passages are counted', /passages?$/);
}

/** Opens the search box and types nothing. */
export async function openSearch(work) {
  await work.command('Corpus: Search…');
  await expectTitle(work, 'the search box is open', /^Search the Corpus$/);
}
