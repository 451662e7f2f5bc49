const SUFFIX =
  /(?:委员会|政府|办公室|办公厅|委|局|厅|部|院|署|社|台|会|室|处|科|中心|学校|大学|学院|中学|小学|幼儿园|公司|集团|街道|办事处|镇|乡|村|社区|党组|支部|总支|总队|支队|大队|政协|人大|法院|检察院|小组|指挥部|馆|园|所|站|行|厂|办|专班)$/;
const LONGEST = 40;

/**
 * Says whether a text is the name of an organisation and nothing else.
 *
 * What is one: 某某市人民政府办公室, 中共某某县委员会. What is none: 各单位要高度重视。, 关于召开会议的通知
 */
export function isOrganisation(text: string): boolean {
  return (
    text.length >= 3 &&
    text.length <= LONGEST &&
    !/[。，；：、！？,;:!?《》]/.test(text) &&
    !/^(?:关于|附|各|请|现|经)/.test(text) &&
    SUFFIX.test(text.replace(/[（(][^（(）)]*[）)]$/, ''))
  );
}
