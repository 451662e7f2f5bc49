/**
 * Signs that fonts and converters give in place of the ideograph that is drawn: radicals and strokes (⼯ U+2F2F for 工, ⻓
 * U+2ED3 for 长, ㇐ for 一), as Unicode's EquivalentUnifiedIdeograph pairs them where one code unit stays one; the
 * Kangxi radicals are paired by Unicode's decomposition too. Three differ, for simplified text has not what Unicode gives (⼾
 * 戶, ⾭ 靑), and draws ⺼ as 月. U+22EF is how a font's table gives … (GB/T 15834-2011, 4.11),
 * U+2329 and U+232A are how others give 〈 and 〉, their canonical equivalents.
 */
const PAIRS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟㇏乀㇐一㇑丨㇒丿㇓丿㇔丶㇖乛㇚亅㇝乀㇟乚㇠乙⺼月⼾户⾭青⋯…〈〈〉〉';

const IDEOGRAPHS = new Map([...PAIRS.matchAll(/(.)(.)/gu)].map((pair) => [pair[1] as string, pair[2] as string]));

/** Signs that are typed for a colon: ∶ (of ratios, 1∶500), ﹕, ︰ */
const COLON = /(?<!\d)[\u2236\ufe55\ufe30]|[\u2236\ufe55\ufe30](?!\d)/g;

/**
 * Writes a text with ideographs where it has radicals, strokes or compatibility ideographs (U+F9DD for 利, from Korean fonts), with … for ⋯, and
 * with ： for signs that are typed in its place; offsets into the result are offsets into the text.
 */
export function withIdeographs(text: string): string {
  return text
    .replace(COLON, '：')
    .replace(/[\u2e80-\u2fd5\u31c0-\u31e3\u22ef\u2329\u232a\uf900-\ufad9]/g, (sign) => IDEOGRAPHS.get(sign) ?? unified(sign));
}

/** Gives the one code unit that a sign stands for; a sign that stands for a rarer character stays. */
function unified(sign: string): string {
  const ideograph = sign.normalize('NFKC');
  return ideograph.length === 1 ? ideograph : sign;
}
