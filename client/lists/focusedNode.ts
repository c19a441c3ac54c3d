import { commands, type TreeView } from 'vscode';

/** Milliseconds to wait until VS Code has told about a new selection. Chosen by hand. */
const patience = 500;

/**
 * The node of a tree that has the keyboard focus. VS Code tells extensions only what is selected, and the arrow keys do not
 * select; so the focused node is selected first.
 */
export async function focusedNode<N>(view: TreeView<N>): Promise<N | undefined> {
  const before = view.selection;
  const changed = selectionChanged(view);
  await commands.executeCommand('list.toggleSelection');
  await changed;
  const after = view.selection;
  const node = after.find(each => !before.includes(each)) ?? before.find(each => !after.includes(each));
  if (node !== undefined)
    await Promise.resolve(view.reveal(node, { select: true, focus: true })).catch(() => undefined);
  return node;
}

function selectionChanged(view: TreeView<unknown>): Promise<void> {
  return new Promise(resolve => {
    const end = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(end, patience);
    const listener = view.onDidChangeSelection(end);
  });
}
