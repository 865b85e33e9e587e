"""The words that Chinese sites put round an article, whatever their template (field guide, 4 to 7)."""

from __future__ import annotations

import re


def _spaced(word: str) -> str:
    """A label's pattern: short ones are set with spaces, 来 源, 作　者; a tab parts two elements."""
    return r"[^\S\t]{0,3}".join(map(re.escape, word))


#: Of the characters of these words, those that are written another way in Hong Kong, Macau and Taiwan, each before the simplified one.
_TRADITIONAL = (
    "來来發发佈布時时間间編编輯辑責责審审記记員员訊讯攝摄圖图載载轉转單单門门機机構构聞闻資资內内點点擊击瀏浏覽览閱阅讀读數数關关閉闭頁页後后條条則则"
    "當当張张貼贴現现標标題题簽签號号碼码屬属欄栏類类別别評评論论熱热薦荐鏈链進进報报導导撰撰從从與与為为務务專专連连聯联錄录實实習习見见特特約约長长視视頻频專专動动態态"
)
_SIMPLER = str.maketrans(_TRADITIONAL[::2], _TRADITIONAL[1::2])
_ANY_TRADITIONAL = re.compile(f"[{_TRADITIONAL[::2]}]")


def simplified(text: str) -> str:
    """With the characters of labels and headings as the mainland writes them; as long as before."""
    return text.translate(_SIMPLER) if _ANY_TRADITIONAL.search(text) else text


def alternatives(words: str) -> str:
    """A pattern for any of the white-space separated words, the longest first.

    Words with one initial stand together: it is compared once, and not for each of them.
    """
    initials: dict[str, list[str]] = {}
    for word in sorted(words.split(), key=len, reverse=True):
        initials.setdefault(word[0], []).append(_spaced(word))
    return "|".join(f"(?:{'|'.join(patterns)})" for patterns in initials.values())


def starts(words: str) -> str:
    """A look-ahead for the first two characters of the words: most places in a text are passed over by it."""
    cases = {case for word in words.split() for case in (word.lower(), word.upper())}
    firsts, seconds = ({word[place] for word in cases if len(word) > 1} for place in (0, 1))
    alone = {word for word in cases if len(word) == 1}
    pairs = [rf"{_any(firsts)}\s{{0,3}}{_any(seconds)}"] if firsts else []
    return f"(?={'|'.join([*pairs, *([_any(alone)] if alone else [])])})"


def among(patterns: str) -> str:
    """A pattern for any of the white-space separated ones, which begin with two plain characters each.

    It begins with a set of characters, and the next of another: a search passes over most places at once.
    """
    rests: dict[str, list[str]] = {}
    for pattern in patterns.split():
        rests.setdefault(pattern[0], []).append(pattern[1:])
    seconds = {
        case for ends in rests.values() for rest in ends for case in (rest[0].lower(), rest[0].upper())
    }
    cases = {case for first in rests for case in (first.lower(), first.upper())}
    branches = (f"(?<={re.escape(first)})(?:{'|'.join(ends)})" for first, ends in rests.items())
    return f"{_any(cases)}(?={_any(seconds)})(?:{'|'.join(branches)})"


def _any(letters: set[str]) -> str:
    return f"[{''.join(map(re.escape, sorted(letters)))}]"


# Labels of the strip under a headline and of the credits after a body, best first within a kind.
DATE_LABELS = """发布时间 发布日期 张贴日期 张贴时间 提交于 发稿时间 发稿日期 发表时间 发表日期 刊发时间 刊登时间 刊登日期 日期 时间 发布 发布于 发表 发表于 公开时间 公开日期 上网时间
    发文时间 加入时间 加入日期 添加时间 添加日期 录入时间 录入日期 上传时间 上传日期 创建时间 创建日期 更新时间 更新日期 修改时间 修改日期 最后更新 最后修改"""
SOURCE_LABELS = """稿件来源 信息来源 文章来源 图文来源 新闻来源 资料来源 内容来源 来源 本文来源于 来源于 稿源 新闻源 出处 来自 本文来源
    转自 转载自 转贴自 转帖自 转载 摘自 选自 原载 编译自 发布单位 发布部门 发布科室 供稿单位 供稿部门 来稿单位 报送单位 发布机构 发稿单位 信息提供"""
PEOPLE_LABELS = """作者 原作者 本文作者 文章作者 新闻作者 撰稿 撰稿人 撰文 记者 本报记者 融媒体记者 全媒体记者 首席记者 通讯员 特约记者 特约通讯员 实习生 实习记者 见习记者 摄影
    供稿 供稿人 投稿 文字 图文 文图 文/图 图/文 采写 采访 执笔 执笔人 整理 图片 拍摄 摄像 摄影记者 编译 供图 文 图 摄"""
#: Who planned, led, cut or set it: written among the editors.
MAKER_LABELS = "统筹 文稿统筹 策划 剪辑 出镜 制图 总值班 值班主任 制作 排版"
#: Who looked it over, or answers for it: written among the editors, and none of them.
REVIEWER_LABELS = "审读 一审 二审 三审 一审一校 二审二校 三审三校 一校 二校 三校 监制 校对 审核 审核人 初审 复审 终审 审稿 签发"
EDITOR_LABELS = f"""责任编辑 责编 本文责编 本文编辑 编辑 网编 网络编辑 网站编辑 值班编辑 本期编辑 本版编辑 本版责编 版面编辑 文学编辑 执行编辑 图片编辑 文字编辑 视频编辑 微信编辑 新媒体编辑 栏目编辑 编校 编稿 美编 主编 执行主编 值班主编 值班编委 总编辑 编审
    {MAKER_LABELS} 编辑录入 文章录入 信息录入 选稿 录入 录入者 {REVIEWER_LABELS}"""
#: How often a page was read.
COUNTERS = """点击 播放 播放次数 播放量 观看次数 下载次数 点击数 点击量 点击率 点击次数 浏览 浏览次数 浏览量 浏览数 阅读 阅读次数 阅读量 阅读数 访问量 访问次数
    人气 次数 已阅读"""
#: Dates that are not the publication's.
OTHER_DATE_LABELS = """成文日期 成文时间 发文日期 印发日期 印发时间 页面生成时间 生成时间 截止日期 截止时间 生成日期 生效日期 废止日期 注册时间 注册日期 注册"""
#: Labels that end the value before them and say nothing that we keep.
OTHER_LABELS = f"""{OTHER_DATE_LABELS} {COUNTERS}
    发布者 发布人 发表者 发文机关 发文机构 制发机关 主题词 内容概述 信息名称 信息分类 在线时间 最后登录 公开方式 公开形式 公开范围 字体 字号 字体大小 分享 分享到 评论 评论数
    关键词 关键字 标签 索引号 信息索引号 索取号 文号 文件编号 发文字号 主题分类 单位 作者单位 工作单位 网页制作 网站制作 页面制作 技术制作 版面制作 有效性 信息类别 所属栏目 栏目 分类 类别 打印 收藏 视力保护色 电话 地址
    信件编号 受理编号 信件类型 信件类别 来信人 写信人 来信时间 写信时间 答复单位 回复单位 答复时间 回复时间 办理状态 处理状态 办理单位 受理单位
    图片来源 图片提供 配图来源 视频来源 素材来源 数据来源
    时长 片长 频道 播出频道 播出时间 访谈嘉宾 嘉宾 主持人"""

#: How sites are called, by the ends of their names.
SITE_ENDS = tuple("网 网站 门户 总工会 人民政府 公司 集团 大学 学院 中学 小学 医院 协会".split())
#: Tools beside an article. They take no colon and may stand in brackets.
TOOLS = """打印 打印本页 打印本文 打印此页 打印文章 关闭 关闭窗口 关闭本页 关闭页面 收藏 收藏本页 加入收藏 分享 分享到 字体 字号
    放大 缩小 正常 大 中 小 复制链接 反馈 关注 +关注 已关注 纠错 我要纠错 我要举报 返回 返回顶部 返回列表 返回上页 返回上一页 返回首页 小字号 大字号 大字体 小字体 缩小字体 放大字体 参与互动 我有话说 点赞 在看 语音播报 手机看新闻 打印本稿 分享至 举报 听新闻 听全文 听文章 全文播报 订阅 留言 讚 友善列印 播放 暂停 静音 倍速 幻灯播放 查看原图 推荐给好友 推荐 评论
    发表评论 我要评论 繁体 简体 下载 扫一扫 微信 微博 新浪微博 腾讯微博 人人网 QQ空间 朋友圈 转播到腾讯微博 分享到微信 分享到微博 分享到朋友圈 分享至朋友圈 分享至好友和朋友圈 顶部 进入论坛 网页纠错 背景色
    无障碍阅读 语音播放 上一页 下一页 上一张 下一张 自动 自动播放 暂停播放 保护视力色 杏仁黄 秋叶褐 胭脂红 芥末绿 天蓝 雪青 灰 银河白(默认色) A+ A- T+ T-
    + - 保存 保存本页 查看大图 双击滚屏 双击自动滚屏 全屏 举报 加载中 正在加载 TOP 页顶 頁頂 回顶部 顶部 關閉 頁首 轉寄朋友 列印 收藏本頁 返回頁頂 T大 T小 E-mail推荐 发送给好友 facebook twitter WhatsApp"""

HOME_WORDS = "首页 主页 首頁 主頁 网站首页 本站首页 网站主页 返回首页 Home"
BREADCRUMB_PREFIX = re.compile(
    r"(?:页面|网站|栏目)?导航\s*[:：]\s*(?=[^>＞»]{1,20}[>＞»])|"
    r"(?:您|你)?(?:现在|当前|目前)?(?:的)?(?:所在)?(?:的)?(?:页面)?位置\s*(?:是|在|为)?\s*[:：]\s*|"
    r"(?:^|(?<=\s)|当前的?|现在的?|目前的?|所在的?)栏目\s*(?:是|在|为)?\s*[:：]\s*|"
    r"(?:您|你)(?:现在|当前|目前)?(?:的)?(?:所在)?(?:的)?位置(?:是|在)?\s*|(?:现在|当前|目前)的?位置\s?(?=[-—]{0,2}[>＞»→])|^\W{0,3}位置\s?(?=[>＞»→]|首页)|(?:当前|现在|所在)的?位置\s*(?=\S{0,6}首页)"
)
BREADCRUMB_END = frozenset(
    "正文 内容 文章 详情 播放 视频播放 播放页 内容页 正文页 详情页 文章页 详细页 详细内容 文章正文 新闻正文 正文内容 内容正文 信息内容 浏览文章 文章内容 详细信息 浏览正文 浏览 查看正文 阅读正文 查看文章 阅读文章 查看内容 新闻详情 文章详情 信息详情 查看详情 新闻内容 查看信息 浏览信息 信息浏览 文章浏览 新闻浏览 内容显示 显示内容 内容查看 公告详情 通知详情 详情信息 阅读新闻 新闻阅读 文章阅读".split()
)

#: Headings after which the article is over.
RELATED_HEADINGS = """相关 其它 其他 相关文章 相关新闻 相关阅读 相关链接 相关信息 相关内容 相关报道 相关资讯 相关稿件 相关推荐 延伸阅读
    相关活动 相关动态 更多相关 更多相关新闻 更多相关文章 相关文件 相关文档 相关导读 相关解读 相关政策 往期回顾 更多视频 往期推荐 其它文章 其他文章 其它新闻 其他新闻 同类文章 同类新闻 同类作品 同类信息 同类问题 相关问题 相关日志 相关博文 相关视频 相关附件阅读 同栏目文章 本栏目其他文章 本栏目其它文章
    延伸推荐 为你推荐 为您推荐"""
#: Of them, those that say nothing of what stands under them: it goes with the reader, not with the article.
RECOMMENDED = frozenset("为你推荐 为您推荐".split())
SIDE_HEADINGS = """热点 热点信息 推荐 热门 热门文章 热点新闻 热门新闻 热点文章 推荐阅读 推荐文章 推荐新闻 最新文章 最新新闻 最新通知 最新公告 最新信息 最新动态
    图片新闻 推荐图集 精彩图集 热门图集 图集推荐 图文推荐 图文新闻 图文热点 点击排行 日排行 周排行 月排行 总排行 一周排行 热点排行 阅读排行 排行榜 本周热点 今日热点 猜你喜欢 用户登录 会员登录 会员登陆 用户登陆 精彩推荐 热点推荐 热点关注
    通知公告 友情链接 网友评论 最新评论 评论 发表评论 评论列表 我来说两句 网友留言 写信须知 来信须知 信件查询 查询信件 最新来信 来信选登 专题专栏 专题 相关专题 栏目导航 栏目列表 站内搜索
    文章排行 本月热点 大家正在看 大家在看 大家都在搜 正在播放 播放列表 节目列表 正在热播 接下来播放 更多图集 往期节目 近期文章 近期评论 最近更新 图片推荐 视频推荐 热门视频 精彩视频 焦点新闻 新闻排行榜 大家都在看 编辑推荐 新闻排行 热评 网上调查 网上投票 在线调查 关于我们 联系我们"""

END_OF_ARTICLE = re.compile(
    r"""^\W{0,4}+(?=[上下前后版c浏网扫用微分读游发最热精全文评跟留我已条免声打关返相【\s\d])(?:
        上一个\s*[:：] | 下一个\s*[:：] | 上\s?[一1]?\s?(?:篇|条|则|组)(?:文章|新闻|信息)?\s*[:：]? | 下\s?[一1]?\s?(?:篇|条|则|组)(?:文章|新闻|信息)?\s*[:：]?
      | 相关附件\s*[:：]?\s*$
      | 前\s?一\s?(?:篇|条)\s*[:：]? | 后\s?一\s?(?:篇|条)\s*[:：]?
      | 版权所有 | copyright | 浏览总数
      | 网站地图 | 扫一扫(?:在手机|分享|关注|打开|[，,]) | 用?微信扫 | 分享到\s*[:：]? | (?:网友|读者|游客|发表|最新|热门|精彩|全部|用户|文章)?(?:评论|点评|跟帖|留言)(?:列表|区)?\s{0,3}(?:[（(]?\d{0,6}[）)]?|共\s?\d{1,6}\s?条)\s*$ | 网友评论 | 发表评论 | 最新评论
      | 我来说两句 | (?:已有)?\d*条?评论\s*$ | 免责声明\s*[:：] | 声明\s*[:：]本
      | 【?\s*(?:打印|关闭|打印本页|关闭窗口|打印此页|返回顶部)\s*】? (?:\s*[【\[|]?\s*(?:打印|关闭|关闭窗口|收藏|返回顶部|返回)\s*[】\]]?)*\s*$
    )""",
    re.IGNORECASE | re.VERBOSE,
)

#: Sentences of the site, not of the article.
_SAID_BY_SITE = r"""版权声明 免责声明 平台声明 特别声明 郑重声明 法律声明 版权(?:均?属于|归).{0,20}所有
    未经.{0,10}(?:授权|许可|允许|同意).{0,8}(?:不得|禁止|严禁|转载|使用) 转载请?.{0,6}(?:附|注明|标明|保留)
    本文(?:为|系).{0,14}原创 本文链接 本文(?:已|共)?被?(?:浏览|阅读|点击)\s?\d{0,9}\s?次$ 本信息真实性未经 仅代表(?:作者|发布者|其)?(?:个人|本人)?(?:的)?观点
    不代表本[网站] 信息存储空间 听全文.{0,4}约.{0,4}分钟 听文章.{0,4}约.{0,4}分钟 全文.{0,3}约.{0,8}字.{0,4}(?:读完|阅读).{0,6}分钟 浏览器不支持 视频加载 尽在.{0,12}(?:APP|客户端|公众号) 您是第\s?\d{1,9}\s?位 您对.{0,6}(?:答复|回复|办理|内容|信息|文章|页面).{0,4}(?:是否(?:满意|有用|有帮助)|\W.{0,6}满意.{0,6}不满意) 使用“扫一扫”即可 点击底部的“发现” 点击下方名片 点击进入专题 广告加载 分享自\s?@ 分享到[:：]\S{6} 分享给(?:好友|朋友|工友|同事)$ 点击上方.{0,16}(?:关注|订阅) 点击这里.{0,8}(?:发表|评论) 安装.{0,12}(?:flash|播放器|插件) 下载.{0,12}(?:flash|播放器|插件) flash\s?播放器
    服务协议 跟帖协议 评论协议 文明上网 理性发言 自觉遵守.{0,20}(?:法律|法规|政策) 遵守中华人民共和国 承担一切因您 管理笔名和留言 留言板发表的(?:言论|作品|评论)
    登录后?(?:才能|方可|即可)?.{0,4}(?:发表|评论|回复) 注册后?(?:才能|方可|即可)?.{0,4}(?:发表|评论|回复) 邮箱地址不会被公开 邮件地址不会被公开
    报料 爆料 下载.{0,12}(?:客户端|APP) 打开.{0,12}(?:客户端|APP) 安装.{0,12}(?:客户端|APP)
    扫一[扫描].{0,4}(?:二维码|微信|分享|关注|手机) 扫扫.{0,4}(?:二维码|微信|分享|关注|手机) 扫描.{0,4}(?:二维码|微信|分享|关注|手机)(?!.{0,4}(?:报名|填|提交|参[加与]|投票|答题|进群|领取|入会|注册|登记|申请|购)) 长按.{0,6}二维码 扫码.{0,4}(?:关注|下载|阅读)
    关注.{0,16}(?:公众号|微信号|官方微) 建议使用.{0,12}(?:浏览器|分辨率|IE) 请使用.{0,12}(?:浏览器|分辨率|IE) 分辨率\s?\d
    预览时标签 分享让更多人 技术支持\s?[:：] 最近(?:更新|修改)\s?[(（:：] 最后(?:更新|修改)\s?[(（:：] 此条目发表在
    查看更多$ 阅读更多$ 更多.{0,12}(?:请进入|请点击|请关注|敬请) 相关.{0,12}(?:请进入|请点击|请关注|敬请)"""
BOILERPLATE = re.compile(among(_SAID_BY_SITE), re.IGNORECASE)
#: What a site says at the beginning of a line.
PROMPT = re.compile(r"\W{0,3}点击(?:(?:上方|下方)?.{0,3}蓝字|阅读原文)")

# Pages that are no articles.
GONE = re.compile(
    r"""(?:您?(?:所?要?(?:访问|查看|浏览|查找|请求)的?)?(?:页面|信息|文章|内容|新闻|网页|资源|文件|记录|数据|栏目|稿件|链接))
        (?:已经?|并|根本)?(?:不存在|被?撤稿|被?撤下|不见了|未找到|找不到|没有找到|已?被?删除|已?被?移除|已?下线|已失效|已过期|已?撤销|被\w{1,6}删除|因违规无法查看|已?被屏蔽|已停止访问|飞走了|丢失了)
      | (?:找不到|未找到|没有找到|无法找到)(?:您?(?:所?要?(?:访问|查看|浏览|查找|请求)的?))?(?:该|此|相关|对应|这个|这篇)?(?:的)?(?:页面|信息|文章|内容|新闻|网页|资源|文件|记录|数据)
      | (?:信息|文章|文档|内容|稿件|公告|页面)[^，。！？]{0,8}(?:不存在|未通过审[核批]|已过期|过期下线|飞走|走丢|迷路)
      | 不存在(?:该|此|这[条篇个])(?:页面|信息|文章|内容|新闻|记录)
      | 参数(?:错误|有误|不正确|无效) | 非法(?:参数|访问|操作) | 错误的?参数 | 暂无(?:此|该|相关)(?:信息|文章|内容)
      | (?:信息|文章|内容|新闻)(?:正在|尚未|还未|未)(?:审核|发布) | (?:HTTP(?:\ status)?|错误|error)\W{0,3}404(?!\d) | (?<!\d)404\W{0,3}(?:错误|error|not\ found|页面|\.0) | ^\W{0,3}404\W{0,3}$ | (?:页面|网页|服务器)出错 | 页面走丢
      | the\ (?:page|resource)\ (?:you\ .{0,40})?(?:cannot|could\ not|can't)\ be\ found | (?:page|file)\ not\ found | object\ not\ found
      | file\ or\ directory\ not\ found | ^\W{0,3}not\ found\W{0,3}$
    """,
    re.IGNORECASE | re.VERBOSE,
)
ASPNET_ERROR = re.compile(r"应用程序中的服务器错误|Server Error in '|运行时错误|Runtime Error")
SERVER_ERROR = re.compile(
    r"系统(?:发生|出现)(?:错误|异常)|SQLSTATE\[|ThinkPHP|Fatal error|Parse error|Whoops, looks like|站点(?:已|暂时|临时)*关闭|(?:网站|本站|页面|栏目)(?:正在)?建设中|"
    r"应用程序中的服务器错误|Server Error in '|运行时错误|Runtime Error|Microsoft OLE DB Provider|"
    r"Microsoft VBScript|未将对象引用设置到对象的实例|HTTP 500|500 Internal Server Error|"
    r"Service Unavailable|Bad Gateway|Gateway Time-?out|数据库连接(?:失败|错误|出错)|系统繁忙|"
    r"(?:网站|系统|服务器|平台|本站)(?:正在|例行|临时|停机|进行)*(?:维护|升级|改版|关闭)(?!\s?[:：]|单位|部门|人员|电话|(?:后|前|以来|的)?(?:是否|满意|意见|建议|征[集求]|调查|问卷|方案|工作))|暂停(?:访问|服务|开放|对外)",
    re.IGNORECASE,
)
#: What IIS, Apache, nginx, Tomcat and proxies say themselves, a line of it; a sentence may go on differently.
SERVER_SPEAKS = re.compile(
    r"""^\W{0,3}(?:(?:HTTP\ )?(?:Error|Status)\ [345]\d\d(?!\d)
      | (?:(?:HTTP\ )?[345]\d\d(?:\.\d{1,2})?\W{1,3})?(?:Forbidden|Unauthorized|Bad\ Request|Access\ (?:is\ )?denied|Request\ Time-?out|Internal\ Server\ Error
        |Service\ (?:Temporarily\ )?Unavailable|Bad\ Gateway|Gateway\ Time-?out|Not\ Acceptable|Method\ Not\ Allowed|Directory\ Listing\ Denied|Server\ Error)\W{0,3}$
      | [345]\d\d\ -\ [A-Z]
      | The\ requested\ URL\ could\ not\ be\ retrieved | Your\ request\ (?:was|has\ been|is)\ blocked | The\ request\ is\ blocked
      | You\ (?:don't|do\ not)\ have\ permission\ to\ (?:access|view) | This\ website\ is\ using\ a\ security\ service
      | Welcome\ to\ nginx | It\ works!\W{0,3}$)
    """,
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
#: What firewalls put into a page's scripts, and say in English; in lower case.
CHALLENGE_MARKS = (
    "__jsl_clearance", "yunsuo_session", "wzws-", "wzws_", "acw_sc__v2", "_guard/", "cf-challenge", "challenge-platform",
    "_cf_chl_opt", "checking your browser", "enable javascript and cookies",
)  # fmt: skip
#: And in Chinese. Each branch begins with a character: so the search goes from one such character to the next.
CHALLENGE = re.compile(
    r"\$_ts\s*=\s*window\['\$_ts'\]|访问(?:过于频繁|过快|频率过)|请求(?:过于频繁|过快|频率过)|操作(?:过于频繁|过快|频率过)|"
    r"访问验证|安全验证|人机验证|拦截提示|访问被拦截|网站防火墙|请完成(?:下列|以下)?验证|拦截规则|"
    r"不合法(?:参数|请求)|非法(?:参数|请求)|恶意(?:参数|请求)|"
    r"请求.{0,10}(?:威胁|被拦截|被阻断|被禁止)|访问.{0,10}(?:威胁|被拦截|被阻断|被禁止)|云防护|安全狗|创宇盾"
)
