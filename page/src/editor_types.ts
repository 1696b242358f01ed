// What the page and the editor that is bundled for it know of each other.

export interface EditorWord {
  readonly label: string;
  readonly detail?: string;
  readonly apply?: string;
  readonly type?: string;
}

export interface EditorOptions {
  readonly text: string;
  readonly label: string;
  readonly run: () => void;
}

// The first thing in a query that its grammar does not allow: the word that stands there, none at the
// end, and whether it is wrong itself or something before it is missing.
export interface QueryFault {
  readonly line: number;
  readonly column: number;
  readonly word: string;
  readonly missing: boolean;
}

export interface QueryEditor {
  text(): string;
  write(text: string): void;
  complete(words: readonly EditorWord[]): void;
  point(line: number, column: number): void;
  fault(): QueryFault | null;
  focus(): void;
}

export interface EditorMaker {
  mountEditor(home: HTMLElement, options: EditorOptions): QueryEditor;
}
