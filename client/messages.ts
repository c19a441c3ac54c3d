import { window, type MessageOptions } from 'vscode';
import { plainMessage } from '../server/base/safeText';

/*
 * Messages may quote titles, labels and paths of files. VS Code draws links in them, which can run commands. All messages of
 * the extension are shown by these functions, in which such text stays text.
 */

/** Shows a sentence, and resolves with the button that was pressed. */
export function showInformation(message: string, ...buttons: string[]): Thenable<string | undefined> {
  return window.showInformationMessage(plainMessage(message), ...buttons);
}

/** Asks a question, and resolves with the button that was pressed. */
export function askQuestion(
  question: string,
  options: MessageOptions,
  ...buttons: string[]
): Thenable<string | undefined> {
  return window.showWarningMessage(plainMessage(question), options, ...buttons);
}

/** Tells what could not be done. */
export function showError(message: string): void {
  void window.showErrorMessage(plainMessage(message));
}

/** As `showError`, and resolves with the button that was pressed. */
export function showFailure(message: string, ...buttons: string[]): Thenable<string | undefined> {
  return window.showErrorMessage(plainMessage(message), ...buttons);
}
