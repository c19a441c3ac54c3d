import { Disposable, StatusBarAlignment, commands, window, type QuickPickItem } from 'vscode';
import { methods } from '../../server/protocol';
import type { Server } from './server';
import { statusText } from './statusText';

/** Places the item to the right of those of VS Code, such as errors and warnings. */
const priority = -10;

interface Choice extends QuickPickItem {
  run(): unknown;
}

/** Shows the number of transcripts in the status bar, or how far indexing is. Hidden where there is no corpus. */
export function showStatusItem(server: Server): Disposable {
  const item = window.createStatusBarItem('corpusStudy.status', StatusBarAlignment.Left, priority);
  item.name = 'Corpus Study';
  item.command = 'corpusStudy.status';
  const update = (): void => {
    const texts = server.status && statusText(server.status);
    if (texts === undefined) return item.hide();
    item.text = texts.text;
    item.tooltip = texts.tooltip;
    // Without the icons, whose names a screen reader would read out.
    item.accessibilityInformation = { label: `Corpus Study: ${texts.text.replace(/\$\([^$)]*\) /, '')}` };
    item.show();
  };
  update();
  return Disposable.from(item, server.onDidChangeStatus(update));
}

/** Command of the status item: what can be done now. Stopping or going on comes first. */
export async function chooseStatusAction(server: Server): Promise<void> {
  const { status } = server;
  const reading: Choice[] =
    status === undefined || status.indexed >= status.found
      ? []
      : status.stopped
        ? [{ label: '$(play) Resume Indexing', run: () => server.request(methods.read, undefined) }]
        : server.canStop
          ? [
              {
                label: '$(debug-stop) Stop Indexing',
                detail: 'Searches, counts and rankings then cover only what is indexed',
                run: () => server.stopWork(),
              },
            ]
          : [];
  const choices: Choice[] = [
    ...reading,
    { label: '$(list-tree) Show Transcripts', run: () => commands.executeCommand('corpusStudy.transcripts.focus') },
    { label: '$(search) Search…', run: () => commands.executeCommand('corpusStudy.search') },
    {
      label: '$(info) Show Status',
      detail: 'Sizes, times and problems, to copy into a report when something is slow or wrong',
      run: () => commands.executeCommand('corpusStudy.showStatus'),
    },
    { label: '$(output) Show Log', run: () => server.showLog() },
  ];
  const chosen = await window.showQuickPick(choices, { title: 'Corpus Study', placeHolder: statusLine(server) });
  await chosen?.run();
}

function statusLine(server: Server): string {
  const texts = server.status && statusText(server.status);
  return texts === undefined
    ? 'No transcripts'
    : texts.tooltip.replace(/\s*Click to [^.]*\./, '').replaceAll('\n', '. ');
}
