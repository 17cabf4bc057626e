import { compare, subtract } from '../../decimal.ts';
import type { Applicant, Proposal, Proposed, Slip } from '../../model.ts';
import { grouped } from './numbers.ts';

/** Words for what would put a failed sum right, and for the verdict on a report. Pure. */

/** What kind of slip it would have been. */
export const slips: Readonly<Record<Slip, string>> = {
  'swapped-digits': '相邻两个数字颠倒了',
  'doubled-digit': '有一个数字重复了',
  'dropped-digit': '漏了一个数字',
  'extra-digit': '多了一个数字',
  'split-digits': '一个数被拆进了两格',
  'shifted-point': '末尾的 0 多了或少了',
  'other-digit': '有一个数字写错了',
  'left-out': '这一格漏填了',
  'missed-in-other': '“其他”漏计',
  'swapped-cells': '两格的数填反了',
  'shifted-row': '这一行的数错了一格',
  neighbour: '记到了旁边一格',
  plain: '改后所在各项都相符',
};

/** `“总计”列“申请办结数” 18 应为 16`. */
function changeText({ applicant, label, from, to }: Proposed, columns: Readonly<Record<Applicant, string>>) {
  const column = applicant === null ? '' : `“${columns[applicant]}”列`;
  return `${column}“${label}” ${grouped(from)} 应为 ${grouped(to)}`;
}

/** `可能是“其他”列“予以公开” 3 应为 5：“其他”漏计 2`. */
export function proposalText(
  { changes, slip }: Proposal,
  columns: Readonly<Record<Applicant, string>>,
): string {
  const [first] = changes;
  const missed = slip === 'missed-in-other' && first && compare(first.to, first.from) > 0;
  const more = missed ? ` ${grouped(subtract(first.to, first.from))}` : '';
  return `可能是${changes.map((change) => changeText(change, columns)).join('、')}：${slips[slip]}${more}`;
}
