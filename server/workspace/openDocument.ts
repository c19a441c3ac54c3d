/** A document that is open in the editor. The protocol library's `OpenDocument` fits. */
export interface OpenDocument {
  readonly uri: string;
  /** Rises with every change. */
  readonly version: number;
  getText(): string;
}
