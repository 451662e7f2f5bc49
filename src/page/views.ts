/** Lets the buttons of the evidence show the pages or the text. */
export function views(root: HTMLElement): void {
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('[data-view]')];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      for (const one of buttons) {
        one.setAttribute('aria-pressed', String(one === button));
        const view = document.getElementById(one.dataset['view'] ?? '');
        if (view) view.hidden = one !== button;
      }
    });
  }
}
