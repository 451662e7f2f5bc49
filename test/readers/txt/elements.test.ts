import { expect, it } from 'vitest';
import { rendered } from '../../../src/readers/txt/elements.js';

it.each(['<p title="&lt;a&gt;">一、修路</p>', '<a href="x?a=1&amp;b=2">附件</a>', '&lt;b&gt; <br title="&nbsp;"> &amp;'])(
  'shows %s as long as it is: what stands inside a tag is the tag’s',
  (text) => {
    expect(rendered(text).shown).toHaveLength(text.length);
  },
);
