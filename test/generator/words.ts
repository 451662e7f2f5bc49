/** The words that generated notices are made of: invented places, usual offices, usual work. */
import fc from 'fast-check';

export const place = fc.constantFrom('云岫县', '梧岭市', '柘湾区', '青禾县', '霁川市', '芦溪镇');

/** A body, with the names that give rules trouble: 和 inside a name, 及, brackets. */
export const body = fc.constantFrom(
  ...['教育局', '财政局', '县委办公室', '政府办', '县卫生健康委', '自然资源和规划局', '市场监管局', '人力资源社会保障局', '和平街道'],
  ...['各乡镇', '各乡镇人民政府', '团县委', '县总工会', '机关党委（人事处）', '住房和城乡建设局', '公安局', '县供电公司', '各县（市、区）'],
);

/** A list of names, and how a text writes it. */
export interface Names {
  readonly names: string[];
  readonly text: string;
}

/** Joins names by 、, the last one perhaps by 和 or 及. */
export function listed(names: string[], last: string): Names {
  const head = names.slice(0, -1).join('、');
  return { names, text: names.length < 2 ? (names[0] ?? '') : `${head}${last}${names.at(-1)}` };
}

const last = fc.constantFrom('、', '、', '、', '和', '及');
export const bodies = fc.tuple(fc.uniqueArray(body, { minLength: 1, maxLength: 3 }), last).map(([names, sign]) => listed(names, sign));

export const person = fc.constantFrom('祁连山', '司徒文', '辛未央', '穆春和', '魏澜', '高叔同', '欧阳晴', '卞岚', '周和平');
export const people = fc.tuple(fc.uniqueArray(person, { minLength: 1, maxLength: 3 }), last).map(([names, sign]) => listed(names, sign));

const deed = fc.constantFrom('开展', '推进', '组织', '举办', '完成', '实施', '启动', '落实', '做好', '建成');
const thing = fc.constantFrom(
  ...['老旧小区改造工程', '农村公路养护', '春季义务植树活动', '青年创业大赛', '食品安全专项检查', '工业经济运行分析', '中小学课后服务'],
  ...[
    '水库除险加固',
    '政务服务“一网通办”',
    '《县志》编纂工作',
    '3个村级文化广场建设',
    '2所幼儿园新建工作',
    '第五届读书节',
    '“五一”劳模评选',
  ],
  ...['高标准农田（二期）建设', '和美乡村创建', '人大代表建议办理', '1.2万亩林地补植', '110千伏变电站选址'],
);
const more = fc.constantFrom('', '', '，惠及群众1.2万人', '，新增泊位600个', '，做到应检尽检', '，确保及时、准确、完整');

/** A piece of work, without a mark at its end. */
export const work = fc.tuple(deed, thing, more).map((words) => words.join(''));

const clause = fc.constantFrom(
  ...['健全长效机制', '压实工作责任', '提高服务质量和水平', '推动各项任务落地见效', '不断增强群众获得感', '投入资金不少于3000万元'],
  ...['力争全年增长6.5%左右', '坚持问题导向、目标导向', '做到有人管、管得好'],
);

/** A sentence, with its full stop. */
export const sentence = fc
  .tuple(work, fc.uniqueArray(clause, { minLength: 1, maxLength: 2 }))
  .map((parts) => `${parts.flat().join('，')}。`);

/** A paragraph of one to three sentences. */
export const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(''));

/** A sentence too long for a heading (contract: 60 characters). */
export const longSentence = fc
  .tuple(
    work,
    fc.shuffledSubarray(
      [
        '完善政策体系',
        '加大投入力度',
        '强化监督检查',
        '优化办事流程',
        '夯实工作基础',
        '营造良好氛围',
        '加强队伍建设',
        '提升工作效能',
        '形成工作合力',
      ],
      { minLength: 9 },
    ),
  )
  .map(([first, rest]) => `${first}，${rest.join('，')}。`);

/** The words of a heading. */
export const heading = fc
  .tuple(
    fc.constantFrom('强化', '提升', '优化', '深化', '夯实', '持续改善', '着力推进', '健全完善'),
    fc.constantFrom(
      '基层治理',
      '营商环境',
      '生态保护',
      '民生保障和社会事业',
      '科技创新能力',
      '“四下基层”制度',
      '安全生产（消防）责任',
      '文化、旅游融合',
      '1号工程',
    ),
  )
  .map((words) => words.join(''));
