# -*- coding: utf-8 -*-
"""A union site of 2024: Spring Boot behind nginx, home and lists a Vue shell with window.__INITIAL_STATE__, articles rendered by the server.
Standard library only, no I/O.

Besides what the order asks: SINGLES (pages of one-page columns, not in TRUTH), LIST_ALIASES (the API's page 1 of a list and the like).
The first page of a list is its shell's address, the further ones are the API's addresses.
"""
import html as _html
import json
import random
import re
from datetime import datetime, timedelta
from urllib.parse import urlsplit, parse_qs, unquote

WHAT = ("Site of 2024 whose home and lists are a Vue shell: the first twelve records stand in an inline window.__INITIAL_STATE__ (some with url, most with a 19-digit id and a route /detail/{id}.html "
        "seen only in the side column and the in-DOM template), the rest come as JSON from /gateway/content/page. Hard are sub-columns named in the state alone, records that point to other hosts, "
        "a sitemap with half of the articles, a Crawl-delay, the shell answered with 200 for every unknown route and an endless activity calendar.")

HOST = "www.sxgh.org.cn"
BASE = "http://" + HOST

_RAW = """
= 新就业
⟦市⟧总工会走进⟦企⟧分拣中心，为⟦几⟧名快递员现场办理入会手续。
网约车司机扫一扫候机楼出口的二维码，⟦几⟧分钟就能完成入会。
平台企业与骑手代表就计件单价和配送时限开展了算法协商。
⟦市⟧成立外卖配送行业工会联合会，首批覆盖骑手⟦许⟧人。
货车司机之家配备了淋浴间、洗衣房和充电桩，停车费一律减半。
专项意外险为⟦许⟧名新就业形态劳动者提供最高⟦万⟧万元保障。
“以前渴了只能找便利店，现在有了自己的歇脚点。”骑手小聂说。
暖“新”行动期间，工会送出头盔、护膝和反光背心⟦许⟧套。
头部企业区域公司建会率达到百分之九十八，合作站点同步跟进。
新就业群体友好场景地图已标注点位⟦许⟧处。
⟦市⟧试点“小哥议事厅”，当场解决电动车进小区难等问题⟦几⟧个。
家政服务员技能晋级通道打通，⟦几⟧人拿到了中级证书。
= 产改
产业工人队伍建设改革在⟦市⟧⟦几⟧家企业深化试点。
⟦企⟧推行“新八级工”制度，评出特级技师⟦几⟧名。
技术工人凭积分可以兑换带薪研修和子女入学加分。
校企共建的智能采掘实训中心投用，年培训能力⟦许⟧人次。
⟦企⟧把产业工人代表选进董事会薪酬委员会。
“能级工资”实施一年，一线骨干月均增收⟦许⟧元。
改革联席会议通报了⟦几⟧项重点任务的完成进度。
⟦市⟧出台十二条措施，打通技能人才与专业技术人才的评审壁垒。
求学圆梦计划资助⟦许⟧名一线职工提升学历。
⟦企⟧井下无人驾驶班组平均年龄只有二十九岁。
专题调研组围绕产业工人收入、技能和发展开展问卷调查，回收有效问卷⟦许⟧份。
班组长轮训班首次引入沉浸式情景教学。
= 数字
智慧工会平台接入省级政务云，日均处理业务⟦许⟧件。
会员实名认证率提高到百分之⟦几十⟧，重复数据全部清洗。
“工会一张图”把阵地、会员和服务项目集中呈现在大屏上。
职工在掌上点单，系统自动派单到最近的服务站。
⟦市⟧上线数字工会券，累计核销⟦万⟧万元。
人工智能法律助手上线首月回答咨询⟦许⟧次，准确率经律师抽检达到九成。
⟦企⟧职代会提案办理实现全程线上留痕。
平台通过信息安全等级保护三级测评。
短视频大赛征集作品⟦许⟧部，总播放量突破三千万。
直播带岗间里，主播用方言介绍了⟦几⟧家企业的招聘岗位。
数据专班打通人社、医保等⟦几⟧个部门的接口。
县级融合服务中心把十二个事项压减为“一件事”。
= 驿站
⟦市⟧新建户外劳动者服务站点⟦几⟧个，二十四小时开放的占三分之一。
驿站内微波炉、饮水机、急救箱一应俱全，墙上贴着使用公约。
环卫工人在驿站里吃上了热乎的腊八粥。
“司机之家”星级评定结果公布，⟦企⟧服务区站点获评五星。
工会与银行网点合作，把⟦许⟧个营业厅变成了歇脚点。
每个站点明确一名站长，开放情况由第三方按月暗访。
夏季高温期间，各站点每天补充瓶装水⟦许⟧箱。
最美驿站评选吸引⟦许⟧人次投票，⟦几⟧个站点脱颖而出。
驿站上墙了法律援助热线和招聘二维码，职工歇脚时也能办事。
⟦市⟧把站点建设列入民生实事，安排专项资金⟦万⟧万元。
站点里的旧书交换角，一个月换出⟦许⟧本书。
冬天进门有暖气，手机没电能充上，成了外卖员常来的理由。
= 普惠
职工普惠消费季发放电影券、加油券⟦许⟧张。
“一元观影”活动在⟦市⟧⟦几⟧家影院同步开场。
工会职工疗休养线路新增太行、吕梁两条红色路线。
职工互助保障计划给付⟦许⟧人次，最高一笔⟦万⟧万元。
爱心托管班今年开班⟦许⟧个，每天下班后由家长接走。
送清凉物资直达高铁工地，单价和数量在平台上公示。
⟦企⟧食堂引入营养师，推出低盐低脂套餐。
困难职工家庭常态化监测系统发出预警⟦许⟧条，入户核查后纳入帮扶⟦几⟧户。
“春送岗位”现场达成就业意向⟦许⟧人。
工会子女课堂开设编程、书法等⟦几⟧门课，报名半小时约满。
体检套餐增加了颈椎和听力两项检查。
职工住院慰问实现数据跑路、免申即享。
= 女工
⟦企⟧爱心妈咪小屋升级改造，增设了远程问诊屏。
女职工“两癌”筛查专列开进⟦市⟧工业园，服务⟦许⟧人。
生育友好型用人单位评出⟦几⟧家，弹性上下班成为标配。
“会聚良缘”交友活动以国风游园为主题，⟦几⟧对青年互留联系方式。
女职工普法宣传月期间，⟦市⟧举办模拟法庭⟦几⟧场。
⟦企⟧把每月最后一个周五定为育儿假集中使用日。
巾帼工匠讲述了从学徒到首席专家的二十年。
心理加油站为女职工开出“情绪处方”⟦许⟧份。
家庭家教家风分享会上，三代矿工家属同台。
女职工阅读推广大使走进⟦几⟧个班组领读。
更年期健康讲座座无虚席，提问环节延长了半个小时。
⟦市⟧修订女职工专项集体合同范本，写入预防职场性骚扰条款。
= 安康
“安康杯”竞赛升级为数字积分赛，职工拍照上传隐患⟦许⟧条。
⟦企⟧新装的粉尘在线监测仪把数据实时传到班组群。
职业健康达人评选出⟦几⟧名，集中在百日安全行动中宣讲。
高温天气作业时间调整为早六晚四，中午强制休息。
虚拟现实体验舱里，职工“经历”了一次高处坠落。
⟦市⟧总工会参与安全生产督导，发出提醒函⟦几⟧份。
“安全吹哨人”一年内叫停违章作业⟦几⟧起。
职工代表视察团走进⟦企⟧的变电所和危化品库。
⟦企⟧给每名井下职工配发了智能手环，心率异常自动告警。
心肺复苏培训覆盖⟦许⟧人，考核通过率百分之⟦几十⟧。
每个岗位的风险告知卡都换成了扫码可看的短视频。
尘肺病康复中心开设呼吸操课程，首批学员⟦几⟧人。
= 维权
“工会＋法院＋检察院＋人社”一站式调解中心在⟦市⟧揭牌。
调解员用⟦几⟧天化解了一起涉及⟦许⟧人的加班费纠纷。
工会向⟦企⟧制发劳动法律监督提示函，企业十五日内完成整改。
劳动争议在线调解室上线，当事人相隔千里也能签字。
集中要约行动期间，⟦市⟧签订集体合同⟦许⟧份。
职工方首席代表在协商会上亮出了同行业工资调查表。
用人单位以末位淘汰为由解除合同，被仲裁认定违法。
法治体检组为⟦几⟧家小微企业查找用工风险点⟦许⟧处。
公益律师名录更新，⟦几⟧名律师入选，县区全覆盖。
根治欠薪冬季行动追回工资⟦万⟧万元，涉及农民工⟦许⟧人。
超龄务工人员受伤后，工会帮他拿到了工伤待遇。
“职工有所呼，工会有所应”不是一句口号，而是⟦许⟧件办结的诉求。
= 竞赛
全省引领性劳动竞赛在⟦几⟧个重大工程项目同时推进。
新能源汽车维修赛项要求选手在九十分钟内排除⟦几⟧处故障。
⟦企⟧代表队在工业机器人编程项目中夺冠。
决赛全程网络直播，在线观看达到⟦许⟧人次。
数智化赛项首次引入大模型辅助判分。
⟦市⟧开展“五小”创新大赛，收到成果⟦许⟧项。
比赛设置了中职学生观摩区，⟦几⟧所学校组织学生到场。
养老护理员赛项考察失智老人照护和应急处置。
产业链竞赛把上下游⟦几⟧家企业拉进同一赛道。
优胜班组获得“工人先锋号”称号和专项奖励。
选手“翻车”之后冷静重做，赢得了满场掌声。
光伏运维工在⟦市⟧戈壁般的荒坡上比拼故障定位。
= 工匠
大国工匠人才培育工程遴选培育对象⟦几⟧名，培育期两年。
省工匠学院⟦企⟧分院挂牌，首批开设⟦几⟧个专业。
劳模工匠助企行诊断组为中小企业解决技术难题⟦几⟧个。
“巧手班”班长把三十年的听音辨障经验写成了手册。
跨区域劳模创新工作室联盟吸纳成员⟦几⟧家。
思政课上，电力工匠把绝缘手套带进了大学讲堂。
他练就了一手盲配钥匙般的装配绝活，误差不超过两丝。
⟦市⟧建成劳模主题公园，雕塑记录了⟦几⟧位先进人物的故事。
劳模疗休养首次邀请家属同行。
师徒结对签约仪式上，徒弟为师傅敬上了一杯汾酒工艺的“拜师茶”。
工匠馆的讲解员全部由一线职工志愿者担任。
技术攻关成果转化收益的百分之⟦几十⟧奖励给了团队。
= 文化
职工“村晚”在⟦市⟧古戏台开演，⟦几⟧个节目全部由职工自创。
工人文化宫推出夜校，⟦几⟧门课程一秒抢空。
职工读书会围坐在⟦企⟧老厂房改造的书吧里。
全省职工篮球联赛小组赛战罢，⟦企⟧队三战全胜。
匠心市集展销琉璃、剪纸、澄泥砚等非遗作品⟦许⟧件。
“我在岗位上”摄影作品在地铁通道展出⟦几⟧天。
工运史料征集到老会员证、老照片⟦许⟧件。
职工合唱团排练了⟦几⟧个月，平均年龄四十二岁。
⟦市⟧徒步大会沿古长城展开，⟦许⟧名职工参加。
工业遗址研学线路串起⟦几⟧座百年老厂。
电竞赛第一次进入职工运动会。
职工原创音乐剧《轨道上的月亮》巡演⟦几⟧场。
= 通知
为做好相关工作，现就有关事项通知如下。
请登录智慧工会平台填报，系统将于⟦日⟧关闭。
申报主体须依法建会满⟦几⟧个月且按时足额拨缴经费。
各市总工会汇总审核后以正式文件上报，不受理个人直接申报。
入围名单将在官网公示五个工作日。
培训采取线上线下结合方式，线上学时不少于⟦几⟧学时。
参赛作品单个文件不超过⟦许⟧兆，格式为MP4。
竞争性磋商文件自⟦日⟧起在平台免费获取。
供应商应具备独立承担民事责任的能力，不接受联合体投标。
项目预算⟦万⟧万元，最高限价与预算一致。
考生凭准考证和身份证入场，开考⟦几⟧分钟后禁止入场。
拟招聘岗位⟦几⟧个，具体条件详见附件。
资格复审时间为⟦日⟧，逾期视为放弃。
严禁弄虚作假，一经查实取消资格并通报。
活动解释权归主办单位所有，咨询请拨打12351。
各级工会要严格落实中央八项规定精神，厉行节约。
系统升级期间，普惠商城和入会转会服务暂停⟦几⟧小时。
结果将于⟦日⟧前通过短信通知本人。
= 通用
⟦日⟧，记者从省总工会获悉了这一消息。
活动由省总工会主办、⟦市⟧总工会承办，⟦许⟧名职工参加。
会议强调，要坚持以职工为中心的工作导向，把实事办到心坎上。
与会人员实地观摩了⟦企⟧的职工服务阵地。
有关负责人介绍，下半年还将推出⟦几⟧项举措。
这一做法入选全省工会创新案例。
截至⟦日⟧，各市已全部完成阶段性任务。
会议以视频形式召开，各市设分会场⟦几⟧个。
现场还进行了颁奖和经验交流。
“办实事就要办到人最多、最需要的地方。”⟦市⟧总工会负责人说。
座谈会上，⟦几⟧名一线职工先后发言，有掌声也有辣味。
省总工会将把落实情况纳入年度考核。
工作专班每周一调度、每月一通报。
据悉，⟦企⟧已连续⟦几⟧年开展这项工作。
"""
_BANK, _k = {}, None
for _l in _RAW.strip().split("\n"):
    if _l.startswith("= "):
        _k = _l[2:]
        _BANK[_k] = []
    else:
        _BANK[_k].append(_l)

_rd = random.Random(2024061)
_SHI = "太原小店 大同云州 阳泉郊区 长治上党 晋城泽州 朔州平鲁 晋中榆次 运城盐湖 忻州定襄 临汾尧都 吕梁离石 综改示范区".split()
_QI = "恒泽智能装备公司 晋云数据公司 九原重卡公司 太行新材料公司 千峰煤业公司 龙门光电公司 汾水速递 岚漪风电公司 广胜制药公司 唐槐汽车公司 碛口物流园 滹沱河铁路工务段".split()
_X = "丰 牧 谌 桑 宓 蒲 邵 祁 仝 娄".split()
_M = "一鸣 雨桐 子衡 可欣 书瑶 浩宇 昕然 明轩 佳禾 泽楷 语凡".split()
_cnt, _seen = {}, set()


def _expand(s):
    g = {"市": lambda: _rd.choice(_SHI), "企": lambda: _rd.choice(_QI), "几": lambda: str(_rd.randint(3, 36)), "几十": lambda: str(_rd.randint(41, 97)),
         "许": lambda: str(_rd.randint(107, 9420)), "万": lambda: ("%.2f" % (_rd.randint(300, 90000) / 100)).rstrip("0").rstrip("."), "日": lambda: "%d月%d日" % (_rd.randint(1, 12), _rd.randint(1, 28))}
    return re.sub("⟦(.+?)⟧", lambda m: g[m.group(1)](), s)


def _write(theme, n):
    mine, out = set(), []
    rest = [k for k in _BANK if k not in ("通知", "通用", theme)]
    while len(out) < n:
        sent = []
        for _ in range(_rd.choice((1, 2, 2, 3))):
            r = _rd.random()
            pool = _BANK[theme] if r < (.75 if theme == "通知" else .55) else _BANK["通用"] if r < .77 and theme != "通知" else _BANK[_rd.choice(rest)]
            pool = sorted((x for x in pool if x not in mine), key=lambda x: (_cnt.get(x, 0), _rd.random()))
            if pool:
                mine.add(pool[0])
                _cnt[pool[0]] = _cnt.get(pool[0], 0) + 1
                sent.append(_expand(pool[0]))
        p = "".join(sent)
        if p and p not in _seen:
            _seen.add(p)
            out.append(p)
    return out


# ------------------------------------------------------------------ columns
_COL = {10: ("新闻中心", 0), 101: ("工会要闻", 10), 102: ("基层动态", 10), 20: ("通知公告", 0), 30: ("权益服务", 0), 301: ("法律维权", 30), 302: ("普惠服务", 30), 40: ("职工文化", 0)}
_T = {
    101: ["省总工会部署新就业形态劳动者集中入会行动|新就业", "全省产业工人队伍建设改革深化推进会召开|产改", "智慧工会平台二期正式上线运行|数字", "全省职工数智化技能大赛开幕|竞赛",
          "省工匠学院新增六家分院|工匠", "户外劳动者服务站点建设现场会在榆次举行|驿站", "“工会＋法院＋人社”调解机制覆盖全省|维权", "省总工会启动夏季送清凉行动|安康",
          "职工互助保障计划升级，最高给付额提高|普惠", "全省女职工工作会议召开|女工", "省总工会与邮政管理局共商快递员权益保障|新就业", "职工代表视察安全生产活动走进一线|安康",
          "引领性劳动竞赛助力重大工程建设|竞赛", "全省工会系统数字化转型培训班开班|数字", "大国工匠人才培育对象遴选结果出炉|工匠", "爱心托管班今夏扩容|普惠",
          "省总工会发布劳动法律监督十大典型案例|维权", "“求学圆梦”计划惠及一线职工|产改", "全省职工篮球联赛启幕|文化", "省总工会调研司机之家运营情况|驿站",
          "春送岗位系列活动启动|普惠", "“安康杯”竞赛三十周年座谈会召开|安康", "八家平台企业签署集体协商备忘录|新就业", "全省工会工作会议提出十项重点任务|通用",
          "劳模工匠助企行活动走进中小企业|工匠"],
    102: ["定襄：法兰小镇有了工匠学院|工匠", "平鲁：矿山班组用上智能手环|安康", "泽州：小哥议事厅议出电动车停放区|新就业", "离石：工会托管班里书声琅琅|普惠",
          "云州：黄花地头办起职工村晚|文化", "九原重卡公司试行新八级工|产改", "尧都：暗访驿站不打招呼|驿站", "盐湖：模拟法庭开进女工车间|女工",
          "晋云数据公司工会券一秒核销|数字", "上党：光伏工人荒坡上比本领|竞赛", "综改示范区一站式调解中心揭牌|维权", "碛口物流园司机之家获评五星|驿站",
          "阳泉郊区：工业遗址里的读书会|文化"],
    20: ["关于申报省级工匠学院的通知|通知", "关于举办全省职工短视频大赛的通知|通知", "智慧工会平台系统升级公告|通知", "省总工会直属事业单位公开招聘公告|通知",
         "关于开展最美驿站评选的通知|通知", "职工疗休养服务项目竞争性磋商公告|通知", "关于大国工匠培育对象拟入选名单的公示|通知", "社会化工会工作者笔试安排公告|通知",
         "关于组织参加网上法律知识竞赛的通知|通知", "关于做好二〇二四年送温暖工作的通知|通知", "关于选树生育友好型单位的通知|通知", "职工夜校秋季班报名公告|通知",
         "关于补录互助保障计划参保信息的通知|通知"],
    301: ["末位淘汰不等于可以随意解雇|维权", "超龄务工者受伤，工伤待遇怎么算|维权", "骑手与站点之间算不算劳动关系|新就业"],
    302: ["一张普惠券背后的服务链|普惠", "妈咪小屋升级记|女工"],
    40: ["图说：古戏台上的职工村晚|文化", "老会员证里的工运记忆|文化", "夜校一座难求为哪般|文化", "《轨道上的月亮》排练手记|文化"],
}
_D0 = {101: datetime(2024, 6, 11), 102: datetime(2024, 6, 7), 20: datetime(2024, 6, 4), 301: datetime(2024, 5, 14), 302: datetime(2024, 4, 22), 40: datetime(2024, 5, 29)}
_A = []
for _c, _ts in _T.items():
    _d = _D0[_c]
    for _t in _ts:
        _ti, _th = _t.split("|")
        _d = _d.replace(hour=_rd.randint(7, 19), minute=_rd.randint(0, 59), second=_rd.randint(0, 59))
        _A.append({"col": _c, "title": _ti, "dt": _d, "paras": _write(_th, _rd.randint(3, 7)), "source": None, "authors": [], "editor": None, "byline": "", "pages": 1, "files": [], "gallery": False, "link": None})
        _d -= timedelta(days=_rd.randint(2, 17 if _c in (101,) else 24))
_A.sort(key=lambda a: a["dt"])
_id = 1740215500119834625
for _a in _A:
    _id += _rd.randint(10 ** 12, 9 * 10 ** 14)
    _a["id"] = str(_id)
    _a["path"] = "/detail/%d.html" % _id
    _n1, _n2 = _rd.sample(_X, 2)
    _n1, _n2 = _n1 + _rd.choice(_M), _n2 + _rd.choice(_M)
    _c = _a["col"]
    if _c == 101:
        _a["source"] = _rd.choice(["山西工人报", "山西日报客户端", "省总工会网络工作部"])
        if _a["source"] == "山西工人报":
            _a["authors"] = [{"name": _n1, "role": "记者"}]
            _a["byline"] = "记者：" + _n1
        _a["editor"] = _n2
    elif _c == 102:
        _a["source"] = _rd.choice(["晋中市总工会", "忻州市总工会", "运城市总工会"])
        if _rd.random() < .6:
            _a["authors"] = [{"name": _n1, "role": "作者"}]
            _a["byline"] = "作者：" + _n1
        else:
            _a["authors"] = [{"name": _n1, "role": "通讯员"}, {"name": _n2, "role": "摄影"}]
            _a["paras"] = _a["paras"][:6] + ["（通讯员 %s 摄影 %s）" % (_n1, _n2)]
    elif _c == 20:
        _a["source"] = "省总工会办公室" if _rd.random() < .5 else None
    elif _c in (301, 302):
        _a["source"] = "劳动者周刊"
        _a["editor"] = _n2
    else:
        _a["source"] = "山西工人报"
        _a["authors"] = [{"name": _n1, "role": "作者"}]
        _a["byline"] = "作者：" + _n1
_t2 = {a["title"]: a for a in _A}
_g = _t2["图说：古戏台上的职工村晚"]
_g["gallery"] = True
_g["authors"] = [{"name": _g["authors"][0]["name"], "role": "摄影"}]
_g["byline"] = "摄影：" + _g["authors"][0]["name"]
_g["paras"] = [_expand(x) for x in ("傍晚六点，⟦几⟧盏红灯笼把古戏台照亮。", "后台，来自⟦企⟧的焊工对着手机补妆。", "开场锣鼓由退休职工队表演，最年长的队员七十一岁。", "台下⟦许⟧名观众里，有抱着孩子的快递员。",
                                     "谢幕时，全场合唱《咱们工人有力量》。", "散场后，志愿者收走了⟦几⟧袋垃圾。")]
_two = _t2["全省工会工作会议提出十项重点任务"]
_two["paras"] += _write("产改", max(0, 7 - len(_two["paras"])))
_two["pages"] = 2
_t2["省总工会直属事业单位公开招聘公告"]["files"] = [("/upload/2024/05/e3b0c44298fc1c14.xlsx", "岗位一览表.xlsx"), ("/gateway/file/download?fileId=88213", "报名登记表.docx")]
for _x in _A:  # the column of notices and one sub-column give whole addresses with their records
    if _x["col"] in (20, 302):
        _x["path"] = "/notice/%s/%s.html" % (_x["dt"].strftime("%Y%m"), _x["id"][-10:]) if _x["col"] == 20 else _x["path"]
        _x["link"] = _x["path"]
_EXT = [{"id": "1801112223334445057", "title": "一图读懂：工会法律援助怎么申请", "url": "https://mp.weixin.qq.com/s/Xk29aPqLm", "linkType": 2, "publishTime": "2024-05-20 09:00:00", "col": 101}]


def _of(c):
    return sorted((a for a in _A if a["col"] == c or _COL[a["col"]][1] == c), key=lambda a: a["dt"], reverse=True)


def _recs(c):
    """records of a column as the gateway gives them"""
    out = [{"id": a["id"], "columnId": str(a["col"]), "title": a["title"], "subTitle": None, "url": a["link"], "linkType": 1, "publishTime": a["dt"].strftime("%Y-%m-%d %H:%M:%S"), "isTop": 0,
            "coverImg": "/upload/cover/%s.jpg" % a["id"][-6:] if int(a["id"]) % 3 == 0 else None} for a in _of(c)]
    for x in _EXT:
        if x["col"] == c:
            out.append({"id": x["id"], "columnId": str(c), "title": x["title"], "subTitle": None, "url": x["url"], "linkType": 2, "publishTime": x["publishTime"], "isTop": 0, "coverImg": None})
    return sorted(out, key=lambda r: r["publishTime"], reverse=True)


_SIZE = 12


def _page(c, cur, size=_SIZE):
    r = _recs(c)
    return {"records": r[(cur - 1) * size:cur * size], "total": len(r), "size": size, "current": cur, "pages": (len(r) + size - 1) // size}


_LEAF = [101, 102, 20, 301, 302, 40]
TRUTH, ALIASES, LISTS, SINGLES, LIST_ALIASES = {}, {}, set(), set(), {}
for _a in _A:
    _up = _COL[_a["col"]][1]
    TRUTH[BASE + _a["path"]] = {
        "title": _a["title"], "published": _a["dt"].strftime("%Y-%m-%dT%H:%M:00+08:00"), "source": _a["source"], "authors": _a["authors"], "editor": _a["editor"],
        "category": " > ".join(([_COL[_up][0]] if _up else []) + [_COL[_a["col"]][0]]), "text": "\n".join(_a["paras"])}
    ALIASES[BASE + "/m/detail/%s.html" % _a["id"]] = BASE + _a["path"]
    if _a["link"] and not _a["link"].startswith("/detail"):
        ALIASES[BASE + "/detail/%s.html" % _a["id"]] = BASE + _a["path"]
    if _a["pages"] > 1:
        ALIASES[BASE + _a["path"][:-5] + "_2.html"] = BASE + _a["path"]
_api = lambda c, n: "%s/gateway/content/page?columnId=%d&current=%d&size=%d" % (BASE, c, n, _SIZE)
for _c in _LEAF:
    LISTS.add(BASE + "/list/%d" % _c)
    LIST_ALIASES[_api(_c, 1)] = BASE + "/list/%d" % _c
    for _k in range(2, _page(_c, 1)["pages"] + 1):
        LISTS.add(_api(_c, _k))
for _c in (10, 30):
    LISTS.add(BASE + "/list/%d" % _c)
SINGLES.update({BASE + "/about", BASE + "/contact"})
MUST_NOT = [
    r"^https?://(?!www\.sxgh\.org\.cn(?:[:/?#]|$))",
    r"/gateway/content/(?:like|hits|collect)\b",
    r"/gateway/user/",
    r"/calendar\?month=(?!2024-0[4-8])",
    r"^https?://[^/]+/search\b",
]
_BYPATH = {}
for _a in _A:
    _BYPATH[_a["path"]] = (_a, 1)
    _BYPATH["/detail/%s.html" % _a["id"]] = (_a, 1)
    if _a["pages"] > 1:
        _BYPATH[_a["path"][:-5] + "_2.html"] = (_a, 2)
_BYM = {"/m/detail/%s.html" % a["id"]: a for a in _A}

# ------------------------------------------------------------------ templates
_e = lambda s: _html.escape(s, quote=True)
_js = lambda o: json.dumps(o, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
_NAV = [{"id": str(c), "name": _COL[c][0], "path": "/list/%d" % c, "children": [{"id": str(k), "name": _COL[k][0], "path": "/list/%d" % k} for k in _COL if _COL[k][1] == c]} for c in (10, 20, 30, 40)]


def _top(title, meta=""):
    nav = '<li><a href="/">首页</a></li><li><a href="/about">机构概况</a></li>' + "".join('<li><a href="/list/%d">%s</a></li>' % (c, _COL[c][0]) for c in (10, 20, 30, 40))
    return """<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<meta name="SiteName" content="山西省总工会"><meta name="SiteDomain" content="www.sxgh.org.cn">
%s<title>%s</title>
<link rel="icon" href="/favicon.ico">
<link rel="stylesheet" href="/static/css/chunk-vendors.5d1c2f6b.css"><link rel="stylesheet" href="/static/css/app.91e0a7d3.css">
</head>
<body>
<noscript><strong>请开启 JavaScript 后访问本站。</strong></noscript>
<header class="site-header"><div class="container"><a class="logo" href="/"><img src="/static/img/logo.png" alt="山西省总工会"></a>
<div class="tools"><a href="javascript:;" onclick="toggleWza()">无障碍</a><a href="/m/">手机版</a><a href="/login">登录</a><a href="/gateway/user/logout" rel="nofollow">退出</a>
<form action="/search" method="get"><input name="kw" placeholder="请输入关键词"><button type="submit">搜索</button></form></div></div>
<nav class="main-nav"><ul class="container">%s</ul></nav></header>
""" % (meta, title, nav)


def _hot():
    hot = [_t2["省工匠学院新增六家分院"], _t2["碛口物流园司机之家获评五星"], _t2["九原重卡公司试行新八级工"], _t2["夜校一座难求为哪般"]]
    return '<aside class="side"><h3>热门阅读</h3><ul class="hot-list">%s</ul><div class="side-box"><a href="/calendar?month=2024-06">活动日历</a></div></aside>\n' % "".join(
        '<li><a href="%s" title="%s">%s</a></li>' % (a["path"], _e(a["title"]), _e(a["title"])) for a in hot)


def _bottom(scripts=""):
    return """<footer class="site-footer"><div class="container">
<div class="friend-links"><span>友情链接</span><a href="https://www.acftu.org/" target="_blank">中华全国总工会</a><a href="https://www.workercn.cn/" target="_blank">中工网</a><a href="https://www.shanxi.gov.cn/" target="_blank">山西省人民政府</a></div>
<p><a href="/about">关于我们</a> | <a href="/contact">联系我们</a> | <a href="/sitemap.xml">网站地图</a></p>
<p>主办单位：山西省总工会　<a href="https://beian.miit.gov.cn/" target="_blank">晋ICP备2024000000号-1</a>　<a href="http://www.beian.gov.cn/" target="_blank">晋公网安备 14010000000000号</a></p>
</div></footer>
%s<script>var _hmt=_hmt||[];(function(){var hm=document.createElement("script");hm.src="https://hm.baidu.com/hm.js?0000000000000000";var s=document.getElementsByTagName("script")[0];s.parentNode.insertBefore(hm,s);})();</script>
</body>
</html>
""" % scripts


_VUE = '<script src="/static/js/vue.min.js"></script><script src="/static/js/axios.min.js"></script>\n'
_DROP = ";(function(){var s;(s=document.currentScript||document.scripts[document.scripts.length-1]).parentNode.removeChild(s);}());"


def _shell_list(c):
    name, up = _COL[c]
    kids = [k for k in _COL if _COL[k][1] == c]
    if kids:
        state = {"nav": _NAV, "column": {"id": str(c), "name": name}, "boxes": [{"column": {"id": str(k), "name": _COL[k][0], "path": "/list/%d" % k}, "records": _recs(k)[:6]} for k in kids]}
    else:
        state = {"nav": _NAV, "column": {"id": str(c), "name": name, "parentId": str(up or 0)}, "page": _page(c, 1)}
    main = """<div id="app" v-cloak class="container layout">
<div class="breadcrumb"><a href="/">首页</a><i>/</i>%s<span>%s</span></div>
<div class="sub-nav" v-if="subs.length"><a v-for="s in subs" :key="s.id" :href="s.path">{{ s.name }}</a></div>
<section class="list-main">
<template v-for="b in boxes"><h2><a :href="b.column.path">{{ b.column.name }}</a></h2>
<ul class="news-list"><li v-for="item in b.records" :key="item.id"><a :href="item.url || ('/detail/' + item.id + '.html')" :target="item.linkType == 2 ? '_blank' : '_self'">{{ item.title }}</a><time>{{ item.publishTime | day }}</time></li></ul></template>
<ul class="news-list" v-if="page"><li v-for="item in page.records" :key="item.id"><a :href="item.url || ('/detail/' + item.id + '.html')">{{ item.title }}</a><time>{{ item.publishTime | day }}</time></li></ul>
<el-pagination v-if="page && page.pages > 1" layout="total, prev, pager, next" :total="page.total" :page-size="12" @current-change="loadPage"></el-pagination>
</section>
</div>
""" % ('<a href="/list/%d">%s</a><i>/</i>' % (up, _COL[up][0]) if up else "", name)
    scr = """<script>window.__INITIAL_STATE__ = %s%s</script>
%s<script>
var state = window.__INITIAL_STATE__;
Vue.filter('day', function (v) { return (v || '').substring(0, 10); });
new Vue({
  el: '#app',
  data: { column: state.column, page: state.page || null, boxes: state.boxes || [], nav: state.nav },
  computed: { subs: function () { var id = this.column.id, r = []; this.nav.forEach(function (n) { if (n.id === id || n.children.some(function (k) { return k.id === id; })) r = n.children; }); return r; } },
  methods: {
    loadPage: function (n) {
      var that = this;
      axios.get('/gateway/content/page?columnId=' + that.column.id + '&current=' + n + '&size=12').then(function (res) {
        if (res.data.code === 200) { that.page = res.data.data; window.scrollTo(0, 0); }
      });
    }
  }
});
</script>
""" % (_js(state), _DROP, _VUE)
    return _top("%s-山西省总工会" % name, '<meta name="ColumnName" content="%s">\n' % name) + main + _hot() + _bottom(scr)


def _home():
    state = {"nav": _NAV, "banner": [{"id": a["id"], "title": a["title"], "url": a["link"], "img": "/upload/banner/%s.jpg" % a["id"][-6:], "publishTime": a["dt"].strftime("%Y-%m-%d %H:%M:%S")} for a in (_g, _of(101)[0], _of(102)[1])],
             "boxes": [{"column": {"id": str(c), "name": _COL[c][0], "path": "/list/%d" % c}, "records": _recs(c)[:n]} for c, n in ((101, 8), (102, 7), (20, 6), (40, 3))]}
    state["boxes"][1]["records"].insert(3, dict(_recs(102)[0], id="1799000000000000001", title="关于全省工会财务检查情况的报道", publishTime="2024-05-30 10:00:00"))
    main = """<div id="app" v-cloak class="container home">
<div class="swiper"><div class="swiper-slide" v-for="b in banner" :key="b.id"><a :href="b.url || ('/detail/' + b.id + '.html')"><img :src="b.img"><p>{{ b.title }}</p></a></div></div>
<section class="box" v-for="b in boxes" :key="b.column.id"><h2>{{ b.column.name }}<a class="more" :href="b.column.path">更多</a></h2>
<ul><li v-for="item in b.records" :key="item.id"><a :href="item.url || ('/detail/' + item.id + '.html')">{{ item.title }}</a><time>{{ item.publishTime | day }}</time></li></ul></section>
</div>
"""
    scr = """<script>window.__INITIAL_STATE__ = %s%s</script>
%s<script>
Vue.filter('day', function (v) { return (v || '').substring(5, 10); });
new Vue({ el: '#app', data: window.__INITIAL_STATE__ });
</script>
""" % (_js(state), _DROP, _VUE)
    return _top("山西省总工会") + main + _hot() + _bottom(scr)


def _body(a, page):
    ps = a["paras"]
    if a["gallery"]:
        return '<div class="swiper gallery">%s</div>' % "\n".join('<figure class="swiper-slide"><img src="/upload/2024/05/cw%02d.jpg" alt=""><figcaption>%s</figcaption></figure>' % (i + 1, _e(p)) for i, p in enumerate(ps))
    if a["pages"] > 1 and page:
        h = (len(ps) + 1) // 2
        ps = ps[:h] if page == 1 else ps[h:]
    k = int(a["id"]) % 3
    out = []
    if k == 0 and page != 2:
        out.append('<p style="text-align: center;"><img src="/upload/cover/%s.jpg" alt="" style="max-width:100%%"></p>' % a["id"][-6:])
    for p in ps:
        if k == 1:
            out.append('<section data-role="paragraph"><p style="text-indent:2em;line-height:2em"><span style="font-size:18px">%s</span></p></section>' % _e(p))
        else:
            out.append('<p style="text-indent: 2em;">%s</p>' % _e(p))
    return "\n".join(out)


def _detail(a, page):
    c = a["col"]
    name, up = _COL[c]
    when = a["dt"].strftime("%Y-%m-%d %H:%M")
    meta = '<meta name="ArticleTitle" content="%s"><meta name="PubDate" content="%s"><meta name="ContentSource" content="%s"><meta name="ColumnName" content="%s">\n' % (_e(a["title"]), when, a["source"] or "", name)
    info = "<span>发布时间：%s</span>" % when
    if a["source"]:
        info += "<span>来源：%s</span>" % a["source"]
    if a["byline"]:
        info += "<span>%s</span>" % a["byline"]
    seq = _of(c)
    k = seq.index(a)
    pn = "".join("<p>%s：%s</p>" % (w, '<a href="%s">%s</a>' % (seq[j]["path"], _e(seq[j]["title"])) if 0 <= j < len(seq) else "没有了") for w, j in (("上一篇", k - 1), ("下一篇", k + 1)))
    pg = ""
    if a["pages"] > 1:
        u = lambda n: a["path"] if n == 1 else a["path"][:-5] + "_%d.html" % n
        pg = '<div class="content-pager">%s</div>' % "".join('<em>%d</em>' % n if n == page else '<a href="%s">%d</a>' % (u(n), n) for n in (1, 2))
    fl = ""
    if a["files"]:
        fl = '<div class="attach"><h4>附件</h4><ul>%s</ul></div>' % "".join('<li><a href="%s" download="%s">%s</a></li>' % (_e(u), n, n) for u, n in a["files"])
    return _top("%s-%s-山西省总工会" % (_e(a["title"]), name), meta) + """<main class="container layout"><div class="breadcrumb"><a href="/">首页</a><i>/</i>%s<a href="/list/%d">%s</a><i>/</i><span>正文</span></div>
<article class="detail">
<h1 class="detail-title">%s</h1>
<div class="detail-info">%s<span>浏览量：<em id="hits">--</em></span><span class="font">字号：<a href="javascript:setFont(20)">大</a><a href="javascript:setFont(18)">中</a><a href="javascript:setFont(16)">小</a></span><a href="javascript:window.print()">打印</a></div>
<div class="detail-content" id="zoom">
%s
</div>
%s%s%s<div class="detail-op"><a href="/gateway/content/like?id=%s" rel="nofollow" class="like">点赞</a><a href="/m/detail/%s.html">手机阅读</a></div>
<div class="prev-next">%s</div>
</article>
""" % ('<a href="/list/%d">%s</a><i>/</i>' % (up, _COL[up][0]) if up else "", c, name, _e(a["title"]), info, _body(a, page), pg,
       '<p class="editor">责任编辑：%s</p>\n' % a["editor"] if a["editor"] else "", fl, a["id"], a["id"], pn) + _hot() + "</main>\n" + _bottom(
        "<script>var xhr=new XMLHttpRequest();xhr.open('POST','/gateway/content/hits?id=%s');xhr.onload=function(){document.getElementById('hits').innerText=JSON.parse(xhr.responseText).data;};xhr.send();"
        "function setFont(n){document.getElementById('zoom').style.fontSize=n+'px';}</script>\n" % a["id"])


def _plain(title, inner):
    return _top("%s-山西省总工会" % title) + '<main class="container"><div class="breadcrumb"><a href="/">首页</a><i>/</i><span>%s</span></div>%s</main>\n' % (title, inner) + _bottom()


_MAP = [a for i, a in enumerate(sorted(_A, key=lambda a: a["id"])) if i % 2 == 0]
_SITEMAP = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<url><loc>%s/</loc><changefreq>daily</changefreq></url>\n%s</urlset>\n' % (
    BASE, "".join("<url><loc>%s%s</loc><lastmod>%s</lastmod></url>\n" % (BASE, a["path"], a["dt"].strftime("%Y-%m-%d")) for a in _MAP))
_ROBOTS = "User-agent: *\nCrawl-delay: 1\nDisallow: /gateway/user/\nDisallow: /search\nDisallow: /login\nSitemap: %s/sitemap.xml\n" % BASE
MUST_NOT.append(r"^https?://[^/]+/login\b")


def respond(method, url, headers, body):
    u = urlsplit(url)
    if u.hostname != HOST:
        return 502, {"Content-Type": "text/html"}, b""
    st, ct, data, extra = _serve(method, unquote(u.path or "/"), {k: v[0] for k, v in parse_qs(u.query).items()})
    h = {"Server": "nginx", "Content-Type": ct, "X-Content-Type-Options": "nosniff", "X-Frame-Options": "SAMEORIGIN"}
    h.update(extra)
    data = data.encode("utf-8") if isinstance(data, str) else data
    return st, h, b"" if method == "HEAD" else data


def _serve(method, path, q):
    H, J = "text/html;charset=UTF-8", "application/json"
    if path == "/robots.txt":
        return 200, "text/plain", _ROBOTS, {}
    if path == "/sitemap.xml":
        return 200, "application/xml", _SITEMAP, {}
    if path.startswith("/gateway/"):
        if path == "/gateway/content/page":
            if method not in ("GET", "HEAD"):
                return 200, J, _js({"code": 405, "msg": "Request method '%s' not supported" % method, "data": None}), {}
            try:
                c, cur, size = int(q["columnId"]), int(q.get("current", "1")), int(q.get("size", "12"))
                if c not in _COL or cur < 1 or not 1 <= size <= 50:
                    raise ValueError
            except (KeyError, ValueError):
                return 200, J, _js({"code": 500, "msg": "参数错误", "data": None}), {}
            return 200, J, _js({"code": 200, "msg": "success", "data": _page(c, cur, size)}), {}
        if path in ("/gateway/content/hits", "/gateway/content/like"):
            return 200, J, _js({"code": 200, "msg": "success", "data": 318}), {}
        if path == "/gateway/file/download":
            if q.get("fileId") == "88213":
                return 200, "application/octet-stream", b"PK\x03\x04docx", {"Content-Disposition": "attachment; filename*=UTF-8''%E6%8A%A5%E5%90%8D%E7%99%BB%E8%AE%B0%E8%A1%A8.docx"}
            return 200, J, _js({"code": 404, "msg": "文件不存在", "data": None}), {}
        if path == "/gateway/user/logout":
            return 302, H, "", {"Location": "/login"}
        return 200, J, _js({"code": 404, "msg": "No handler found", "data": None}), {}
    if method not in ("GET", "HEAD"):
        return 405, H, "<html><head><title>405 Not Allowed</title></head></html>", {}
    if path in ("/", "/index.html"):
        return 200, H, _home(), {}
    m = re.fullmatch(r"/list/(\d+)", path)
    if m and int(m.group(1)) in _COL:
        return 200, H, _shell_list(int(m.group(1))), {}
    if path in _BYPATH:
        return 200, H, _detail(*_BYPATH[path]), {}
    if path in _BYM:
        a = _BYM[path]
        return 200, H, '<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head><body class="m"><a href="/m/">首页</a><h1>%s</h1><div class="info">%s %s</div><div class="content">%s</div><a href="%s">电脑版</a></body></html>' % (
            _e(a["title"]), _e(a["title"]), a["dt"].strftime("%Y-%m-%d %H:%M"), a["source"] or "", _body(a, 0), a["path"]), {}
    if path == "/m/":
        return 200, H, '<!DOCTYPE html><html><head><meta charset="utf-8"><title>山西省总工会手机版</title></head><body class="m"><ul>%s</ul><a href="/">电脑版</a></body></html>' % "".join(
            '<li><a href="/m/detail/%s.html">%s</a></li>' % (a["id"], _e(a["title"])) for a in _of(101)[:6]), {}
    if path == "/about":
        return 200, H, _plain("机构概况", '<div class="single"><h1>机构概况</h1><p>山西省总工会是全省工会组织的领导机关，机关设办公室、基层工作部、权益保障部、网络工作部等部门。</p><p>主要职责是维护职工合法权益、竭诚服务职工群众。</p></div>'), {}
    if path == "/contact":
        return 200, H, _plain("联系我们", '<div class="single"><p>地址：太原市迎泽区　邮编：030001　热线：12351</p></div>'), {}
    if path == "/calendar":
        try:
            y, mo = [int(x) for x in q.get("month", "2024-06").split("-")]
            y, mo = (y, mo) if 1 <= mo <= 12 and 1 < y < 9999 else (2024, 6)
        except ValueError:
            y, mo = 2024, 6
        p, n = (y - 1, 12) if mo == 1 else (y, mo - 1), (y + 1, 1) if mo == 12 else (y, mo + 1)
        return 200, H, _plain("活动日历", '<div class="cal"><a href="/calendar?month=%04d-%02d">上月</a><b>%d年%d月</b><a href="/calendar?month=%04d-%02d">下月</a><p>本月暂无活动</p></div>' % (p[0], p[1], y, mo, n[0], n[1])), {}
    if path == "/search":
        kw = q.get("kw", "")
        return 200, H, _plain("搜索", "<ul>%s</ul>" % "".join('<li><a href="%s">%s</a></li>' % (a["path"], _e(a["title"])) for a in _A if kw and kw in a["title"])), {}
    if path == "/login":
        return 200, H, _plain("登录", '<form method="post" action="/gateway/user/login"><input name="username"><input type="password" name="password"><button>登录</button></form>'), {}
    if path.startswith(("/detail/", "/notice/", "/m/detail/")):   # soft 404
        return 200, H, _plain("提示", '<div class="empty"><img src="/static/img/empty.png"><p>您访问的内容不存在或已下线</p></div>'), {}
    for a in _A:
        for f, _ in a["files"]:
            if path == f:
                return 200, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK\x03\x04xlsx", {}
    ext = path.rsplit(".", 1)[-1] if "." in path.rsplit("/", 1)[-1] else ""
    if path.startswith(("/static/", "/upload/", "/favicon")) and ext in ("css", "js", "jpg", "png", "ico"):
        return 200, {"css": "text/css", "js": "application/javascript", "jpg": "image/jpeg", "png": "image/png", "ico": "image/x-icon"}[ext], {
            "css": b"[v-cloak]{display:none}", "js": b"/*! v2.7.16 */", "jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\xff\xd9", "png": b"\x89PNG\r\n\x1a\n", "ico": b"\x00\x00\x01\x00"}[ext], {}
    if ext:
        return 404, "text/html", "<html>\r\n<head><title>404 Not Found</title></head>\r\n<body>\r\n<center><h1>404 Not Found</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n", {}
    # history fallback: every other route gets the bare shell
    return 200, H, _top("山西省总工会") + '<div id="app"></div>\n' + _bottom('<script>window.__INITIAL_STATE__ = {"nav":%s,"column":null}%s</script>\n%s' % (_js(_NAV), _DROP, _VUE)), {}
