import { expect, it } from 'vitest';
import { languageOf } from '../../src/cli/language.js';

it.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh' }, 'zh'],
  [{ LANG: 'zh-Hant-TW' }, 'zh'],
  [{ LC_ALL: '', LC_MESSAGES: 'zh_HK', LANG: 'C' }, 'zh'],
  [{ LC_ALL: 'C', LANG: 'zh_CN' }, 'en'],
  [{ LANG: 'zha_CN' }, 'en'], // Zhuang is another language
  [{ LANG: 'fr_FR' }, 'en'],
  [{}, 'en'],
])('%j speaks %s', (env, language) => {
  expect(languageOf([], env)).toBe(language);
});

it.each([
  [['--lang', 'zh'], 'zh'],
  [['a.txt', '--lang=zh'], 'zh'],
  [['--lang=zh', '--lang', 'en'], 'en'],
  [['--lang'], 'en'],
  [['--lang', 'fr'], 'en'],
])('%j speaks %s', (args, language) => {
  expect(languageOf(args, {})).toBe(language);
});
