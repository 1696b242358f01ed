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

export interface QueryEditor {
  text(): string;
  write(text: string): void;
  complete(words: readonly EditorWord[]): void;
  point(line: number, column: number): void;
  focus(): void;
}

export interface EditorMaker {
  mountEditor(home: HTMLElement, options: EditorOptions): QueryEditor;
}
