/**
 * Radicals that fonts' tables give in place of the ideograph that is drawn (⼯ U+2F2F for 工, ⻓ U+2ED3 for 长): one
 * glyph serves both, and the converter wrote down the wrong one. Unicode decomposes the Kangxi radicals itself, but ⼾ and
 * ⾭ to 戶 and 靑, which simplified text has not.
 */
const SUPPLEMENT =
  '⺁厂⺄乙⺇几⺋⺋⺌小⺎兀⺏尢⺒巳⺓幺⺗心⺛旡⺜日⺝月⺟母⺠民⺡氵⺢水⺣灬⺤爪⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱网⺲罒⺳罓⺶羊⺷羊⺹耂⺻聿⺼月⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟⼾户⾭青';

const IDEOGRAPHS = new Map([...SUPPLEMENT.matchAll(/(.)(.)/gu)].map((pair) => [pair[1] as string, pair[2] as string]));

/** Writes ideographs where a font's table names their radicals, and two dashes where it names the long one that they are drawn as. */
export function withoutRadicals(text: string): string {
  return text
    .replace(/[\u2e80-\u2fd5]/g, (radical) => IDEOGRAPHS.get(radical) ?? radical.normalize('NFKC'))
    .replaceAll('\u2e3a', '\u2014\u2014');
}
