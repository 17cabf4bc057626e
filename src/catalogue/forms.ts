import type { Applicant, FormId } from '../model.ts';

/**
 * One row of an official table. `row` and `column` as printed where the table has several columns of its own.
 * `aliases`: other wordings of the row's label. `within`: concept whose row must stand open above, where the label alone
 * would not tell (其他情形数 of reviews and of lawsuits).
 */
export interface FormRow {
  readonly concept: string;
  readonly label: string;
  readonly aliases?: readonly string[];
  readonly within?: string;
  readonly number?: string;
  readonly row?: string;
  readonly column?: string;
  readonly heading?: boolean;
  readonly unit?: string;
}
/** One official table. */
export interface Form {
  readonly id: string;
  readonly form: FormId;
  readonly title: string;
  /** Number of the report's section in which it stands. */
  readonly section: string;
  readonly unit: string;
  readonly aliases: readonly string[];
  /** 'applicant' for the application table with its seven columns, else ''. */
  readonly columnsBy: '' | 'applicant';
  /** The relation printed in the head of the application table. */
  readonly note: string;
  /** Concepts of a table that is one row of cells, in printed order. */
  readonly cells: readonly string[];
  readonly rows: readonly FormRow[];
}

/** The columns of the application table, in the order of the form; `legal` is a subtotal that some agencies add. */
export const APPLICANTS: readonly {
  readonly id: Applicant;
  readonly label: string;
  readonly english: string;
  readonly aliases: readonly string[];
}[] = [
  {
    id: 'natural',
    label: '自然人',
    english: 'Natural persons',
    aliases: ['公民', '个人'],
  },
  {
    id: 'business',
    label: '商业企业',
    english: 'Businesses',
    aliases: ['商业 企业', '企业'],
  },
  {
    id: 'research',
    label: '科研机构',
    english: 'Research institutions',
    aliases: ['科研 机构'],
  },
  {
    id: 'ngo',
    label: '社会公益组织',
    english: 'Non-profit organisations',
    aliases: ['社会公益 组织'],
  },
  {
    id: 'legal_service',
    label: '法律服务机构',
    english: 'Legal service organisations',
    aliases: ['法律服务 机构', '律师事务所'],
  },
  {
    id: 'other',
    label: '其他',
    english: 'Other organisations',
    aliases: ['其他组织'],
  },
  {
    id: 'total',
    label: '总计',
    english: 'Total, all applicants',
    aliases: ['合计', '小计'],
  },
  {
    id: 'legal',
    label: '法人或其他组织(小计)',
    english: 'Legal persons and other organisations, subtotal',
    aliases: ['小计', '法人及其他组织'],
  },
];

/** What tells the forms apart: words of their headers. Never the year alone. */
export const FORM_MARKS: readonly {
  readonly form: FormId;
  readonly years: readonly [number, number | null];
  readonly strong: readonly string[];
  readonly weak: readonly string[];
}[] = [
  {
    form: '2008',
    years: [2008, 2013],
    strong: ['全文电子化', '非《条例》所指政府信息', '“非本部门掌握”', '行政申诉', '人员和收支情况'],
    weak: ['咨询处理情况', '收费及减免情况', '自2008年5月1日'],
  },
  {
    form: '2014',
    years: [2014, 2018],
    strong: [
      '统计指标',
      '被依法纠错数',
      '告知作出更改补充数',
      '回应公众关注热点或重大舆情数',
      '不同渠道和方式公开相同信息计1条',
      '设置政府信息公开查阅点',
    ],
    weak: ['回应解读', '举报投诉数量', '专职人员', '接受培训'],
  },
  {
    form: '2019',
    years: [2019, 2020],
    strong: [
      '本年新制作数量',
      '本年新公开数量',
      '对外公开总数量',
      '上一年项目数量',
      '其他对外管理服务事项',
      '采购总金额',
    ],
    weak: ['第二十条第(九)项', '规范性文件'],
  },
  {
    form: '2021',
    years: [2021, null],
    strong: ['本年制发件数', '本年废止件数', '现行有效件数', '本年处理决定数量', '本年收费金额'],
    weak: ['行政规范性文件', '申请人无正当理由逾期不补正'],
  },
];

/** The official tables with their rows in printed order. */
export const FORMS: readonly Form[] = [
  {
    id: '2021.art20_1',
    form: '2021',
    title: '第二十条第(一)项',
    section: '二',
    unit: '件',
    aliases: ['第二十条 第(一)项', '第二十条第一项'],
    columnsBy: '',
    note: '',
    cells: [],
    rows: [
      {
        concept: 'rules',
        label: '规章',
        heading: true,
      },
      {
        concept: 'rules.issued',
        label: '规章 本年制发件数',
        row: '规章',
        column: '本年制发件数',
      },
      {
        concept: 'rules.repealed',
        label: '规章 本年废止件数',
        row: '规章',
        column: '本年废止件数',
      },
      {
        concept: 'rules.in_force',
        label: '规章 现行有效件数',
        row: '规章',
        column: '现行有效件数',
      },
      {
        concept: 'normdocs',
        label: '行政规范性文件',
        heading: true,
      },
      {
        concept: 'normdocs.issued',
        label: '行政规范性文件 本年制发件数',
        aliases: ['规范性文件'],
        row: '行政规范性文件',
        column: '本年制发件数',
      },
      {
        concept: 'normdocs.repealed',
        label: '行政规范性文件 本年废止件数',
        row: '行政规范性文件',
        column: '本年废止件数',
      },
      {
        concept: 'normdocs.in_force',
        label: '行政规范性文件 现行有效件数',
        row: '行政规范性文件',
        column: '现行有效件数',
      },
    ],
  },
  {
    id: '2021.art20_5',
    form: '2021',
    title: '第二十条第(五)项',
    section: '二',
    unit: '件',
    aliases: ['第二十条 第(五)项'],
    columnsBy: '',
    note: '',
    cells: [],
    rows: [
      {
        concept: 'licences.decisions',
        label: '行政许可 本年处理决定数量',
        row: '行政许可',
        column: '本年处理决定数量',
      },
    ],
  },
  {
    id: '2021.art20_6',
    form: '2021',
    title: '第二十条第(六)项',
    section: '二',
    unit: '件',
    aliases: ['第二十条 第(六)项'],
    columnsBy: '',
    note: '',
    cells: [],
    rows: [
      {
        concept: 'penalties.decisions',
        label: '行政处罚 本年处理决定数量',
        row: '行政处罚',
        column: '本年处理决定数量',
      },
      {
        concept: 'coercion.decisions',
        label: '行政强制 本年处理决定数量',
        row: '行政强制',
        column: '本年处理决定数量',
      },
    ],
  },
  {
    id: '2021.art20_8',
    form: '2021',
    title: '第二十条第(八)项',
    section: '二',
    unit: '万元',
    aliases: ['第二十条 第(八)项'],
    columnsBy: '',
    note: '',
    cells: [],
    rows: [
      {
        concept: 'admin_fees.amount',
        label: '行政事业性收费 本年收费金额',
        row: '行政事业性收费',
        column: '本年收费金额(单位:万元)',
      },
    ],
  },
  {
    id: '2021.req',
    form: '2021',
    title: '三、收到和处理政府信息公开申请情况',
    section: '三',
    unit: '件',
    aliases: ['收到和处理政府信息公开申请情况', '依申请公开办理情况'],
    columnsBy: 'applicant',
    note: '(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)',
    cells: [],
    rows: [
      {
        concept: 'requests.received',
        label: '本年新收政府信息公开申请数量',
        aliases: ['本年新收', '本年新收申请数量', '新收政府信息公开申请数量'],
        number: '一',
      },
      {
        concept: 'requests.carried_in',
        label: '上年结转政府信息公开申请数量',
        aliases: ['上年结转', '上年结转申请数量'],
        number: '二',
      },
      {
        concept: 'outcome',
        label: '本年度办理结果',
        number: '三',
        heading: true,
      },
      {
        concept: 'outcome.granted_full',
        label: '予以公开',
        number: '三(一)',
      },
      {
        concept: 'outcome.granted_part',
        label: '部分公开(区分处理的,只计这一情形,不计其他情形)',
        aliases: ['部分公开'],
        number: '三(二)',
      },
      {
        concept: 'outcome.refused',
        label: '不予公开',
        number: '三(三)',
        heading: true,
      },
      {
        concept: 'outcome.refused.state_secret',
        label: '属于国家秘密',
        number: '三(三)1',
      },
      {
        concept: 'outcome.refused.law_prohibits',
        label: '其他法律行政法规禁止公开',
        aliases: ['其他法律法规禁止公开', '法律行政法规禁止公开'],
        number: '三(三)2',
      },
      {
        concept: 'outcome.refused.security_stability',
        label: '危及“三安全一稳定”',
        aliases: ['三安全一稳定'],
        number: '三(三)3',
      },
      {
        concept: 'outcome.refused.third_party',
        label: '保护第三方合法权益',
        number: '三(三)4',
      },
      {
        concept: 'outcome.refused.internal',
        label: '属于三类内部事务信息',
        number: '三(三)5',
      },
      {
        concept: 'outcome.refused.process',
        label: '属于四类过程性信息',
        number: '三(三)6',
      },
      {
        concept: 'outcome.refused.case_file',
        label: '属于行政执法案卷',
        number: '三(三)7',
      },
      {
        concept: 'outcome.refused.admin_query',
        label: '属于行政查询事项',
        number: '三(三)8',
      },
      {
        concept: 'outcome.unable',
        label: '无法提供',
        number: '三(四)',
        heading: true,
      },
      {
        concept: 'outcome.unable.not_held',
        label: '本机关不掌握相关政府信息',
        number: '三(四)1',
      },
      {
        concept: 'outcome.unable.needs_creation',
        label: '没有现成信息需要另行制作',
        number: '三(四)2',
      },
      {
        concept: 'outcome.unable.unclear',
        label: '补正后申请内容仍不明确',
        number: '三(四)3',
      },
      {
        concept: 'outcome.not_processed',
        label: '不予处理',
        number: '三(五)',
        heading: true,
      },
      {
        concept: 'outcome.not_processed.petition',
        label: '信访举报投诉类申请',
        number: '三(五)1',
      },
      {
        concept: 'outcome.not_processed.repeat',
        label: '重复申请',
        number: '三(五)2',
      },
      {
        concept: 'outcome.not_processed.publication',
        label: '要求提供公开出版物',
        number: '三(五)3',
      },
      {
        concept: 'outcome.not_processed.excessive',
        label: '无正当理由大量反复申请',
        number: '三(五)4',
      },
      {
        concept: 'outcome.not_processed.confirm',
        label: '要求行政机关确认或重新出具已获取信息',
        number: '三(五)5',
      },
      {
        concept: 'outcome.other',
        label: '其他处理',
        number: '三(六)',
        heading: true,
      },
      {
        concept: 'outcome.other.no_correction',
        label: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
        aliases: ['逾期不补正', '申请人无正当理由逾期不补正'],
        number: '三(六)1',
      },
      {
        concept: 'outcome.other.fee_unpaid',
        label: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        aliases: ['逾期不缴费', '逾期未缴费', '申请人逾期未按收费通知要求缴纳费用'],
        number: '三(六)2',
      },
      {
        concept: 'outcome.other.misc',
        label: '其他',
        number: '三(六)3',
      },
      {
        concept: 'requests.closed',
        label: '总计',
        number: '三(七)',
      },
      {
        concept: 'requests.carried_out',
        label: '结转下年度继续办理',
        aliases: ['结转下年度', '结转下年度办理', '结转下一年度继续办理'],
        number: '四',
      },
    ],
  },
  {
    id: '2019.req',
    form: '2019',
    title: '三、收到和处理政府信息公开申请情况',
    section: '三',
    unit: '件',
    aliases: ['收到和处理政府信息公开申请情况', '依申请公开办理情况'],
    columnsBy: 'applicant',
    note: '(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)',
    cells: [],
    rows: [
      {
        concept: 'requests.received',
        label: '本年新收政府信息公开申请数量',
        aliases: ['本年新收', '本年新收申请数量', '新收政府信息公开申请数量'],
        number: '一',
      },
      {
        concept: 'requests.carried_in',
        label: '上年结转政府信息公开申请数量',
        aliases: ['上年结转', '上年结转申请数量'],
        number: '二',
      },
      {
        concept: 'outcome',
        label: '本年度办理结果',
        number: '三',
        heading: true,
      },
      {
        concept: 'outcome.granted_full',
        label: '予以公开',
        number: '三(一)',
      },
      {
        concept: 'outcome.granted_part',
        label: '部分公开(区分处理的,只计这一情形,不计其他情形)',
        aliases: ['部分公开'],
        number: '三(二)',
      },
      {
        concept: 'outcome.refused',
        label: '不予公开',
        number: '三(三)',
        heading: true,
      },
      {
        concept: 'outcome.refused.state_secret',
        label: '属于国家秘密',
        number: '三(三)1',
      },
      {
        concept: 'outcome.refused.law_prohibits',
        label: '其他法律行政法规禁止公开',
        aliases: ['其他法律法规禁止公开', '法律行政法规禁止公开'],
        number: '三(三)2',
      },
      {
        concept: 'outcome.refused.security_stability',
        label: '危及“三安全一稳定”',
        aliases: ['三安全一稳定'],
        number: '三(三)3',
      },
      {
        concept: 'outcome.refused.third_party',
        label: '保护第三方合法权益',
        number: '三(三)4',
      },
      {
        concept: 'outcome.refused.internal',
        label: '属于三类内部事务信息',
        number: '三(三)5',
      },
      {
        concept: 'outcome.refused.process',
        label: '属于四类过程性信息',
        number: '三(三)6',
      },
      {
        concept: 'outcome.refused.case_file',
        label: '属于行政执法案卷',
        number: '三(三)7',
      },
      {
        concept: 'outcome.refused.admin_query',
        label: '属于行政查询事项',
        number: '三(三)8',
      },
      {
        concept: 'outcome.unable',
        label: '无法提供',
        number: '三(四)',
        heading: true,
      },
      {
        concept: 'outcome.unable.not_held',
        label: '本机关不掌握相关政府信息',
        number: '三(四)1',
      },
      {
        concept: 'outcome.unable.needs_creation',
        label: '没有现成信息需要另行制作',
        number: '三(四)2',
      },
      {
        concept: 'outcome.unable.unclear',
        label: '补正后申请内容仍不明确',
        number: '三(四)3',
      },
      {
        concept: 'outcome.not_processed',
        label: '不予处理',
        number: '三(五)',
        heading: true,
      },
      {
        concept: 'outcome.not_processed.petition',
        label: '信访举报投诉类申请',
        number: '三(五)1',
      },
      {
        concept: 'outcome.not_processed.repeat',
        label: '重复申请',
        number: '三(五)2',
      },
      {
        concept: 'outcome.not_processed.publication',
        label: '要求提供公开出版物',
        number: '三(五)3',
      },
      {
        concept: 'outcome.not_processed.excessive',
        label: '无正当理由大量反复申请',
        number: '三(五)4',
      },
      {
        concept: 'outcome.not_processed.confirm',
        label: '要求行政机关确认或重新出具已获取信息',
        number: '三(五)5',
      },
      {
        concept: 'outcome.other',
        label: '其他处理',
        number: '三(六)',
      },
      {
        concept: 'requests.closed',
        label: '总计',
        number: '三(七)',
      },
      {
        concept: 'requests.carried_out',
        label: '结转下年度继续办理',
        aliases: ['结转下年度', '结转下年度办理', '结转下一年度继续办理'],
        number: '四',
      },
    ],
  },
  {
    id: '2021.rev',
    form: '2021',
    title: '四、政府信息公开行政复议、行政诉讼情况',
    section: '四',
    unit: '件',
    aliases: ['因政府信息公开工作被申请行政复议、提起行政诉讼情况', '政府信息公开行政复议和行政诉讼情况'],
    columnsBy: '',
    note: '',
    cells: [
      'reconsideration.upheld',
      'reconsideration.corrected',
      'reconsideration.other',
      'reconsideration.pending',
      'reconsideration.total',
      'litigation.direct.upheld',
      'litigation.direct.corrected',
      'litigation.direct.other',
      'litigation.direct.pending',
      'litigation.direct.total',
      'litigation.after.upheld',
      'litigation.after.corrected',
      'litigation.after.other',
      'litigation.after.pending',
      'litigation.after.total',
    ],
    rows: [
      {
        concept: 'litigation',
        label: '行政诉讼',
        heading: true,
      },
      {
        concept: 'reconsideration',
        label: '行政复议',
        heading: true,
      },
      {
        concept: 'reconsideration.upheld',
        label: '行政复议 结果维持',
        row: '行政复议',
        column: '结果维持',
      },
      {
        concept: 'reconsideration.corrected',
        label: '行政复议 结果纠正',
        row: '行政复议',
        column: '结果纠正',
      },
      {
        concept: 'reconsideration.other',
        label: '行政复议 其他结果',
        row: '行政复议',
        column: '其他结果',
      },
      {
        concept: 'reconsideration.pending',
        label: '行政复议 尚未审结',
        row: '行政复议',
        column: '尚未审结',
      },
      {
        concept: 'reconsideration.total',
        label: '行政复议 总计',
        row: '行政复议',
        column: '总计',
      },
      {
        concept: 'litigation.direct',
        label: '未经复议直接起诉',
        heading: true,
      },
      {
        concept: 'litigation.direct.upheld',
        label: '未经复议直接起诉 结果维持',
        row: '未经复议直接起诉',
        column: '结果维持',
      },
      {
        concept: 'litigation.direct.corrected',
        label: '未经复议直接起诉 结果纠正',
        row: '未经复议直接起诉',
        column: '结果纠正',
      },
      {
        concept: 'litigation.direct.other',
        label: '未经复议直接起诉 其他结果',
        row: '未经复议直接起诉',
        column: '其他结果',
      },
      {
        concept: 'litigation.direct.pending',
        label: '未经复议直接起诉 尚未审结',
        row: '未经复议直接起诉',
        column: '尚未审结',
      },
      {
        concept: 'litigation.direct.total',
        label: '未经复议直接起诉 总计',
        row: '未经复议直接起诉',
        column: '总计',
      },
      {
        concept: 'litigation.after',
        label: '复议后起诉',
        heading: true,
      },
      {
        concept: 'litigation.after.upheld',
        label: '复议后起诉 结果维持',
        row: '复议后起诉',
        column: '结果维持',
      },
      {
        concept: 'litigation.after.corrected',
        label: '复议后起诉 结果纠正',
        row: '复议后起诉',
        column: '结果纠正',
      },
      {
        concept: 'litigation.after.other',
        label: '复议后起诉 其他结果',
        row: '复议后起诉',
        column: '其他结果',
      },
      {
        concept: 'litigation.after.pending',
        label: '复议后起诉 尚未审结',
        row: '复议后起诉',
        column: '尚未审结',
      },
      {
        concept: 'litigation.after.total',
        label: '复议后起诉 总计',
        row: '复议后起诉',
        column: '总计',
      },
    ],
  },
  {
    id: '2019.rev',
    form: '2019',
    title: '四、政府信息公开行政复议、行政诉讼情况',
    section: '四',
    unit: '件',
    aliases: ['因政府信息公开工作被申请行政复议、提起行政诉讼情况', '政府信息公开行政复议和行政诉讼情况'],
    columnsBy: '',
    note: '',
    cells: [
      'reconsideration.upheld',
      'reconsideration.corrected',
      'reconsideration.other',
      'reconsideration.pending',
      'reconsideration.total',
      'litigation.direct.upheld',
      'litigation.direct.corrected',
      'litigation.direct.other',
      'litigation.direct.pending',
      'litigation.direct.total',
      'litigation.after.upheld',
      'litigation.after.corrected',
      'litigation.after.other',
      'litigation.after.pending',
      'litigation.after.total',
    ],
    rows: [
      {
        concept: 'litigation',
        label: '行政诉讼',
        heading: true,
      },
      {
        concept: 'reconsideration',
        label: '行政复议',
        heading: true,
      },
      {
        concept: 'reconsideration.upheld',
        label: '行政复议 结果维持',
        row: '行政复议',
        column: '结果维持',
      },
      {
        concept: 'reconsideration.corrected',
        label: '行政复议 结果纠正',
        row: '行政复议',
        column: '结果纠正',
      },
      {
        concept: 'reconsideration.other',
        label: '行政复议 其他结果',
        row: '行政复议',
        column: '其他结果',
      },
      {
        concept: 'reconsideration.pending',
        label: '行政复议 尚未审结',
        row: '行政复议',
        column: '尚未审结',
      },
      {
        concept: 'reconsideration.total',
        label: '行政复议 总计',
        row: '行政复议',
        column: '总计',
      },
      {
        concept: 'litigation.direct',
        label: '未经复议直接起诉',
        heading: true,
      },
      {
        concept: 'litigation.direct.upheld',
        label: '未经复议直接起诉 结果维持',
        row: '未经复议直接起诉',
        column: '结果维持',
      },
      {
        concept: 'litigation.direct.corrected',
        label: '未经复议直接起诉 结果纠正',
        row: '未经复议直接起诉',
        column: '结果纠正',
      },
      {
        concept: 'litigation.direct.other',
        label: '未经复议直接起诉 其他结果',
        row: '未经复议直接起诉',
        column: '其他结果',
      },
      {
        concept: 'litigation.direct.pending',
        label: '未经复议直接起诉 尚未审结',
        row: '未经复议直接起诉',
        column: '尚未审结',
      },
      {
        concept: 'litigation.direct.total',
        label: '未经复议直接起诉 总计',
        row: '未经复议直接起诉',
        column: '总计',
      },
      {
        concept: 'litigation.after',
        label: '复议后起诉',
        heading: true,
      },
      {
        concept: 'litigation.after.upheld',
        label: '复议后起诉 结果维持',
        row: '复议后起诉',
        column: '结果维持',
      },
      {
        concept: 'litigation.after.corrected',
        label: '复议后起诉 结果纠正',
        row: '复议后起诉',
        column: '结果纠正',
      },
      {
        concept: 'litigation.after.other',
        label: '复议后起诉 其他结果',
        row: '复议后起诉',
        column: '其他结果',
      },
      {
        concept: 'litigation.after.pending',
        label: '复议后起诉 尚未审结',
        row: '复议后起诉',
        column: '尚未审结',
      },
      {
        concept: 'litigation.after.total',
        label: '复议后起诉 总计',
        row: '复议后起诉',
        column: '总计',
      },
    ],
  },
  {
    id: '2019.art20_1',
    form: '2019',
    title: '第二十条第(一)项',
    section: '二',
    unit: '件',
    aliases: ['第二十条 第(一)项'],
    columnsBy: '',
    note: '',
    cells: [],
    rows: [
      {
        concept: 'rules',
        label: '规章',
        heading: true,
      },
      {
        concept: 'rules.made',
        label: '规章 本年新制作数量',
        row: '规章',
        column: '本年新制作数量',
      },
      {
        concept: 'rules.disclosed',
        label: '规章 本年新公开数量',
        row: '规章',
        column: '本年新公开数量',
      },
      {
        concept: 'rules.public_total',
        label: '规章 对外公开总数量',
        row: '规章',
        column: '对外公开总数量',
      },
      {
        concept: 'normdocs',
        label: '规范性文件',
        heading: true,
      },
      {
        concept: 'normdocs.made',
        label: '规范性文件 本年新制作数量',
        aliases: ['行政规范性文件'],
        row: '规范性文件',
        column: '本年新制作数量',
      },
      {
        concept: 'normdocs.disclosed',
        label: '规范性文件 本年新公开数量',
        row: '规范性文件',
        column: '本年新公开数量',
      },
      {
        concept: 'normdocs.public_total',
        label: '规范性文件 对外公开总数量',
        row: '规范性文件',
        column: '对外公开总数量',
      },
    ],
  },
  {
    id: '2019.art20_5',
    form: '2019',
    title: '第二十条第(五)项',
    section: '二',
    unit: '项/件',
    aliases: [],
    columnsBy: '',
    note: '',
    cells: [],
    rows: [
      {
        concept: 'licences',
        label: '行政许可',
        heading: true,
      },
      {
        concept: 'licences.items_prev',
        label: '行政许可 上一年项目数量',
        row: '行政许可',
        column: '上一年项目数量',
      },
      {
        concept: 'licences.items_change',
        label: '行政许可 本年增/减',
        row: '行政许可',
        column: '本年增/减',
      },
      {
        concept: 'licences.decisions',
        label: '行政许可 处理决定数量',
        row: '行政许可',
        column: '处理决定数量',
      },
      {
        concept: 'other_services',
        label: '其他对外管理服务事项',
        heading: true,
      },
      {
        concept: 'other_services.items_prev',
        label: '其他对外管理服务事项 上一年项目数量',
        row: '其他对外管理服务事项',
        column: '上一年项目数量',
      },
      {
        concept: 'other_services.items_change',
        label: '其他对外管理服务事项 本年增/减',
        row: '其他对外管理服务事项',
        column: '本年增/减',
      },
      {
        concept: 'other_services.decisions',
        label: '其他对外管理服务事项 处理决定数量',
        row: '其他对外管理服务事项',
        column: '处理决定数量',
      },
    ],
  },
  {
    id: '2019.art20_6',
    form: '2019',
    title: '第二十条第(六)项',
    section: '二',
    unit: '项/件',
    aliases: [],
    columnsBy: '',
    note: '',
    cells: [],
    rows: [
      {
        concept: 'penalties',
        label: '行政处罚',
        heading: true,
      },
      {
        concept: 'penalties.items_prev',
        label: '行政处罚 上一年项目数量',
        row: '行政处罚',
        column: '上一年项目数量',
      },
      {
        concept: 'penalties.items_change',
        label: '行政处罚 本年增/减',
        row: '行政处罚',
        column: '本年增/减',
      },
      {
        concept: 'penalties.decisions',
        label: '行政处罚 处理决定数量',
        row: '行政处罚',
        column: '处理决定数量',
      },
      {
        concept: 'coercion',
        label: '行政强制',
        heading: true,
      },
      {
        concept: 'coercion.items_prev',
        label: '行政强制 上一年项目数量',
        row: '行政强制',
        column: '上一年项目数量',
      },
      {
        concept: 'coercion.items_change',
        label: '行政强制 本年增/减',
        row: '行政强制',
        column: '本年增/减',
      },
      {
        concept: 'coercion.decisions',
        label: '行政强制 处理决定数量',
        row: '行政强制',
        column: '处理决定数量',
      },
    ],
  },
  {
    id: '2019.art20_8',
    form: '2019',
    title: '第二十条第(八)项',
    section: '二',
    unit: '项',
    aliases: [],
    columnsBy: '',
    note: '',
    cells: [],
    rows: [
      {
        concept: 'admin_fees.items_prev',
        label: '行政事业性收费 上一年项目数量',
        row: '行政事业性收费',
        column: '上一年项目数量',
      },
      {
        concept: 'admin_fees.items_change',
        label: '行政事业性收费 本年增/减',
        row: '行政事业性收费',
        column: '本年增/减',
      },
    ],
  },
  {
    id: '2019.art20_9',
    form: '2019',
    title: '第二十条第(九)项',
    section: '二',
    unit: '项; amount unit not printed',
    aliases: [],
    columnsBy: '',
    note: '',
    cells: [],
    rows: [
      {
        concept: 'procurement.projects',
        label: '政府集中采购 采购项目数量',
        row: '政府集中采购',
        column: '采购项目数量',
      },
      {
        concept: 'procurement.amount',
        label: '政府集中采购 采购总金额',
        row: '政府集中采购',
        column: '采购总金额',
      },
    ],
  },
  {
    id: '2014.stat',
    form: '2014',
    title: '政府信息公开情况统计表',
    section: '附表',
    unit: '',
    aliases: ['政府信息公开工作情况统计表', '政府信息公开统计表', '附表'],
    columnsBy: '',
    note: '',
    cells: [],
    rows: [
      {
        concept: 'proactive',
        label: '主动公开情况',
        number: '一',
        heading: true,
      },
      {
        concept: 'proactive.total',
        label: '主动公开政府信息数(不同渠道和方式公开相同信息计1条)',
        number: '一(一)',
      },
      {
        concept: 'normdocs.disclosed',
        label: '主动公开规范性文件数',
        number: '一(一)其中1',
      },
      {
        concept: 'normdocs.issued',
        label: '制发规范性文件总数',
        number: '一(一)其中2',
      },
      {
        concept: 'proactive.by_channel',
        label: '通过不同渠道和方式公开政府信息的情况',
        number: '一(二)',
        heading: true,
      },
      {
        concept: 'proactive.gazette',
        label: '政府公报公开政府信息数',
        number: '一(二)1',
      },
      {
        concept: 'proactive.website',
        label: '政府网站公开政府信息数',
        number: '一(二)2',
      },
      {
        concept: 'proactive.weibo',
        label: '政务微博公开政府信息数',
        number: '一(二)3',
      },
      {
        concept: 'proactive.wechat',
        label: '政务微信公开政府信息数',
        number: '一(二)4',
      },
      {
        concept: 'proactive.other',
        label: '其他方式公开政府信息数',
        number: '一(二)5',
      },
      {
        concept: 'response',
        label: '回应解读情况',
        number: '二',
        heading: true,
      },
      {
        concept: 'response.total',
        label: '回应公众关注热点或重大舆情数(不同方式回应同一热点或舆情计1次)',
        number: '二(一)',
      },
      {
        concept: 'response.ways',
        label: '通过不同渠道和方式回应解读的情况',
        number: '二(二)',
        heading: true,
      },
      {
        concept: 'response.press_conf',
        label: '参加或举办新闻发布会总次数',
        number: '二(二)1',
      },
      {
        concept: 'response.press_conf.by_head',
        label: '主要负责同志参加新闻发布会次数',
        number: '二(二)1其中',
      },
      {
        concept: 'response.interview',
        label: '政府网站在线访谈次数',
        number: '二(二)2',
      },
      {
        concept: 'response.interview.by_head',
        label: '主要负责同志参加政府网站在线访谈次数',
        number: '二(二)2其中',
      },
      {
        concept: 'response.interpretation',
        label: '政策解读稿件发布数',
        number: '二(二)3',
      },
      {
        concept: 'response.social',
        label: '微博微信回应事件数',
        number: '二(二)4',
      },
      {
        concept: 'response.other',
        label: '其他方式回应事件数',
        number: '二(二)5',
      },
      {
        concept: 'requests',
        label: '依申请公开情况',
        number: '三',
        heading: true,
      },
      {
        concept: 'requests.received',
        label: '收到申请数',
        number: '三(一)',
      },
      {
        concept: 'requests.channel.in_person',
        label: '当面申请数',
        number: '三(一)1',
      },
      {
        concept: 'requests.channel.fax',
        label: '传真申请数',
        number: '三(一)2',
      },
      {
        concept: 'requests.channel.online',
        label: '网络申请数',
        number: '三(一)3',
      },
      {
        concept: 'requests.channel.letter',
        label: '信函申请数',
        number: '三(一)4',
      },
      {
        concept: 'requests.closed',
        label: '申请办结数',
        number: '三(二)',
      },
      {
        concept: 'requests.closed.on_time',
        label: '按时办结数',
        number: '三(二)1',
      },
      {
        concept: 'requests.closed.extended',
        label: '延期办结数',
        number: '三(二)2',
      },
      {
        concept: 'requests.answered',
        label: '申请答复数',
        number: '三(三)',
      },
      {
        concept: 'answer.already_public',
        label: '属于已主动公开范围数',
        number: '三(三)1',
      },
      {
        concept: 'answer.granted_full',
        label: '同意公开答复数',
        number: '三(三)2',
      },
      {
        concept: 'answer.granted_part',
        label: '同意部分公开答复数',
        number: '三(三)3',
      },
      {
        concept: 'answer.refused',
        label: '不同意公开答复数',
        number: '三(三)4',
      },
      {
        concept: 'answer.not_this_agency',
        label: '不属于本行政机关公开数',
        number: '三(三)5',
      },
      {
        concept: 'answer.not_exist',
        label: '申请信息不存在数',
        number: '三(三)6',
      },
      {
        concept: 'answer.needs_correction',
        label: '告知作出更改补充数',
        number: '三(三)7',
      },
      {
        concept: 'answer.other_route',
        label: '告知通过其他途径办理数',
        number: '三(三)8',
      },
      {
        concept: 'answer.refused.state_secret',
        label: '涉及国家秘密',
        number: '三(三)4其中',
      },
      {
        concept: 'answer.refused.trade_secret',
        label: '涉及商业秘密',
        number: '三(三)4其中',
      },
      {
        concept: 'answer.refused.privacy',
        label: '涉及个人隐私',
        number: '三(三)4其中',
      },
      {
        concept: 'answer.refused.security_stability',
        label: '危及国家安全、公共安全、经济安全和社会稳定',
        number: '三(三)4其中',
      },
      {
        concept: 'answer.refused.not_gov_info',
        label: '不是《条例》所指政府信息',
        number: '三(三)4其中',
      },
      {
        concept: 'answer.refused.other_law',
        label: '法律法规规定的其他情形',
        number: '三(三)4其中',
      },
      {
        concept: 'reconsideration.total',
        label: '行政复议数量',
        number: '四',
      },
      {
        concept: 'reconsideration.upheld',
        label: '维持具体行政行为数',
        within: 'reconsideration.total',
        number: '四(一)',
      },
      {
        concept: 'reconsideration.corrected',
        label: '被依法纠错数',
        within: 'reconsideration.total',
        number: '四(二)',
      },
      {
        concept: 'reconsideration.other',
        label: '其他情形数',
        within: 'reconsideration.total',
        number: '四(三)',
      },
      {
        concept: 'litigation.total',
        label: '行政诉讼数量',
        number: '五',
      },
      {
        concept: 'litigation.upheld',
        label: '维持具体行政行为或者驳回原告诉讼请求数',
        within: 'litigation.total',
        number: '五(一)',
      },
      {
        concept: 'litigation.corrected',
        label: '被依法纠错数',
        within: 'litigation.total',
        number: '五(二)',
      },
      {
        concept: 'litigation.other',
        label: '其他情形数',
        within: 'litigation.total',
        number: '五(三)',
      },
      {
        concept: 'complaints.total',
        label: '举报投诉数量',
        number: '六',
      },
      {
        concept: 'info_fee.amount',
        label: '依申请公开信息收取的费用',
        number: '七',
        unit: '万元',
      },
      {
        concept: 'capacity',
        label: '机构建设和保障经费情况',
        number: '八',
        heading: true,
      },
      {
        concept: 'capacity.units',
        label: '政府信息公开工作专门机构数',
        number: '八(一)',
      },
      {
        concept: 'capacity.points',
        label: '设置政府信息公开查阅点数',
        number: '八(二)',
      },
      {
        concept: 'capacity.staff',
        label: '从事政府信息公开工作人员数',
        number: '八(三)',
      },
      {
        concept: 'capacity.staff.full_time',
        label: '专职人员数(不包括政府公报及政府网站工作人员数)',
        number: '八(三)1',
      },
      {
        concept: 'capacity.staff.part_time',
        label: '兼职人员数',
        number: '八(三)2',
      },
      {
        concept: 'capacity.budget',
        label: '政府信息公开专项经费(不包括用于政府公报编辑管理及政府网站建设维护等方面的经费)',
        number: '八(四)',
      },
      {
        concept: 'training',
        label: '政府信息公开会议和培训情况',
        number: '九',
        heading: true,
      },
      {
        concept: 'training.meetings',
        label: '召开政府信息公开工作会议或专题会议数',
        number: '九(一)',
      },
      {
        concept: 'training.courses',
        label: '举办各类培训班数',
        number: '九(二)',
      },
      {
        concept: 'training.people',
        label: '接受培训人员数',
        number: '九(三)',
      },
    ],
  },
  {
    id: '2008.stat',
    form: '2008',
    title: '指标统计附表(各地自定)',
    section: '附表',
    unit: '',
    aliases: ['政府信息公开情况统计报表', '附表'],
    columnsBy: '',
    note: '',
    cells: [],
    rows: [
      {
        concept: 'proactive.total',
        label: '主动公开信息数',
        aliases: [
          '主动公开文件数',
          '主动公开政府信息数',
          '主动公开政府信息总数',
          '主动公开信息总数',
          '主动公开信息数量',
          '主动公开政府信息数量',
          '主动公开政府信息条数',
          '主动公开信息条数',
        ],
        number: '01',
      },
      {
        concept: 'proactive.full_text_electronic',
        label: '全文电子化的主动公开信息数',
        aliases: [
          '全文电子化的主动公开文件数',
          '全文电子化的主动公开政府信息数',
          '全文电子化信息数',
          '全文电子化主动公开信息数',
        ],
        number: '02',
      },
      {
        concept: 'normdocs.disclosed',
        label: '新增的行政规范性文件数',
        aliases: ['新增行政规范性文件数', '新增的规范性文件数', '新增规范性文件数', '主动公开规范性文件数'],
        number: '03',
      },
      {
        concept: 'proactive.service_info',
        label: '提供服务类信息数',
        number: '04',
      },
      {
        concept: 'proactive.website',
        label: '主动公开 政府网站',
        aliases: [
          '网站公开',
          '政府网站公开',
          '政府网站公开数',
          '网站公开数',
          '政府网站',
          '政府网站公开信息数',
          '通过政府网站公开数',
          '网站公开信息数',
        ],
      },
      {
        concept: 'proactive.gazette',
        label: '主动公开 政府公报',
        aliases: ['政府公报公开', '政府公报公开数', '政府公报', '政府公报公开信息数', '通过政府公报公开数'],
      },
      {
        concept: 'response.press_conf',
        label: '主动公开 新闻发布会',
      },
      {
        concept: 'proactive.reading_point',
        label: '主动公开 查阅点(档案馆、图书馆)',
      },
      {
        concept: 'proactive.media',
        label: '主动公开 报刊、广播、电视',
      },
      {
        concept: 'proactive.board',
        label: '主动公开 公开栏、电子屏',
      },
      {
        concept: 'proactive.other',
        label: '主动公开 其他方式',
      },
      {
        concept: 'proactive.category.org',
        label: '机构职能类信息',
        aliases: ['机构职能类', '机构职能类信息数'],
      },
      {
        concept: 'proactive.category.law',
        label: '政策法规类 / 法规文件类信息',
        aliases: ['法规文件类', '政策法规类信息', '政策法规类信息数', '法规文件类信息数'],
      },
      {
        concept: 'proactive.category.plan',
        label: '规划计划类信息',
        aliases: ['规划计划类', '规划计划类信息数'],
      },
      {
        concept: 'proactive.category.duty',
        label: '行政职责类信息',
        aliases: ['行政职责类', '行政职责类信息数'],
      },
      {
        concept: 'proactive.category.business',
        label: '业务动态类 / 工作动态类信息',
        aliases: ['工作动态类', '业务动态类信息', '工作动态类信息数', '业务动态类信息数'],
      },
      {
        concept: 'proactive.category.other',
        label: '其他类信息',
        aliases: ['其他类信息数'],
      },
      {
        concept: 'web.visits',
        label: '网站专栏页面访问量',
        number: '05',
      },
      {
        concept: 'consult.total',
        label: '政府信息公开咨询数',
        aliases: ['政府信息咨询数', '接受咨询数', '咨询总数', '接受咨询总数', '政府信息公开咨询总数'],
      },
      {
        concept: 'consult.on_site',
        label: '现场接待人数',
        aliases: ['服务窗口', '现场接待人次', '现场咨询数', '当面咨询数', '现场接待人次数'],
        number: '06',
      },
      {
        concept: 'consult.online',
        label: '网上咨询数',
        aliases: ['网络信箱(论坛)', '网络信箱', '网络咨询数', '网站咨询数'],
        number: '07',
      },
      {
        concept: 'consult.phone',
        label: '咨询电话接听数',
        aliases: ['公开电话', '电话咨询数', '咨询电话接听次数'],
        number: '08',
      },
      {
        concept: 'requests.catalogue',
        label: '依申请公开信息目录数',
        number: '09',
      },
      {
        concept: 'requests.received',
        label: '申请总数',
        aliases: [
          '受理依申请公开信息总数',
          '受理政府信息公开申请总数',
          '正式受理政府信息公开申请数',
          '收到申请总数',
          '受理申请总数',
          '本年度申请总数',
          '收到政府信息公开申请总数',
          '收到政府信息公开申请数',
          '受理政府信息公开申请数',
          '受理依申请公开总数',
          '依申请公开信息申请总数',
          '收到依申请公开信息总数',
          '申请公开总数',
        ],
        number: '10',
      },
      {
        concept: 'requests.channel.in_person',
        label: '当面申请数',
        aliases: ['当面申请书', '当面申请'],
        number: '11',
      },
      {
        concept: 'requests.channel.fax',
        label: '传真申请数',
        aliases: ['传真申请'],
        number: '12',
      },
      {
        concept: 'requests.channel.email',
        label: '电子邮件申请数',
        aliases: ['电子邮件申请', '邮件申请数'],
        number: '13',
      },
      {
        concept: 'requests.channel.online',
        label: '网上申请数',
        aliases: ['网络申请数', '网上申请', '网络申请', '网站申请数'],
        number: '14',
      },
      {
        concept: 'requests.channel.letter',
        label: '信函申请数',
        aliases: ['信函申请', '书面信函申请数', '信件申请数'],
        number: '15',
      },
      {
        concept: 'requests.channel.other',
        label: '其他形式申请数',
        aliases: ['其它形式申请数', '其他形式申请', '其它形式申请', '其他方式申请数', '其他申请数'],
        number: '16',
      },
      {
        concept: 'requests.answered',
        label: '对申请的答复总数',
        aliases: [
          '对申请的答复数',
          '本年度对申请的答复总数',
          '本年度对申请的答复数',
          '对申请答复总数',
          '申请答复总数',
          '答复总数',
          '已答复件数',
        ],
        number: '17',
      },
      {
        concept: 'requests.pending',
        label: '待答复件数',
        aliases: ['在办'],
      },
      {
        concept: 'answer.granted_full',
        label: '同意公开答复数',
        aliases: ['同意提供', '同意公开数', '同意公开的答复数', '同意公开'],
        number: '18',
      },
      {
        concept: 'answer.granted_part',
        label: '同意部分公开答复数',
        aliases: ['部分提供', '同意部分提供', '部分公开答复数', '同意部分公开数', '同意部分公开'],
        number: '19',
      },
      {
        concept: 'answer.not_granted',
        label: '否决公开答复总数',
        aliases: ['否决公开答复数', '拒绝提供', '否决公开数', '否决公开总数', '否决公开'],
        number: '20',
      },
      {
        concept: 'answer.refused.not_gov_info',
        label: '“非《规定》所指政府信息”数',
        number: '21',
      },
      {
        concept: 'answer.not_exist',
        label: '“信息不存在”数',
        aliases: ['信息不存在', '政府信息不存在', '政府信息不存在数'],
        number: '22',
      },
      {
        concept: 'answer.not_this_agency',
        label: '“非本部门掌握”数',
        aliases: [
          '非本机关掌握',
          '非本机关掌握数',
          '非本机关政府信息',
          '非本机关政府信息数',
          '非本机关职责权限范围',
          '非本机关职责权限范围数',
          '非本部门职责权限范围数',
        ],
        number: '23',
      },
      {
        concept: 'answer.not_granted.unclear',
        label: '“申请内容不明确”数',
        aliases: ['信息描述不清', '申请内容不明确', '申请内容不明', '申请内容不明确数'],
        number: '24',
      },
      {
        concept: 'answer.not_granted.exempt1',
        label: '“免予公开范围1”数',
        number: '25',
      },
      {
        concept: 'answer.not_granted.exempt2',
        label: '“免予公开范围2”数',
        number: '26',
      },
      {
        concept: 'answer.not_granted.exempt3',
        label: '“免予公开范围3”数',
        number: '27',
      },
      {
        concept: 'answer.not_granted.exempt4',
        label: '“免予公开范围4”数',
        number: '28',
      },
      {
        concept: 'answer.not_granted.exempt5',
        label: '“免予公开范围5”数',
        number: '29',
      },
      {
        concept: 'answer.not_granted.exempt6',
        label: '“免予公开范围6”数',
        number: '30',
      },
      {
        concept: 'answer.not_granted.other',
        label: '其它原因',
        number: '31',
      },
      {
        concept: 'reconsideration.total',
        label: '行政复议数',
        aliases: [
          '受理政府信息公开工作行政复议数',
          '行政复议件数',
          '行政复议申请数',
          '申请行政复议数',
          '被申请行政复议数',
          '因政府信息公开申请行政复议数',
        ],
        number: '32',
      },
      {
        concept: 'reconsideration.upheld',
        label: '行政复议 维持',
      },
      {
        concept: 'reconsideration.corrected',
        label: '行政复议 撤销、变更、确认违法、责令履行',
      },
      {
        concept: 'reconsideration.other',
        label: '行政复议 其他(撤回、驳回、不予受理)',
      },
      {
        concept: 'litigation.total',
        label: '行政诉讼数',
        aliases: [
          '收到政府信息公开工作行政诉讼数',
          '行政诉讼件数',
          '提起行政诉讼数',
          '被提起行政诉讼数',
          '因政府信息公开提起行政诉讼数',
        ],
        number: '33',
      },
      {
        concept: 'litigation.upheld',
        label: '行政诉讼 维持或驳回',
      },
      {
        concept: 'litigation.corrected',
        label: '行政诉讼 撤销、确认违法、责令履行',
      },
      {
        concept: 'litigation.other',
        label: '行政诉讼 其他',
      },
      {
        concept: 'appeals.total',
        label: '行政申诉数',
        aliases: ['接受行政申诉、举报数', '行政申诉、举报数', '行政申诉件数', '申诉数', '提起行政申诉数'],
        number: '34',
      },
      {
        concept: 'appeals.first_handling',
        label: '对本部门首次处理不满意的行政申诉数',
        number: '35',
      },
      {
        concept: 'info_fee.amount',
        label: '政府信息公开收费',
        aliases: [
          '依申请公开信息收取的费用总数',
          '依申请公开政府信息收取费用',
          '收取费用总数',
          '收取的费用总数',
        ],
      },
      {
        concept: 'info_fee.waived',
        label: '减免费用',
        aliases: ['政府信息公开收费减免金额', '收费减免金额'],
      },
      {
        concept: 'capacity.staff.full_time',
        label: '专职(全职)工作人员数',
        aliases: ['全职人员数', '专职人员数', '全职工作人员数', '专职工作人员数'],
      },
      {
        concept: 'capacity.staff.part_time',
        label: '兼职工作人员数',
        aliases: ['兼职人员数'],
      },
      {
        concept: 'capacity.points',
        label: '公共查阅点(室)数',
        aliases: ['政府信息公开查询点数', '政府信息公开查阅点数'],
      },
      {
        concept: 'capacity.litigation_cost',
        label: '与诉讼有关的费用支出',
        aliases: ['与诉讼有关的总费用', '与行政诉讼有关的总费用', '与行政诉讼有关的费用支出'],
      },
      {
        concept: 'training.people',
        label: '培训人次',
      },
      {
        concept: 'requests.closed',
        label: '办结',
        aliases: ['办结数'],
      },
      {
        concept: 'answer.not_granted.other',
        label: '其他',
        aliases: ['其它'],
        within: 'answer.not_granted',
      },
      {
        concept: 'answer.refused',
        label: '不予公开答复数',
      },
    ],
  },
];
