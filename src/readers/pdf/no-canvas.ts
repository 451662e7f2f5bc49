/**
 * Lets pdf.js load where the canvas that it brings along has no binary for the system: it makes one DOMMatrix when it is
 * loaded, for drawing, which nothing here does. It must be imported before pdf.js.
 */
const shared = globalThis as { DOMMatrix?: unknown };
shared.DOMMatrix ??= Object;
