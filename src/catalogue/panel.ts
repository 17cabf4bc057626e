import type { FormId } from '../model.ts';
import { NOT_PROCESSED, OTHER, REFUSED } from './outcomes.ts';

/** How well a form's indicator stands for the panel's: the quality of a joint between eras. */
export type Quality = 'exact' | 'close' | 'partial' | 'derived' | 'prose_only';

/** One column of the panel: which concepts give it in each form. */
export interface PanelColumn {
  readonly id: string;
  readonly label: string;
  readonly english: string;
  readonly unit: string;
  readonly from: Readonly<
    Partial<
      Record<
        FormId,
        {
          readonly concepts: readonly string[];
          readonly op: 'same' | 'sum' | 'difference';
          readonly quality: Quality;
          /** Concept that stands in where the parts are not all known: a subtotal, printed or said in prose. */
          readonly instead?: string;
          /** Concepts taken off (difference only). */
          readonly minus?: readonly string[];
          /** What is to be known of the numbers of this form, in Chinese. */
          readonly note?: string;
        }
      >
    >
  >;
  /** Where the series breaks, in Chinese. */
  readonly break?: string;
  /** What is to be known of all its numbers, in Chinese. */
  readonly note?: string;
}

/** The indicators that join the eras. */
export const PANEL: readonly PanelColumn[] = [
  {
    id: 'proactive.items',
    label: '主动公开政府信息数',
    english: 'Items proactively disclosed',
    unit: '条',
    from: {
      '2008': { concepts: ['proactive.total'], op: 'same', quality: 'close', note: '可能是历年累计数' },
      '2014': { concepts: ['proactive.total'], op: 'same', quality: 'exact' },
      '2019': { concepts: ['proactive.total'], op: 'same', quality: 'prose_only' },
      '2021': { concepts: ['proactive.total'], op: 'same', quality: 'prose_only' },
    },
    break: '2019 年起不再列表；正文所写各渠道之间不去重，常为约数，有时是网站的全部信息',
  },
  {
    id: 'proactive.website',
    label: '政府网站公开数',
    english: 'Items disclosed: website',
    unit: '条',
    from: {
      '2008': { concepts: ['proactive.website'], op: 'same', quality: 'close' },
      '2014': { concepts: ['proactive.website'], op: 'same', quality: 'exact' },
      '2019': { concepts: ['proactive.website'], op: 'same', quality: 'prose_only' },
      '2021': { concepts: ['proactive.website'], op: 'same', quality: 'prose_only' },
    },
  },
  {
    id: 'proactive.gazette',
    label: '政府公报公开数',
    english: 'Items disclosed: gazette',
    unit: '条',
    from: {
      '2008': { concepts: ['proactive.gazette'], op: 'same', quality: 'close' },
      '2014': { concepts: ['proactive.gazette'], op: 'same', quality: 'exact' },
      '2019': { concepts: ['proactive.gazette'], op: 'same', quality: 'prose_only' },
      '2021': { concepts: ['proactive.gazette'], op: 'same', quality: 'prose_only' },
    },
  },
  {
    id: 'proactive.weibo',
    label: '政务微博公开数',
    english: 'Items disclosed: weibo',
    unit: '条',
    from: {
      '2014': { concepts: ['proactive.weibo'], op: 'same', quality: 'exact' },
      '2019': { concepts: ['proactive.weibo'], op: 'same', quality: 'prose_only' },
      '2021': { concepts: ['proactive.weibo'], op: 'same', quality: 'prose_only' },
    },
  },
  {
    id: 'proactive.wechat',
    label: '政务微信公开数',
    english: 'Items disclosed: wechat',
    unit: '条',
    from: {
      '2014': { concepts: ['proactive.wechat'], op: 'same', quality: 'exact' },
      '2019': { concepts: ['proactive.wechat'], op: 'same', quality: 'prose_only' },
      '2021': { concepts: ['proactive.wechat'], op: 'same', quality: 'prose_only' },
    },
  },
  {
    id: 'proactive.other',
    label: '其他方式公开数',
    english: 'Items disclosed: other',
    unit: '条',
    from: {
      '2008': { concepts: ['proactive.other'], op: 'same', quality: 'close' },
      '2014': { concepts: ['proactive.other'], op: 'same', quality: 'exact' },
      '2019': { concepts: ['proactive.other'], op: 'same', quality: 'prose_only' },
      '2021': { concepts: ['proactive.other'], op: 'same', quality: 'prose_only' },
    },
  },
  {
    id: 'normdocs.issued',
    label: '规范性文件制发数',
    english: 'Normative documents issued',
    unit: '件',
    from: {
      '2008': { concepts: ['normdocs.disclosed'], op: 'same', quality: 'close', note: '按公开的信息条数计' },
      '2014': { concepts: ['normdocs.issued'], op: 'same', quality: 'exact' },
      '2019': { concepts: ['normdocs.made'], op: 'same', quality: 'close', note: '本年新制作' },
      '2021': { concepts: ['normdocs.issued'], op: 'same', quality: 'exact' },
    },
  },
  {
    id: 'normdocs.disclosed',
    label: '规范性文件公开数',
    english: 'Normative documents disclosed',
    unit: '件',
    from: {
      '2014': { concepts: ['normdocs.disclosed'], op: 'same', quality: 'exact', note: '以条计' },
      '2019': { concepts: ['normdocs.disclosed'], op: 'same', quality: 'exact' },
    },
    break: '2021 年表式取消此项',
  },
  {
    id: 'normdocs.in_force',
    label: '现行有效规范性文件',
    english: 'Normative documents in force',
    unit: '件',
    from: {
      '2019': {
        concepts: ['normdocs.public_total'],
        op: 'same',
        quality: 'partial',
        note: '对外公开总数，可能含已废止的',
      },
      '2021': { concepts: ['normdocs.in_force'], op: 'same', quality: 'exact' },
    },
    break: '2021 年起改为现行有效件数',
  },
  {
    id: 'normdocs.repealed',
    label: '规范性文件废止数',
    english: 'Normative documents repealed',
    unit: '件',
    from: { '2021': { concepts: ['normdocs.repealed'], op: 'same', quality: 'exact' } },
  },
  {
    id: 'rules.issued',
    label: '规章制发数',
    english: 'Rules issued',
    unit: '件',
    from: {
      '2019': { concepts: ['rules.made'], op: 'same', quality: 'close' },
      '2021': { concepts: ['rules.issued'], op: 'same', quality: 'exact' },
    },
  },
  {
    id: 'rules.in_force',
    label: '现行有效规章',
    english: 'Rules in force',
    unit: '件',
    from: {
      '2019': { concepts: ['rules.public_total'], op: 'same', quality: 'partial' },
      '2021': { concepts: ['rules.in_force'], op: 'same', quality: 'exact' },
    },
  },
  {
    id: 'enforcement.licences',
    label: '行政许可决定',
    english: 'Licensing decisions',
    unit: '件',
    from: {
      '2019': { concepts: ['licences.decisions'], op: 'same', quality: 'exact' },
      '2021': { concepts: ['licences.decisions'], op: 'same', quality: 'exact' },
    },
    note: '2019、2020 年的年报常把项目数填在此处',
  },
  {
    id: 'enforcement.penalties',
    label: '行政处罚决定',
    english: 'Penalty decisions',
    unit: '件',
    from: {
      '2019': { concepts: ['penalties.decisions'], op: 'same', quality: 'exact' },
      '2021': { concepts: ['penalties.decisions'], op: 'same', quality: 'exact' },
    },
    note: '2019、2020 年的年报常把项目数填在此处',
  },
  {
    id: 'enforcement.coercion',
    label: '行政强制决定',
    english: 'Coercion decisions',
    unit: '件',
    from: {
      '2019': { concepts: ['coercion.decisions'], op: 'same', quality: 'exact' },
      '2021': { concepts: ['coercion.decisions'], op: 'same', quality: 'exact' },
    },
    note: '2019、2020 年的年报常把项目数填在此处',
  },
  {
    id: 'fees.admin_amount',
    label: '行政事业性收费金额',
    english: 'Administrative fees collected',
    unit: '万元',
    from: { '2021': { concepts: ['admin_fees.amount'], op: 'same', quality: 'exact' } },
    break: '2019 年表式只计收费项目，不计金额',
  },
  {
    id: 'procurement.amount',
    label: '政府集中采购金额',
    english: 'Centralised procurement amount',
    unit: '万元',
    from: {
      '2019': { concepts: ['procurement.amount'], op: 'same', quality: 'partial', note: '表上未印单位' },
    },
    break: '只见于 2019、2020 年',
  },
  {
    id: 'app.received',
    label: '收到申请数',
    english: 'Applications received',
    unit: '件',
    from: {
      '2008': {
        concepts: ['requests.received'],
        op: 'same',
        quality: 'close',
        note: '以条计；有的地方只计受理的',
      },
      '2014': { concepts: ['requests.received'], op: 'same', quality: 'exact' },
      '2019': { concepts: ['requests.received'], op: 'same', quality: 'exact' },
      '2021': { concepts: ['requests.received'], op: 'same', quality: 'exact' },
    },
  },
  {
    id: 'app.carried_in',
    label: '上年结转',
    english: 'Applications carried in',
    unit: '件',
    from: {
      '2019': { concepts: ['requests.carried_in'], op: 'same', quality: 'exact' },
      '2021': { concepts: ['requests.carried_in'], op: 'same', quality: 'exact' },
    },
    break: '2019 年以前无此项',
  },
  {
    id: 'app.workload',
    label: '应办理申请数',
    english: 'Applications on hand',
    unit: '件',
    from: {
      '2014': { concepts: ['requests.received'], op: 'same', quality: 'partial', note: '未报上年结转' },
      '2019': { concepts: ['requests.received', 'requests.carried_in'], op: 'sum', quality: 'derived' },
      '2021': { concepts: ['requests.received', 'requests.carried_in'], op: 'sum', quality: 'derived' },
    },
  },
  {
    id: 'app.channel.in_person',
    label: '当面申请数',
    english: 'Applications: in_person',
    unit: '件',
    from: {
      '2008': { concepts: ['requests.channel.in_person'], op: 'same', quality: 'exact' },
      '2014': { concepts: ['requests.channel.in_person'], op: 'same', quality: 'exact' },
      '2019': { concepts: ['requests.channel.in_person'], op: 'same', quality: 'prose_only' },
      '2021': { concepts: ['requests.channel.in_person'], op: 'same', quality: 'prose_only' },
    },
  },
  {
    id: 'app.channel.fax',
    label: '传真申请数',
    english: 'Applications: fax',
    unit: '件',
    from: {
      '2008': { concepts: ['requests.channel.fax'], op: 'same', quality: 'exact' },
      '2014': { concepts: ['requests.channel.fax'], op: 'same', quality: 'exact' },
      '2019': { concepts: ['requests.channel.fax'], op: 'same', quality: 'prose_only' },
      '2021': { concepts: ['requests.channel.fax'], op: 'same', quality: 'prose_only' },
    },
  },
  {
    id: 'app.channel.online',
    label: '网络申请数',
    english: 'Applications: online',
    unit: '件',
    from: {
      '2008': {
        concepts: ['requests.channel.online', 'requests.channel.email'],
        op: 'sum',
        quality: 'close',
      },
      '2014': { concepts: ['requests.channel.online'], op: 'same', quality: 'exact' },
      '2019': { concepts: ['requests.channel.online'], op: 'same', quality: 'prose_only' },
      '2021': { concepts: ['requests.channel.online'], op: 'same', quality: 'prose_only' },
    },
    note: '2014 年起电子邮件计入网络申请',
  },
  {
    id: 'app.channel.letter',
    label: '信函申请数',
    english: 'Applications: letter',
    unit: '件',
    from: {
      '2008': { concepts: ['requests.channel.letter'], op: 'same', quality: 'exact' },
      '2014': { concepts: ['requests.channel.letter'], op: 'same', quality: 'exact' },
      '2019': { concepts: ['requests.channel.letter'], op: 'same', quality: 'prose_only' },
      '2021': { concepts: ['requests.channel.letter'], op: 'same', quality: 'prose_only' },
    },
  },
  {
    id: 'app.closed',
    label: '办结数',
    english: 'Applications closed',
    unit: '件',
    from: {
      '2008': { concepts: ['requests.answered'], op: 'same', quality: 'close' },
      '2014': { concepts: ['requests.closed'], op: 'same', quality: 'exact' },
      '2019': { concepts: ['requests.closed'], op: 'same', quality: 'exact' },
      '2021': { concepts: ['requests.closed'], op: 'same', quality: 'exact' },
    },
    break: '2019 年起含上年结转的和不再处理的',
  },
  {
    id: 'app.granted_full',
    label: '予以公开',
    english: 'Granted in full',
    unit: '件',
    from: {
      '2008': {
        concepts: ['answer.granted_full'],
        op: 'same',
        quality: 'close',
        note: '告知已公开的可能未计入',
      },
      '2014': {
        concepts: ['answer.granted_full', 'answer.already_public'],
        op: 'sum',
        quality: 'close',
        note: '2019 年起已公开而告知获取方式的计入予以公开（《条例》第三十六条第一项）',
      },
      '2019': { concepts: ['outcome.granted_full'], op: 'same', quality: 'exact' },
      '2021': { concepts: ['outcome.granted_full'], op: 'same', quality: 'exact' },
    },
  },
  {
    id: 'app.granted_part',
    label: '部分公开',
    english: 'Granted in part',
    unit: '件',
    from: {
      '2008': { concepts: ['answer.granted_part'], op: 'same', quality: 'exact' },
      '2014': { concepts: ['answer.granted_part'], op: 'same', quality: 'exact' },
      '2019': { concepts: ['outcome.granted_part'], op: 'same', quality: 'exact' },
      '2021': { concepts: ['outcome.granted_part'], op: 'same', quality: 'exact' },
    },
  },
  {
    id: 'app.refused',
    label: '不予公开(狭义)',
    english: 'Refused on an exemption',
    unit: '件',
    from: {
      '2008': {
        concepts: [
          'answer.not_granted.exempt1',
          'answer.not_granted.exempt2',
          'answer.not_granted.exempt3',
          'answer.not_granted.exempt4',
          'answer.not_granted.exempt5',
          'answer.not_granted.exempt6',
        ],
        op: 'sum',
        quality: 'derived',
        note: '不含非政府信息、不存在、非本机关、内容不明确的',
      },
      '2014': {
        concepts: [
          'answer.refused.state_secret',
          'answer.refused.trade_secret',
          'answer.refused.privacy',
          'answer.refused.security_stability',
          'answer.refused.other_law',
        ],
        op: 'sum',
        quality: 'derived',
        note: '不同意公开，不含不是《条例》所指政府信息的',
      },
      '2019': { concepts: REFUSED, op: 'sum', instead: 'outcome.refused', quality: 'derived' },
      '2021': { concepts: REFUSED, op: 'sum', instead: 'outcome.refused', quality: 'derived' },
    },
    break: '2019 年起另列内部事务、过程性信息、执法案卷、行政查询事项',
  },
  {
    id: 'app.refused.state_secret',
    label: '国家秘密',
    english: 'Refused: state secret',
    unit: '件',
    from: {
      '2008': { concepts: ['answer.not_granted.exempt1'], op: 'same', quality: 'exact' },
      '2014': { concepts: ['answer.refused.state_secret'], op: 'same', quality: 'exact' },
      '2019': { concepts: ['outcome.refused.state_secret'], op: 'same', quality: 'exact' },
      '2021': { concepts: ['outcome.refused.state_secret'], op: 'same', quality: 'exact' },
    },
  },
  {
    id: 'app.refused.third_party',
    label: '第三方权益',
    english: 'Refused: third-party rights',
    unit: '件',
    from: {
      '2008': {
        concepts: ['answer.not_granted.exempt2', 'answer.not_granted.exempt3'],
        op: 'sum',
        quality: 'close',
      },
      '2014': {
        concepts: ['answer.refused.trade_secret', 'answer.refused.privacy'],
        op: 'sum',
        quality: 'close',
      },
      '2019': { concepts: ['outcome.refused.third_party'], op: 'same', quality: 'exact' },
      '2021': { concepts: ['outcome.refused.third_party'], op: 'same', quality: 'exact' },
    },
  },
  {
    id: 'app.refused.security',
    label: '三安全一稳定',
    english: 'Refused: security or stability',
    unit: '件',
    from: {
      '2014': { concepts: ['answer.refused.security_stability'], op: 'same', quality: 'exact' },
      '2019': { concepts: ['outcome.refused.security_stability'], op: 'same', quality: 'exact' },
      '2021': { concepts: ['outcome.refused.security_stability'], op: 'same', quality: 'exact' },
    },
  },
  {
    id: 'app.not_held',
    label: '不掌握(含不存在、非本机关)',
    english: 'Information not held',
    unit: '件',
    from: {
      '2008': { concepts: ['answer.not_exist', 'answer.not_this_agency'], op: 'sum', quality: 'close' },
      '2014': { concepts: ['answer.not_exist', 'answer.not_this_agency'], op: 'sum', quality: 'close' },
      '2019': { concepts: ['outcome.unable.not_held'], op: 'same', quality: 'exact' },
      '2021': { concepts: ['outcome.unable.not_held'], op: 'same', quality: 'exact' },
    },
    break: '2019 年起不存在与非本机关合为一项',
  },
  {
    id: 'app.needs_creation',
    label: '需另行制作',
    english: 'Would need creation',
    unit: '件',
    from: {
      '2019': { concepts: ['outcome.unable.needs_creation'], op: 'same', quality: 'exact' },
      '2021': { concepts: ['outcome.unable.needs_creation'], op: 'same', quality: 'exact' },
    },
  },
  {
    id: 'app.unclear',
    label: '内容不明确',
    english: 'Unclear request',
    unit: '件',
    from: {
      '2008': { concepts: ['answer.not_granted.unclear'], op: 'same', quality: 'close' },
      '2014': {
        concepts: ['answer.needs_correction'],
        op: 'same',
        quality: 'partial',
        note: '告知补正，不是最后结果',
      },
      '2019': { concepts: ['outcome.unable.unclear'], op: 'same', quality: 'close' },
      '2021': { concepts: ['outcome.unable.unclear'], op: 'same', quality: 'close' },
    },
  },
  {
    id: 'app.not_processed',
    label: '不予处理',
    english: 'Not processed',
    unit: '件',
    from: {
      '2014': {
        concepts: ['answer.other_route'],
        op: 'same',
        quality: 'partial',
        note: '告知通过其他途径办理；重复申请当时无此项',
      },
      '2019': { concepts: NOT_PROCESSED, op: 'sum', instead: 'outcome.not_processed', quality: 'derived' },
      '2021': { concepts: NOT_PROCESSED, op: 'sum', instead: 'outcome.not_processed', quality: 'derived' },
    },
    break: '2019 年起才有此类',
  },
  {
    id: 'app.not_gov_info',
    label: '非政府信息',
    english: 'Not government information',
    unit: '件',
    from: {
      '2008': { concepts: ['answer.refused.not_gov_info'], op: 'same', quality: 'exact' },
      '2014': { concepts: ['answer.refused.not_gov_info'], op: 'same', quality: 'exact' },
    },
    break: '2019 年起无此项，归入不予处理、行政查询事项或其他处理',
  },
  {
    id: 'app.other',
    label: '其他处理',
    english: 'Other outcomes',
    unit: '件',
    from: {
      '2008': { concepts: ['answer.not_granted.other'], op: 'same', quality: 'partial' },
      '2019': { concepts: ['outcome.other'], op: 'same', quality: 'exact' },
      '2021': { concepts: OTHER, op: 'sum', instead: 'outcome.other', quality: 'derived' },
    },
  },
  {
    id: 'app.carried_out',
    label: '结转下年',
    english: 'Carried forward',
    unit: '件',
    from: {
      '2008': { concepts: ['requests.pending'], op: 'same', quality: 'close' },
      '2014': {
        concepts: ['requests.received'],
        op: 'difference',
        quality: 'derived',
        minus: ['requests.closed'],
        note: '收到减办结，未计上年结转',
      },
      '2019': { concepts: ['requests.carried_out'], op: 'same', quality: 'exact' },
      '2021': { concepts: ['requests.carried_out'], op: 'same', quality: 'exact' },
    },
  },
  {
    id: 'recon.total',
    label: '行政复议总数',
    english: 'Reconsiderations, total',
    unit: '件',
    from: {
      '2008': { concepts: ['reconsideration.total'], op: 'same', quality: 'close' },
      '2014': { concepts: ['reconsideration.total'], op: 'same', quality: 'exact' },
      '2019': { concepts: ['reconsideration.total'], op: 'same', quality: 'exact' },
      '2021': { concepts: ['reconsideration.total'], op: 'same', quality: 'exact' },
    },
    break: '2019 年起总数含尚未审结的',
  },
  {
    id: 'recon.upheld',
    label: '行政复议维持',
    english: 'Reconsiderations upheld',
    unit: '件',
    from: {
      '2008': { concepts: ['reconsideration.upheld'], op: 'same', quality: 'close' },
      '2014': { concepts: ['reconsideration.upheld'], op: 'same', quality: 'exact' },
      '2019': { concepts: ['reconsideration.upheld'], op: 'same', quality: 'exact' },
      '2021': { concepts: ['reconsideration.upheld'], op: 'same', quality: 'exact' },
    },
  },
  {
    id: 'recon.corrected',
    label: '行政复议纠正',
    english: 'Reconsiderations corrected',
    unit: '件',
    from: {
      '2008': { concepts: ['reconsideration.corrected'], op: 'same', quality: 'close' },
      '2014': { concepts: ['reconsideration.corrected'], op: 'same', quality: 'exact' },
      '2019': { concepts: ['reconsideration.corrected'], op: 'same', quality: 'exact' },
      '2021': { concepts: ['reconsideration.corrected'], op: 'same', quality: 'exact' },
    },
  },
  {
    id: 'recon.other',
    label: '行政复议其他结果',
    english: 'Reconsiderations other result',
    unit: '件',
    from: {
      '2008': { concepts: ['reconsideration.other'], op: 'same', quality: 'close' },
      '2014': { concepts: ['reconsideration.other'], op: 'same', quality: 'close' },
      '2019': { concepts: ['reconsideration.other'], op: 'same', quality: 'exact' },
      '2021': { concepts: ['reconsideration.other'], op: 'same', quality: 'exact' },
    },
    note: '2014 年表式的其他情形可能含尚未审结的',
  },
  {
    id: 'recon.pending',
    label: '行政复议尚未审结',
    english: 'Reconsiderations pending',
    unit: '件',
    from: {
      '2019': { concepts: ['reconsideration.pending'], op: 'same', quality: 'exact' },
      '2021': { concepts: ['reconsideration.pending'], op: 'same', quality: 'exact' },
    },
  },
  {
    id: 'lit.total',
    label: '行政诉讼总数',
    english: 'Lawsuits, total',
    unit: '件',
    from: {
      '2008': { concepts: ['litigation.total'], op: 'same', quality: 'close' },
      '2014': { concepts: ['litigation.total'], op: 'same', quality: 'exact' },
      '2019': {
        concepts: ['litigation.direct.total', 'litigation.after.total'],
        op: 'sum',
        instead: 'litigation.total',
        quality: 'derived',
      },
      '2021': {
        concepts: ['litigation.direct.total', 'litigation.after.total'],
        op: 'sum',
        instead: 'litigation.total',
        quality: 'derived',
      },
    },
    break: '2019 年起复议机关作共同被告的，应由原行为机关统计',
  },
  {
    id: 'lit.upheld',
    label: '行政诉讼维持',
    english: 'Lawsuits: agency upheld',
    unit: '件',
    from: {
      '2008': { concepts: ['litigation.upheld'], op: 'same', quality: 'close' },
      '2014': { concepts: ['litigation.upheld'], op: 'same', quality: 'close' },
      '2019': {
        concepts: ['litigation.direct.upheld', 'litigation.after.upheld'],
        op: 'sum',
        quality: 'derived',
      },
      '2021': {
        concepts: ['litigation.direct.upheld', 'litigation.after.upheld'],
        op: 'sum',
        quality: 'derived',
      },
    },
  },
  {
    id: 'lit.corrected',
    label: '行政诉讼纠正',
    english: 'Lawsuits: agency corrected',
    unit: '件',
    from: {
      '2008': { concepts: ['litigation.corrected'], op: 'same', quality: 'close' },
      '2014': { concepts: ['litigation.corrected'], op: 'same', quality: 'close' },
      '2019': {
        concepts: ['litigation.direct.corrected', 'litigation.after.corrected'],
        op: 'sum',
        quality: 'derived',
      },
      '2021': {
        concepts: ['litigation.direct.corrected', 'litigation.after.corrected'],
        op: 'sum',
        quality: 'derived',
      },
    },
  },
  {
    id: 'lit.other',
    label: '行政诉讼其他结果',
    english: 'Lawsuits: other result',
    unit: '件',
    from: {
      '2008': { concepts: ['litigation.other'], op: 'same', quality: 'close' },
      '2014': { concepts: ['litigation.other'], op: 'same', quality: 'close' },
      '2019': {
        concepts: ['litigation.direct.other', 'litigation.after.other'],
        op: 'sum',
        quality: 'derived',
      },
      '2021': {
        concepts: ['litigation.direct.other', 'litigation.after.other'],
        op: 'sum',
        quality: 'derived',
      },
    },
  },
  {
    id: 'lit.pending',
    label: '行政诉讼尚未审结',
    english: 'Lawsuits: pending',
    unit: '件',
    from: {
      '2019': {
        concepts: ['litigation.direct.pending', 'litigation.after.pending'],
        op: 'sum',
        quality: 'derived',
      },
      '2021': {
        concepts: ['litigation.direct.pending', 'litigation.after.pending'],
        op: 'sum',
        quality: 'derived',
      },
    },
  },
  {
    id: 'complaints',
    label: '举报投诉(申诉)',
    english: 'Complaints and appeals about disclosure',
    unit: '件',
    from: {
      '2008': { concepts: ['appeals.total'], op: 'same', quality: 'partial', note: '行政申诉' },
      '2014': { concepts: ['complaints.total'], op: 'same', quality: 'exact' },
    },
    break: '2019 年起无此项',
  },
  {
    id: 'fees.applicants',
    label: '向申请人收取的费用',
    english: 'Fees charged to applicants',
    unit: '元',
    from: {
      '2008': { concepts: ['info_fee.amount'], op: 'same', quality: 'close' },
      '2014': { concepts: ['info_fee.amount'], op: 'same', quality: 'close' },
      '2019': { concepts: ['info_fee.amount'], op: 'same', quality: 'prose_only' },
      '2021': { concepts: ['info_fee.amount'], op: 'same', quality: 'prose_only' },
    },
    break:
      '2019 年以前是检索、复制、邮寄等成本费；2019 年《条例》起不收费，只有信息处理费（国办函〔2020〕109号）',
  },
  {
    id: 'capacity.staff',
    label: '工作人员数',
    english: 'Disclosure staff',
    unit: '人',
    from: {
      '2008': {
        concepts: ['capacity.staff.full_time', 'capacity.staff.part_time'],
        op: 'sum',
        quality: 'derived',
      },
      '2014': { concepts: ['capacity.staff'], op: 'same', quality: 'exact' },
    },
    break: '2019 年起无此项',
  },
  {
    id: 'capacity.staff.full_time',
    label: '专职人员',
    english: 'Full-time staff',
    unit: '人',
    from: {
      '2008': { concepts: ['capacity.staff.full_time'], op: 'same', quality: 'exact' },
      '2014': { concepts: ['capacity.staff.full_time'], op: 'same', quality: 'exact' },
    },
  },
  {
    id: 'capacity.points',
    label: '查阅点',
    english: 'Reading points',
    unit: '个',
    from: {
      '2008': { concepts: ['capacity.points'], op: 'same', quality: 'close' },
      '2014': { concepts: ['capacity.points'], op: 'same', quality: 'exact' },
    },
  },
  {
    id: 'capacity.budget',
    label: '专项经费',
    english: 'Earmarked budget',
    unit: '万元',
    from: { '2014': { concepts: ['capacity.budget'], op: 'same', quality: 'exact' } },
  },
  {
    id: 'training.people',
    label: '培训人次',
    english: 'People trained',
    unit: '人次',
    from: {
      '2008': { concepts: ['training.people'], op: 'same', quality: 'close' },
      '2014': { concepts: ['training.people'], op: 'same', quality: 'exact' },
    },
  },
  {
    id: 'response.press_conf',
    label: '新闻发布会',
    english: 'Press conferences',
    unit: '次',
    from: {
      '2008': { concepts: ['response.press_conf'], op: 'same', quality: 'close' },
      '2014': { concepts: ['response.press_conf'], op: 'same', quality: 'exact' },
      '2019': { concepts: ['response.press_conf'], op: 'same', quality: 'prose_only' },
      '2021': { concepts: ['response.press_conf'], op: 'same', quality: 'prose_only' },
    },
  },
  {
    id: 'response.interpretation',
    label: '政策解读',
    english: 'Policy interpretations',
    unit: '篇',
    from: {
      '2014': { concepts: ['response.interpretation'], op: 'same', quality: 'exact' },
      '2019': { concepts: ['response.interpretation'], op: 'same', quality: 'prose_only' },
      '2021': { concepts: ['response.interpretation'], op: 'same', quality: 'prose_only' },
    },
  },
  {
    id: 'consult',
    label: '咨询',
    english: 'Enquiries',
    unit: '人次',
    from: { '2008': { concepts: ['consult.total'], op: 'same', quality: 'exact' } },
    break: '只见于 2008 至 2013 年的年报',
  },
];
