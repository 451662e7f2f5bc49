/** The script of a review page: shows values and their places in each other's light, filters, steps through doubts, keeps corrections. */
import type { PageData } from '../writers/review/data.js';
import { corrections } from './corrections.js';
import { doubts } from './doubts.js';
import { filters } from './filters.js';
import { inspector } from './inspector.js';
import { textIn } from './places.js';
import { pointing } from './pointing.js';
import { views } from './views.js';

const given = document.getElementById('data');
if (given) start(JSON.parse(given.textContent ?? '') as PageData);

function start(data: PageData): void {
  const root = document.getElementById('text') as HTMLElement;
  const text = textIn(document.getElementById('reading'));
  const sheets = textIn(document.getElementById('pages'));
  views(root);
  const values = [...document.querySelectorAll<HTMLElement>('#understood .value')];
  const said = document.getElementById('said') as HTMLElement;
  const say = (words: string) => {
    said.textContent = words;
  };
  const points = pointing(root, [sheets, text], values, (value) => show(value));
  const kept = corrections(data, (button) => points.hold(button), say);
  const show = inspector(data, text, kept, () => points.hold(null));
  const form = document.getElementById('filters') as HTMLFormElement | null;
  const shown = document.getElementById('shown');
  if (form && shown) filters(data, form, shown);
  doubts(points, data.words, say);
}
