/**
 * The lines of a cover or a form that say whose paper it is: they describe the document and assign nothing.
 *
 *     项目学校（盖章）：青禾职业学校
 *     项目名称：计算机应用示范专业建设项目
 *     主管部门：青禾县教体局
 *     填表日期：2031年9月
 *
 * What it is not: a block that says by when its work is to be done (项目名称：… 责任单位：… 完成时限：…), or one without a
 * word that only forms have.
 */

import { offersChoices } from '../../lexicon/choices.js';
import type { View } from '../pieces/view.js';

/** A label and its value on one line; a form that is not filled in has no values. */
const LABELLED = /^\s*[\p{sc=Han}][\p{sc=Han}\s、/]{1,14}(?:[（(][^（）()]{1,12}[）)])?\s*[：:]\s*[^。；;]{0,60}$/u;
/** What only a form or a cover asks for: seal and signature, who fills it in and when, the legal person, ways to reach somebody. */
const FORMS =
  /盖\s?章|签\s?[字章]|填\s?[表报写]|申\s?报|报\s?送|编\s?制|制\s?表|审\s?核\s?人|法\s?定\s?代\s?表|法\s?人|联\s?系\s?(?:电\s?话|地\s?址|方\s?式)|通\s?[讯信]\s?地\s?址|邮\s?(?:政\s?)?编|电\s?子\s?邮|身\s?份\s?证/;
/** What says how to reach somebody, and the labels that stand beside it; whose it is works, but is given no work: 科室负责人：, 办公电话： */
const REACH = /电\s?话|手\s?机|传\s?真|邮\s?箱/;
const BESIDE_REACH = /负责人|联系人|联络人|电\s?话|手\s?机|传\s?真|邮|地\s?[址点]|网\s?址|时\s?间/;
/** What says by when work is to be done. */
const DUE = /完\s?成|时\s?限|期\s?限|进\s?度/;
/** Fewer lines are no form: a line 联系电话：… stands below many a block. */
const LEAST = 3;
/** Two say how to reach somebody. */
const LEAST_REACH = 2;

/** Papers that are forms as a whole: what they say of a project at their head gives nobody work. */
const PAPER = /(?:任务书|合同书?|协议书|申[报请]书|推荐书|(?:登记|申[报请]|审批|推荐|备案|信息|报名)表)(?:[（(][^（()）]{0,20}[）)])?$/;
/** What such a paper says of its project. */
const OF_PROJECT = /^(?:项目|课题|承担|依托|实施|主持|起止|执行|合同|申报|申请|推荐|主管|负责人|单位名称|所属|[甲乙丙]方|委托)/;

/** Says whether a text is such a paper, by its title. */
export const isFormPaper = (title: string | null): boolean => title !== null && PAPER.test(title);

/** Leaves out the runs of labelled lines that are a cover's or a form's, and lines that offer choices; `isPaper` says that the whole text is a form. */
export function withoutForms(views: readonly View[], isPaper = false): View[] {
  const forms = new Set<View>();
  let run: View[] = [];
  for (const view of [...views, null]) {
    if (view && /[：:]/.test(view.text) && LABELLED.test(view.text)) run.push(view);
    else {
      if (isForm(run) || (isPaper && isOfProject(run))) for (const one of run) forms.add(one);
      run = [];
    }
  }
  return views.filter((view) => !forms.has(view) && !offersChoices(view.text));
}

const isOfProject = (run: readonly View[]): boolean =>
  run.length >= LEAST_REACH && run.some(({ text }) => OF_PROJECT.test(text.trimStart()));

function isForm(run: readonly View[]): boolean {
  const labels = run.map(({ text }) => /^[^：:]*/.exec(text)?.[0] ?? '');
  if (labels.some((label) => DUE.test(label))) return false;
  if (run.length >= LEAST_REACH && labels.some((label) => REACH.test(label)) && labels.every((label) => BESIDE_REACH.test(label)))
    return true;
  return run.length >= LEAST && labels.some((label) => FORMS.test(label));
}
