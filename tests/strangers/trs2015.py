# -*- coding: utf-8 -*-
"""A provincial union site published by TRS WCM (static pages), as built about 2015. Standard library only, no I/O.

Besides what the order asks: SINGLES (pages of one-page columns, not in TRUTH), LIST_ALIASES (index.html of a directory and the like).
Categories are joined by " > ".
"""
import html as _html
import posixpath
import random
import re
from datetime import datetime, timedelta
from urllib.parse import urlsplit, parse_qs, unquote

WHAT = ("TRS WCM province-level union site of 2015: static pages in deep folders with relative links, pagers written by "
        "createPageHTML(...) or, in one column, by var currentPage/countPage loops, articles over _1.html pages, P0202….doc attachments. "
        "Hard are the pages that exist in no href at all, the special page whose lists stand nowhere else, mirrored documents "
        "under a second folder, the English part and the endless activity calendar.")

HOST = "www.sxgh.org.cn"
BASE = "http://" + HOST

_BANK_TEXT = """
#帮扶
{P}总工会向{N}户困难职工家庭发放慰问金{W}万元，并送去了米面油等生活用品。
帮扶中心工作人员逐户核对档案，对收入、住房、疾病等情况重新登记造册。
对因病致困的职工，工会按照自付医疗费用的百分之{N}给予二次救助。
今年以来，{P}共有{M}名建档困难职工实现解困脱困。
“工会的人年年上门，这个冬天心里是热的。”家住{P}的一位退休矿工说。
助学款将在新生报到之前打入学生本人账户，不经任何中间环节。
在{U}家属区，慰问组详细询问了老人的身体状况和子女就业情况。
帮扶资金实行专户管理、专款专用，发放名单在单位公示栏公示不少于七天。
对{N}名有就业愿望的零就业家庭成员，工会联系企业提供了保洁、护理等岗位。
活动还为{M}名一线职工送去了防暑饮品和常用药品。
困难职工服务窗口实行首问负责制，能当场答复的不得让职工跑第二趟。
{P}探索“一户一策、一人一档”，由机关干部与困难职工结成{N}个帮扶对子。
这笔救助金虽然不多，却解了{U}一名外来务工者的燃眉之急。
#竞赛
本次竞赛设理论考试和实际操作两个部分，理论占三成，实操占七成。
来自全省{N}个代表队的{M}名选手在{P}同台竞技。
钳工组的选手要在四个小时之内完成零件的锉削、钻孔和装配。
{U}焊工班组以零返修的成绩拿下团体第一名。
竞赛组委会聘请了{N}名高级技师担任裁判，评分全程录像备查。
获得各工种第一名的选手，将按程序申报省五一劳动奖章。
“比的是手艺，练的是队伍。”{U}工会主席在开赛仪式上说。
{P}把劳动竞赛办到重点工程工地，{N}个标段你追我赶。
截至目前，竞赛活动带动完成技术革新项目{M}项，创造经济效益{W}万元。
小指标竞赛每月一评，班组得分与当月奖金直接挂钩。
比赛结束后，专家当场点评了选手在读图和工序安排上的常见失误。
{U}的数控车工在加工精度一项拿到了满分。
#劳模
{P}组织{N}名省级以上劳动模范赴疗养基地开展为期七天的疗休养。
宣讲团成员走进{U}车间，用亲身经历讲述三十年如一日的坚守。
劳模创新工作室自挂牌以来，完成攻关课题{N}项，取得国家专利{M}件。
“图纸上差一根头发丝，井下就可能差一条命。”这是他常对徒弟说的话。
省总工会按照每个工作室{W}万元的标准给予经费补助。
评选突出一线导向，产业工人和农民工所占比例不低于百分之四十。
拟推荐人选在本单位和省级媒体进行两级公示，接受社会监督。
二十多年里，他走遍了{P}的每一座变电站，手绘线路图{M}张。
座谈会上，{N}名劳模代表结合各自岗位谈了学习体会。
{U}为每名劳模建立健康档案，每年安排一次免费体检。
老劳模捐出的奖状、工具和笔记本，如今陈列在{P}工人文化宫二楼。
新当选的工匠与{N}名青年职工现场签订了师徒协议。
#培训
培训班邀请省委党校和劳动关系学院的{N}位教师授课。
来自{P}各县区的{M}名专兼职工会干部参加了为期三天的学习。
课程涵盖工会财务、集体协商、劳动争议调解等{N}个专题。
学员们白天听课，晚上分组讨论，结业时每人提交一份调研报告。
培训采取现场教学的办法，组织学员到{U}观摩班组民主管理。
{U}投入{W}万元改造实训车间，新添了{N}套模拟操作台。
新任职的基层工会主席全部纳入轮训，三年内轮训一遍。
参训学员表示，要把学到的办法带回去，真正替职工说话、替职工办事。
结业考试采取闭卷方式，合格者颁发岗位培训证书。
{P}与三所技工院校签订协议，每年为企业定向培养{M}名技能人才。
“一次培训管三年，关键是学了能用。”来自{P}的一名学员说。
农民工夜校开设电工、厨艺、家政等课程，学费全部由工会承担。
#维权
{P}建立工会、人社、司法三方联动的欠薪处置机制。
律师团全年接待职工来访{M}人次，代写法律文书{N}份。
在调解员的主持下，双方就经济补偿的数额和支付期限达成一致。
{U}与职工方代表经过三轮协商，确定全年工资平均增长百分之{N}。
集体合同草案经职工代表大会审议，以无记名投票方式通过。
拖欠{M}名农民工的{W}万元工资在春节前全部兑付到位。
职工维权热线实行二十四小时值守，夜间来电次日上午必须回访。
法律援助工作站设在{P}劳动人事争议仲裁院一楼，职工可以就近申请。
对劳务派遣工反映的同工不同酬问题，工会发出了《工会劳动法律监督意见书》。
{P}选聘{N}名劳动法律监督员，每季度深入企业开展一次体检式检查。
行业性集体协商覆盖了{P}的餐饮、陶瓷和汽修等{N}个行业。
“不收一分钱，官司打赢了，工资拿到了。”在{P}打工的李师傅连声道谢。
#组建
{P}集中两个月时间开展百人以上企业建会专项行动。
新成立的联合工会覆盖{N}家小微企业，吸纳会员{M}人。
货车司机、快递员、护工护理员等群体入会人数同比增长百分之{N}。
{P}开发区工会为每家新建会企业配备一名专职工会社会工作者。
会员代表大会采取差额选举的办法，选举产生了第一届工会委员会。
建会以后，{U}第一件事就是给职工食堂装上了空调。
省总工会下拨{W}万元专项经费，支持乡镇街道工会规范化建设。
基层工会会员卡办卡率达到百分之九十以上，{M}名会员享受到优惠服务。
“没有工会的时候有话没处说，现在班前会上就能提。”{U}一名女工说。
{P}推行会员实名制管理，已录入会员信息{M}条。
工会小组建在班组、建在项目部，主席的联系方式贴在工地大门口。
检查组查阅了{U}的建会资料，并随机抽取{N}名会员进行知晓率测试。
#女工
{U}建成面积{N}平方米的爱心妈妈小屋，配备了冰箱、消毒柜和休息沙发。
女职工专项集体合同对孕期、产期、哺乳期的保护作了明确约定。
{P}为{M}名女职工免费进行了乳腺和宫颈疾病筛查。
巾帼建功标兵岗的姐妹们把交接班时间缩短了十分钟。
讲座结束后，心理咨询师为{N}名女职工作了一对一辅导。
单身职工联谊活动吸引了{P}{M}名青年报名，当天牵手成功{N}对。
{P}女职工读书演讲比赛分初赛、复赛和决赛三个阶段进行。
工会为留守子女开办暑期托管班，{N}名大学生志愿者担任辅导员。
在{U}纺纱车间，挡车工每个班要走{N}公里的路。
普法小剧由女职工自编自演，台下不时响起掌声。
{P}女职工委员会为{M}名环卫女工送去了手套、围巾和热水壶。
调查显示，近八成女职工希望单位提供弹性工作时间。
#文体
{P}职工运动会设田径、拔河、乒乓球等{N}个大项，参赛职工{M}人。
锣鼓声中，{U}职工表演的威风锣鼓拉开了文艺汇演的序幕。
书画摄影展共征集作品{M}幅，经专家评审，{N}幅作品入选。
职工书屋藏书{M}册，每天开放到晚上九点。
合唱比赛中，平均年龄五十六岁的{U}退休职工队获得了最佳风采奖。
{P}工人文化宫经过{N}个月改造重新开放，免费公益课程报名火爆。
乒乓球馆里，矿工们刚下班就换上球鞋走上了赛场。
“送文化到一线”小分队一个月内走进{N}个工地演出。
诗歌朗诵《太行的回声》由{U}青年职工集体创作。
健步走全程{N}公里，沿汾河公园西岸折返。
{P}职工文学社推出会员作品集，收入散文和小说{N}篇。
象棋比赛采用积分编排制，七轮过后{U}队暂列首位。
#安全
“安康杯”竞赛参赛班组达到{M}个，覆盖职工超过{N}万人。
{U}职工查找身边隐患{M}条，整改率达到百分之百。
群众安全监督员每班下井前必须检查自救器和矿灯。
{P}工会派员参加了事故调查，依法维护伤亡职工家属的合法权益。
高温津贴按每人每天{N}元的标准足额发放，任何单位不得以饮料抵扣。
演练模拟皮带机头起火，{N}名矿工在十八分钟内全部升井。
{U}设立职工安全隐患举报奖，最高一次奖励{W}万元。
职业病防治知识展板在{P}工业园区巡回展出{N}天。
“安全帽不是戴给别人看的。”{U}一名老班长把这句话写在了工具箱上。
专项督查组检查了{N}家企业的通风除尘设施。
班前五分钟安全宣誓在{U}已经坚持了{N}年。
家属协管员把亲手缝制的平安鞋垫送到了{M}名井下职工手中。
#网络
网上工作平台上线以来，注册会员突破{M}人，日均访问{N}千次。
职工用手机扫码就能完成入会申请，全程不超过三分钟。
{P}职工普惠卡的合作商户增加到{M}家。
“互联网加工会”工作会议在{P}召开，{N}个单位介绍了经验。
在线法律咨询栏目由{N}名律师轮流值班，两小时之内必有答复。
微信公众号推出的“工会邀你看电影”活动送出电影票{M}张。
平台打通了与人社、民政部门的数据接口，困难职工信息可以自动比对。
{U}开发的班组学习小程序累计答题{M}人次。
{P}总工会对网络安全进行了自查，关闭高危端口{N}个。
直播课堂共开讲{N}期，最多的一场有{M}名职工同时在线。
信息员队伍覆盖到全部县级工会，全年编发信息{M}条。
职工在平台上点单，服务队三天之内上门。
#抗疫
{P}总工会紧急拨付专项资金{W}万元，用于慰问防控一线职工。
{U}医护人员的家属收到了工会送去的蔬菜礼包。
防控期间，{N}名工会干部下沉到社区卡口值守。
{U}连夜改造生产线，{N}天之后日产口罩{M}只。
工会协调包车{N}趟次，把{M}名务工人员点对点送到企业门口。
复工企业的食堂实行错峰就餐，餐桌之间间隔一米五以上。
心理热线开通一周，接听职工来电{M}个。
{P}快递小哥志愿队每天为隔离家庭送菜送药。
第{N}批援鄂医疗队队员平安返回，工会为他们安排了集中休整。
线上招聘会提供岗位{M}个，当天达成意向{N}人。
{P}要求各级工会不得挤占职工福利费用于其他开支。
#通知
请各市总工会于{D}之前将推荐表一式{N}份报送省总工会。
申报材料应当真实完整，逾期不报的视为自动放弃。
各单位要高度重视，明确一名分管领导和一名联络员。
电子版材料请同时发送至指定邮箱，邮件主题注明单位全称。
名额分配向非公有制企业和一线职工倾斜，{P}等市不得调剂使用。
公示期自{D}起，共五个工作日，公示期间可以来信来电反映情况。
反映情况应当实事求是，以单位名义反映的须加盖公章。
经费由省总工会承担，参加人员往返交通费回原单位报销。
报到地点设在{P}职工疗养院一楼大厅，报到时间为{D}全天。
未尽事宜由省总工会办公室负责解释。
各级工会不得以任何名目向参评单位和个人收取费用。
联系人及电话：省总工会经济技术部，0351-00{M}。
凡近三年发生较大以上安全生产责任事故的单位，取消参评资格。
经{P}等市总工会初审、省总工会党组会议研究，现将有关事项通知如下。
参加人员请自带职工普惠卡和身份证，食宿统一安排。
报价单位须具备{N}年以上同类服务经验，报价文件密封递交。
本次征集不设稿酬，优秀作品将在{P}工人文化宫展出{N}天。
工作日值班时间调整为上午八时至晚上八时，节假日照常受理。
请认真填写附表，填报数据以{D}的统计口径为准。
#通用
{D}，这项活动在{P}正式启动。
省总工会有关部门负责人和{P}职工代表{N}人参加了活动。
会议要求，各级工会要把思想和行动统一到中央和省委的部署上来。
大家一致认为，工会工作的重心在基层，活力在职工。
下一步，{P}将在全市{N}个县区推广这一做法。
据了解，类似的活动今年已经举办了{N}场。
会议指出，要坚持问题导向，把职工满意不满意作为衡量工作的尺子。
现场气氛热烈，不少职工下了夜班就赶了过来。
{U}负责人表示，将从人员、场地、经费三个方面给予保障。
这一做法得到了{P}市委的肯定，并在简报上转发。
活动从{D}开始，预计持续{N}周。
座谈中，职工代表围绕休息休假、食堂伙食等提出建议{N}条。
会议听取了{P}等{N}个单位的工作汇报。
记者在{U}看到，宣传栏前围满了刚换下工装的职工。
"""

_BANK = {}
for _line in _BANK_TEXT.strip().splitlines():
    _line = _line.strip()
    if _line.startswith("#"):
        _theme = _line[1:]
        _BANK[_theme] = []
    elif _line:
        _BANK[_theme].append(_line)
_BANK_EN = """
The Shanxi Provincial Federation of Trade Unions opened a service hall for migrant workers in {p} on Monday.
More than {m} trade union members took part in the event.
Union lawyers answered questions on wages, working hours and social insurance.
"We want every worker to know where help can be found," said an officer of the federation.
The federation has set aside {n} million yuan for vocational training this year.
Skilled workers from {n} cities competed in welding, fitting and electrical repair.
A delegation of foreign trade unionists visited the model workers' studio in {p}.
The guests were shown how collective wage consultation works in a coal machinery plant.
According to the federation, {m} grassroots unions have been set up in the past {n} months.
Winners of the contest will be recommended for the May 1 Labor Medal.
The two sides exchanged views on the protection of workers' rights in the digital economy.
Truck drivers and couriers can now join the union by scanning a code with their phones.
Rest stations in {p} offer hot water, microwave ovens and first-aid kits to outdoor workers.
The exhibition shows {m} photographs of miners, spinners and railway builders.
Local unions also arranged free health checks for {m} women workers.
Participants planted {m} trees on the slopes outside {p} after the meeting.
A hotline staffed around the clock received {m} calls in its first month.
The program will be extended to all counties of the province by the end of the year.
"""
_BANK_EN = [l for l in _BANK_EN.strip().splitlines()]

_PLACES = "大同 朔州 忻州 阳泉 吕梁 晋中 长治 晋城 临汾 运城 平遥 介休 孝义 原平 河津 侯马 高平 盂县 左权 垣曲 灵丘 保德".split()
_UNITS = ("汾河机床厂 太行重型机械公司 恒岳煤业三号井 晋川纺织公司 云冈线缆厂 河东铝业公司 雁门风电公司 长平化工集团 潞安坡煤矿 "
          "双塔印刷厂 永济路桥公司 北岳供电公司 漳泽陶瓷厂 霍州选煤厂 古县焦化公司 迎泽公交公司").split()
_SUR = "段 郝 阎 乔 景 柴 降 逯 荆 卫 茹 翟 续 冀 弓 药".split()
_GIV = "启铭 若溪 文远 秋实 志岗 晓棠 海潮 慧聪 建川 玉珂 立峰 雪旻 振亭 思渊 望舒 佩林".split()
_ENP = "Datong,Shuozhou,Xinzhou,Yangquan,Changzhi,Jincheng,Linfen,Yuncheng".split(",")

_R = random.Random(20150917)
_used = {}
_seen_paras = set()


def _fill(s):
    def one(m):
        k = m.group(1)
        if k == "P":
            return _R.choice(_PLACES)
        if k == "U":
            return _R.choice(_UNITS)
        if k == "N":
            return str(_R.randint(3, 38))
        if k == "M":
            return str(_R.randint(112, 8970))
        if k == "W":
            return _R.choice(["%d" % _R.randint(5, 960), "%d.%d" % (_R.randint(1, 90), _R.randint(1, 9))])
        if k == "D":
            return "%d月%d日" % (_R.randint(1, 12), _R.randint(1, 28))
        if k == "p":
            return _R.choice(_ENP)
        if k == "m":
            return "%d,%03d" % (_R.randint(1, 9), _R.randint(0, 999)) if _R.random() < .5 else str(_R.randint(120, 990))
        return str(_R.randint(3, 28))
    return re.sub(r"\{(\w)\}", one, s)


def _pick(pool, have):
    cand = [s for s in pool if s not in have]
    if not cand:
        return None
    low = min(_used.get(s, 0) for s in cand)
    s = _R.choice([s for s in cand if _used.get(s, 0) == low])
    _used[s] = _used.get(s, 0) + 1
    have.add(s)
    return s


def _paras(theme, n):
    have, out = set(), []
    for i in range(n):
        ss = []
        for j in range(_R.choice([1, 2, 2, 3])):
            if theme == "通知":
                pool = _BANK["通知"]
                if _R.random() < .4:
                    pool = _BANK[_R.choice(["组建", "培训", "网络", "维权"])]
            else:
                r = _R.random()
                pool = _BANK[theme] if r < .55 else _BANK["通用"] if r < .8 else _BANK[_R.choice([t for t in _BANK if t not in ("通知", "抗疫")])]
            s = _pick(pool, have)
            if s:
                ss.append(_fill(s))
        while ss and "".join(ss) in _seen_paras:
            ss.append(_fill(_pick(_BANK["通用"] if theme != "通知" else _BANK["通知"], have) or "活动共{N}项。"))
        if ss:
            out.append("".join(ss))
            _seen_paras.add(out[-1])
    return out


def _paras_en(n):
    have = set()
    return [" ".join(_fill(_pick(_BANK_EN, have)) for _ in range(2)) for _ in range(n)]


# ------------------------------------------------------------------ columns
_COLS = {  # folder: (name, parent folder)
    "xwdt": ("新闻动态", None), "xwdt/ghyw": ("工会要闻", "xwdt"), "xwdt/jcdt": ("基层动态", "xwdt"), "xwdt/tpxw": ("图片新闻", "xwdt"),
    "tzgg": ("通知公告", None),
    "zcfg": ("政策法规", None), "zcfg/flfg": ("法律法规", "zcfg"), "zcfg/ghwj": ("工会文件", "zcfg"),
    "zcfg/ghwj/szgh": ("省总文件", "zcfg/ghwj"), "zcfg/ghwj/qzgh": ("全总文件", "zcfg/ghwj"),
    "ztzl": ("专题专栏", None), "ztzl/cgdwjs": ("产业工人队伍建设改革", "ztzl"),
    "ztzl/cgdwjs/gzbs": ("工作部署", "ztzl/cgdwjs"), "ztzl/cgdwjs/jyjl": ("经验交流", "ztzl/cgdwjs"),
    "ghgk": ("工会概况", None), "hdjl": ("互动交流", None),
    "en/News": ("News", "en"), "en": ("Home", None),
}
_MENU = ["ghgk", "xwdt", "tzgg", "zcfg", "ztzl", "hdjl"]
_TITLES = {
    "xwdt/ghyw": [
        "省总工会召开十四届五次全委（扩大）会议|通用", "全省工会疫情防控和服务复工复产工作视频会召开|抗疫", "省总工会启动“两节”送温暖走访慰问活动|帮扶",
        "我省新命名三十个劳模和工匠人才创新工作室|劳模", "全省职工职业技能大赛在大同落下帷幕|竞赛", "省总工会与省高院建立劳动争议诉调对接机制|维权",
        "“中国梦·劳动美”全省职工文艺汇演在并举行|文体", "省总工会举办新任县级工会主席培训班|培训", "全省工会网上工作推进会在长治召开|网络",
        "我省部署开展八大群体入会集中行动|组建"],
    "xwdt/jcdt": [
        "朔州：百名女职工走进田间体验丰收|女工", "平遥县总工会为推光漆器行业签下首份集体合同|维权", "恒岳煤业三号井群监员井下过“生日”|安全",
        "晋中开发区联合工会让小微企业职工有了“家”|组建", "运城职工书画展开到了黄河渡口|文体", "介休：一张会员卡串起三百家商户|网络",
        "阳泉市总工会组织一线矿工赴海边疗休养|劳模", "河津铝业职工比武场上见真章|竞赛", "侯马快递小哥领到工会送的“冬日礼包”|帮扶",
        "左权县总工会开办小花戏职工夜校|培训", "临汾市总工会驰援社区防控卡口|抗疫", "雁门风电公司把职代会开到了山顶风场|维权",
        "长治：二十名工匠走进技校收徒弟|劳模", "孝义市总工会为环卫职工送清凉|安全", "垣曲县职工健步走活动沿黄河开赛|文体",
        "晋城：非公企业工会主席述职评议不走过场|组建", "高平市总工会金秋助学圆了九十六名学子大学梦|帮扶", "云冈线缆厂爱心妈妈小屋挂牌|女工",
        "忻州：技能比武比到养老院里|竞赛", "灵丘县总工会办起荞麦加工技能培训班|培训", "吕梁护工护理员工会联合会成立|组建",
        "盂县总工会职工书屋通了数字阅读|网络"],
    "xwdt/tpxw": ["图集：太行深处的养路工|文体"],
    "tzgg": [
        "关于推荐评选2020年省五一劳动奖的通知|通知", "关于举办全省工会财务干部培训班的通知|通知", "关于做好2020年元旦春节期间送温暖工作的通知|通知",
        "关于申报省级劳模创新工作室的通知|通知", "关于公布全省模范职工之家评选结果的公告|通知", "关于征集“我和我的工会”主题征文的启事|通知",
        "省总工会机关服务中心车辆维修服务询价公告|通知", "关于2019年度困难职工帮扶资金分配方案的公示|通知", "关于调整职工维权热线值班时间的公告|通知"],
    "zcfg/flfg": ["山西省实施工会劳动法律监督若干规定解读|维权", "女职工劳动保护有关规定二十问|女工"],
    "zcfg/ghwj/szgh": ["省总工会关于加强乡镇街道工会建设的实施意见|组建", "省总工会基层工会经费收支管理办法实施细则|通知",
                       "省总工会关于深化“安康杯”竞赛活动的意见|安全"],
    "zcfg/ghwj/qzgh": ["关于推进工会网上普惠服务的指导意见（摘要）|网络", "关于加强职工教育培训工作的意见（摘要）|培训"],
    "ztzl/cgdwjs/gzbs": ["全省产业工人队伍建设改革推进会召开|培训", "产业工人技能提升行动方案出台|竞赛", "我省确定十家产业工人队伍建设改革试点企业|组建",
                         "改革协调小组办公室赴晋城督导调研|通用"],
    "ztzl/cgdwjs/jyjl": ["太行重型机械公司：首席技师与副总同酬|劳模", "长平化工集团：让一线工人坐上主席台|维权", "北岳供电公司：积分制带出技能梯队|培训"],
    "en/News": ["Shanxi Unions Open Service Hall for Migrant Workers|en", "Skilled Workers Compete in Provincial Contest|en",
                "Foreign Trade Union Delegation Visits Datong|en", "Couriers and Truck Drivers Join Unions by Phone|en"],
}
_START = {"xwdt/ghyw": "2020-03-06", "xwdt/jcdt": "2020-03-09", "xwdt/tpxw": "2020-02-26", "tzgg": "2020-03-02", "zcfg/flfg": "2019-10-22",
          "zcfg/ghwj/szgh": "2019-12-11", "zcfg/ghwj/qzgh": "2019-08-05", "ztzl/cgdwjs/gzbs": "2019-11-20", "ztzl/cgdwjs/jyjl": "2019-12-03",
          "en/News": "2019-12-17"}


class _Doc:
    pass


def _name():
    return _R.choice(_SUR) + _R.choice(_GIV)


_docs = []
for _f, _ts in _TITLES.items():
    _d = datetime.strptime(_START[_f], "%Y-%m-%d")
    for _k, _t in enumerate(_ts):
        o = _Doc()
        o.folder = _f
        o.title, o.theme = _t.split("|")
        o.dt = _d.replace(hour=_R.randint(8, 17), minute=_R.randint(1, 59))
        _d -= timedelta(days=_R.randint(3, 23))
        o.authors, o.editor, o.source = [], None, None
        o.pages = 1
        o.byline = o.tail = ""
        o.attach = []
        o.pics = []
        o.gallery = False
        o.mirror = []
        if _f == "en/News":
            o.paras = _paras_en(_R.randint(3, 5))
            o.source = "Shanxi Workers Daily"
        else:
            o.paras = _paras(o.theme, _R.randint(3, 7))
        _docs.append(o)
_docs.sort(key=lambda o: o.dt)
for _i, o in enumerate(_docs):
    o.id = 21370 + _i * 13 + _R.randint(0, 11)
    o.ymd = o.dt.strftime("%Y%m%d")
    o.name = "t%s_%d" % (o.ymd, o.id)
    o.dir = "/%s/%s/" % (o.folder, o.dt.strftime("%Y%m"))
    o.path = o.dir + o.name + ".html"
    f = o.folder
    if f == "xwdt/ghyw":
        o.source = _R.choice(["山西工人报", "山西日报", "省总工会宣教部"])
        if o.source == "山西工人报":
            a = _name()
            o.authors = [{"name": a, "role": "记者"}]
            o.byline = "记者：" + a
        o.editor = _name()
    elif f == "xwdt/jcdt":
        o.source = _R.choice(["大同市总工会", "晋中市总工会", "运城市总工会", "临汾市总工会", "山西工人报", "忻州市总工会"])
        r = _R.random()
        a = _name()
        if r < .4:
            o.authors = [{"name": a, "role": "作者"}]
            o.byline = "作者：" + a
        elif r < .7:
            b = _name()
            while b == a:
                b = _name()
            o.authors = [{"name": a, "role": "记者"}, {"name": b, "role": "通讯员"}]
            o.paras = o.paras[:6] + ["（记者 %s 通讯员 %s）" % (a, b)]
        if _R.random() < .5:
            o.editor = _name()
    elif f == "tzgg":
        o.source = "省总工会办公室" if _R.random() < .6 else None
    elif f.startswith("zcfg"):
        o.source = "法律工作部" if "flfg" in f else None
    elif f.startswith("ztzl"):
        o.source = "山西工人报"
        o.editor = _name()
    elif f == "xwdt/tpxw":
        a = _name()
        o.source = "山西工人报"
        o.authors = [{"name": a, "role": "摄影"}]
        o.byline = "摄影：" + a
        o.gallery = True
        o.paras = ["清晨六点，{P}公路段的养路工老景扛着铁锹走上盘山路。", "午饭是家里带来的馍馍和咸菜，{N}个人围着一只暖壶。",
                   "大雪封山，养护班连续清雪{N}小时，打通了{P}出山的唯一通道。", "道班的墙上贴着工会送来的安全挂图和全家福。",
                   "傍晚收工，老景在工作日志上写下：清理落石{N}处，边沟{M}米。"]
        o.paras = [_fill(s) for s in o.paras]
    if f == "xwdt/jcdt" and _R.random() < .5 or f == "xwdt/ghyw" and _R.random() < .4:
        o.pics = ["W0%s%d_%03d.jpg" % (o.ymd, 340000000 + o.id * 977, _R.randint(100, 999))]
_by = lambda f: sorted([o for o in _docs if o.folder == f], key=lambda o: o.dt, reverse=True)
_bytitle = {o.title: o for o in _docs}
# an article over two pages
_two = _bytitle["省总工会召开十四届五次全委（扩大）会议"]
while len(_two.paras) < 7:
    _two.paras += _paras("通用", 1) + _paras("维权", 1)
_two.paras = _two.paras[:7]
_two.pages = 2
_two2 = _bytitle["太行重型机械公司：首席技师与副总同酬"]
# attachments
_at = _bytitle["关于推荐评选2020年省五一劳动奖的通知"]
_at.attach = [("P0%s344871225019.doc" % _at.ymd, "附件1：省五一劳动奖推荐审批表.doc", "body"),
              ("P0%s344871226840.xls" % _at.ymd, "附件2：推荐名额分配表.xls", "script")]
_at2 = _bytitle["关于举办全省工会财务干部培训班的通知"]
_at2.attach = [("P0%s512003387711.docx" % _at2.ymd, "报名回执.docx", "script")]
# mirrored documents (镜像) under tpxw; references (引用) of ghyw in jcdt
_mir = [o for o in _by("xwdt/jcdt") if o.pics][:5] + [o for o in _by("xwdt/ghyw") if o.pics][:2]
for o in _mir:
    o.mirror.append("xwdt/tpxw")


def _cat(f):
    out = []
    while f:
        out.append(_COLS[f][0])
        f = _COLS[f][1]
    return [c for c in reversed(out) if c != "Home"]


def _where(o, folder=None):
    if folder and folder != o.folder:
        return "/%s/%s/%s.html" % (folder, o.dt.strftime("%Y%m"), o.name)
    return o.path


_listing = {}
for _f in _COLS:
    _listing[_f] = [(o, o.path) for o in _by(_f)]
_listing["xwdt/tpxw"] = sorted([(o, o.path) for o in _by("xwdt/tpxw")] + [(o, _where(o, "xwdt/tpxw")) for o in _mir],
                               key=lambda t: t[0].dt, reverse=True)
_refs = [_bytitle[t] for t in ("我省新命名三十个劳模和工匠人才创新工作室", "全省职工职业技能大赛在大同落下帷幕",
                               "全省工会网上工作推进会在长治召开")]
_listing["xwdt/jcdt"] = sorted(_listing["xwdt/jcdt"] + [(o, o.path) for o in _refs], key=lambda t: t[0].dt, reverse=True)
_PER = 8
_PAGED = ["xwdt/ghyw", "xwdt/jcdt", "xwdt/tpxw", "tzgg", "zcfg/flfg", "zcfg/ghwj/szgh", "zcfg/ghwj/qzgh", "ztzl/cgdwjs/gzbs", "ztzl/cgdwjs/jyjl",
          "en/News"]
_DEAD = "/xwdt/ghyw/201911/t20191105_20988.html"
_e = lambda s: _html.escape(s, quote=True)


def _rel(here, to):
    """relative address from folder here ('/xwdt/ghyw/') to path to, in the TRS manner"""
    tail = "/" if to.endswith("/") and to != "/" else ""
    r = posixpath.relpath(to, here)
    if r == ".":
        return "./"
    r += tail
    if to == "/":
        return r.rstrip("/") + "/"
    return r if r.startswith("../") else "./" + r


# ------------------------------------------------------------------ templates
def _head(here, title, meta=""):
    L = lambda p: _rel(here, p)
    nav = []
    for f in _MENU:
        sub = [g for g in _COLS if _COLS[g][1] == f and f != "ztzl"]
        s = ""
        if sub:
            s = "\n<ul class=\"subnav\">%s</ul>\n" % "".join('<li><a href="%s">%s</a></li>' % (L("/%s/" % g), _COLS[g][0]) for g in sub)
        nav.append('<li class="nav_li"><a href="%s" class="nav_a">%s</a>%s</li>' % (L("/%s/" % f), _COLS[f][0], s))
    return """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
<meta http-equiv="X-UA-Compatible" content="IE=EmulateIE8" />
<title>%s</title>
%s<link href="%s" rel="stylesheet" type="text/css" />
<script type="text/javascript" src="%s"></script>
<script type="text/javascript" src="%s"></script>
</head>
<body>
<div class="top"><div class="w1000">
<span class="fl" id="time"><script type="text/javascript">showDate();</script></span>
<span class="fr"><a href="javascript:void(0)" onclick="SetHome(this,'http://www.sxgh.org.cn')">设为首页</a> | <a href="javascript:AddFavorite('山西省总工会',location.href)">加入收藏</a> | <a href="http://m.sxgh.org.cn/" target="_blank">手机版</a> | <a href="%s">English</a> | <a href="%s">登录</a> <a href="%s" style="display:none">退出</a></span>
</div></div>
<div class="header w1000"><a href="%s"><img src="%s" width="1000" height="160" border="0" alt="山西省总工会" /></a></div>
<div class="nav w1000"><ul id="nav">
<li class="nav_li"><a href="%s" class="nav_a">首页</a></li>
%s
</ul></div>
<div class="search w1000">
<form name="searchform" action="/was5/web/search" method="get" target="_blank" onsubmit="return checkSearch();">
<input type="hidden" name="channelid" value="226969" /><input type="text" name="searchword" id="searchword" value="请输入关键字" onfocus="this.value=''" /><input type="submit" value="" class="btn_s" />
</form>
<span class="hot">热词：<a href="/was5/web/search?channelid=226969&amp;searchword=%%E5%%8A%%B3%%E6%%A8%%A1" target="_blank">劳模</a> <a href="/was5/web/search?channelid=226969&amp;searchword=%%E5%%B8%%AE%%E6%%89%%B6" target="_blank">帮扶</a></span>
</div>
""" % (title, meta, L("/images/style2015.css"), L("/images/jquery-1.8.3.min.js"), L("/images/common.js"), L("/en/"), "/hdjl/login.jsp",
       "/hdjl/logout.jsp", L("/"), L("/images/banner2015.jpg"), L("/"), "\n".join(nav))


def _foot(here):
    L = lambda p: _rel(here, p)
    return """<div class="links w1000"><div class="links_t">友情链接</div>
<select onchange="if(this.value!='')window.open(this.value)"><option value="">--各市总工会--</option><option value="http://www.dtszgh.example.cn/">大同市总工会</option><option value="http://www.jzszgh.example.cn/">晋中市总工会</option></select>
<select onchange="if(this.value!='')window.open(this.value)"><option value="">--中央单位--</option><option value="http://www.acftu.org/">中华全国总工会</option></select>
<a href="http://www.workercn.cn/" target="_blank">中工网</a> <a href="http://www.shanxi.gov.cn/" target="_blank">山西省人民政府</a>
</div>
<div class="foot w1000">
<p><a href="%s">网站地图</a> | <a href="%s">关于我们</a> | <a href="%s">联系我们</a></p>
<p>主办：山西省总工会　承办：山西省总工会网络信息中心　技术支持：北京拓尔思信息技术股份有限公司</p>
<p>晋ICP备05000000号　您是第 <script type="text/javascript" src="/count/counter.jsp?site=1"></script> 位访问者</p>
<script type="text/javascript" src="http://s4.cnzz.com/stat.php?id=1254000&amp;web_id=1254000" language="JavaScript"></script>
<script type="text/javascript">var _trs_uacct="sxgh_1001";</script><script type="text/javascript" src="http://ta.trs.cn/c/ta.js"></script>
</div>
</body>
</html>
""" % (L("/wzdt/"), L("/ghgk/"), L("/ghgk/") + "#lx")


def _pos(here, folder, last=""):
    out = ['<a href="%s" title="首页" class="CurrChnlCls">首页</a>' % _rel(here, "/")]
    chain, f = [], folder
    while f:
        chain.append(f)
        f = _COLS[f][1]
    for f in reversed(chain):
        out.append('<a href="%s" title="%s" class="CurrChnlCls">%s</a>' % (_rel(here, "/%s/" % f), _COLS[f][0], _COLS[f][0]))
    return '<div class="position">您的位置：%s%s</div>' % ("&nbsp;&gt;&nbsp;".join(out), last)


def _side(here, folder):
    top = folder.split("/")[0]
    subs = [g for g in _COLS if _COLS[g][1] == top and top != "ztzl"]
    s = ""
    if subs:
        s = '<div class="l_box"><h2>%s</h2><ul class="l_nav">%s</ul></div>\n' % (
            _COLS[top][0], "".join('<li><a href="%s">%s</a></li>' % (_rel(here, "/%s/" % g), _COLS[g][0]) for g in subs))
    hot = _by("xwdt/ghyw")[1:4] + _by("tzgg")[:2]
    s += '<div class="l_box"><h2>热点推荐</h2><ul class="l_hot">%s</ul></div>\n' % "".join(
        '<li><a href="%s" title="%s" target="_blank">%s</a></li>' % (_rel(here, o.path), _e(o.title), _e(_cut(o.title, 15))) for o in hot)
    s += ('<div class="l_box"><h2>网上调查</h2><p>您对本网站改版是否满意？</p><a href="/hdjl/dc/vote.jsp?id=3&amp;option=1">满意</a> '
          '<a href="/hdjl/dc/vote.jsp?id=3&amp;option=2">一般</a></div>\n'
          '<div class="l_box"><a href="%s"><img src="%s" alt="产业工人队伍建设改革" width="220" border="0" /></a></div>' % (
              _rel(here, "/ztzl/cgdwjs/"), _rel(here, "/images/zt_cgdwjs.jpg")))
    return '<div class="left fl">\n%s\n</div>\n' % s


def _cut(t, n):
    return t if len(t) <= n else t[:n] + "..."


def _lis(here, items, n=40):
    out = []
    for i, (o, p) in enumerate(items):
        out.append('<li><span>%s</span><a href="%s" target="_blank" title="%s">%s</a></li>' % (
            o.dt.strftime("%Y-%m-%d"), _rel(here, p), _e(o.title), _e(_cut(o.title, n))))
        if i % 5 == 4:
            out.append('<li class="line"></li>')
    return "\n".join(out)


_LOOP = """<SCRIPT LANGUAGE="JavaScript">
<!--
var currentPage = %d;//所在页从0开始
var prevPage = currentPage-1;//上一页
var nextPage = currentPage+1;//下一页
var countPage = %d;//共多少页
document.write("共"+countPage+"页&nbsp;&nbsp;");
//设置首页、上一页代码
if(countPage>1&&currentPage!=0){
	document.write("<a href=\\"index.html\\">首页</a>&nbsp;");
	if(prevPage==0)
		document.write("<a href=\\"index"+"."+"html\\">上一页</a>&nbsp;");
	else
		document.write("<a href=\\"index"+"_" + prevPage + "."+"html\\">上一页</a>&nbsp;");
}
//循环
for(var i=0;i<countPage;i++){
	if(i==currentPage)
		document.write("<span class=\\"cur\\">"+(i+1)+"</span>&nbsp;");
	else if(i==0)
		document.write("<a href=\\"index"+"."+"html\\">"+(i+1)+"</a>&nbsp;");
	else
		document.write("<a href=\\"index"+"_" + i + "."+"html\\">"+(i+1)+"</a>&nbsp;");
}
//设置下一页、尾页代码
if(countPage>1&&currentPage!=(countPage-1)){
	document.write("<a href=\\"index"+"_" + nextPage + "."+"html\\">下一页</a>&nbsp;");
	document.write("<a href=\\"index"+"_" + (countPage-1) + "."+"html\\">尾页</a>");
}
//-->
</SCRIPT>"""
_CREATE = """function createPageHTML(_nPageCount, _nCurrIndex, _sPageName, _sPageExt){
	if(_nPageCount == null || _nPageCount<=1){
		return;
	}
	var nCurrIndex = _nCurrIndex || 0;
	document.write("共"+_nPageCount+"页&nbsp;");
	if(nCurrIndex == 0){
		document.write("<span class='off'>上一页</span>");
	}else{
		document.write("<a href=\\""+_sPageName+(nCurrIndex==1?"":"_"+(nCurrIndex-1))+"."+_sPageExt+"\\">上一页</a>");
	}
	for(var i=0; i<_nPageCount; i++){
		if(nCurrIndex == i)
			document.write("<span class='on'>"+(i+1)+"</span>");
		else
			document.write("<a href=\\""+_sPageName+(i==0?"":"_"+i)+"."+_sPageExt+"\\">"+(i+1)+"</a>");
	}
	if(nCurrIndex == _nPageCount-1){
		document.write("<span class='off'>下一页</span>");
	}else{
		document.write("<a href=\\""+_sPageName+"_"+(nCurrIndex+1)+"."+_sPageExt+"\\">下一页</a>");
	}
}
"""


def _pager(here, folder, n, i):
    if folder == "xwdt/jcdt":
        return '<div class="page">%s</div>' % (_LOOP % (i, n))
    if folder == "tzgg":  # the function written into the page itself
        return '<div class="page"><script type="text/javascript">\n%s\tcreatePageHTML(%d, %d, "index", "html");\n</script></div>' % (_CREATE, n, i)
    return '<div class="page"><script type="text/javascript" src="%s"></script><script>createPageHTML(%d, %d, "index", "html");</script></div>' % (
        _rel(here, "/images/fenye.js"), n, i)


_FILES = {}   # path -> (content type, bytes)
TRUTH, ALIASES, LISTS, SINGLES, LIST_ALIASES = {}, {}, set(), set(), {}


def _put(path, text, ctype="text/html"):
    _FILES[path] = (ctype, text.encode("utf-8") if isinstance(text, str) else text)


def _list_meta(folder):
    return '<meta name="ColumnName" content="%s" />\n<meta name="ColumnType" content="%s" />\n<meta name="SiteName" content="山西省总工会" />\n' % (
        _COLS[folder][0], _COLS[folder][0])


def _make_lists():
    for f in _PAGED:
        if f.startswith(("en", "ztzl")):
            continue
        items = _listing[f]
        n = (len(items) + _PER - 1) // _PER
        here = "/%s/" % f
        for i in range(n):
            body = _head(here, "%s_山西省总工会" % _COLS[f][0], _list_meta(f)) + '<div class="main w1000">\n' + _side(here, f)
            part = items[i * _PER:(i + 1) * _PER]
            if f == "xwdt/tpxw":
                ul = '<ul class="pic_list">%s</ul>' % "\n".join(
                    '<li><a href="%s" target="_blank"><img src="%s" width="180" height="130" border="0" /></a><p><a href="%s" target="_blank">%s</a></p></li>'
                    % (_rel(here, p), _rel(here, p[:p.rfind("/") + 1] + (o.pics[0] if o.pics else "W0%s_001.jpg" % o.ymd)), _rel(here, p), _e(_cut(o.title, 14)))
                    for o, p in part)
            else:
                ul = '<ul class="list_01">\n%s\n</ul>' % _lis(here, part)
            body += '<div class="right fr">\n%s\n<div class="list_box">\n%s\n%s\n</div>\n</div>\n<div class="clear"></div></div>\n' % (
                _pos(here, f), ul, _pager(here, f, n, i))
            p = here + ("index.html" if i == 0 else "index_%d.html" % i)
            _put(p, body + _foot(here))
            if i == 0:
                LISTS.add(BASE + here)
                LIST_ALIASES[BASE + p] = BASE + here
            else:
                LISTS.add(BASE + p)
    # landing pages of columns with sub-columns
    for f in ("xwdt", "zcfg", "zcfg/ghwj"):
        here = "/%s/" % f
        boxes = ""
        for g in _COLS:
            if _COLS[g][1] == f:
                items = _listing[g] or [x for k in _COLS if _COLS[k][1] == g for x in _listing[k]]
                boxes += '<div class="c_box"><h3><a href="%s" class="more">更多&gt;&gt;</a><a href="%s">%s</a></h3><ul class="list_02">%s</ul></div>\n' % (
                    _rel(here, "/%s/" % g), _rel(here, "/%s/" % g), _COLS[g][0], _lis(here, items[:5], 26))
        _put(here + "index.html", _head(here, "%s_山西省总工会" % _COLS[f][0], _list_meta(f)) + '<div class="main w1000">\n' + _side(here, f) +
             '<div class="right fr">\n%s\n%s</div>\n<div class="clear"></div></div>\n' % (_pos(here, f), boxes) + _foot(here))
        LISTS.add(BASE + here)
        LIST_ALIASES[BASE + here + "index.html"] = BASE + here
    here = "/ztzl/"
    _put("/ztzl/index.html", _head(here, "专题专栏_山西省总工会", _list_meta("ztzl")) + '<div class="main w1000">' + _side(here, "ztzl") +
         '<div class="right fr">%s<ul class="zt_list"><li><a href="./cgdwjs/" target="_blank"><img src="../images/zt_cgdwjs.jpg" border="0" /></a><p>'
         '<a href="./cgdwjs/" target="_blank">产业工人队伍建设改革</a></p></li><li><a href="http://zt.workercn.cn/2019/70n/" target="_blank"><img src="../images/zt_70n.jpg" border="0" /></a><p>'
         '<a href="http://zt.workercn.cn/2019/70n/" target="_blank">壮丽七十年</a></p></li></ul></div><div class="clear"></div></div>' % _pos(here, "ztzl") + _foot(here))
    # the special page
    here = "/ztzl/cgdwjs/"
    def zt(here2, inner):
        return """<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>产业工人队伍建设改革_专题专栏</title>
<link href="%s" rel="stylesheet" type="text/css" /></head>
<body class="zt"><div class="zt_banner"><img src="%s" /></div>
<div class="zt_nav"><a href="%s">网站首页</a><a href="%s">专题首页</a><a href="%s">工作部署</a><a href="%s">经验交流</a></div>
%s
<div class="zt_foot">山西省总工会　版权所有</div></body></html>
""" % (_rel(here2, "/ztzl/cgdwjs/images/zt.css"), _rel(here2, "/ztzl/cgdwjs/images/top.jpg"), _rel(here2, "/"), _rel(here2, here),
       _rel(here2, here + "gzbs/"), _rel(here2, here + "jyjl/"), inner)
    boxes = ""
    for g in ("gzbs", "jyjl"):
        f = "ztzl/cgdwjs/" + g
        boxes += '<div class="zt_box"><div class="zt_tit"><span>%s</span><a href="./%s/">MORE+</a></div><ul>%s</ul></div>' % (
            _COLS[f][0], g, "".join('<li>·<a href="%s" target="_blank">%s</a></li>' % (_rel(here, p), _e(o.title)) for o, p in _listing[f][:2]))
        h2 = "/%s/" % f
        _put(h2 + "index.html", zt(h2, '<div class="zt_list"><div class="zt_tit">%s</div><ul>%s</ul><div class="page"><script>createPageHTML(1, 0, "index", "html");</script></div></div>' % (
            _COLS[f][0], _lis(h2, _listing[f]))))
        LISTS.add(BASE + h2)
        LIST_ALIASES[BASE + h2 + "index.html"] = BASE + h2
    _put(here + "index.html", zt(here, boxes))
    LISTS.add(BASE + here)
    LIST_ALIASES[BASE + here + "index.html"] = BASE + here


def _body_html(o, i, style):
    paras = o.paras
    if o.pages == 2:
        cut = (len(paras) + 1) // 2
        paras = paras[:cut] if i == 0 else paras[cut:]
    out = []
    if o.gallery:
        for k, p in enumerate(paras):
            out.append('<p align="center"><img src="./W0%s_%03d.jpg" oldsrc="W0%s_%03d.jpg" width="600" /></p>\n<p align="center">%s</p>' % (o.ymd, k + 1, o.ymd, k + 1, _e(p)))
        return "\n".join(out)
    if i == 0 and o.pics:
        out.append('<p align="center"><img style="BORDER-RIGHT: 0px" border="0" alt="" src="./%s" OLDSRC="%s" complete="complete" /></p>' % (o.pics[0], o.pics[0]))
    for p in paras:
        if style == 0:
            out.append("<p>　　%s</p>" % _e(p))
        elif style == 1:
            out.append('<p style="text-align: justify; text-indent: 2em"><span style="font-family: 宋体; font-size: 12pt">%s</span></p>' % _e(p))
        else:
            out.append('<P class=MsoNormal><FONT face=宋体>　　%s</FONT></P>' % _e(p))
    return "\n".join(out)


def _article(o, folder, i):
    """the page no. i of document o, published under folder"""
    path = _where(o, folder)
    here = path[:path.rfind("/") + 1]
    when = o.dt.strftime("%Y-%m-%d %H:%M")
    meta = ('<meta name="SiteName" content="山西省总工会" />\n<meta name="SiteDomain" content="www.sxgh.org.cn" />\n<meta name="ColumnName" content="%s" />\n'
            '<meta name="ArticleTitle" content="%s" />\n<meta name="PubDate" content="%s" />\n<meta name="ContentSource" content="%s" />\n' % (
                _COLS[folder][0], _e(o.title), when, o.source or ""))
    info = "发布时间：%s" % when
    if o.source:
        info += "&nbsp;&nbsp;来源：%s" % o.source
    if o.byline:
        info += "&nbsp;&nbsp;" + o.byline
    body = '<div class="TRS_Editor"><style type="text/css">\n.TRS_Editor P{margin-top:0;margin-bottom:1em;line-height:2;font-family:宋体;font-size:12pt;}\n</style>\n%s\n</div>' % _body_html(o, i, o.id % 3)
    pg = ""
    if o.pages > 1:
        pg = '<div class="page" id="pagearea"><script type="text/javascript" src="%s"></script><script>createPageHTML(%d, %d, "%s", "html");</script></div>' % (
            _rel(here, "/images/fenye.js"), o.pages, i, o.name)
    at = ""
    for fn, label, how in o.attach:
        if how == "body":
            at += '<div class="fj"><a href="./%s" oldsrc="/protect/P0%s/P0%s/%s">%s</a></div>' % (fn, o.ymd[:6], o.ymd, fn, label)
        else:
            at += ("<script type=\"text/javascript\">\nvar file_appendix='<a href=\"./%s\">%s</a>';\nif(file_appendix!='')\n"
                   "\tdocument.write('<div class=\"fj\">相关附件：'+file_appendix+'</div>');\n</script>" % (fn, label))
    seq = [x for x in _listing[folder]]
    k = [x[0] for x in seq].index(o)
    pn = ""
    if k > 0:
        pn += '<p>上一篇：<a href="%s" title="%s">%s</a></p>' % (_rel(here, seq[k - 1][1]), _e(seq[k - 1][0].title), _e(seq[k - 1][0].title))
    if k + 1 < len(seq):
        pn += '<p>下一篇：<a href="%s" title="%s">%s</a></p>' % (_rel(here, seq[k + 1][1]), _e(seq[k + 1][0].title), _e(seq[k + 1][0].title))
    return _head(here, "%s_%s_山西省总工会" % (_e(o.title), _COLS[folder][0]), meta) + '<div class="main w1000">\n' + _pos(here, folder, "&nbsp;&gt;&nbsp;正文") + """
<div class="xl">
<div class="xl_tit">%s</div>
<div class="xl_tit2">%s&nbsp;&nbsp;字体：【<a href="javascript:doZoom(16)">大</a> <a href="javascript:doZoom(14)">中</a> <a href="javascript:doZoom(12)">小</a>】&nbsp;<a href="javascript:window.print()">打印</a></div>
<div class="xl_con" id="zoom">
%s
</div>
%s
%s
%s
<div class="bdsharebuttonbox"><a href="#" class="bds_more" data-cmd="more">分享到：</a><a href="#" class="bds_weixin" data-cmd="weixin"></a></div>
<div class="xl_page">%s</div>
</div>
<div class="xl_hot">%s</div>
<div class="clear"></div></div>
""" % (_e(o.title), info, body, pg, at, '<div class="xl_bj">责任编辑：%s</div>' % o.editor if o.editor else "", pn,
       '<h2>相关阅读</h2><ul>%s</ul>' % _lis(here, [x for x in _listing[folder] if x[0] is not o][:4], 18)) + _foot(here)


def _make_articles():
    for o in _docs:
        if o.folder.startswith("en"):
            continue
        for folder in [o.folder] + o.mirror:
            p = _where(o, folder)
            for i in range(o.pages):
                _put(p if i == 0 else p[:-5] + "_%d.html" % i, _article(o, folder, i))
            here = p[:p.rfind("/") + 1]
            for pic in o.pics:
                _put(here + pic, b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\xff\xd9", "image/jpeg")
            if o.gallery:
                for k in range(len(o.paras)):
                    _put(here + "W0%s_%03d.jpg" % (o.ymd, k + 1), b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\xff\xd9", "image/jpeg")
            for fn, _, _ in o.attach:
                ct = {"doc": "application/msword", "xls": "application/vnd.ms-excel",
                      "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}[fn.rsplit(".", 1)[1]]
                _put(here + fn, b"PK\x03\x04" + fn.encode() if fn.endswith("x") else b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + fn.encode(), ct)
        for m in o.mirror:
            ALIASES[BASE + _where(o, m)] = BASE + o.path
            for i in range(1, o.pages):
                ALIASES[BASE + _where(o, m)[:-5] + "_%d.html" % i] = BASE + o.path
        for i in range(1, o.pages):
            ALIASES[BASE + o.path[:-5] + "_%d.html" % i] = BASE + o.path


def _make_en():
    def page(here, title, inner):
        return """<!DOCTYPE html>
<html lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>%s</title>
<link href="%s" rel="stylesheet" /></head><body>
<div class="en_top"><a href="%s">中文版</a></div><div class="en_nav"><a href="%s">Home</a><a href="%s">News</a></div>
%s
<div class="en_side"><h3>Latest</h3><ul>%s</ul></div>
<div class="en_foot">Copyright &copy; Shanxi Provincial Federation of Trade Unions. All rights reserved.</div></body></html>
""" % (title, _rel(here, "/en/images/en.css"), _rel(here, "/"), _rel(here, "/en/"), _rel(here, "/en/News/"), inner,
       "".join('<li><a href="%s">%s</a></li>' % (_rel(here, o.path), _e(o.title)) for o in _by("en/News")[:2]))
    lst = _by("en/News")
    _put("/en/index.html", page("/en/", "Shanxi Provincial Federation of Trade Unions", '<div class="en_main"><h2><a href="./News/">News</a></h2><ul>%s</ul></div>' % "".join(
        '<li><a href="%s">%s</a></li>' % (_rel("/en/", o.path), _e(o.title)) for o in lst[:3])))
    _put("/en/News/index.html", page("/en/News/", "News", '<div class="en_main"><h2>News</h2><ul class="en_list">%s</ul><script>createPageHTML(1, 0, "index", "html");</script></div>' % "".join(
        '<li><span>%s</span><a href="%s">%s</a></li>' % (o.dt.strftime("%Y-%m-%d"), _rel("/en/News/", o.path), _e(o.title)) for o in lst)))
    LISTS.update({BASE + "/en/", BASE + "/en/News/"})
    LIST_ALIASES[BASE + "/en/index.html"] = BASE + "/en/"
    LIST_ALIASES[BASE + "/en/News/index.html"] = BASE + "/en/News/"
    for o in lst:
        _put(o.path, page(o.dir, _e(o.title), """<div class="en_pos"><a href="%s">Home</a> &gt; <a href="%s">News</a></div>
<div class="en_main"><h1>%s</h1><div class="en_info">Updated: %s &nbsp; Source: %s</div><div class="TRS_Editor">%s</div></div>""" % (
            _rel(o.dir, "/en/"), _rel(o.dir, "/en/News/"), _e(o.title), o.dt.strftime("%Y-%m-%d"), o.source, "\n".join("<p>%s</p>" % _e(p) for p in o.paras))))


def _make_home():
    here = "/"
    def box(f, n, cut=22):
        return '<div class="box"><div class="box_t"><h2><a href="%s">%s</a></h2><a class="more" href="%s">更多&gt;&gt;</a></div><ul class="list_02">\n%s\n</ul></div>\n' % (
            _rel(here, "/%s/" % f), _COLS[f][0], _rel(here, "/%s/" % f), _lis(here, _listing[f][:n], cut))
    foc = _listing["xwdt/tpxw"][:4]
    js = "".join('imgUrl[%d]="%s";imgtext[%d]="%s";imgLink[%d]=escape("%s");\n' % (
        k + 1, _rel(here, p[:p.rfind("/") + 1] + (o.pics[0] if o.pics else "W0%s_001.jpg" % o.ymd)), k + 1, _e(_cut(o.title, 14)), k + 1, _rel(here, p)) for k, (o, p) in enumerate(foc))
    top = _by("xwdt/ghyw")[0]
    law = _listing["zcfg/flfg"] + _listing["zcfg/ghwj/szgh"]
    body = _head(here, "山西省总工会", '<meta name="SiteName" content="山西省总工会" />\n<meta name="keywords" content="山西省总工会,工会,职工" />\n') + """<div class="main w1000">
<div class="toutiao"><h1><a href="%s" target="_blank">%s</a></h1></div>
<div class="focus fl"><script type="text/javascript">
var imgUrl=new Array();var imgtext=new Array();var imgLink=new Array();
%sinitFocus(imgUrl,imgLink,imgtext,"%s");
</script></div>
<div class="fr">%s</div>
<div class="clear"></div>
<div class="fl">%s</div><div class="fr">%s</div><div class="clear"></div>
<div class="zt_scroll"><a href="./ztzl/cgdwjs/" target="_blank"><img src="./images/zt_cgdwjs.jpg" width="490" border="0" /></a><a href="http://zt.workercn.cn/2019/70n/" target="_blank"><img src="./images/zt_70n.jpg" width="490" border="0" /></a></div>
<div class="fl">%s</div>
<div class="fr"><div class="box"><div class="box_t"><h2>最新更新</h2></div><ul class="list_02">
%s
<li><span>2019-11-05</span><a href=".%s" target="_blank">全省工会宣传工作座谈会在晋祠召开</a></li></ul></div></div>
<div class="clear"></div>
<div class="rl"><a href="/hdjl/hdrl/index.jsp?y=2020&amp;m=3">工会活动日历</a></div>
</div>
""" % (_rel(here, top.path), _e(top.title), js, _rel(here, "/images/focus.swf"), box("xwdt/ghyw", 6), box("tzgg", 5), box("xwdt/jcdt", 6),
       '<div class="box"><div class="box_t"><h2><a href="./zcfg/">政策法规</a></h2><a class="more" href="./zcfg/">更多&gt;&gt;</a></div><ul class="list_02">\n%s\n</ul></div>' % _lis(here, law[:4], 22),
       _lis(here, [(o, o.path) for o in sorted((o for o in _docs if o.folder[:4] in ("xwdt", "tzgg")), key=lambda o: o.dt, reverse=True)[:5]], 20), _DEAD)
    _put("/index.html", body + _foot(here))


def _make_rest():
    here = "/ghgk/"
    _put("/ghgk/index.html", _head(here, "工会概况_山西省总工会", _list_meta("ghgk")) + '<div class="main w1000">' + _side(here, "ghgk") +
         '<div class="right fr">%s<div class="TRS_Editor"><p>　　山西省总工会是全省地方工会和产业工会的领导机关，在省委和全国总工会的双重领导下开展工作。</p><p>　　机关内设办公室、组织部、宣传教育和网络工作部、权益保障部、法律工作部、女职工部、财务部等部门。</p><p><a name="lx"></a>　　地址：太原市迎泽区（邮编030001）　值班电话：0351-0000000</p></div></div><div class="clear"></div></div>' % _pos(here, "ghgk") + _foot(here))
    SINGLES.add(BASE + "/ghgk/")
    here = "/hdjl/"
    _put("/hdjl/index.html", _head(here, "互动交流_山西省总工会", _list_meta("hdjl")) + '<div class="main w1000">' + _side(here, "hdjl") +
         '<div class="right fr">%s<ul class="hd"><li><a href="/hdjl/login.jsp">主席信箱</a></li><li><a href="/hdjl/dc/vote.jsp?id=3&amp;option=1">网上调查</a></li><li><a href="/hdjl/hdrl/index.jsp?y=2020&amp;m=3">活动日历</a></li><li>维权热线：12351</li></ul></div><div class="clear"></div></div>' % _pos(here, "hdjl") + _foot(here))
    SINGLES.add(BASE + "/hdjl/")
    here = "/wzdt/"
    _put("/wzdt/index.html", _head(here, "网站地图_山西省总工会") + '<div class="main w1000"><ul class="map">%s</ul></div>' % "".join(
        '<li><a href="%s">%s</a></li>' % (_rel(here, "/%s/" % f), n) for f, (n, _) in _COLS.items() if not f.startswith(("en", "ztzl/"))) + _foot(here))
    SINGLES.add(BASE + "/wzdt/")
    _put("/images/fenye.js", _CREATE, "application/x-javascript")
    _put("/images/common.js", "function showDate(){var d=new Date();document.write(d.getFullYear()+'年'+(d.getMonth()+1)+'月'+d.getDate()+'日');}\n"
         "function doZoom(s){document.getElementById('zoom').style.fontSize=s+'px';}\nfunction checkSearch(){return true;}\n", "application/x-javascript")
    for p in ("/images/style2015.css", "/ztzl/cgdwjs/images/zt.css", "/en/images/en.css"):
        _put(p, "body{font:12px/24px 宋体}", "text/css")
    _put("/images/jquery-1.8.3.min.js", "/*! jQuery v1.8.3 */", "application/x-javascript")
    for p in ("/images/banner2015.jpg", "/images/zt_cgdwjs.jpg", "/images/zt_70n.jpg", "/ztzl/cgdwjs/images/top.jpg"):
        _put(p, b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\xff\xd9", "image/jpeg")
    _put("/favicon.ico", b"\x00\x00\x01\x00", "image/x-icon")


for o in _docs:
    TRUTH[BASE + o.path] = {
        "title": o.title,
        "published": o.dt.strftime("%Y-%m-%d") if o.folder.startswith("en") else o.dt.strftime("%Y-%m-%dT%H:%M:00+08:00"),
        "source": o.source, "authors": o.authors, "editor": o.editor, "category": " > ".join(_cat(o.folder)), "text": "\n".join(o.paras)}
_make_lists()
_make_articles()
_make_en()
_make_home()
_make_rest()

MUST_NOT = [
    r"^https?://(?!www\.sxgh\.org\.cn(?:[:/?#]|$))",
    r"/hdjl/dc/vote\.jsp",
    r"/hdjl/logout\.jsp",
    r"/hdjl/hdrl/index\.jsp\?y=(?!2019|2020|2021)",
    r"/was5/web/search\?.*\bpage=(?:[4-9]|\d\d)",
]

_404 = b"""<html>\r\n<head><title>404 Not Found</title></head>\r\n<body bgcolor="white">\r\n<center><h1>404 Not Found</h1></center>\r\n<hr><center>nginx/1.6.2</center>\r\n</body>\r\n</html>\r\n"""


def _dyn(path, q):
    if path == "/was5/web/search":
        word = (q.get("searchword") or [""])[0]
        try:
            pg = int((q.get("page") or ["1"])[0])
        except ValueError:
            pg = 1
        hits = [o for o in sorted(_docs, key=lambda o: o.id, reverse=True) if word and word in o.title] if word else []
        part = hits[(pg - 1) * 10:pg * 10]
        return ('<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>检索结果</title></head><body>'
                '<p>共检索到 %d 条</p>%s<p><a href="/was5/web/search?channelid=226969&amp;searchword=%s&amp;page=%d">下一页</a></p></body></html>' % (
                    len(hits), "".join('<li><a href="%s">%s</a></li>' % (BASE + o.path, _e(o.title)) for o in part), _e(word), pg + 1))
    if path == "/hdjl/hdrl/index.jsp":
        try:
            y, m = int(q["y"][0]), int(q["m"][0])
        except (KeyError, ValueError):
            y, m = 2020, 3
        a, b = (y - 1, 12) if m <= 1 else (y, m - 1), (y + 1, 1) if m >= 12 else (y, m + 1)
        return ('<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>工会活动日历</title></head><body>'
                '<table class="rl"><caption><a href="index.jsp?y=%d&amp;m=%d">上月</a> %d年%d月 <a href="index.jsp?y=%d&amp;m=%d">下月</a></caption><tr>%s</tr></table>'
                '<a href="/">返回首页</a></body></html>' % (a[0], a[1], y, m, b[0], b[1], "".join("<td>%d</td>" % d for d in range(1, 29))))
    if path == "/hdjl/login.jsp":
        return ('<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>登录</title></head><body><form action="/hdjl/login_do.jsp" method="post">'
                '用户名<input name="username"> 密码<input type="password" name="pwd"><input type="submit" value="登录"></form></body></html>')
    if path in ("/hdjl/logout.jsp", "/hdjl/dc/vote.jsp", "/hdjl/login_do.jsp"):
        return "<script>alert('操作成功');history.back();</script>"
    if path == "/count/counter.jsp":
        return "document.write('1830472');"
    return None


def respond(method, url, headers, body):
    u = urlsplit(url)
    if u.hostname != HOST:
        return 502, {"Content-Type": "text/html"}, b""
    path = unquote(u.path or "/")
    h = {"Server": "nginx/1.6.2", "Content-Type": "text/html", "Connection": "keep-alive"}
    d = _dyn(path, parse_qs(u.query))
    if d is not None:
        h["Content-Type"] = "text/html;charset=UTF-8"
        return 200, h, b"" if method == "HEAD" else d.encode("utf-8")
    if method not in ("GET", "HEAD"):
        return 405, h, b"<html><head><title>405 Not Allowed</title></head></html>"
    f = path + "index.html" if path.endswith("/") else path
    if f in _FILES:
        ct, data = _FILES[f]
        h["Content-Type"] = ct
        h["Last-Modified"] = "Mon, 09 Mar 2020 09:12:33 GMT"
        h["Accept-Ranges"] = "bytes"
        return 200, h, b"" if method == "HEAD" else data
    if path + "/index.html" in _FILES:
        h["Location"] = BASE + u.path + "/"
        return 301, h, b"<html><head><title>301 Moved Permanently</title></head></html>"
    return 404, h, b"" if method == "HEAD" else _404
