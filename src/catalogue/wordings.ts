/**
 * The language of the reports' prose: nouns of indicators, channels, denials, words of other subjects. Data only.
 * Patterns are for words without white space and quotation marks; those ending in `$` are for the words right before a
 * number, those beginning with `^` (names in _AFTER) for the words right after it. `[^,]` keeps them within a clause.
 */

/** A concept and the words that name it; of a list the first that matches counts. */
export type Wording = readonly (readonly [concept: string, pattern: RegExp])[];

// What a stretch of prose is about

/** `other`: a subject that has nothing to do with disclosure work. */
export type Topic =
  | 'proactive'
  | 'requests'
  | 'reconsideration'
  | 'litigation'
  | 'direct'
  | 'after'
  | 'fee'
  | 'norms'
  | 'rules'
  | 'response'
  | 'capacity'
  | 'training'
  | 'complaints'
  | 'appeals'
  | 'consult'
  | 'other';

/** Nouns by which a topic is known; at one place the first that matches, in a clause the last place counts. */
export const TOPIC_WORDS: readonly (readonly [Topic, string])[] = [
  // 行政许可申请 and the like are other services.
  [
    'other',
    '(?:行政许可|许可|审批|低保|救助|补贴|补助|专利|商标|工伤|认定|法律援助|援助|仲裁|保障|公租房|住房|廉租房|贷款|注册|登记|资质|执业|退休|待遇|理赔|赔偿|证照|强制执行|入学)(?:的|类)?申请',
  ],
  ['direct', '未经(?:行政)?复议(?:程序)?直接(?:起诉|(?:提起)?(?:行政)?诉讼)|直接起诉'],
  ['after', '(?:行政)?复议后再?(?:起诉|提起(?:行政)?诉讼|诉讼)'],
  ['reconsideration', '(?:行政)?复议(?!机关|机构|科|局|员)(?:的?(?:申请|案件|事项)){0,2}'],
  [
    'litigation',
    '(?:行政)?诉讼(?!费)(?:的?(?:申请|案件|事项)){0,2}|(?:行政)?(?<!出庭)应诉(?:案件)?|被?起诉(?!期|状|书|人)|被诉(?!讼)',
  ],
  ['appeals', '(?:行政)?申[诉述](?:的?(?:申请|案件|事项)){0,2}'],
  ['complaints', '(?:举报投诉|投诉举报|投诉|举报)(?:的?(?:案件|事项))?'],
  [
    'requests',
    '[按从]照?申请的?(?:渠道|方式|途径|形式)|(?:依申请公开|属于已主动公开|依法申请公开|公开的?申请|申请公开|申请(?!人(?!数)|表|条件|材料|程序|渠道|流程|执行|理由|补贴))(?:(?:的?(?:政府)?信息)?的?(?:案件|事项))?',
  ],
  ['rules', '(?:政府|部门)规章|(?:制[定发]|出台|废止|有效)(?:政府)?规章(?!制度)'],
  ['norms', '规范性文件'],
  [
    'proactive',
    '主动公开|公开[了的]?(?:各类|各种)?(?:政府|政务)信息|发布[了的]?(?:各类|各种)?(?:政府|政务)?信息|政府信息公开数量',
  ],
  ['fee', '信息处理费|信息公开处理费|收费|费用|减免'],
  ['response', '新闻发布[会活]|在线访谈|网上访谈|政策解读|解读|回应'],
  ['training', '培训|会议'],
  ['capacity', '工作人员|专职|兼职|查阅[点场室中]|查询[点场]'],
  ['consult', '咨询'],
  [
    'other',
    '热线|12345|12329|12315|来电|专线|信箱|(?<!公开)来信(?!收到|提交|申请|方式|形式)|来访|(?<!公开)信件|留言|信访|工单|建议(?!(?:申请人|其)?通过)|提案|(?<!复)议案|档案|编制|资金|参保|粉丝|阅读量|权力清单|责任清单|办事指南|交办|(?<!公开的?)诉求|案件|便民|审批|项目|证照|网民',
  ],
];
/** Words beside which a number is likely one of an indicator. */
export const INDICATOR_WORDS = new RegExp(
  TOPIC_WORDS.filter(([topic]) => topic !== 'other')
    .map(([, pattern]) => pattern)
    .join('|'),
);

/** Words that make a weak noun (投诉, 咨询, 培训, 办结 …) mean something else than disclosure work. */
export const OTHER_SUBJECTS =
  /热线|12[0-9]{3}(?![\d条件篇次人个份余,.万])|来电|专线|信箱|(?<!公开)来信(?!收到|提交|申请|方式|形式)|留言|信访|工单|提案|(?<!复)议案|档案|就业|失业|创业|职业|技能|农民|消费者|食品|药品|环境投诉|价格|劳动|社保|医保|网民|百姓|纪检|信用|物业|案卷评查|会议室|保密|舆情应对|应急|普法|法治|法律援助|来馆/;
/** Of these what stands beside enquiries by call or on the spot is none of them. */
export const BESIDE_ENQUIRIES = /来信|信箱|留言/g;

/** Words of disclosure work, one of which must stand near weak nouns. */
export const DISCLOSURE =
  /信息公开|政务公开|公开工作|依申请公开|申请公开|公开申请|公开(?:了|各类|各种|政府|政务){0,3}信息|应公开[未而尽]|提供政府信息|信息处理费/;
/** Titles of sections on disclosure work. */
export const TITLED =
  /公开|(?<![会房生疗安])保障|监督(?!管理)|平台建设|信息管理|复议|诉讼|救济|收费|收支|费用|处理费|申请|咨询|投诉|申诉|机构(?:建设|[和及与、]?(?:人员|队伍|经费))|队伍建设|人员[和及与、]?(?:机构|经费)|会议[和及与、]?培训|培训[和及与、]?会议|(?:^|\/)(?:强化|加强|开展|组织|注重|抓好|深化|业务|工作|教育|学习|宣传|、|和){0,3}培训/;
/** A heading that goes on in its line: 七、复议、诉讼:均为0. */
export const RUN_IN_LABEL = /^[一二三四五六七八九十]{1,3}、([^,;:]{2,30}):/;
/** Sections on shortcomings and plans hold no numbers of the year. */
export const PLANS = /问题|不足|改进|打算|下一步|今后|努力方向|工作思路|工作计划/;
/** What is hoped for, before a number. */
export const HOPED =
  /力争|争取|努力|确保|避免|防止|杜绝|做到|每(?!日(?:[\u4e00-\u9fff]{2})?(?:头条|新闻|网(?!站)|报(?![告道送])))|日均|月均|平均/;
/** No single one: 没有收到一件申请. */
export const NOT_ONE = /(?:没有|未|无)(?:收到|接到|接收|发生|出现|产生|受理|引发|引起|有)?过?$/;
/** The same behind it: 信函申请一件也没有. */
export const NOT_EVEN_ONE = /^(?:也|都|亦)(?:没有?|未|无)/;
export const ONE_OF_THEM = /(?:一|1)(?:[件起宗条份次例封]|人次)$/;

// Lists and numbers

/** Ends of the words before a number that say nothing: totals, verbs of being, `数`. */
export const TAIL =
  /(?:数量|总数|总量|总计|总?(?:(?<![事文稿信邮案])件数|条数|期数|场数|份数|次数|人数|篇数|场次)|数目|分别|合计|累计|共计|共有|达到|之和|数|量|共|达|有|是|为|计|的|了|仅|只|各|均|都|皆|就){1,6}$/;
/** Verbs of being before a number, which make it a told one even without a measure word. */
export const SAID = /(?:为|是|有|共|共计|达|达到|收到|受理)$/;
/** Before a number that is told beside a list whose sum is full already. */
export const BESIDE_LIST = /^,?(?:以及|另|此外|还有|同时)/;
/** Openers of a list of parts. */
export const PARTS =
  /其中(?!的?一?部分)|^内[有含]|(?:申请|信息|案件|申请人|申请主体)[中里][,:]|包括|包含|涉及|具体为|具体是|分别是|分别为|从[^,]{2,8}看|按[^,]{2,8}分|申请(?:人|主体)(?:类型|类别|身份)[为是:]/;
/** The cases are named again, and what follows is parts of those: 复议7件…;诉讼案件中,维持3件. */
export const OF_CASES = /(复议|诉讼)的?案件[中里]/;
/** Before the sum of the numbers that stand before it. */
export const SUM =
  /^(?:以上|两项|各项|三项|全[省市县区州旗镇]|全系统)?(?:共计?|合计|总计|总共|累计)(?:共|公开|发布|为|有|达){0,2}(?:各类)?(?:政府|政务)?(?:信息)?$/;
/** A sentence that goes on with the parts of the number before. */
export const GOES_ON =
  /^(?:这?其中|在?(?:上述|以上|所有|全部|受理的|收到的|新收的)[^,\d]{0,12}申请[中里]|申请(?:人|主体)[中里]|具体|从[^,]{2,8}看|按[^,]{2,8}分|在?[^,:。\d]{0,12}信息[中里][,:]|[^,:。]{0,16}公开的?(?:政府|政务)?信息的?(?:主要)?(?:类别|类型|种类|内容)[^,:]{0,6}(?:包括|分为|有|为))/;
/** Words after which a list is full. */
export const FULL = /分别[为是]|即$/;
/** Before a list that stands in a clause of its own: 渠道主要是现场受理和网上受理,分别为9件和6件. */
export const LIST_LEAD = /^.*(?:[是为有]|包括|通过|采用|分成)/;
/** One value for every noun of the list before. */
export const SPREAD = /(?:均|都|皆|全部|各)[为是有]?$/;
/** A list of nouns and a list of numbers in the same order. */
export const RESPECTIVELY = /分别(?:为|是|有|达)?([^,、]{0,8})$/;
/** Where a report names itself; the unit stands before. */
export const NAMES_ITSELF =
  /(?:年度(?:工作)?报告|工作报告|年报|情况报告|公开报告|公开(?:工作)?总结)(?!格式|编制|有关|发布|的通知|和)/g;
/** Subject and time of a clause that says no more. */
export const BARE_SUBJECT =
  /^(?:20\d\d年度?|全年|今年|本年度|全[市县区州省镇乡]|[我本](?:局|市|县|区|镇|乡|办|委|街道|单位|机关)|[市县区州省旗][\u4e00-\u9fff]{1,8}[局委厅办]){0,3}$/;
/** Joints of a list of nouns. */
export const JOINTS = /[、和与或]|以及|并且|(?<![涉普波触危提])及(?![时其格早])/;
/** A noun that the last of a list lends to those before: 当面、网络申请, 电话及当面咨询. */
export const LENT = /(?:申请|案件|方式|咨询)$/;
/** All of the number before: 均为网络申请. */
export const ALL_ARE =
  /^(?:结果|[^,、]{0,6}(?:法院|复议机关|复议机构))?(?:均|全部|都|皆)(?:为|是|系|属于?|通过|以|采用|被|予以|获|判决|裁定|作出){0,2}/;
/** Every applicant is of one kind: 均为自然人申请, 申请人全部为自然人, 均由企业提出. */
export const ALL_APPLIED_BY =
  /^(?:申请人|申请主体)?(?:均|全部|都|皆)(?:为|是|系|由|来自|来自于)([^,、和及]{2,14}?)(?:(?:通过|以)[^,]{2,14}|(?:网[上络]|在线|线上|当面|现场|信函|邮寄)(?:方式)?(?:提交|提出|申请){0,2})?$/;
/** A sentence on those who applied. */
export const SAYS_WHO_APPLIED = /^申请(?:人|主体)(?=均|全部|都|皆)/;
/** In brackets behind what was received: the one way. */
export const ONLY_BY_WAY =
  /^(?:通过|以)?(?:网[上络]|在线|线上|当面|现场|信函|邮寄|传真|电子邮件)(?:方式|渠道|申请|提交|提出){0,2}$/;
/** 均在门户网站公开 */
export const ALL_ON = /^(?:均|全部|都)已?(?:在|通过|利用|经)[^,、]{2,24}(?:公开|发布|公布)$/;
/** Cases that are not decided yet. */
export const ALL_PENDING =
  /^(?:目前|现|[该此](?:行政)?(?:复议|诉讼)?案件?|截?[至止](?:目前|年底|[^,、]{0,10}(?:日|之时|前|时))){0,2}(?:均|都|全部)?(?:(?:尚未|仍未|未|还未)(?:审结|结案|判决|作出(?:判决|决定))|(?:正在|尚在|仍在|还在)(?:审理|办理)(?:中|之中)?|审理中)$/;
/** All applications were refused, or answered in part. */
export const ALL_REFUSED = /^不(?:予|同意)公开(?:答复)?$/;
export const ALL_IN_PART = /^(?:予以|同意)?部分公开(?:答复)?$/;
/** Right behind a number of applications: 3项全部予以公开. */
export const ALL_AT_ONCE = /^(?:均|全部|都)/;
/** Applicants are told to go elsewhere: 告知通过其他途径办理11件. */
export const SENT_ELSEWHERE = /途径办理$|转(?:由|交|送)[^,]{0,10}办理$/;
/** All applications were answered with the information. */
export const ALL_GRANTED = /^(?:已)?(?:予以?|同意|全部)?公开(?:答复)?$/;
/** Words before a share that make it one of the whole list. */
export const SHARE_OF_WHOLE =
  /(?<!共|合计|共计|总计)占(?:比|(?:信息)?总[数量]|全部|总体|总条数|总件数|其中)?的?(?:比例|比重)?的?(?:约|为|达)?$/;

/** Shares of a whole that the words name, with the concepts which that can be ('' for a number that is no indicator). */
export const NAMED_WHOLES: readonly (readonly [words: RegExp, concept: RegExp])[] = [
  [
    /占(?:全[年部]|本年度?|年度|所有|[收接]到的?|受理的?|政府信息|信息|政务|公开|总){0,4}(?:依?申请公开|申请|受理)(?:政府)?(?:信息|案件|事项|件)?的?(?:总[数量]|总件数|数量|件数|[数量])?的?(?:比例|比重)?(?:约|为|达)?$/,
    /^(?:requests\.received)?$/,
  ],
  [
    /占(?:已|全[年部]|本年度?|总){0,2}(?:办结|办理|答复|回复)的?(?:申请|件)?的?(?:总[数量]|总件数|数量|件数|[数量])?的?(?:比例|比重)?(?:约|为|达)?$/,
    /^(?:requests\.(?:closed|answered))?$/,
  ],
  [
    /占(?:已|全[年部市县区]|本年度?|年度|所有|主动|政府信息|政务信息|信息|总){0,3}(?:公开|发布)的?(?:政府|政务)?(?:信息)?的?(?:总[数量]|总条数|数量|条数|[数量])?的?(?:比例|比重)?(?:约|为|达)?$/,
    /^(?:proactive\.(?!category).*)?$/,
  ],
];

/** Areas as a whole, and the organ itself. */
export const WHOLE_AREA =
  /(?<!围绕|立足|服务|面向|结合|针对|促进|推动|推进|加快|提升|指导|对照|根据|按照|发布|公开|推送|报送|上报|宣传)(?:了|着|于)?全[市县区州旗省镇乡盟]|全自治[区州县旗]|全兵团|全师|全系统|全街道|全辖区|各级/;
export const ORGAN_ITSELF =
  /[市县区州]?本级(?![、和及与][^,]{0,8}(?:部门|单位|[市县区镇乡]))|局机关|(?<!属于?|非|因|由|向|是)本机关(?!不|职权|职责)|办公室本身|机关本身|本部门(?=(?:共|累计|全年)?(?:主动)?公开)/;

// Time

/** Since the Regulations came into force and the like: no number of the year, whatever date stands nearer. */
export const RUNNING_TOTAL =
  /(?:施行|实施|颁布|公布|开通|成立|建立)[^,]{0,10}(?:以来|起|至今)(?<!\d月(?:\d{1,2}日)?[^,\d]{2,18})/;
export const UP_TO_DAY = /截[至止][^,]{0,16}[日底末]|到(?:20\d\d)?年年?[底末]|到年[底末]/;
export const ACCUMULATED = /累计/;
/** Since the Regulations came into force, which in the report for 2008 is that year. */
export const SINCE_LAW = /(?:施行|实施)[^,]{0,10}(?:以来|起|至今|之日)/;
/** Up to a day what stands by then: 截至2016年底,已主动公开. */
export const STOOD = /截[至止][^,]{0,16}[日底末].{0,30}已(?:主动)?公开/;
export const ALL_YEAR = /全年|年度|本年/;
/** In the clause of a number of this year that stands beside a sum over years. */
export const OF_THIS_YEAR = /^(?:其中)?(?:今年|本年|当年|全年|本年度)(?!以来)/;
/** What is only compared with holds for its own clause; 上年结转 is no other year. */
export const COMPARED =
  /(?:上一?年度?|去年)同期(?=为? ?[\d一二两三四五六七八九十百])|结转自?[上去]一?年度?|(?<=结转)自?20\d\d年度?(?=的?申请)|20\d\d年度?(?=结转)|[比较与](?:上一?年度?|去年|前一?年|往年)(?:度|同期)?|(?:上一?年度?|去年)(?=结转|转结|转入|遗留|未办结)/g;
/**
 * Before a number that tells a change, what is compared with or a sum over years beside this year's number: `比上年增加9件`,
 * `比2015年的4890条`, `12件,历年累计46件`. Never the whole of a list.
 */
export const CHANGED =
  /历年(?:来)?累计[为达共有]?$|(?:比|较|同比|环比)[^,;:]{0,16}$|(?:增加|减少|增长|上升|下降|净增|提高|降低|多|少)了?(?:约|近|超过?)?$/;
/** Before a number of what is left over, which is no whole of a list that follows. */
export const LEFT_OVER = /(?:结转|转结|顺延|转[到至入]?下|尚在|正在|待)[^,;:]{0,12}$/;
export const PREVIOUS = /去年|[上前往]一?年|同[比期]/;

// Disclosed items

/** Verbs of disclosing. */
export const DISCLOSE =
  '(?:主动公开|公开发布|公布公开|公开|(?:推送|发布)(?:或|和|、)转发|(?<=(?:号|博|微信|公众平台)(?:共|累计|全年|年内)?)发[文帖]|(?<=号|博|微信|共|累计|全年)推[文出]|发布|推送|发送|上传|上载|更新|(?<!报)刊发|刊登|登载|发表|公布|(?<=(?:媒体(?:平台)?|报刊|报纸|电视|电台)上?)发稿|(?<=(?:网站|号|博|微信|平台)上?(?:共|累计|全年)?)编发|(?<=[栏屏]内?(?:共|累计|全年)?)张贴|滚动播[放出](?=(?:各类|政府|政务)?信息)|(?:播发|播出|刊播|播报)(?<=(?:在|通过|利用)[^,]{1,20}(?:电视|广播|媒体|[台站])上?(?:共|累计|全年)?[播刊].|^(?:全年|共|累计){0,2}[播刊].)|(?<=网站上?)公示(?=共|累计|$))';
/** Adjectives between a verb of disclosing and 信息. */
export const ADJECTIVES =
  '(?:各类|各种|各项|所有|全部|有效|公文类|原创|自主|相关|有关|重要|权威|图文|政务类)';
/** 政府信息 and what stands for it. */
export const INFO =
  '(?:公安|税务|环保|教育|自然资源|应急管理|交通|国土|民政|财政|卫生|水利|农业|商务|统计|审计|住建|城管|文旅|人社|海关|气象|林业|科技|文化|体育|旅游|应急|医保|药监|质监|安监|工商|粮食|规划)?(?:政府|政务)(?:公开|工作|类|服务)?(?:信息|动态信息)(?:、动态|内容|资料)?';
/** What a channel disseminates. */
export const ITEMS =
  '(?:信息|文章|图文|推文|消息|内容|条目|(?:宣传)?稿件|资讯|文件|作品|动态|博文|微文|帖文)';
/** Words between verb and number that do not narrow the items. */
export const UNSAID =
  /[和及、]转[发载]|[我本](?:[省市县区镇乡局委办]|街道|单位|机关)|与[^,、的]{1,8}(?:相关|有关)的|本年度|各类|各种|各项|所有|全部|有效|公文类|原创|自主|相关|有关|重要|权威|政务类|政府|政务|工作|公开|新闻|等|上|平台/g;
/** After a number of issues: the number of what was in them (52期156条, 280余期、共860余条). */
export const ITEMS_FOLLOW = /^[,、(]?(?:共计?|合计|总计)?(?:约|近)?\d[\d,.]{0,9}[万千]?余?[条篇]/;
/** Where a sentence speaks of new media alone, what was published is not all there is. */
export const OF_NEW_MEDIA = /^(?!.*(?:网站|公报|公开栏|多种|各种|专区)).*新媒体/;
/** Words that may stand with a channel's name where no verb does. */
export const OWN_WORDS =
  /其中|社区|村务|[镇乡]村|街道|子网?站|门口|大厅|大院|医院|学校|台(?=[播刊发]|$)|上(?=[挂登贴刊]|$)|(?:挂|登|贴|刊|播)[出发]|张贴|刊载|登载|见报|分别为?|包括|包含|含|通过|利用|在|[省市县区旗]|[局委厅办院校镇乡本我、]|新增|全年|共|累计|政府|政务|官方|发布|公开|信息|平台|等|类/g;
export const MEANS = /通过|利用|在|依托|借助/;

/** An account of new media with its name, and nothing else: 临河发布微信公众号, 微信公众号临河发布. */
export const NAMED_ACCOUNT =
  /^(?:其中)?[^,、各其和及与]{2,14}(?:微博|微信公众号|微信(?:订阅|服务)号|公众号|公众平台)$|^(?:[本我]?[省市县区旗镇乡局院校办])?(?:政务|官方)?(?:微博|微信公众号|微信(?:订阅|服务)号|公众号)(?![^,]{0,6}(?:评论|留言|私信|转|互动|点赞|咨询|投诉|回[应复]|解读))[^,、各其和及与的共发推公阅粉]{2,8}$/;

/** Some paper or other, whose name is not looked at: 在《临河日报》刊登. */
export const IN_A_TITLE = /《》(?:[^,]{0,6})(?:刊登|刊发|登载|刊载|发表|发布|公开)/;
/** Issues of a bulletin, right before what was in them: 发行《临河政报》12期,发布信息62条. */
export const OF_BULLETIN = /(?:《》|公报|政报)[^,《]{0,4}(?:\d{1,4}|[一二三四五六七八九十百]{1,4})期$/;
/** Verbs that name a medium nobody named. */
export const PRINTED = /^(?:刊登|刊发|登载|推送|发送)/;
/** Kinds of one channel, any of which is not all of it. */
export const KINDS: Readonly<Record<string, readonly RegExp[]>> = {
  'proactive.website': [/政府(?:门户)?网/, /[局厅委部]网站|党政网|新闻网|信息网/],
  'proactive.media': [/报纸|日报|报刊/, /电视/, /广播|电台/],
  'proactive.board': [/[开示传告]栏(?!目)/, /屏/],
};
/** A platform that may be a site or not. */
export const ON_A_PLATFORM =
  /(?:通过|利用|在|依托|借助)(?!各|多|不同)[^,、]{0,20}(?:平台|APP|客户端|小程序)上?(?:向社会|对外|共|累计|全年)?$/;
/** A site by its name alone, which may be anybody's: what it published is not all there is. */
export const NAMED_SITE =
  /中国·[\u4e00-\u9fff]{2,6}(?=发布|公开)|[\u4e00-\u9fff]{2}(?<!互联|物联|人民|新华|央视|新闻|全|内部|局域)网上?(?:主动|累计|全年|共|向社会|对外|及时){0,2}(?=更新|发布|公开|刊登|登载|上传|公布)/;
/** The organ's own among several: 本局门户网站, 我县政务微博. */
export const OWN_SITE =
  /[本我](?:[省市县区州旗盟镇乡局委办厅院校]|街道|单位|机关|部门)[^,;。\d]{0,8}(?:网站|网页|公众号|微信|微博|客户端)|(?:^|通过|利用|在|其中)[局委厅办院校](?:机关|政府|门户|官方|政务|公众){0,2}(?:网站|网页|公众号|微信|微博|客户端)/;
/** Sites of a channel beside its main one, told in a sentence of their own. */
export const OWN_KIND = /(?:信息|政务)公开网(?!站|络)|新浪|腾讯|网易|搜狐/;
/** A site by its name alone, with the last two characters of that: 在临河卫生网发布. */
export const SITE_BY_NAME =
  /(?:通过|利用|依托|在)[^,、和及]{0,12}([\u4e00-\u9fff]{2})网上?(?:站)?(?:主动|累计|全年|共|向社会|对外|及时){0,2}(?:公开|发布|更新|刊登|登载|上传|公布)/;
/** Several sites of one channel: 新浪、腾讯微博. */
export const SITES = /(?:新浪|腾讯|网易|搜狐|人民|新华)[^,、]{0,3}[、和及与]/;
/** `1203条政府信息通过门户网站公开`. */
export const THROUGH_AFTER =
  /^(?:政府|政务)?信息(?:已|均|全部|分别)?(?:通过|在|经|利用)([^,、]{2,24}?)(?:向社会|对外|及时|主动|上)?(?:公开|发布|公布)/;
/** What the forms say of their row of totals. */
export const ROW_OF_TOTALS = /不同渠道和方式公开相同/;
/** Items made in the year, a part of which was disclosed. */
export const MADE_ITEMS =
  /(?:产生|形成|生成|制作|编制|拥有|梳理|整理)[^,]{0,8}(?:政府|政务)?信息[^,、]{0,4}$|信息公开总[量数][^,、]{0,3}$/;
/** What was disclosed of what should have been: 应公开政府信息12条,实际公开12条. */
export const SHOULD_BE =
  /应当?(?:主动)?公开(?:的)?(?:政府|政务)?信息[^,;。\d]{0,6}\d[\d,.]{0,9}[万千]?[条件],$/;
export const REALLY_DISCLOSED = /实际(?:主动)?公开$/;
/** Right before it: items made, of which the rest of the sentence tells whether they may be disclosed. */
export const MADE_BEFORE =
  /(?:产生|形成|生成|制作|编制)[^,]{0,8}信息[^,、;\d]{0,4}\d[\d,.]{0,9}[万千]?[条件份],$/;
export const DISCLOSED_PART = /^(?:其中)?(?:属于)?主动公开(?:类|的|政府信息|信息|文件)*$/;
/** Behind a total: that it was one of several years, for a part of it is the year's. */
export const YEAR_PART_AFTER =
  /^[^,;。]{0,12}(?:[,(](?:其中)?|[;。]其中)[:,]?(?:20\d\d年|本年|当年|今年|全年)度?(?:共|累计|全年)?(?:新增(?:公开|发布)?|新公开|公开|主动公开|发布|推送|更新|上传)(?:主动公开|了|的|各类|政府|政务|信息|共){0,5}[\d一二两三四五六七八九十]/;
/** In brackets right behind: 累计发布信息956条(其中2023年发布81条). */
export const YEAR_PART_WITHIN =
  /^(?:其中)?(?:20\d\d年|本年|当年|今年)度?(?:共|累计)?(?:新增|新公开|公开|主动公开|发布|推送|更新|上传)(?:公开|发布|了|的|各类|政府|政务|信息){0,4}[\d一二两三四五六七八九十]/;
export const YEAR_PART =
  /^(?:其中)?(?:20\d\d年|本年|当年|今年|全年)度?(?:共|累计|全年)?(?:新增(?:公开|发布)?|新公开|公开|主动公开|发布|推送|更新|上传)(?:主动公开)?(?:了|的)?(?:政府|政务)?(?:信息)?$/;
export const ALL_YEARS =
  /(?:累计|截[至止]|[到至]20\d\d年|以来)[^;。]{0,40}(?:公开|发布|推送|更新)(?:[^;。]{0,10}信息)?[^,;。\d]{0,6}\d[\d,.]{0,9}[万千]?余?条[,;(]$/;
/** A list of all there are with the new ones of each: 政府文件180条,新增31条. */
export const WITH_NEW_ONES = /[\d一二两三四五六七八九十百][条件篇份],(?:其中)?新增[\d一二两三四五六七八九十]/;
export const SERVICE_INFO = /提供服务类(?:政府)?信息$/;
/** Names of channels. */
export const CHANNELS: Wording = [
  [
    'proactive.newmedia',
    // 公众号、视频号更新信息12条: two kinds of them in one figure.
    /(?:政务)?新媒体|两微一端|两微|双微|官微|(?<=(?:微信|公众号|微博)[^,、\d]{0,6}[、和及与][^,、\d]{0,8})(?:抖音|视频号|头条号|快手)(?![^,\d]{0,6}等)/,
  ],
  [
    'proactive.website',
    /门户(?:[^,、]{0,4}网页|网站?)|政府网站?|官方网站|信息公开网站?|网站|(?:政务|公开)网(?!络)|官网|(?<!中|对|内|境|海|国)外网(?!络)|信息网|互联网子站|校园网(?!络)|学校主页/,
  ],
  ['proactive.gazette', /政府公报|(?<!统计|发展|环境|状况|质量|水资源|气候)公报/],
  ['proactive.weibo', /(?:政务|官方)?微博/],
  [
    'proactive.wechat',
    /微信(?!视频号|微视频|群|小程序|朋友圈)(?:公众号|公众平台|平台|订阅号|服务号|公共号)?|(?<!抖音|快手|头条|百家|小红书|视频)公众号|公众平台/,
  ],
  [
    'proactive.media',
    /报刊|报纸|广播|电视|电台|新闻媒体|日报|晚报|校报|都市报|主流媒体|(?<![新自融多流全上级]|运营|自有)媒体(?!中心|号|矩阵)/,
  ],
  [
    'proactive.board',
    /公开栏(?!目)|公示栏|宣传栏|公告栏|(?:LED)?电子(?:显示)?屏|LED(?:显示)?屏|显示屏|触摸屏/,
  ],
  ['proactive.reading_point', /查阅[点场室中]|档案馆|图书馆/],
  ['proactive.other', /其[他它](?:方式|形式|渠道|途径|平台|载体|媒介)/],
];
/** What makes a clause without a number name the channel of the next. */
export const SPEAKS_OF_CHANNEL = new RegExp(
  `${DISCLOSE}|编辑|编发|开通|上线|启用|开设|建立|创建|运营|运维|用好|粉丝|关注|订阅|(?:微博|公众号)$|为(?:平台|载体|(?:主)?阵地|窗口)$`,
);
/** `微博、微信两个平台共发布信息12条`: the channels stand before their number. */
export const OF_PLATFORMS = /[两三四234][个大](?:自媒体|新媒体|媒体|平台|账号|渠道)[^,、]{0,12}$/;
/** `以网上公开、发放指南和公开栏为主要形式`: several means, of which one may have a name. */
export const MAIN_MEANS = /[、和及][^,]{0,20}为(?:主要|主)?的?(?:形式|方式|渠道|载体|途径)/;
/** `7个方面发布信息12条`: what was published on all of them. */
export const OF_FIELDS =
  /等?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})(?:个|大)(?:方面|领域|类别|板块|栏目)[^,、\d]{0,12}$/;
/** The clause right before, of one channel and not of several: 依托门户网站,全年公开信息12条. */
export const BY_CHANNEL =
  /^(?:其中|同时|全年|年内|20\d\d年度?)?(?:(?:通过|利用|依托|借助)(?!.*等)|在[^,、等]{2,24}(?:网站?|平台|公众号|微博|微信)[上中]$)/;
/** `新浪、腾讯两大微博`: the channels are counted, nothing that they published. */
export const COUNTED_CHANNELS = /^[大个]$/;
/** Means by which something is disclosed without one of the names above. */
export const UNNAMED_MEANS =
  /(?:通过|利用|借助|采取)[^,]{2,60}(?:媒介|途径|渠道|方式|载体)(?:向社会)?(?:主动)?(?:公开|发布)/;
/** A list of means that ends in others without a name: 利用广播、展板等其他方式. */
export const OTHER_MEANS = /等其[他它](?:方式|形式|渠道|途径|平台|载体|媒介)/;
export const OTHER_MEANS_ALONE = new RegExp(`${OTHER_MEANS.source}$`);
/** Told beside what was told before: 此外,还通过入户走访等方式,公开信息12条. */
export const MORE_MEANS =
  /^(?:此外|另外|同时|另)?,?[^,]{0,6}还?(?:通过|利用|借助|采取)[^,]{2,80}(?:方式|形式|途径|渠道)(?:,|$|公开|公布|发布)/;
export const BESIDES = /^(?:此外|另外|另|同时)|还(?:通过|利用|借助|采取)/;
export const LIST_OF_MEANS =
  /(?:通过|利用|借助|采取|依托)([^,]{2,60}?)等(?:多种|各种|各类|网络|线上|线下|宣传|公开){0,2}(?:媒介|途径|渠道|方式|载体|形式|平台)?(?:向社会|对外|全年|共|累计|已|主动){0,3}(?:公开|发布|推送|上传)/;
/** Places, where subjects may stand as well: 在门户网站、信息平台等媒介上. */
export const LIST_OF_PLACES =
  /(?<![现正存])在([^,]{2,60}?)等(?:多种|各种)?(?:媒介|媒体|渠道|载体|平台)上?(?:向社会|对外|全年|共|累计|已|主动){0,3}(?:公开|发布|推送|上传)/;
export const MANY_MEANS = /多种|各种|各类|不同|多渠道|多形式|线上线下/;
/** Already disclosed, in a clause after the number: 目前已在门户网站公开. */
export const ALREADY_PUBLIC = /^(?:目前|现)?(?:已|均|全部|都)[^,]{0,40}(?:公开|公布|发布)/;
export const ONLY_INFO_AFTER = /^(?:政府|政务)(?:公开)?信息$/;

/** A verb of disclosing whose object is lost. */
export const NO_OBJECT = /(?:主动公开|公开)$/;

/** A heading that names channels and nothing else: 微信公众号, 政府网站公开情况. */
export const FILLS_HEADING =
  /政务|官方|政府|主流|社区|街道|[我本省市县区州旗盟局委厅办镇乡村台]|医院|学校|校园?|院|平台|发布|主动|公开|方面|情况|信息|通过|利用|渠道|[、和及与等.,:()]/g;

/** Bare 信息 is all of it only beside such words, and not in a column of the site. */
export const OF_THE_YEAR =
  /各类信息|20\d\d年度?(?:共|累计|已)?(?:公开|发布)|新增|全年|年度|共|累计|总计|合计|我[局市县区镇办委]|本[局机单]|主动|向社会|对外/;
export const COLUMN = /专栏|专题|专区|栏目/;
/** Several columns by their titles are much of the site: 在政务要闻、通知公告等栏目. */
export const COLUMNS =
  /(?:《》[、和及]?){2}|[在于](?![^,]{0,60}(?:[开增新]设|设[立置]))[^,]{4,60}等(?:多个|各)?(?:专栏|栏目|板块)/;
export const DISCLOSURE_COLUMN = /(?:信息公开|政务公开)(?:专栏|专区|栏目)/;
/** The organ's own place on a site of the government: 区政府门户网站街道专栏. */
export const OWN_COLUMN =
  /(?:网站?|平台)[^,、]{0,6}(?:街道|(?<!乡)镇|乡(?!镇)|局|委|[本我]单位)子?(?:专栏|专区|栏目)/;

const CLASS_TAIL = '(?:类|方面)?的?(?:政府)?(?:信息(?:主动)?公开|信息|文件|公开)?$';
/** Classes of disclosed items. */
export const CATEGORIES: Wording = [
  [
    'proactive.category.org',
    new RegExp(
      `(?:(?<!内设|下属|直属|所属|下设|事业)机构(?:职能|设置|概况|信息|简介|职责|领导(?=类)|(?=类))|组织机构|主要职能|工作职能|部门职能|办事程序)[^,]{0,12}${CLASS_TAIL}`,
    ),
  ],
  [
    'proactive.category.law',
    new RegExp(
      `(?:政策(?:文件)?法规(?:文件)?|法规文件|法规公文|法规政策|(?:政策文件|文件法规|法律法规|法规标准|政策[、及和与]法规|[政法][策规]规章)(?=类)|(?:政策|法规|规章|法律)(?:文件)?[、及和与]{0,2}(?:行政|其他)?规范性文件)(?:及解读|相关)?${CLASS_TAIL}`,
    ),
  ],
  [
    'proactive.category.plan',
    new RegExp(
      `(?:规划计划|计划规划|[计规]划[、和及与]?(?:工作)?总结|总结[、和及与]?(?:工作)?计划|(?:发展|总体)?规划[、及和与]{0,2}(?:工作|年度)?计划|发展规划|总体规划|区域规划及相关政策)(?:及相关政策)?${CLASS_TAIL}|规划类(?:信息|文件)?$`,
    ),
  ],
  ['proactive.category.duty', new RegExp(`行政职责${CLASS_TAIL}`)],
  [
    'proactive.category.business',
    new RegExp(
      `(?:业务|工作|政务)动态${CLASS_TAIL}|业务(?:工作)?类(?:的?信息(?:主动)?|文件)?(?:公开)?$|业务(?:工作)?信息$|业务工作$|(?<=^(?:其中)?(?:\\d{1,2}[.、])?)动态(?:类|信息|新闻){1,2}$|(?<=^(?:其中)?(?!领导|媒体)[\\u4e00-\\u9fff]{2})动态类(?:信息)?$`,
    ),
  ],
  [
    'proactive.category.other',
    /其[他它](?:应当?(?:主动)?公开的?|需要公开的?|类型?的?|各类|类别的?)(?:政府|政务)?(?:信息)?类?(?:信息|文件)?(?:公开)?$|其[他它](?:政府|政务)?信息类?$|其[他它](?:依法)?主动公开的?(?:内容|信息|文件)?$/,
  ],
];
/** 业务类 is one of these classes only beside others of them. */
export const CLASS_OF_WORK =
  /业务(?:工作)?类(?:的?信息(?:主动)?|文件)?(?:公开)?$|业务(?:工作)?信息$|业务工作$/;
/** 政策文件 is the class of statutes beside other classes, where no other word of the list names that. */
export const POLICY_PAPERS = /^(?:其中)?政策文件(?:信息)?$/;
export const STATUTES = /政策法规|法规文件|法规政策|规范性文件/;
export const OTHER_CLASSES =
  /机构(?:职能|设置|概况|信息)|规划计划|[计规]划[、和及与]?(?:工作)?总结|(?:工作|业务|政务)动态|动态(?:类|信息|新闻)/;
export const SISTER_CLASS =
  /(?:机构|法规|规范性文件|政策文件|规划|计划|行政职责)[^,;、]{0,4}类|其[他它]类?的?信息[\d一二三四五六七八九十]|(?:机构职能|机构概况|机构设置|政策法规|法规文件|规划计划)(?:信息)?[\d一二三四五六七八九十]/;
/** A class joined with another in one figure, a list that ends in 等各类信息, a class of the statute's own. */
export const JOINED_CLASS = /[^,][和及与、]其[他它]|各类信息[和及与]/;
export const LIST_OF_ITEMS = /等(?:各类|各种)?(?:政府|政务)?信息$/;
export const CLASS_OF_STATUTE = /规定应当/;
export const PROACTIVE_SECTION = /主动公开|(?<!申请)公开的?(?:内容|类别|种类)/;
export const FULL_TEXT = /全文电子化的?(?:主动公开)?的?(?:政府)?(?:信息)?$/;

/** Organs below the reporting unit, as the subject right before a verb of disclosing. */
export const SUBORDINATE =
  /(?:各|区直|县直|市直|镇直|州直|直属|下属|所属|下级|基层)[^,]{0,14}(?:部门|单位|乡镇|镇街|街道|镇|乡|局|县区|区县|县市区?|市县区?|市州|州市|地市|县|办事处|站所|科室|处室|学院|院系|[市县区州旗乡镇][)]?(?:人民)?政府)(?:(?:通过|在本)[^,]{0,20})?(?:向社会|累计|共|也|全年|分别){0,3}$|公开办(?:公室)?$/;
/** The government itself with its departments is all of it: 县人民政府及县直部门共收到. */
export const WITH_ITS_OWN =
  /(?:管委会|[局委厅办院]|本级|机关)[及和与]其?(?:各|所属|下属|直属|下设)[^,]{0,20}(?:部门|单位|分局|站所|街道|镇|科室)(?:累计|共|全年|合计){0,3}$|^(?!.*[省市县区州旗、及和与][市县区州旗乡镇](?:人民)?政府)[^各]{0,40}(?:[市县区州旗省镇乡]|人民)政府(?:办公?[厅室]?)?[及和与]其?(?:所属|下属|[省市县区州旗镇乡]直)?(?:各)?(?:工作|职能)?(?:部门|单位)(?:累计|共|全年|合计){0,3}$/;
/** The governments below it, whose requests are not its own: 各市、县政府收到. */
export const LOWER_GOVERNMENTS =
  /(?:各[^,]{0,10}[市县区州旗乡镇][)]?|[市县区州旗][、和及][市县区州旗乡镇](?:[、和及][乡镇区])?[)]?级?)(?:人民)?政府(?:及其?(?:所属)?(?:各)?部门)?(?:累计|共|全年|分别){0,3}$|(?:[省市县区]政府(?:各|所属)?部门|[省市县区](?:级|直)(?:行政)?(?:机关|部门|单位)|(?<!省[市县区、]{0,4})[市县区州旗镇乡][、和及]?[市县区州旗镇乡](?:\(区\)|[、和及]?[镇乡])?[两三]级[^,\d]{0,8})(?:累计|共|全年|分别){0,3}$|各(?:设区)?(?:[市州县区旗镇乡]|县区|区县|县市区?|市县区?|市州|州市|乡镇|镇街)(?:累计|共|全年|分别){0,3}$/;
/** One organ as the subject right before a verb, with what may come between. */
export const ORGAN =
  /(?:^|[,、:;])(?:其中|如|例如|全年|\d{4}年度?)?((?!通过|利用|依托|借助|在)[^,、:;各我本全]{0,14}(?:局|委|办|镇|乡|街道|中心|支队|大队|医院|公司))(?:全年|共|累计|也|通过[^,]{0,20}|主动|向社会){0,3}$/;
/** Sites of others, not the organ's own: 各部门网站公开12条. */
export const SITES_OF_OTHERS =
  /^(?:其中|通过|利用|在)?(?:各级?|[省市县区镇州]直)?各?(?:部门|单位|乡镇|镇街|(?<=各)街道|县区|区县|县市区|委办局)的?(?:门户)?(?:网站|子站|子网站|微博|微信|公众号)|^(?:其中|通过|利用|在)?各?(?:行政)?村级?公开栏|[英外]文(?:版|门户)?网(?<!中[英外]文[^,]{0,3})/;
/** Handed over, not disclosed: 向档案馆移送政府信息公开文件. */
export const HANDED_OVER = /移送|移交|送交|报送|寄送/;
/** Somebody else is made to disclose. */
export const CAUSED = /督促|指导|组织各|要求各|推动各|督导/;

// Rules and normative documents

export const NORMS = /(?:(?:行政|部门)?规范性文件|(?:政府|部门)?规章)(?:数|总数|件|类|信息|文件){0,3}$/;
export const NORMS_AFTER = /^(?:行政|部门)?(?:规范性文件|(?:政府|部门)?规章)/;
/** A bare noun of them, and one as a class of disclosed items. */
export const ONLY_NORMS =
  /^(?:(?:[省市县区州旗]|人民)?政府|办公[厅室]|[及和与]){0,5}(?:行政|部门|政府)?(?:规范性文件|规章)$/;
export const NORM_CLASS = /^(?:其中)?(?:[省市县区]?政府)?(?:行政|部门)?规范性文件(?:类|信息|文件){0,3}$/;
/** As a part of the documents issued. */
export const DISCLOSED_NORMS = /^(?:其中)?(?:已|应)?(?:主动公开|公开发布)(?:的|了)?$/;
/** Verbs, by the last part of the concept. */
export const NORM_VERBS: Wording = [
  ['repealed', /废止(?:、?(?:宣布)?失效)?/g],
  ['in_force', /现行有效|继续有效|持续有效|保留/g],
  ['public_total', /对外公开/g],
  ['disclosed', /主动公开|公开发布|公开|公布/g],
  ['made', /新制作/g],
  ['issued', /制发|制定|出台|印发|发布|新增|制作/g],
];
export const NOT_COUNTED_NORMS = /备案|审查|审核|清理|解读|征求意见|修改|修订|集中公开/;

// Responses

export const PRESS_CONFERENCE =
  /(?<![直转]播|报道|播发)新闻发布(?:会|活动)(?:活动)?(?:召开|举办|举行)?$|(?:举办|召开|组织)新闻发布会(?:回应|解读){1,2}$/;
export const PRESS_CONFERENCE_AFTER = /^[^,、]{0,8}?新闻发布(?:会|活动)/;
export const INTERVIEW =
  /(?:在线|网上|网络|上线|线上)访谈(?:活动|节目|栏目)?(?:(?:举办|开展|播出)(?:访谈)?)?$/;
export const INTERVIEW_AFTER = /^[^,、]{0,8}?(?:在线|网上|网络|线上)访谈/;
/** A verb of holding with all that follows it. */
export const HELD = /(?:举办|开展|组织|召开|举行)[^,]{0,200}$/;
/** A part of those just told, without their noun. */
export const HEAD_ONLY =
  /主要(?:负责(?:同志|人)|领导)(?:参加|出席)(?:了|的)?$|^(?:其中)?(?:[省市县区关局部厅署]长|主任)出席(?:了|的)?$/;
export const BY_HEAD = /(?:负责同志|负责人|主要领导|一把手)[^,]{0,8}(?:参加|出席)/;
const INTERPRETED = '(?:稿件|材料|信息|类信息|文章|产品|图解|文件|政策|视频|稿|作品|内容)';
export const INTERPRETATION = new RegExp(
  `(?:(?:发布|转发及|制作|刊发|推送|公开|开展|上传|撰写|编制)[^,、]{0,16}解读${INTERPRETED}{0,2}|政策(?:性)?(?:文件)?解读${INTERPRETED}{0,2}|解读(?:各类|重要|重大)?${INTERPRETED}{1,2}|解读${INTERPRETED}{1,2}发布|解读(?:栏目|专栏)?(?:共|累计)?发布(?:信息|稿件)?)$`,
);
export const INTERPRETATION_AFTER = new RegExp(`^[^,、]{0,6}?(?:政策(?:文件)?解读|解读${INTERPRETED})`);
export const INTERPRETATION_KINDS = /图文|视频解读|图解|文字|一把手|负责人|领导|专家/;
export const NEXT_INTERPRETATION =
  /^[、,](?:图文|图片|图解|文字|视频|音频|动漫|动画|专家|媒体)(?:图文|视频)?解读[^,、\d]{0,4}[\d一二两三四五六七八九十](?!\d{0,2}(?:\.\d{1,4})?%)/;
/** Of which one number tells with what they interpret: 发布文件及解读信息66条. */
export const NOT_INTERPRETATION =
  /利用|(?:领导|负责(?:人|同志)|[局厅委]长|主任)[^,、]{0,4}解读|(?:转发|转载)(?!及)[^,]{0,16}(?:[部委厅局省市]|上级)[^,]{0,8}解读|热线|配套|(?:文件|法规|公告|公报|信息|政策|草案)[及和与、](?:政策)?解读/;
/** What a gazette printed of them: `编发公报24期,刊登规章112件,政策解读83件`. */
export const IN_GAZETTE = /公报[^。]{0,20}[,;]?刊[登发载][^。;]{0,60}$/;
export const RESPONSE =
  /回应[^,]{0,16}(?:热点|舆情|关切|事件|问题)(?:问题|事件)?$|(?:热点|舆情|关切|关注)[^,]{0,8}回应$/;
export const RESPONSE_AFTER = /^[^,、]{0,10}?(?:热点|舆情|社会关切)/;
export const SOCIAL_RESPONSE =
  /(?:微博|微信)[^,]{0,6}回应(?:事件|(?:公众|社会|网友|网民|群众)?(?:关切|关注)(?:的?(?:热点|问题|事件)){0,2}|热点(?:问题)?|舆情)?$/;
export const OTHER_RESPONSE = /其[他它](?:方式|形式|渠道)[^,]{0,4}回应(?:事件)?$/;

// Applications

/** Nouns of the row `依申请公开信息目录数` in the first forms. */
export const CATALOGUE = /依申请公开的?(?:政府)?(?:信息)?目录$/;
/** Getting applications. */
export const RECEIVE =
  '(?:(?:收到|(?<!不予?)受理)(?:和|并|、)(?:处理|办理|答复|办结)|收到|接到|接获|接收|收悉|(?<!不予?)受理|新收|新增|接受|收取|收件)';
export const REQUEST_END =
  /(?:(?:(?:政府|政务)?信息)?(?:依法?申请公开|依申请)的?(?:(?:政府|政务)?信息)?(?:公开)?的?(?:办理(?=事项|件))?(?:申请|请求|事项|案件|信件|来信|来函|函件|件|书|工作|答复){0,3}|(?<=收到|受理|接到|接获|接收)(?:政府|政务)?(?:公开信息|信息公开)|(?:公开|公开信息|公开(?:政府|政务)信息|政府信息|群众|公民|组织|书面|有效)的?申请(?:书|表|件|案件|事项|要求){0,3}|申请公开[^,、]{0,6}信息的?(?:要求|事项|件|申请|情况){0,3}|申请(?:政府|政务)?信息公开的?(?:事项|件|情况){0,2}|申请公开的?(?:事项|件)|公开[^,、]{0,6}信息的(?:要求|申请)|(?:收到|受理|接到|接获|新收|接收|收到的|处理|答复)申请(?:书|件|案件|事项|公开){0,2}|(?:书面|纸质|线下)申请[、和及与](?:网[上络]|线上|电子)申请)$/;
export const REQUEST_AFTER =
  /^(?:(?:书面|有效)?申请|(?:关于|有关|涉及|公民|群众|各类|网民)?[^,、]{0,12}?(?:依申请公开|信息公开申请|公开的?申请|申请公开|政府信息申请|信息申请|依申请))/;
/** After a number that was told before: 44件申请中. */
export const REQUESTS_AGAIN = /^(?:政府信息公开|依申请公开|信息公开)?(?:申请|事项)(?:[中里]|当中|之中)/;
/** The noun of a total without a verb before it: `依申请公开受理数15件`, `依申请公开共计收件36件`. */
export const REQUESTS_TAKEN =
  /(?:依申请公开|信息公开申请)(?:的?政府信息|工作|事项|系统|平台)?(?:共|全年|累计|总计|共计|的|申请){0,3}(?:受理|收到|收件|接收|接件|新收|收悉)(?:申请)?量?$/;
/** Handing in applications, with the organ that gets them. */
export const HANDED_IN = /向[我本该][^,]{1,12}(?:提出|提交|递交)(?:了|的|各类)?[^,]{0,16}$/;
export const HANDED_IN_AFTER =
  /^(?:先后)?(?:向[我本该][^,、]{1,12})(?:提出|提交|递交)[^,、]{0,12}(?:公开|信息)[^,、]{0,8}申请$/;
/** `共有23件依申请公开事项`. */
export const WERE = /(?:^|年|年度|共|[市县区局委办镇乡校院])有$/;
export const WERE_AFTER =
  /^(?:政府信息|信息)?(?:依申请公开|公开申请)(?:的?(?:政府信息|事项|申请|件|案件|信息)){0,2}$/;
/** One way of applying beside the next, together no total: 书面申请4份、网上申请3份. */
export const ONE_WAY = /书面|纸质|线下|口头|有效/;
export const NEXT_WAY =
  /^[、,和及](?:[^,、\d]{0,10})(?:网[上络]|在线|线上|当面|现场|传真|邮件|邮箱|信函|电话|口头|无效)[^,\d]{0,8}[\d一二两三四五六七八九十]/;
/** Other organs' applications: 指导镇街办理依申请公开26件. */
export const ASSISTED = /指导|协助|督促|配合|转办|转送|移送|审核|督办|把关/;
/** Not new ones alone: on hand in the year. */
export const ON_HAND = /收办|含(?:上年|结转)|连同|加上|结转上/;
/** Behind a number on hand: one part of it came in this year, another before. */
export const WITH_CARRIED =
  /^[^,;。]{0,6}(?:,[^,;。\d]{2,24})?[,;(](?:其中|包括|含)[^;。]{0,40}(?:(?:[上去]一?年|20\d\d年)度?[^,;。]{0,4}结转|结转[上去]一?年)/;
/** Other verbs than receiving, or a part of the applicants. */
export const NO_RECEIPT =
  /自然人|名义|公民|个人|法人|企业|答复|办结|办理|处理|公开了|不予|作为|属于|对|回复|办毕|完成/;

/** Ways in which applications come. */
export const REQUEST_CHANNELS: Wording = [
  ['requests.channel.in_person', /(?:当面|现场|当场|窗口|上门|来访|来人|来局|面交|面对面)+/],
  ['requests.channel.fax', /传真/],
  ['requests.channel.email', /电子邮[件箱]|电子信箱|电邮|[Ee]-?[Mm]ail|邮箱|(?:^|[^子政])邮件/],
  [
    'requests.channel.online',
    /(?:网络|网上|在线|互联网|网站|网页|线上|公开平台|申请平台|申请系统|公开系统)+/,
  ],
  [
    'requests.channel.letter',
    /(?:信函|(?<!公开)信件|邮寄|邮政|书信|(?<!公开)来信|快递|挂号信?|寄送|来函|特快专递|EMS)+/,
  ],
  ['requests.channel.other', /其[他它](?:形式|方式|渠道)/],
];
/** What may stand between a channel and its number. */
export const CHANNEL_TAIL =
  /^(?:的|方式|形式|渠道|途径|提交|提出|提请|表单|申请表|受理|收到|政府信息公开|信息公开|依申请公开|公开|政府信息|信息|申请|请求|件|书|等|共|进行|收取|平台|系统|接收|递交){0,8}$/;

/** Between a number and the way it came: 3起来自网络. */
export const CAME_BY =
  /^(?:申请人?)?(?:来自|通过|以|为|是|系)[^,、]{2,16}$|^[^,、]{2,6}(?:提交|提出|递交|寄送)$/;
/** Kinds of applicants. */
const HIS = '(?:名义)?(?:提出|提交)?的?(?:(?:政府)?信息公开)?(?:申请件?)?$';
export const APPLICANTS: readonly (readonly [
  'natural' | 'business' | 'research' | 'ngo' | 'legal_service',
  RegExp,
])[] = [
  ['natural', new RegExp(`(?:自然人|公民个人|公民|个人)${HIS}`)],
  ['business', new RegExp(`(?:商业企业|企业)${HIS}`)],
  ['research', new RegExp(`科研机构${HIS}`)],
  ['ngo', new RegExp(`(?:社会)?公益组织${HIS}`)],
  ['legal_service', new RegExp(`(?:法律服务机构|律师事务所)${HIS}`)],
];
/** Any kind of them and nothing else. */
export const ONLY_APPLICANT = new RegExp(
  `^(?:申请人)?(?:为|是|来自|以|由)?(?:自然人|公民个人|公民|个人|商业企业|企业|科研机构|(?:社会)?公益组织|法律服务机构|律师事务所|法人(?:[、和及或与]|或者)其[他它](?:社会)?组织|法人|其[他它]组织)${HIS}`,
);
/** At the start of a sentence: 自然人申请44件, 从申请主体看,公民44件. */
export const OF_APPLICANTS =
  /^[^。;\d]{0,16}(?:自然人|公民|个人|商业企业|企业|法人)[^。;\d、及和]{0,14}[\d零一二两三四五六七八九十百千]{1,8}[件条个人]/;
/** Behind it the next, without the verb. */
export const AFTER_RECEIPT = new RegExp(
  `${RECEIVE}[^,、\\d]{0,12}(?:(?:自然人|公民|个人|企业)[^,、\\d]{0,16}[\\d零一二两三四五六七八九十百千]{1,8}[件条个][,、]){1,4}$`,
);
/** One kind of applicants with a number, and right behind it the next: 自然人提出的申请44件、企业提出的申请6件. */
export const ONE_APPLICANT =
  /(?<![、和及或与])(?:自然人|公民个人|公民|个人|企业)(?:提出|提交)?的?[^,、和及或与]{0,12}申请$/;
export const NEXT_APPLICANT =
  /^[,、;和及](?:法人|其[他它]组织|商业企业|企业|科研机构|社会公益组织|法律服务机构|自然人|公民|个人)[^,\d]{0,16}[\d一二两三四五六七八九十]/;

/** Between a number and who applied: 2件来自自然人. */
export const APPLIED_BY = /^(?:申请)?(?:均|全部|都)?(?:来自|属于|由|是|为)/;
/** From the year before and into the next. */
export const CARRIED_IN =
  /(?:[上去前]一?年度?|20\d\d年度?)[^,、]{0,6}(?:结转|转结|转入|转来|遗留)|结转自?[上去]一?年|结转自?20\d\d年度?(?:的|信息公开)?申请$|结转申请$/;
export const CARRIED_IN_AFTER = /^(?:申请)?[为是系]?[上去]一?年度?结转/;
const NEXT_YEAR =
  '(?:(?:结转|转结)[到至入]?(?:下|次|明|20\\d\\d)一?年?度?|转[到至入]?[下次]一?年度?|转接?[到至入]20\\d\\d年度?|顺延[到至]?(?:下|次|20\\d\\d)一?年?度?|转20\\d\\d年度?(?=(?:继续)?(?:办理|答复|处理))|跨年度?(?:继续)?办理)';
export const CARRIED_OUT = new RegExp(NEXT_YEAR);
export const CARRIED_OUT_TAIL = /^年?(?:继续办理|办理|作出|答复|处理|申请|的|政府信息公开|件){0,5}$/;
/** What is left, and in the next clause whereto it goes: 余1件未到期,结转2020年办理. */
export const REST = /^(?:其余|剩余|尚余|余|另有|尚有)$/;
export const REST_CARRIED =
  /^[^,;。\d]{0,14},?(?:依法|按规定|将|已){0,2}(?:结转|转)[到至入]?(?:下|次|20\d\d)/;
/** Without saying whereto, behind what was closed: 办结318件,结转8件. */
export const LEFT_OPEN = /^(?:其余|剩余|尚有|另有)?结转$/;
export const CARRIED_OUT_AFTER = new RegExp(`^(?:申请)?[^,、]{0,8}?${NEXT_YEAR}`);
export const PENDING_BEFORE =
  /(?:待(?:答复|办理|处理)|(?<!逾期|超期|超时)(?:尚未|未)(?:作出)?(?:答复|回复|办结)|(?:正在|尚在|仍在|还在)(?:办理|处理)|(?:办理|处理)中)(?:的|申请){0,2}$/;
export const PENDING_AFTER =
  /^(?:申请)?[^,、]{0,8}?(?:(?:正在|尚在|仍在|还在)(?:依法|按(?:程序|规定|期))?(?:办理|处理|审理)|在(?:办理|处理|受理)(?:之)?中|未到(?:答复|办理|法定)?[期时]限)|^(?:申请)?[^,、]{0,8}?将[于在][^,、]{0,12}?(?:答复|回复|办结)/;

const CLOSE = '(?:办结|办理完[毕结成]|办毕|处理完毕)';
export const CLOSED = new RegExp(
  `${CLOSE}了?(?:政府信息公开|依申请公开)?的?(?:申请|件|事项|案件){0,2}$|完成了?(?:政府信息公开|依申请公开)的?(?:申请|事项)(?:答复|办理)?$`,
);
export const CLOSED_AFTER = new RegExp(`^(?!(?:已)?[于在](?:20\\d\\d年|次年|下年))[^,、未]{0,30}?${CLOSE}`);
/** What says when, before a word of closing. */
export const CLOSING_LEAD = /(?:按[^,、]{0,8}|如期|在[^,、]{0,10}|延期|共|已|全部|共已)$/;
export const ANSWERED =
  /(?:答复|回复)(?:完毕|完成)?了?(?:政府信息公开|依申请公开|信息公开|对申请的)?的?(?:申请|件|事项){0,2}$/;
export const ANSWERED_AFTER = /^[^,、]{0,10}?(?:全部|均|都|已|按时|按期|依法|完成)[^,、]{0,12}?(?:答复|回复)/;
export const HANDLED_REQUESTS =
  /(?<![应需])办理(?:了|[^,、]{0,14}(?:政府|办公[厅室]|部门|机关))?(?:政府信息公开|依申请公开|依申请(?:政府)?信息公开|信息公开)?的?(?:申请|件|事项){0,2}$/;
/** After a number of handled applications: it was split into new ones and others, or not all were closed. */
export const HANDLED_PARTS =
  /^[^,;。]{0,6}[,;(](?:(?:其中|包括|含)[^,;。]{0,8}(?:新收|结转|办结|答复|正在|尚)|[^,;。]{0,2}(?:新收|上年))/;
/** After a number of applications: others that came another way are counted beside it, `、纸质申请36件`. */
export const OTHER_WAYS =
  /^[^,;。、]{0,3}[、,](?:另有)?(?:纸质|书面|信函|当面|现场|电子邮件|邮寄|邮件|网络|网上|在线|来函|传真)(?:形式|方式)?的?(?:信息公开)?申请(?=[\d零一二三四五六七八九十百千两])/;
export const ON_TIME = /按时|按期|如期|(?:规定|法定)的?(?:时间|时限|期限|答复期限|办理期限|时间期限)内?/;
export const EXTENDED = /延期|延长/;
export const ALL_OF_THEM = /全部|均|都/;

const ANSWER_TAIL =
  '(?:政府信息公开|信息公开|政府信息)?(?:答复|处理|申请|情形|情况|件|的|办理|决定|范围|类){0,3}$';
/** Results of applications since 2019. */
export const OUTCOMES: Wording = [
  ['outcome.refused.state_secret', /国家秘密/],
  ['outcome.refused.law_prohibits', /法律、?(?:行政)?法规禁止公开/],
  ['outcome.refused.security_stability', /三安全一稳定/],
  ['outcome.refused.third_party', /(?:涉及?)?第三方(?:合法)?权益|涉及?第三方|商业秘密|个人隐私/],
  ['outcome.refused.internal', /内部(?:事务|管理)性?信息/],
  ['outcome.refused.process', /过程性信息/],
  ['outcome.refused.case_file', /执法案卷/],
  ['outcome.refused.admin_query', /行政查询(?:事项)?/],
  [
    'outcome.unable.not_held',
    /不掌握|不存在|(?:不属于?|不归|非)[本我](?:行政)?(?:机关|单位|部门|[局办关厅委署部会所])(?:所|负责)?掌握/,
  ],
  ['outcome.unable.needs_creation', /另行制作|没有现成信息|加工、?分析/],
  ['outcome.unable.unclear', /(?:内容|补正后)仍?不明确/],
  [
    'outcome.not_processed.petition',
    /信访、?举报、?投诉|(?:信访)?投诉举报类|信访、?投诉、?举报|信访(?:投诉)?类/,
  ],
  ['outcome.not_processed.repeat', /重复申请/],
  ['outcome.not_processed.publication', /公开出版物/],
  ['outcome.not_processed.excessive', /大量反复申请/],
  ['outcome.not_processed.confirm', /确认或者?重新出具|重新出具已?获取/],
  ['outcome.other.no_correction', /逾期[不未]补正/],
  ['outcome.other.fee_unpaid', /逾期[未不](?:按收费通知|缴费|缴纳)/],
  ['outcome.granted_part', new RegExp(`部分(?:予以)?公开${ANSWER_TAIL}`)],
  ['outcome.refused', new RegExp(`(?:不(?:予|同意|宜)|拒绝)公开${ANSWER_TAIL}`)],
  ['outcome.unable', new RegExp(`无法提供${ANSWER_TAIL}`)],
  ['outcome.not_processed', new RegExp(`不予处理${ANSWER_TAIL}`)],
  ['outcome.other', new RegExp(`(?:其[他它]处理|撤回[^,、]{0,8}等其[他它]情[形况])${ANSWER_TAIL}`)],
  [
    'outcome.granted_full',
    new RegExp(`(?:(?<!不)予以|(?<!不)同意|全部|依法|决定)(?:全部)?公开${ANSWER_TAIL}`),
  ],
];
/** One reason named for several: `因本机关不掌握等原因无法提供`. */
export const AMONG_OTHERS =
  /^[^,]{1,60}等(?:(?:原因|情形|理由|情况)(?=[^,]{2})|(?=不予处理|不予公开|无法提供|其[他它]处理))/;
/** Answers to applications before 2019. */
export const ANSWERS: Wording = [
  ['answer.already_public', /已经?(?:主动)?公开(?:范围)?|属于?主动公开(?:范围|信息|类)/],
  [
    'answer.not_this_agency',
    /不属于?(?:[本我]|受理)(?:行政)?(?:机关|单位|部门|[局办关院校厅委所部署会行镇乡县市区]|街道|中心)|非[本我](?:行政)?(?:机关|单位|部门|[局办关院校厅委所部署会行])|不属于?(?:学[校院]|医院|公司|街道|[局办委镇校部厅署关])(?=公开|职|掌握|制作|管辖)|属于?其[他它](?:行政)?(?:机关|部门|单位)(?=公开|职|掌握|制作|管辖)/,
  ],
  ['answer.not_exist', /不存在/],
  // 补正后撤回, 未补正, 补正未回复: what became of it.
  [
    'answer.needs_correction',
    /(?:[作做]出|告知)更改[、和或]?补充|告知(?:申请人)?补充|(?<![未不])补正(?![后未]|逾期)/,
  ],
  ['answer.other_route', /(?:通过)?其[他它]途径/],
  ['answer.not_granted', /否决公开/],
  ['answer.not_granted.unclear', /内容不明确|^(?:其中)?不明确/],
  ['answer.refused.state_secret', /国家秘密/],
  ['answer.refused.trade_secret', /商业秘密/],
  ['answer.refused.privacy', /个人隐私/],
  [
    'answer.refused.security_stability',
    /危及国家安全(?:[、和及]?(?:公共安全|经济安全|社会稳定)){0,3}|三安全一稳定/,
  ],
  ['answer.refused.not_gov_info', /(?:不是|不属于|非)《?(?:条例)?》?(?:所指|规定)?的?政府信息(?!公开)/],
  ['answer.refused.other_law', /法律、?法规规定的?其[他它]情形/],
  ['answer.granted_part', new RegExp(`部分(?:予以)?公开${ANSWER_TAIL}`)],
  ['answer.refused', new RegExp(`(?:不(?:予|同意)?(?:以)?|未予以?|未同意)公开${ANSWER_TAIL}`)],
  [
    'answer.granted_full',
    new RegExp(
      `(?:(?<!不)予以|(?<!不)给予|(?<!不)同意|全部|作出|依法|准予)(?:全部)?(?:公开|提供)${ANSWER_TAIL}|属于?公开范围[^,]{0,6}提供的?$|向申请人(?:全部)?(?:公开|提供)了?(?:相关|有关)?(?:政府)?信息的?$`,
    ),
  ],
  ['answer.not_granted.other', /其[他它]原因/],
];
/** What the applicant asked for had been published before. */
export const PUBLISHED_BEFORE = /已经?公开|主动公开/;
/** Behind the class, before the number: 不属于本机关公开,告知申请人的3件. */
export const TOLD_SO =
  /^(?:并|已|均|书面|依法|向申请人){0,3}(?:告知|说明|建议|引导|指引|提示|作出说明)[^,]{0,20}$/;
/** Two of these beside each other are spoken of applications only. */
export const ONLY_OUTCOMES = /部分公开|不予公开|无法提供|不予处理/g;
/** Words between a number and its class, and what may follow the class: `3件不予公开`. */
export const OUTCOME_LEAD =
  /^(?:申请)?(?:内容)?(?:[均都](?=属|为))?(?:属于|由于|涉及|告知(?:申请人)?|[是为被因作])?(?:《》(?:所指|规定)的?)?/;
export const OUTCOME_STOP =
  /^(?:(?:并|已|书面){0,2}告知[^,、]{0,6}$|相关|政府信息|的|处理|答复|决定|申请|情形|公开|职责|职权|权限|范围|掌握|制作|保存){0,4}(?:不予处理|不予公开|(?:而)?(?:无法|未能|未)提供)?(?:$|、)/;
/** Items by whether they may be disclosed, no answers: 主动公开12件,依申请公开3件,不予公开1件. */
export const ATTRIBUTES =
  /依申请公开(?:的|类|信息|政府信息){0,2}[\d一二两三四五六七八九十百]{1,8}余?[条件份个][,、;](?:属于?)?(?:的|不予|免予|不)公开/;
/** Beside one of these a bare 公开 is an answer to applications. */
export const OTHER_CLASS =
  /不(?:予|同意)?公开|部分公开|不存在|不属于|非[本我]|非政府信息|补正|已主动公开|属于?主动公开/;
/** Behind a bare 公开, what makes it the sum of two classes: 公开26件,其中全部公开24件. */
export const PARTED_AGAIN = /^(?:,(?:其中|包括|含)|\((?:其中|包括|含)?)(?:全部|完全|同意|予以|部分)公开/;
export const PETITIONS =
  /信访(?:、?举报、?投诉类?|投诉(?:举报)?类|、?投诉、?举报(?=不予处理|的)|(?=[、类等]))/g;
/** Items withheld, no answers to applications. */
export const WITHHELD_ITEMS = /(?<!向申请人)公开的?(?:政府|政务)?信息$/;

// Reconsideration and litigation

const CASES = '的?(?:申请|收案|立案|案件|案|事项|情况|件|数|答复|程序){0,3}$';
export const CASE_ENDS: Wording = [
  ['litigation.direct.total', new RegExp(`直接(?:起诉|(?:提起)?(?:行政)?诉讼)${CASES}`)],
  ['litigation.after.total', new RegExp(`复议后再?(?:起诉|提起(?:行政)?诉讼|诉讼)${CASES}`)],
  ['reconsideration.total', new RegExp(`(?<!未?经)(?:申请)?(?:行政)?复议${CASES}`)],
  [
    'litigation.total',
    new RegExp(`(?:提起)?(?:行政)?(?:诉讼|(?<!出庭)应诉|(?<!直接|复议后再?|公|免予|不)被?起诉|被诉)${CASES}`),
  ],
];
export const CASE_AFTER = /^[^,、]{0,16}?(行政复议|复议|行政诉讼|诉讼)(?!机关|机构)(?:案件|申请|案)?/;
/** What others took in, right before what they did with it: 部门受理103件,答复102件. */
export const OTHERS_TOOK =
  /^(?:各|[省市县区镇州]直)?各?(?:部门|单位|乡镇|镇街|(?<=各)街道|县区|区县|县市区)(?:共|累计|全年)?(?:受理|收到|接到|办理)/;
/** What one organ took in of all: 其中区政府收到86件,办结83件. */
export const ONE_TOOK = /其中,?[^,;]{1,24}(?:收到|受理|接到)[^,;]{0,12}[,;]$/;
/** Both in one figure. */
export const REVIEW_PAIR =
  /(?:复议|诉讼|申诉)(?:案件|申请)?[、和及与或/](?:提起)?(?:行政)?(?:复议|诉讼|申诉)/;
/** Having cases. */
export const HAD = /(?:收到|发生|有|受理|产生|引发)了?$/;
/** Results, by the last part of the concept. */
export const RESULTS: readonly (readonly ['upheld' | 'corrected' | 'other' | 'pending', RegExp])[] = [
  [
    'pending',
    /(?:尚未|未|没有)(?:审结|结案|办结|审理|作出(?:决定|判决))|[正尚仍还]在[^,、]{0,4}审理|审理中|待审理/,
  ],
  ['corrected', /纠错|纠正|撤销(?!申请)|责令[^,、]{0,20}(?:履行|答复|重新)|确认违法|变更/],
  ['other', /其[他它](?:结果|情形|情况|处理)?$|终止|撤回|撤诉|调解|和解|不予受理/],
  ['upheld', /维持|驳回(?:原告)?的?诉讼请求|判决驳回/],
];
export const RESULT_LEAD =
  '(?:案件)?(?:被[^,、]{0,8}(?:机关|法院|人民政府))?由?(?:申请人|原告|当事人)?(?:自行|主动|自愿)?(?:结果为?|予以|作出|[被获已均])?(?:裁定|判决|决定)?(?:准[予许])?';
/** Of one instance only (二审维持4件): what was had in the end is not said. */
export const INSTANCE = /[一二再]审|上诉|抗诉/;
/** What became of other applications than those for review: 驳回复议申请 is no new case. */
export const CASE_ENDED = /(?:驳回|撤回|终止|不予受理|撤销)[^,、]{0,6}$/;
/** Cases that were filed with somebody or tried by somebody, not had. */
export const FILED = /为复议机关|备案|指导|代理|法院|司法局|法制(?:办|机构|部门)|复议机构/;
export const HANDLED = /(?:办理|审理|审结|立案|办结)[^,]{0,8}(?:复议|诉讼|应诉)/;
/** Cases about something else: 涉及土地征收的行政复议6件. */
export const CASES_ON_OTHER =
  /(?:涉及|关于)[^,公]{2,14}的$|因[^,公]{0,16}(?:认定|许可|处罚|征收|拆迁|补偿|事故|鉴定|登记|审批)[^,公]{0,6}(?:引发|引起|产生|提起)的?$|(?:裁决|拆迁|征收|征地|工伤认定|处罚|许可|登记|治安|强制|纠纷|民事|刑事|合同|侵权|医疗|劳动)类?$/;
/** In brackets behind them: 行政诉讼1件(非信息公开类). */
export const CASES_NOT_ON_DISCLOSURE = /^(?:均|都)?(?:非|不涉及|不属于|与)(?:政府)?信息公开(?!.*其中)/;
/** Part of all cases that is about disclosure, in a later clause: 其中涉及政府信息公开的5件. */
export const PART_ON_DISCLOSURE =
  /^[^,;。]{0,20}[,;](?:其中)?(?:因|与|涉及?|有关|关于|属于?)?[^,;\d]{0,8}信息公开(?:有关|相关|类|方面|引发|引起|领域|工作)?的?(?:行政)?(?:复议|诉讼)?(?:案件|申请)?(?:有|为|共)?[\d一二两三四五六七八九十]/;
export const SHARE_ON_DISCLOSURE =
  /(?:政府)?信息公开(?:类|领域|方面|工作)?(?:有关|相关|引发|引起)?(?:的|案件|申请){0,2}$/;

// Staff, places, training, enquiries, complaints

export const STAFF_BOTH = /专、?兼职(?:工作)?(?:人员|信息员|联络员)?$|专职和兼职(?:工作)?人员$/;
export const STAFF_BOTH_AFTER = /^专、?兼职/;
export const STAFF_PART =
  /兼职(?:(?:政府|政务)?(?:信息)?公开)?(?:工作)?(?:人员|信息员|联络员|干事|干部|管理员|文员)?$|兼职(?:从事|负责)(?:政府|政务)?(?:信息)?公开工作(?:的(?:工作)?(?:人员)?有?)?$/;
export const STAFF_PART_AFTER =
  /^(?:(?:政府|政务)?(?:信息)?公开(?:工作)?的?)?(?:工作)?(?:人员|同志|干部|专人|副?主任|副?[科股]长|文书|秘书)?(?:作为|担任|为)?兼职/;
export const STAFF_FULL =
  /[专全]职(?:(?:政府|政务)?(?:信息)?公开)?(?:工作)?(?:人员|信息员|联络员|干事|干部|管理员|文员|民警)?$|[专全]职(?:负责|从事)[^,]{0,10}公开(?:工作|事务)?的?(?:工作)?(?:人员|同志)$|[专全]职(?:从事|负责)(?:政府|政务)?(?:信息)?公开工作(?:的(?:工作)?(?:人员)?有?)?$/;
export const STAFF_FULL_AFTER =
  /^(?:(?:政府|政务)?(?:信息)?公开(?:工作)?的?)?(?:工作)?(?:人员|同志|干部|专人|副?主任|副?[科股]长|文书|秘书)?(?:作为|担任|为)?[专全]职/;
/** Each of several organs has so many: 各部门均配备1名兼职人员. */
export const EACH_HAS =
  /各[^,]{0,24}(?:设(?=[专兼全]职|信息员|联络员)|配备|配有|明确|确定|落实|安排|指定|设立|设置|设有)/;
/** Right before a number of which there are several: 在镇、村各设1处, 上、下半年各召开一次. */
export const EACH_SO_MANY =
  /各自?(?:设|设有|设立|设置|建|建有|建立|配|配有|配备|有|开|召开|举办|组织|开展|举行|进行|集中|培训)?了?$/;
export const EVERY_ONE = /均|都|分别|至少/;
/** Only those who came in the year. */
export const STAFF_NEW = /新[聘增招进]|增[配派设]/;
export const STAFF = /(?:政府信息|信息|政务)?公开[^,]{0,6}人员$/;
export const STAFF_AFTER =
  /^(?:专门|(?:政府|政务)?信息公开|政务公开)?工作人员|^(?:同志|专人|干部|人员)?(?:专门|具体)?(?:负责|从事)[^,]{0,6}(?:政府信息|信息|政务)公开/;
/** Plain, where brackets behind tell what they are: 工作人员12人(专职2人). */
export const STAFF_ALONE = /工作人员$/;
/** What a number of full-time people must be a part of, if of any: 教师86人,其中专职80人 are none. */
export const OF_STAFF = /人员|公开|工作|信息员|联络员|队伍|干部|同志/;
/** The label of a row, with nothing but a colon before its number: 3.工作人员:2名. */
export const STAFF_ROW = /^(?:\d{1,2}[.、])?工作人员$/;
/** Sent to a course, or taking part in one. */
export const STAFF_SENT = /参加|参训|培训|学习/;
/** Said of all staff just counted: 2人,均为兼职. */
export const ALL_STAFF: Wording = [
  ['capacity.staff.full_time', /^[专全]职(?:工作)?(?:人员|干部)?$/],
  ['capacity.staff.part_time', /^兼职(?:工作)?(?:人员|干部)?$/],
];
export const POINTS = /(?:查阅(?:点|场所|室|中心|处)|查询(?:点|场所))$/;
export const POINTS_AFTER =
  /^(?![^,、]{0,14}(?:设置|设立|开辟|建立|设有|配备))[^,、]{0,14}?(?:查阅(?:点|场所|室|中心|处)|查询(?:点|场所))/;
export const UNITS =
  /(?:政府信息|信息|政务)?公开(?:工作)?(?:专门)?(?:工作)?机构$|^(?:\d{1,2}[.、])?(?:全[省市县区镇局])?(?:设有|设立|成立|明确|共有|现有|有)?专门(?:工作)?机构$/;
export const BUDGET =
  /(?:政府信息公开|信息公开|政务公开)[^,]{0,6}(?:专项)?经费(?:投入|支出)?$|(?:安排|投入|落实|拨付)[^,]{0,12}(?:信息|政务)公开(?:工作)?专项资金$|用于(?:政府信息|信息|政务)公开(?:工作)?的?(?:支出|费用|投入|开支)$|^(?:其中|全年|年度|落实|安排){0,2}(?:工作)?专项(?:工作)?经费(?:投入|支出)?$/;
/** Behind the clause that names the money, and the row of a list under such a title. */
export const SPENT = /^共?(?:计|实际)?(?:支出|投入|安排|落实|拨付)(?:资金|经费)?$/;
export const MONEY_NAMED = /(?:信息|政务)公开[^,;]{0,8}经费[^,;\d]{0,20}$/;
export const BUDGET_ROW =
  /^(?:\d{1,2}[.、])?(?:[局镇乡院]机关|机关|本[局级])?(?:全年|年度|20\d\d年度?|共|安排|落实|投入|列支){0,3}(?:工作|专项|办公){0,2}经费$/;
/** 全年投入经费1.5万元用于政府信息公开 */
export const BUDGET_FOR = [
  /(?:投入|安排|落实|支出|拨付|列支)[^,]{0,6}(?:经费|资金)?$/,
  /^[^,]{0,4}(?:用于|作为|开展)[^,]{0,8}(?:信息|政务)公开/,
] as const;
export const BUDGET_TITLE = /经费|机构|人员|队伍/;
export const MEETINGS =
  /(?:政府信息|信息|政务)?公开(?![^,]{0,10}(?:常务|党组|党委|办公会|全体会|代表大会))[^,]{0,16}(?:会议|专题会|推进会|部署会|工作会|例会|调度会|协调会|座谈会|联席会)(?:召开|举行)?$|工作会议或专题会议$|召开[^,公]{0,6}会议?(?:专题|专门)?(?:研究|部署|安排|推进|讨论|听取)[^,]{0,12}公开(?:工作)?$|开会(?:专题|专门)?(?:研究|部署|安排|推进|讨论|听取)[^,]{0,12}公开(?:工作)?$/;
export const MEETINGS_AFTER =
  /^[^,、]{0,14}公开(?![^,]{0,10}(?:常务|党组|党委|办公会|全体会|代表大会))[^,、]{0,10}(?:会议|专题会|推进会|部署会|工作会|例会|调度会|协调会|座谈会|联席会)/;
/** Behind the number what a meeting was about: 召开专题会议3次研究政务公开工作. */
export const ABOUT_DISCLOSURE = /^,?(?:专题|专门)?(?:研究|部署|安排|推进|讨论)[^,]{0,12}公开/;
/** Held so often on disclosure: 3次召开专题会议研究政府信息公开工作. */
export const MEETINGS_ON =
  /^(?:召开|组织|举行|专题|工作|领导小组)(?![^,]{0,8}(?:常务|党组|党委|办公会|全体会|代表大会))[^,公]{0,12}会议?,?(?:专题|专门)?(?:研究|部署|安排|推进|讨论|听取)[^,]{0,16}公开/;
/** A meeting whose subject stands in the words before it. */
export const SPECIAL_MEETINGS =
  /(?:召开|组织|举行|举办)[^,公]{0,6}(?:专题|工作|领导小组|推进|部署|动员|调度)会议?$/;
/** Under a title that names meetings and courses: 召开会议3次. */
export const ANY_MEETINGS =
  /^(?:\d{1,2}[.、])?(?:专题|推进|工作|部署|调度)会$|^(?:\d{1,2}[.、])?(?:全[市县区镇局]|全年|年内|本年度|20\d\d年)?(?:共)?(?:召开|举办|组织)?(?:各类|相关|有关|专题|工作)?会议$/;
export const ANY_MEETINGS_AFTER = /^(?:专题|工作|领导小组|推进|部署|动员)?会议?$/;
export const MEETINGS_TITLE = /会议[和及与、]?培训|培训[和及与、]?会议|[、和及与]培训/;
/** Behind all staff, called after those who do nothing else: 专职人员总数26人,其中全职2人,兼职24人. */
export const STAFF_PARTS = /^[,;(]?其中,?[^。;]{0,8}[专全]职[^。;]{0,16}兼职/;
/** Nothing but a time before it: 全年培训6次. */
export const ONLY_TRAINING =
  /^(?:全年|年内|本年度|20\d\d年|共|累计|机关|全[局厅委关]){0,3}(?:(?:政府信息|信息|政务)公开(?:工作)?)?(?:业务|集中|专题|专项)?培训$/;
export const COURSES = /培训(?:班|会|活动|讲座|课程)?$|公开(?:工作)?(?:知识|业务|专题)?(?:讲座|轮训)$/;
export const COURSES_AFTER = /^[^,、]{0,16}?培训(?:班|会|活动|讲座)?/;
export const HOLD = /举办|举行|开展|组织|召开|参加|进行|培训班/;
export const TRAINED =
  /(?:接受培训|参加培训|参训|受训|培训)的?(?:[^,、\d]{0,8}公开)?(?:工作)?(?:人员|学员|干部|信息员|联络员)?$/;
/** Behind a course just told. */
export const ATTENDED =
  /(?:参加|到会|与会|参会|到训|受训|参训|听课|听讲)的?(?:人员|人数|学员)?$|(?:参训|受训)[^,、\d]{1,8}$|(?:培训|覆盖)[^,、\d]{0,20}(?:人员|干部|骨干|信息员|联络员)$|^覆盖[^,、\d]{0,8}$|^(?:单位|部门|镇街|乡镇|街道)(?:的|共|累计|相关|工作人员){0,2}$/;
export const ATTENDED_AFTER =
  /^(?:[^,、]{0,8}(?:人员|干部|代表|同志|信息员|联络员|教师|老师|教职工|职工|医务人员|民警))?(?:(?:到场)?(?:参加|参训|到会|到训|受训|听课|听讲))了?(?:本次|此次)?(?:学习|培训|听课|听讲)?$/;
export const TRAINED_AFTER =
  /^(?:[^,、]{0,8}(?:人员|干部|职工|同志|学员|骨干|代表))?(?:参训|受训|参加了?(?:本次|此次|该)?(?:政务公开|业务|学习)?培训|接受了?(?:业务)?培训)|^(?:政府|政务)?(?:信息)?(?:公开)?(?:信息员|联络员|(?:工作)?人员|干部)(?:进行|开展)了?(?:集中|业务|专题|系统)?培训/;
/** Those who are trained in their own work: 培训教师3200人次,开展培训42期. */
export const OTHER_TRAINEES =
  /培训[^,;、\d公]{0,8}(?:教师|校长|学生|家长|医[师生]|护士|医务|民警|辅警|农民|农户|居民|企业|职工|从业|驾驶|纳税人|消费者|业主|妇女|残疾人|军人|党员)/;
/** Words before 培训 that leave it open who is trained in what; any other names a training of another kind. */
export const PLAIN_TRAINING =
  /^(?:《》|培训|举办|开展|组织|召开|参加|接受|进行|安排|全年|年内|全[市县区镇局]|共|了|各类|各种|的|还|联络员|信息员|专题|专项|业务|集中|工作|人员|系统|学习|知识|能力|条例|法规|政策|有关|相关|线上|线下|机关|干部|全体|内部|次|期|场|等|等形式|辅导|讲座|会议|交流|各(?:科|股|处)室|会|和|及|、|,|班|个|\d{1,4}(?!\d)|[一二两三四五六七八九十百]{1,5}(?![一二两三四五六七八九十百])){0,16}$/;

export const ENQUIRIES: Wording = [
  ['consult.phone', /(?:来电咨询|电话(?:接听|接受|受理|解答|答复)?的?咨询|咨询电话|电话接听)(?:接听)?$/],
  ['consult.on_site', /(?:现场|当面|窗口|上门|来访|来人)(?:接待|接受|受理|解答)?的?(?:接待|咨询)$/],
  ['consult.online', /(?:网上|网络|在线|网站)(?:受理|接受|解答|答复|回复)?的?咨询$/],
  [
    'consult.total',
    /(?<!(?:向|到)(?![我本该])[^,]{2,10})(?<!热线|信箱|邮箱|邮件|微信|微博|短信|来信|信函|来电|法律|业务|政策|办事|办税|涉税|纳税|医保|社保|就业|心理|健康|用药|招生|户籍|公积金|不动产|养老|数据)的?咨询$/,
  ],
];
/** Two ways of asking in one figure: 电话咨询和现场咨询12人次. */
export const ENQUIRIES_JOINED =
  /(?:电话|网上|网络|现场|当面|来访|来电|窗口)(?:咨询|接待)?[、和及与](?:接受|受理)?$/;
/** Behind enquiries of all kinds: those on disclosure are a part of them. */
export const PART_OF_ENQUIRIES = /^[^。]{0,60}[,;(](?:其中)[^,;。\d]{0,10}公开[^,;。\d]{0,8}咨询/;
export const COMPLAINTS = /(?:举报投诉|投诉举报|投诉、举报|举报、投诉|投诉|(?<!信访)举报)(?:案件|案|事项)?$/;
export const COMPLAINTS_AFTER = /^(?:举报投诉|投诉举报|投诉)/;
/** Words that may stand before 投诉; others (涉税举报, 网上投诉) name complaints about something else. */
export const COMPLAINTS_LEAD =
  /(?:^|收到|接到|受理|办理|发生|产生|引发|引起|[的有、和及年为起件次条宗度被]|全年|公开(?:工作|方面|类|领域)?|有关|相关)$/;
/** The row of the form, alone on its line: 六、举报投诉数量:0件. */
export const COMPLAINTS_ROW = /^(?:[一二三四五六七八九十]{1,3}、)?举报投诉$/;
export const COMPLAINTS_SECTION = /投诉|举报|申诉|复议|诉讼|咨询/;
export const ENQUIRIES_SECTION =
  /(?:^|公开(?:工作|方面)?的?|[、和及与])(?:咨询|申请|依申请|投诉|申诉|收费)|依申请公开/;
/** Titles that leave open what the staff under them does. */
export const OVERVIEW = /概述|概况|总体情况|基本情况|组织领导|机构|人员|队伍/;
export const FIRST_HANDLING = /首次处理(?:结果)?不满意[^,]{0,8}(?:行政)?申诉(?:案件|案|事项)?$/;
export const APPEALS = /(?:行政)?申诉(?:案件|案|事项)?$/;

// Fees, visits, decisions

/** What lawsuits cost the organ. */
export const LITIGATION_COST = /与?(?:行政)?诉讼(?:(?:有关|相关)的?)?总?费用(?:总)?(?:支出)?$/;
/** Cost of searching and copying is what applicants pay. */
export const COPYING = /检索|复[制印](?:成本|工本)?费|复制、|复印、/;
/** Kinds of fees in one sum: 收取邮寄费、复制费56元. */
export const FEES_JOINED = /收取[^,\d]{0,16}费[、和及](?:检索|复[制印]|邮[寄递])(?:成本|工本)?费用?$/;
export const REALLY_TAKEN =
  /(?:实际(?:共|已)?(?:收取|收费|收到)的?(?:信息处理费|费用)?(?:总?金额)?|实收(?:总?金额|费用)?)$/;
/** 实际收取2人共计240元: who paid stands before the sum. */
export const PAID_BY =
  /(?:实际收取|实收)了?(?:\d{1,6}|[一二两三四五六七八九十百]{1,5})[件人名份户家笔次](?:共计?|合计|总计|金额|费用|为){0,3}$/;
export const FEE_NOTICE = /[收缴]费通知|处理费/;
export const FEE = /(?:收取|信息处理费|信息公开处理费|收费(?:总?金?额)?|费用)[^,]{0,16}$/;
export const FEE_NAMED = /信息(?:公开)?处理费|依申请|信息公开/;
/** The label of a row: 五、收费:0元. */
export const FEE_ROW =
  /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])?(?:依申请公开)?收费(?:总?金额|总额)?$/;
/** Copies of other papers than information on request. */
export const COPIES_OF_OTHERS = /病历|病案|查档|档案|房产|图纸|证照/;
export const FEE_SUM = /金额(?:合计|共计)?$/;
/** Behind the number of applications that were charged, nothing but the sum. */
export const ONLY_SUM = /^(?:共计?|合计|总计|累计|计|收取|总?金额|费用|[为,]){0,4}$/;
export const NO_FEE = /诉讼|复议|经费|专项|支出|预算|罚款|行政事业性/;
/** One kind of fee, and each such kind with its sum. */
export const ONE_FEE = /(?:检索|复[制印]|邮[寄递]|传真|递送)费$/;
export const FEES_BY_KIND = /(?:检索|复[制印]|邮[寄递]|传真|递送)费(?:用|为|共)?\d/g;
/** Enquiries of other kinds than those on disclosure, by where they were made. */
export const AT_A_COUNTER = /服务[中台]|大厅|窗口|[导分]医台|导诊|柜台/;
/** What may stand between taking and the sum: fees for copies; others name a fee of another kind. */
export const FEE_OBJECT =
  /^(?:检索|查询|复[制印]|打印|邮[寄递]|传真|递送|快递|成本|信息|处理|公开|政府|依申请|提供|申请人?|工本|相关|有关|各[项种类]|任何|所有|低保|低收入|[特贫]困|困难|经济|公民|个人|残疾|五保|群众|农村|户|人员|对象|收[取费]|费用?|总|的|等|了|为|共|合计|共计|总计|累计|金额|总额|情况|人民币|全年|、|和|及){0,16}$/;
export const WAIVED = /(?:减免|免除|免收|减收)[^,]{0,10}$/;
/** With those it was waived for counted in between: 减免12人次费用60元. */
export const WAIVED_FOR = /(?:减免|免除|免收|减收)[^,、;]{0,14}(?:费用?|金额)$/;
export const TAKEN = /收取/;
export const FEE_CASES =
  /收取了?(?:政府信息公开)?(?:政府)?信息(?:公开)?处理费$|信息(?:公开)?处理费(?:共|累计|全年|实际){0,2}收取$/;
export const FEE_CASES_AFTER = /^[^,、]{0,16}?申请[^,、]{0,8}?(?:收取|收费)/;
/** 收取1件信息处理费 */
export const FEE_CASES_AROUND = [/收取了?$/, /^(?:政府信息公开)?信息(?:公开)?处理费/] as const;
export const VISITS =
  /(?:(?:政府信息公开|信息公开|政务公开)(?:网[站页]?|专栏|栏目?|专区|页面|平台){1,2}|网站专栏(?:页面)?)的?总?(?:访问|浏览|点击)(?:[量数]|人?次数?)?(?:全年|累计)?$/;
/** Behind what a column published: 信息公开专栏发布信息12条,访问量达260人次. */
export const VISITS_ALONE =
  /^(?:页面|该?(?:专栏|栏目|专区)的?)?总?(?:访问|浏览|点击)(?:[量数]|人?次数?)?(?:全年|累计)?$/;
/** 公众访问政府信息公开栏目8614次 */
export const VISITED_COLUMN =
  /(?:访问|浏览|点击)(?:政府信息公开|信息公开|政务公开)(?:网[站页]?|专栏|栏目|专区|页面)$/;
export const VISITED =
  /(?:政府信息公开|信息公开|政务公开)(?:网[站页]?|专栏|栏目|专区|平台)(?:[^,]{0,30},){1,2}$/;
/** A cell of the forms since 2019; what was waived of them is none. */
export const ADMIN_FEES =
  /(?<!减免|免征|免收|减征|取消|停征|降低|缓征)行政事业性收费(?:本年)?(?:收费|收取)?的?(?:总?金额|总额)$/;
export const DECISIONS: Wording = [
  ['licences.decisions', /行政许可(?:本年)?(?:处理)?决定$/],
  ['penalties.decisions', /行政处罚(?:本年)?(?:处理)?决定$/],
  ['coercion.decisions', /行政强制(?:本年)?(?:处理)?决定$/],
  ['other_services.decisions', /其[他它]对外管理服务事项(?:本年)?处理决定$/],
];
export const MADE_PUBLIC = /公开|公示|发布|公布|上传/;

// Denials

/** Denying words before the nouns. */
export const DENIAL =
  /(?:尚未|暂未|从未|并未|仍未|未曾|均未|皆未|都未|也未|未)(?:收到|接到|接[收受]到?|受理|收费|遇到|发生|产生|出现|涉及|收取|减免|开展|制定|制订|制发|印制|出台|印发|发布|举办|召开|组织|有|存在|被|引发|引起|因|发现|提起|接收过|进行(?=(?:任何)?(?:政府信息公开|信息公开|依申请公开)?收费))|未(?:向|对|因|就)[^,]{1,16}?(?:收取|收到|产生|发生|引发|(?=进行收费|收费))|不[向对][^,]{1,16}?收取|未(?:安排|设立|列支)(?=[^,]{0,8}专项)|未(?:设|设立|设置|配|配备|安排|有)(?=[^,]{0,4}[专全兼]职)|未以[^,]{1,16}?名义(?:制定|制发|印发|出台|发布)|没有(?:收到|接到|受理|发生|产生|出现|涉及|收取|制定|制发|出台|开展|举办|因)?|(?<![有毫从])无(?!含|包[括含]|[详另]?见|法|需|须|正当|障碍|关|偿|缝|纸|死角|遗漏|论|锡|为|线|人机|差错|疑|不(?!予公开)|止境|故|效|害|党|证|力|形|盲)(?:收到|发生)?|不存在|暂不(?:收费|收取)|不(?:收费|收取|涉及(?=收费|费用))|零(?=申请|投诉|举报|复议|诉讼|收费)/g;
/** Denying words after the nouns. */
export const DENIED_AFTER =
  /(?:均|都|皆|也|尚|暂|全部|全年)?(?:未(?:收到|发生|受理|接到|产生|收取|出现|涉及)|没有(?:收到|发生|收取|产生)?|(?<![有毫])无)(?:此类|这类|该类|上述|类似)?(?:的?(?:情况|情形|现象|案件|事项))?$/;
/** What is left of a clause where the denying words have no noun behind them. */
export const NO_NOUN = /^(?:此类|这类|该类|上述|类似)?(?:的?(?:情况|情形|事项|案件|发生|现象))?$/;
/** Told as reached, where no word of striving stands before: 实现零复议. */
export const REACHED = /(?<!努力|力争|争取|确保|目标|以)实现了?/g;
/** What is hoped for or asked, not told. */
export const WISHED =
  /确保|力争|争取|避免|防止|杜绝|做到|如果|若|如未|应当|严禁|实现|努力|要求|达到|保证|坚持/;
/** Words that narrow a denial down to something less than the indicator. */
export const NARROWED =
  /败诉|被?撤销|被?纠错|被?纠正|被?确认违法|不当|不力|不及时|失误|失职|泄密|失密|违法|违规|错误|超期|逾期|不满|乱收|责令|被追究|较大|重大|恶意|有效投诉|胜诉/;
/** A second cause that only its own noun belongs to: 以及因…导致的责任追究. */
export const SECOND_CAUSE = /因[^,]{0,24}导致/;
/** A heading with its number at the start of the line that goes on behind it: 5、申请行政复议的情况。无。 */
export const RUN_IN_HEADING = /^\d{1,2}[、.][^,;:]{2,40}(?:情况|问题|措施|事项)$/;
/** A number in words without a denial. */
export const COUNTED = /\d|[一二三四五六七八九十百两](?:件|起|次|条|份)/;
/** Headings under which a bare 无 says nothing. */
export const NOTHING_MORE = /其他(?!组织)|需要|问题|不足/;
export const NEAR_DISCLOSURE = /公开|政府信息|依申请|政务|信息处理费/;
/** Complaints about these are not about disclosure. */
export const SERVED = /窗口|服务|大厅|执法|行风|作风|办事/;
/** Those who may ask for information: 对公民、法人和其他组织的申请暂不收取费用. */
export const FROM_ANYBODY = /公民、?法人[^,]{0,8}组织的?申请|向申请人收[取费]/;
/** Nothing but that, of fees of which no more is said. */
export const BARE_FEE =
  /^(?:全年|本年度|20\d\d年度?)?(?:均|也|暂)?(?:未|没有|无)(?:收取|发生|产生)?过?(?:任何|相关|有关)?(?:费用|收费)(?:情况|事项)?$/;
/** Services other than answers to applications, for which fees may be taken. */
export const FEE_FOR_OTHERS = /档案|查阅|热线|便民(?!、)|审批|许可|登记|办证/;
export const FREE =
  /处理费[^,]{0,6}零收[取费]|申请[^,]{0,30}(?<!减)免(?:费(?!用)|予?收费)|(?:一律|均|全部|依法|信息)免收[^,]{0,16}费|(?:信息公开|提供(?:政府)?信息)[^,]{0,12}(?:一律|均|全部)(?:实行)?免费(?:提供)?$|申请[^,]{0,10}分文未[收取]$|(?:未|没有?)(?:向申请人|对申请人)?收[取过]{0,2}(?:申请人)?(?:一分钱|分文)$/;
/** Said of applications in the clause before: 一律免费提供. */
export const ALL_FREE = /^(?:均|一律|全部|都)(?:为|是|实行)?免费(?:提供|公开|服务)/;
/** Under a title on fees. */
export const GIVEN_FREE =
  /(?:信息|申请|资料)[^,]{0,8}免费(?:向[^,]{1,12})?(?:提供|公开|答复)|(?:^|均|全部|一律)免费(?:向[^,]{1,12})?(?:提供|公开)[^,]{0,4}信息/;
export const FREE_OF_OTHER = /指南|查阅|查询|赠|复印件/;

/** Nouns that a denial makes 0 only with their verbs; the others go by topic. */
export const DENIED_FEE = /(?<!事业性?)收费|处理费|费用|不收取|收取[^,]{0,12}费/;
export const DENIED_WAIVER = /减免/;
export const DENIED_BUDGET =
  /(?:没有|无|未安排|未设立|未列支)(?:政府信息公开|信息公开|政务公开)?(?:工作)?专项(?:工作)?经费/;
/** `未发生与诉讼有关的费用`: the costs of lawsuits, not fees. */
export const DENIED_COST = /诉讼(?:有关|相关)的?总?费用/;
/** Asking for information without the word 申请. */
export const ASKING = /要求(?:公开|获取|提供)[^,]{0,6}信息|申请(?:公开|获取)?除[^,]{1,16}以外的[^,]{0,6}信息/;
/** Both ways at once: every application. */
export const EVERY_WAY = /线上[、和及或与]?线下/g;
/** `未设专职人员`, `专职人员无`. */
export const DENIED_STAFF: Wording = [
  ['capacity.staff.full_time', /[专全]职(?:工作)?(?:人员|信息员|联络员|干部)$/],
  ['capacity.staff.part_time', /兼职(?:工作)?(?:人员|信息员|联络员|干部)$/],
];
export const DENIED_HOLDING = /举办|召开|组织|开展|举行|进行|安排|做/;
export const DENIED_ISSUING = /制[定订发]|印制|出台|印发|发布|新增/;
export const DENIED_REFUSAL = /不予公开(?:的|政府信息|申请|情况|情形){0,3}(?<!信息)$/;
/** 当面、网络等形式: those ways and any other. */
export const ANY_WAY = /等(?:各种|多种|任何|其他)?(?:形式|方式|渠道|途径)/;
/** 网络和其他形式: each that is named, and all others. */
export const OTHER_WAY = /[、和及或与]其[他它](?:任何|各种)?(?:形式|方式|渠道|途径)/;
/** Handling told with receiving: 未收到和处理政府信息公开申请. */
export const ALSO_HANDLED = /(?<=[收接]到)(?:处理|办理|受理)(?=(?:政府|政务)?信息公开申请|依申请)/;
/** Something of applications, not the applications. */
export const NOT_RECEIVING =
  /答复|(?<!申请公开)办理(?!事项|件$|情况$)|办结|处理|补正|异议|意见|问题|超期|不予|部分公开|无法提供/;
export const DENIED_BY_TOPIC: Readonly<Partial<Record<Topic, string>>> = {
  reconsideration: 'reconsideration.total',
  litigation: 'litigation.total',
  appeals: 'appeals.total',
  complaints: 'complaints.total',
};
