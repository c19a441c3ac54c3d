import { commands, type TreeView } from 'vscode';

/** Milliseconds to wait until VS Code has told about a new selection. Chosen by hand. */
const patience = 500;
/** As long is waited for a node that is selected after one that no longer is. Chosen by hand. */
const patienceForAnother = 150;

/**
 * The node of a tree that has the keyboard focus. VS Code tells extensions only what is selected, and the arrow keys do not
 * select; so the selection of the focused node is changed first.
 */
export async function focusedNode<N>(view: TreeView<N>): Promise<N | undefined> {
  const node = await nodeOfChange(view);
  if (node !== undefined)
    await Promise.resolve(view.reveal(node, { select: true, focus: true })).catch(() => undefined);
  return node;
}

/** Selects the focused node, or takes its selection back. Returns this node. */
function nodeOfChange<N>(view: TreeView<N>): Promise<N | undefined> {
  return new Promise(resolve => {
    let before = view.selection;
    let removed: N | undefined;
    const end = (node: N | undefined): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve(node);
    };
    let timer = setTimeout(() => end(undefined), patience);
    const listener = view.onDidChangeSelection(({ selection }) => {
      const added = selection.find(each => !before.includes(each));
      if (added !== undefined) return end(added);
      // This may be about an earlier key, which took back another selection.
      removed = before.find(each => !selection.includes(each)) ?? removed;
      before = selection;
      clearTimeout(timer);
      timer = setTimeout(() => end(removed), patienceForAnother);
    });
    void commands.executeCommand('list.toggleSelection');
  });
}
