import { unitAt } from '../../text/units.ts';

/** The measure words of reports, and finding one at a place of the shadow. */

/** Measures that follow Arabic and Chinese numerals alike. */
const COMMON =
  '件 条 个 次 场 期 份 篇 人 人次 名 位 家 项 种 类 大类 小类 卷 册 卷册 元 则 部 本 宗 封 台 套 处 批 批次 场次 户 户次 家次 车次 件次 条次 篇次 项次 人数 辆 张 幅 块 座 间 栋 幢 所 页 版 集 盘 辑 款 例 组 支 班 班次 节 课 课时 学时 小时 分钟 天 周 个月 年 岁 倍 公里 千米 米 平方米 平方公里 平方千米 立方米 亩 公顷 吨 千克 公斤 千瓦 千瓦时 方面 大 轮 轮次 遍 个工作日 工作日 人份 份次 人天 笔 桩 只 艘 架 列 枚 棵 株 幕 堂 桶 组次 台次 处次 宗次 点位 股 副 张次 例次 帧 名次';
/** After Chinese numerals these are more often parts of words (一点, 一度, 一起, 三方), so they count only after Arabic ones. */
const ARABIC_ONLY =
  '起 角 段 面 点 道 回 首 单 字 句 级 层 门 科 度 分 秒 时 日 月 美元 人民币 票 帖 步 站 路 线 环 县 市 区 乡 镇 村 街道 社区 乡镇 县区 委办局 席 格 组织 块钱 克 升 季度 字节 兆 人均 档 队 头 根 颗 片 把 国 省 州 项目 部门 单位 网站 栏目 窗口 平台 企业 余';
/** Words that begin with a measure and are none. */
const WORDS =
  '项目 部门 部分 部署 条例 条款 条件 个别 个体 名单 名录 名称 位于 位置 家庭 家具 种植 类别 类型 期间 期限 场所 场地 场景 份额 人员 人大 人口 人民 人事 人均 人才 人社 人力 人工 人大代表 件数 篇幅 次要 次数 次年 次日 元旦 元素 本级 本年 本地 本机关 本单位 本部门 本区 本市 本县 批准 批复 批示 批评 处理 处罚 处室 处置 处于 处分 起诉 起草 起到 起来 组织 组成 组长 组建 所有 所属 所需 所在 台账 台风 对外 对于 对应 对照 张贴 张家 段落 单位 单独 级别 层级 层面 版面 版本 版块 页面 面向 面对 面积 班子 班组 科室 科研 科学 科技 节日 节约 节能 集中 集体 集团 集市 例如 例行 封闭 宗旨 套餐 点击 点赞 点评 票据 网站 轮流 轮值 回复 回应 回访 道路 字段 字数 度假 周期 周边 周围 周年 月度 日常 日均 年均 年初 年末 年底 年报 年度 分类 分别 分析 分管 分级 分送 分发 分享 时间 时限 市级 市场 市直 市民 市委 市政府 区级 区域 区直 区委 区政府 县级 县直 县委 县政府 村级 村民 镇级 乡级 省级 省委 国家 国务院 国企 国际 州级 社区级 线上 线下 线索 路径 环境 环保 环节 站点 门户 对比 对口 步骤 步伐 单项 首次 首页 首先 首要 列入 列为 只有 只要 只能 支持 支出 支撑 支付 天气 天然 大力 大家 大会 大厅 大数据 大学 大型 大力度 大幅 大气 大量 大众 大事 大屏 大额 大病 周知 周密 课题 课程 年龄 堂食 副主任 副县长 副市长 副区长 副书记 副局长 副镇长 笔试 笔者 股份 股东 档案 队伍 根据 根本 片区 把关 把握 头条 头版 首批 幕后 架构 枚举 余额 大类别 升级 升高 克服 单据 单列 格式 格局 席位 人民币';

/** Words by their first unit, the longest first. */
type Words = ReadonlyMap<number, readonly string[]>;

function toWords(printed: string): Words {
  const words = new Map<number, string[]>();
  for (const word of printed.split(' ').sort((a, b) => b.length - a.length))
    words.set(word.charCodeAt(0), [...(words.get(word.charCodeAt(0)) ?? []), word]);
  return words;
}

/** Two characters before, 起 and the next: 三起, and 一起 behind what is counted (行政复议一起,). */
const SEVERAL =
  /(?:[十百]一|[二两三四五六七八九十百])起(?!义|航|步|点|初|因)|[议讼诉案件]一起(?:[,。;、(]|$)/;
const BOTH = toWords(COMMON);
const ARABIC = toWords(`${COMMON} ${ARABIC_ONLY}`);
const NOT = toWords(WORDS);
/** Nouns counted without a measure word (`12部门`); they are measures although WORDS lists them. */
const NOUNS = new Set('项目 部门 单位 网站 组织 社区 街道 乡镇 县区 人民币'.split(' '));

/**
 * End of the measure word that starts at `at` (`12|件`, `96163|人(户)次`, `56|卷(件、张)`); -1 if there is none.
 * After a Chinese numeral fewer words are measures.
 */
export function measureEnd(text: string, at: number, isChinese: boolean): number {
  const known = isChinese ? BOTH : ARABIC;
  // 三起, 十一起 count cases; 一起 means together but at the end of a list of them.
  if (isChinese && SEVERAL.test(text.slice(at - 2, at + 2)) && !beginsWord(text, at)) return at + 1;
  for (const word of known.get(unitAt(text, at)) ?? []) {
    if (!text.startsWith(word, at) || (beginsWord(text, at) && !NOUNS.has(word))) continue;
    return alternativesEnd(text, at + word.length, known);
  }
  return -1;
}

/** True where a word stands that only begins like a measure: 项目, 部门, 条例; `3起来自网络` counts in 起. */
const beginsWord = (text: string, at: number): boolean =>
  !text.startsWith('起来自', at) &&
  NOT.get(unitAt(text, at))?.some((word) => text.startsWith(word, at)) === true;

const ALTERNATIVES = /\(([\u4e00-\u9fff](?:[、,/或][\u4e00-\u9fff]){0,3})\)次?|\/(?:人次|[\u4e00-\u9fff])/y;

/** Takes in what is printed beside a measure for the same: `(户)次`, `(件、张)`, `/次`. */
function alternativesEnd(text: string, at: number, known: Words): number {
  if (!/[(/]/.test(text.charAt(at))) return at;
  ALTERNATIVES.lastIndex = at;
  const match = ALTERNATIVES.exec(text);
  if (!match) return at;
  const inner = (match[1] ?? match[0].slice(1)).split(/[、,/或]/);
  return inner.every((word) => known.get(word.charCodeAt(0))?.includes(word)) ? ALTERNATIVES.lastIndex : at;
}
