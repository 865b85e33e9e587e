# -*- coding: utf-8 -*-
"""Java site (Tomcat 5.5, hand-written JSP, GBK) of 2006/2007.
 * list.jsp?col=N.  Columns 1 and 2: the pager POSTs a form (goPage(n) -> document.pageForm.pageNo.value=n; submit()).
   Column 1: request.getParameter, so a GET with pageNo=2 works too.  Column 2: pageNo only counts when the form's hidden field totalPage
   comes along (otherwise the JSP counts anew and shows page 1); its pager has href="#" onclick="goPage(2)".
   LISTS has "http://www.sxgh.org.cn/list.jsp?col=1#2" for page 2.  Articles of columns 1, 2 and 5 carry no 上一篇/下一篇.
 * column 5: list.jsp?col=5 is an empty shell, XMLHttpRequest gets list_data.jsp?col=5&pageNo=1 (HTML fragments, with &rnd=Math.random()).
 * column 6: list.jsp?col=6 likewise, list_data.jsp?col=6&pageNo=1&type=xml (XML); its sub-columns 61, 62 are plain lists.
 * columns 3, 31, 32, 4, 61, 62: list.jsp?col=3&pageNo=2 by GET.  pageNo=1 is the same as without; only the latter is in LISTS.
 * a client without a JSESSIONID cookie gets ;jsessionid=… in all links (response.encodeURL); with the id in the address the session goes on.
   Any address may carry ;jsessionid=…: that is the same page (not enumerated in ALIASES).
 * pages beyond the end show the last page; a missing article is a 500 with a stack trace, a missing file a Tomcat 404.
机构概况 (about.jsp) is a single page: neither in TRUTH nor in LISTS.  No I/O; everything is built at import."""
import datetime
import hashlib
import html
import random
import re
import urllib.parse

WHAT = ("Hand-written JSP site of 2007 in GBK (Tomcat): list.jsp?col=, content.jsp?id=, print.jsp, download.jsp, ;jsessionid= in every link until the cookie comes back. "
        "Hard: two columns whose pager only POSTs a form by javascript (one needs all hidden fields), one column loaded by XMLHttpRequest as HTML fragments, "
        "one as XML, page numbers clamped at the end, a missing article answers 500.")

BASE = "http://www.sxgh.org.cn/"

RAW = """
== lead
{M}月{D}日，记者随{C}总工会采访组走进{F}，所见所闻令人振奋。
{C}总工会{M}月{D}日向社会公布了这项工作的“成绩单”，{5-12}项指标全部完成。
会场设在{F}的大食堂里，{M}月{D}日这天来了{150-700}人。
“十一五”开局之年，{C}总工会把眼光投向基层，{M}月份安排了{3-8}次专题调研。
{M}月{D}日一大早，{Q}总工会的{2-5}辆宣传车就出了门。
提到这件事，{F}的{X}翻开了{M}月{D}日的工作日记。
由{C}总工会与劳动、安监等{3-5}家单位联合组织的活动，{M}月{D}日正式启动。
构建和谐劳动关系，{Q}用了{2-4}年时间，{M}月间交出了答卷。
{M}月{D}日，省总工会检查验收组对{C}进行了为期{2-4}天的考评。
来自{F}的消息说，{M}月以来，这里的职工一改往日的观望情绪，参与率达到{85-99}%。
日前，{C}总工会召开第{4-16}次主席办公会议，对此项工作作了研究。
== coal
{F}的{60-300}名群监员每班提前{20-40}分钟到岗，先查隐患后生产。
在{400-800}米深的井下，{X}的矿灯照亮了“安全第一”的牌板。
工会出资{10-60}万元，为矿工添置了自救器{300-1200}台。
煤矿班组长培训班为期{7-15}天，{C}已有{600-3000}名班组长结业。
{Q}关闭的{10-40}座小煤窑中，有{4-12}座是职工举报的。
事故隐患举报电话开通{3-9}个月，接听{60-400}个，兑现奖金{1-9}万元。
矿工妻子组成的{20-60}人合唱团，把安全歌唱到了罐笼前。
{F}连续{2-9}年没有发生重伤以上事故，矿工每人得奖{600-3000}元。
“三无班组”竞赛评出优胜班组{30-90}个，{X}班名列榜首。
粉尘监测点由{6-12}个增加到{20-50}个，职工随时可以看数据。
井口食堂的热饭{24-24}小时供应，价格{2-4}元一份。
== talk
工资集体协商进行到第{3-6}轮，{F}劳资双方终于握了手。
协商代表{X}带着{20-60}页的测算材料走上谈判桌。
合同规定，当年效益增长{5-12}%时，职工工资增长不低于{3-8}%。
{Q}的{40-120}家小饭店签订了一份区域性协议，服务员最低工资定为{520-680}元。
审查合同{300-1500}份，退回修改{20-90}份。
要约行动月里，{C}发出要约书{600-4000}份，回应率{80-97}%。
协商指导员持证上岗，首批{15-60}名，由财政补贴每月{600-1000}元。
三方会议办公室有{3-5}间屋子，一年开会{4-8}次。
签字那天，{F}的{100-600}名职工代表用掌声通过了文本。
违约的{2-6}家企业被通报，限{10-30}天内改正。
企业老板说，坐下来谈{2-3}个小时，比闹{3-6}天强得多。
== join
劳务市场里的“入会直通车”{M}月份接收农民工会员{300-2000}名。
在{F}的项目部，{200-800}名泥瓦工、架子工有了自己的主席。
会员证上的编号从{1000-5000}排到{6000-9900}，张张实名。
{Q}把外出的{2000-9000}人编成{30-90}个流动工会小组。
包工头{X}起初不愿意，谈了{3-8}次之后主动腾出一间房做办公室。
流出地与流入地的{4-9}个县签了双向维权协议。
建筑工地的{20-80}块公示牌写明了欠薪投诉电话。
农民工“一卡通”可以在{8-30}家医院享受{10-25}%的优惠。
入会后的{X}领到了{1-3}张培训券，学会了电工。
今年发展农民工会员的任务是{8-30}万人，{M}月底已完成{60-95}%。
“两节”返乡大巴{20-60}辆，一路有工会干部送到家门。
== help
{C}困难职工帮扶中心的大厅有{6-14}个窗口，实行一站式服务。
去年共发放救助款{100-900}万元，受助{2000-9000}人次。
帮扶网络延伸到{40-160}个街道和企业，方圆{3-5}里就能找到一个站点。
患病的{X}一家收到{2000-6000}元救助金，还有邻居们凑的{300-900}元。
助学行动让{300-1200}名新生如期报到，每人{1500-4000}元。
爱心超市凭卡领物，货架上有{100-400}个品种。
“一帮一”的{200-800}对结成两年，已有{60-300}户摘掉困难帽。
小额贷款贴息{5-30}万元，扶持{40-160}个职工创业。
每逢周三，{3-6}名医生在帮扶中心义诊，已看病人{500-3000}名。
招聘会{M}月开了{2-5}场，{300-1500}人找到工作。
慰问信随着{800-4000}袋面粉一起送到职工手中。
== contest
大赛历时{3-6}个月，{30-60}万职工参加了不同层次的练兵。
{F}的{X}在数控车决赛中加工误差不到{2-5}丝，摘得头名。
{12-28}个工种的第一名都获得了五一劳动奖章，不必等指标。
选手平均年龄{26-34}岁，最小的只有{19-21}岁。
赛场设在{F}的技校，{40-120}个工位坐得满满当当。
理论占{30-40}分、实操占{60-70}分，请来{15-40}名评委。
奖金{2000-20000}元在次日就打进了获奖者的存折。
比武练出了{60-300}名技师，{C}的高级工比例升到{15-28}%。
点钞、挑选茶叶、铺床叠被，{Q}的服务业竞赛热闹了{2-4}天。
师徒同台的{10-40}对组合引得观众喝彩。
参赛作品里的{5-20}项操作法被编成了小册子，印了{2000-9000}本。
== save
“我为节能减排作贡献”活动收集点子{800-5000}条。
{F}的余热回收项目由{5-12}名工人设计，年节煤{800-6000}吨。
水泵班{X}把滴漏的阀门换掉，一月省水{300-1500}方。
{40-160}名职工义务监督员戴上了红袖标，专查长明灯、长流水。
全厂万元产值能耗比上年下降{3-9}个百分点。
竞赛台账每{5-10}天公布一次，落后班组要插黄旗。
烟囱不冒黑烟了，{Q}的职工说晾在外面的衣服能白上{2-3}天。
旧轴承修复再用{400-2000}套，节约{20-90}万元。
{C}树起{10-30}个节约标兵，{X}排在第{1-3}位。
工会给合理化建议发奖，最高的一笔{5000-20000}元。
污水处理站里，{6-15}名女工守着{20-50}块仪表。
== women
{F}的女工休息室添了{10-30}把躺椅，还有冰箱和微波炉。
专项集体合同把{6-12}条保护条款写得明明白白。
“女职工关爱行动”救助{100-500}人，款项{10-60}万元。
两癌筛查车开进{Q}，{5-10}天查了{600-2500}名女工。
巾帼技能赛分{5-9}个专业，{X}拿了缝纫项目第一。
单亲家庭的{60-300}个孩子收到书包和{200-600}元压岁钱。
女职工学校{M}月办了{3-8}期，讲礼仪、讲法律、讲家教。
孕期调岗的{8-40}名女工一个也没有被降薪。
{C}女职工委员会的覆盖面升到{85-97}%。
社区里{30-120}名下岗姐妹学会了编织，产品卖到了南方。
十佳女职工的奖品是一台{21-29}英寸的电视机。
== model
评选出的{20-90}名劳模中，一线工人占{55-75}%，农民工有{3-9}名。
{X}在{F}烧了{20-30}年锅炉，创下{300-900}条记录。
劳模津贴从每月{50-80}元提到{100-200}元。
他捐出的{5000-20000}元奖金，成了班组互助金的第一笔钱。
事迹展览有{60-150}块图板，一个月参观者{1-4}万人次。
劳模子女就业的难题解决了{20-80}件。
走在{Q}的劳模大道上，{30-60}幅照片格外醒目。
{X}说自己只是{300-900}名工友里普通的一个。
以劳模名字命名的班组已有{10-40}个。
疗休养安排在{M}月，{40-120}名劳模携带老伴同行。
学先进座谈会上，{8-16}名青工谈了体会。
== fun
矿山艺术节有{20-60}个节目参演，{F}选送的舞蹈拿了金奖。
{C}职工长跑队{200-900}人，绕汾河跑了{5-12}公里。
职工书屋每晚开到{9-10}点，一年借阅{1-5}万册次。
象棋擂台摆了{5-10}天，{X}守擂{8-20}局不败。
唱红歌的{30-60}支队伍来自{10-24}个系统。
文化宫推出的公益课{6-15}门，报名者排了{100-300}米的队。
{Q}的职工剪纸有{200-600}件，最长的一幅{5-12}米。
“送文化到一线”演出{30-90}场，行程{2000-9000}公里。
篮球决赛加时{2-3}次，{F}以{1-3}分险胜。
老年合唱团的{60-90}名成员平均{62-70}岁，嗓音依旧洪亮。
摄影班的{20-50}名学员拍下了{1000-6000}张工地照片。
== study
“知荣辱、树新风”演讲团到{Q}巡讲{10-30}场。
六中全会精神的辅导材料印了{5000-30000}册，人手一册。
机关干部自学笔记不少于{1-3}万字，每月检查{1-2}次。
{F}的午间课堂每次{20-30}分钟，三年没有间断。
职业道德十佳班组评选收到选票{2-9}万张。
读书自学的{X}拿到了第{2-4}张文凭。
宣讲员把和谐社会的道理编成{6-15}段快板。
{C}评出学习型组织{30-90}个，知识型职工{100-400}名。
“工人讲坛”请了{8-24}名一线职工主讲。
问卷发出{1000-5000}份，收回率{90-98}%。
培训费占工资总额的{1.5-2.5}%，{F}足额提取。
== aid
法律援助站设在{20-60}个工业园区，一年接案{100-700}件。
律师{X}用了{3-9}个月，为{10-60}名工人讨回加班费。
{Q}欠薪应急周转金达到{50-300}万元。
一份{6-12}页的仲裁申请书，工会没有收一分钱。
代理胜诉率{88-98}%，挽回损失{100-800}万元。
职工维权热线12351开通{1-3}年，接话{3000-9000}个。
劳动争议在{7-15}天内调解成功的占{60-80}%。
“以案说法”每周一期，已经播到第{30-120}期。
{C}的{200-900}名劳动法律监督员领到了证书。
企业补缴了{60-400}名职工的养老保险，合计{30-300}万元。
法官、律师、工会干部{3-3}方同坐一张桌子，纠纷半天就化解了。
== meet
出席会议的委员{70-130}名，缺席{2-5}名，符合规定。
报告用了{60-90}分钟，提出明年的{5-9}项重点。
{C}、{Q}等{4-8}个单位作了典型发言。
会上签订了目标责任书，共{11-20}份。
替补、增补委员{3-9}名，{X}等当选。
分组审议时，代表们提了{20-70}条修改意见。
会议号召全省{300-500}万会员为“十一五”建功立业。
领导为{20-60}个模范职工之家授了牌。
经审报告指出了{3-7}个问题，要求{30-60}天内整改。
{F}的代表说，会开了{1-2}天，句句讲到心坎上。
决议草案以{98-100}%的赞成率获得通过。
== notice
请各单位接通知后{5-10}日内确定参加人员，报名表传真至省总工会。
参评集体成立须满{2-3}年，{3-5}年内无重大责任事故。
补助标准为：特困户每户{500-800}元，一般困难户{200-400}元。
名额分配见附表，总数控制在{100-300}个以内。
申报表用A{4-4}纸打印，一式{3-4}份，{M}月{D}日截止。
活动分宣传发动、组织实施、总结评比{3-3}个阶段，历时{4-8}个月。
所需资金省级承担{40-60}%，其余由各市自筹。
培训地点为省工会干部学院，报到日期{M}月{D}日，学期{5-15}天。
获奖单位由省总工会发文表彰，奖金{3000-10000}元。
以往文件与此不一致的，以{2006-2007}年的规定为准。
联系人：{X}；电话：（0351）{4200000-4299999}。
"""

PEOPLE = "景海燕 上官春 司文俊 武俊卿 车建军 成学礼 闻晓芳 樊有才 田改莲 姬长明 令狐荣 巩卫东 邢素芬 席怀仁 卜新民 米秀珍 权志刚 花桂兰 游立业".split()
CITIES = "太原市 大同市 阳泉市 长治市 晋城市 朔州市 晋中市 运城市 忻州市 临汾市 吕梁市".split()
COUNTIES = "娄烦县 阳高县 郊区 壶关县 沁水县 应县 寿阳县 闻喜县 代县 曲沃县 交城县 平遥县 稷山县 保德县".split()
FIRMS = "汾西岭矿业公司 恒通电力检修公司 晋源水务公司 三晋玻璃厂 太岳煤焦公司 漳泽热电厂 雁门运输公司 古交选煤厂 河东建工集团 平陆铝矿 云州钢丝绳厂 大寨饮料公司".split()

COL = {1: ("工会要闻", 0), 2: ("基层动态", 0), 3: ("维权帮扶", 0), 31: ("困难帮扶", 3), 32: ("劳动保护", 3), 4: ("文件公告", 0), 5: ("职工风采", 0),
       6: ("宣传教育", 0), 61: ("职工文化", 6), 62: ("学习园地", 6)}
SIZE = 8
TITLES = {
    1: """meet|省总工会召开十届五次全委会议|2007-11-26
talk|全省工资集体协商要约行动取得阶段性成果|2007-11-19
coal|省总督查组深入重点矿区检查群众安全工作|2007-11-8
join|全省新发展农民工会员逾二十万|2007-10-29
contest|第八届全省职工职业技能大赛圆满收官|2007-10-18
help|省总启动冬季困难职工帮扶月|2007-10-8
save|“我为节能减排作贡献”活动推进会召开|2007-9-20
aid|职工维权热线12351联网运行|2007-9-6
help|助学行动惠及千名职工子女|2007-8-24
study|全省工会干部集中学习和谐社会理论|2007-8-3
women|女职工权益专项集体合同工作现场推进|2007-7-19
model|全省劳动模范先进事迹报告团出发|2007-6-28
meet|模范职工之家经验交流会在晋中市召开|2007-6-7
coal|煤矿班组长大培训全面展开|2007-5-22
model|庆祝五一国际劳动节暨劳模表彰大会召开|2007-4-29
aid|工会法律援助站进驻工业园区|2007-4-5
talk|劳动关系三方会议部署全年工作|2007-3-14
help|省领导春节前看望困难职工|2007-2-12""",
    2: """contest|平遥县服务业技能竞赛精彩纷呈|2007-11-21
coal|汾西岭矿业公司群监员提前到岗查隐患|2007-11-13
join|河东建工集团项目部成立农民工工会|2007-10-24
save|漳泽热电厂余热回收出自工人之手|2007-10-11
women|三晋玻璃厂女工休息室建成启用|2007-9-13
talk|闻喜县小饭店签订区域性工资协议|2007-8-28
fun|雁门运输公司职工书屋夜夜灯明|2007-7-31
study|太岳煤焦公司“午间课堂”三年不断线|2007-7-10
help|寿阳县爱心超市凭卡领物暖人心|2007-6-14
aid|代县律师进厂以案说法|2007-5-17
join|壶关县流动工会小组跟着民工走|2007-3-28""",
    31: """help|长治市困难职工帮扶中心一站式服务见实效|2007-11-15
aid|三个月讨回加班费|2007-10-15
help|“一帮一”结对两年六成户脱困|2007-8-15
help|周三义诊走进帮扶中心|2007-5-31
join|返乡大巴一路平安|2007-2-8""",
    32: """coal|安全合唱团唱到罐笼前|2007-11-5
coal|隐患举报电话背后的故事|2007-9-26
coal|大同市煤矿“三无班组”竞赛揭晓|2007-7-5
coal|粉尘监测数据上墙公开|2007-4-12""",
    4: """notice|关于举办工会干部业务培训班的通知|2007-11-12
notice|关于开展“职工之家”评选活动的通知|2007-9-3
notice|关于下达帮扶资金补助标准的通知|2007-1-18""",
    5: """model|烧了三十年锅炉的人|2007-11-22
model|以他名字命名的班组|2007-11-1
women|缝纫台前的状元|2007-10-22
contest|误差不到三丝的车工|2007-9-18
model|农民工也能当劳模|2007-8-21
save|节约标兵和他的小本子|2007-7-24
women|守着仪表的女工们|2007-6-19
model|劳模大道上的身影（图片专题）|2007-5-10
fun|守擂二十局的棋王|2007-4-18
contest|师徒同台比高低|2007-3-20""",
    61: """fun|运城市矿山艺术节闭幕|2007-11-9
fun|篮球决赛两度加时|2007-8-9
fun|剪纸长卷贺新春|2007-2-15""",
    62: """study|知荣辱树新风演讲团巡讲归来|2007-9-11
study|工人讲坛开讲|2007-6-22
study|第三张文凭|2007-3-8""",
}


def _parse():
    d = {}
    for ln in RAW.strip().splitlines():
        if ln.startswith("== "):
            cur = d.setdefault(ln[3:].strip(), [])
        elif ln.strip():
            cur.append(ln.strip())
    return d


BANK = _parse()


def _expand(rng, text, env):
    def f(m):
        k = m.group(1)
        if k in env:
            return env[k]
        if k == "D":
            return str(rng.randint(1, max(1, int(env["_d"]))))
        a, b = k.split("-")
        return ("%.1f" % rng.uniform(float(a), float(b))) if "." in a else str(rng.randint(int(a), int(b)))
    return re.sub(r"\{([\w.\-]+)\}", f, text)


def _compose(rng, topic, title, dt, n):
    own = lambda pool: next((x for x in pool if x in title), rng.choice(pool))
    env = {"C": own(CITIES), "Q": own(COUNTIES), "F": own(FIRMS), "X": rng.choice(PEOPLE), "M": str(dt.month), "_d": str(dt.day)}
    src = BANK[topic]
    if topic == "notice":
        lines = rng.sample(src[:-1], rng.randint(max(n - 1, 4), 9)) + [src[-1]]
    else:
        lines = [rng.choice(BANK["lead"])] + rng.sample(src, rng.randint(max(n, 5), 10))
    lines = [_expand(rng, x, env) for x in lines]
    n = min(n, len(lines))
    at = [0] + sorted(rng.sample(range(1, len(lines)), n - 1)) + [len(lines)]
    return ["".join(lines[at[k]:at[k + 1]]) for k in range(n)]


def _create():
    rng = random.Random(1126)
    res = []
    for col, blk in TITLES.items():
        for ln in blk.splitlines():
            topic, title, d = ln.strip().split("|")
            y, m, dd = [int(x) for x in d.split("-")]
            dt = datetime.datetime(y, m, dd, rng.randint(8, 18), rng.randint(0, 59))
            a = {"col": col, "title": title, "dt": dt, "topic": topic, "authors": [], "source": None, "editor": None, "photo": rng.random() < .3, "att": [], "two": 0, "gal": None}
            a["paras"] = _compose(rng, topic, title, dt, rng.randint(3, 7))
            p = rng.sample(PEOPLE, 2)
            r = rng.random()
            if topic == "notice":
                a["source"], a["photo"] = "省总工会办公室", False
            elif r < .3:
                a["source"], a["authors"] = "三晋劳动报", [{"name": p[0], "role": "作者"}]
            elif r < .55:
                a["source"], a["authors"] = rng.choice(["三晋劳动报", "工运之窗"]), [{"name": p[0], "role": "记者"}]
                a["paras"][0] = "本报讯（记者 %s）" % p[0] + a["paras"][0]
            elif r < .75:
                a["authors"] = [{"name": p[0], "role": "作者"}, {"name": p[1], "role": "作者"}]
            elif r < .9:
                a["source"] = "省总宣教部"
            if rng.random() < .55:
                a["editor"] = rng.choice(["阎慧", "裘立本"])
            res.append(a)
    for a in res:
        if "图片专题" in a["title"]:
            a["gal"] = ["大道入口处的雕塑，三十六米长的浮雕刻着各个行业。", "退休钢铁工人带着孙子寻找自己的照片。", "夜班归来的矿工在灯箱前驻足。", "小学生在劳模照片前举行入队仪式。", "清洁工把每一块图板擦得锃亮。", "环卫女工与自己的照片合影。"]
            a["paras"] = ["五月的劳模大道游人如织，本站记者用镜头记录下六个场景。"] + a["gal"]
            a["authors"], a["source"], a["photo"] = [{"name": "游立业", "role": "摄影"}], "工运之窗", False
        if "业务培训班" in a["title"]:
            a["att"] = [(318, "培训班报名表.xls"), (319, "培训班课程表.doc")]
        if a["title"] == "烧了三十年锅炉的人":
            a["paras"] = _compose(random.Random(5), "model", a["title"], a["dt"], 7)
            a["two"], a["authors"], a["source"] = 4, [{"name": "闻晓芳", "role": "作者"}], "三晋劳动报"
    res.sort(key=lambda a: a["dt"])
    n = 1060
    for a in res:
        n += rng.randint(2, 19)
        a["id"] = n
    return res[::-1]


ARTS = _create()
IDX = {a["id"]: a for a in ARTS}
esc = html.escape


def _in(col):
    return [a for a in ARTS if a["col"] == col or COL[a["col"]][1] == col]


def _pages(col):
    return -(-len(_in(col)) // SIZE)


class Ctx(object):
    """session: encode() is response.encodeURL"""

    def __init__(self, sid):
        self.sid = sid

    def e(self, u):
        if not self.sid:
            return u
        p, q, r = u.partition("?")
        return p + ";jsessionid=" + self.sid + q + r


def _cut(s, n):
    return s[:n] + "..." if len(s) > n else s


def _menu(c):
    out = ['<div id="nav"><ul class="menu">', '<li><a href="%s">首页</a></li><li><a href="%s">机构概况</a></li>' % (c.e("index.jsp"), c.e("about.jsp"))]
    for k in COL:
        if COL[k][1]:
            continue
        kids = [x for x in COL if COL[x][1] == k]
        sub = "<ul>" + "".join('<li><a href="%s">%s</a></li>' % (c.e("list.jsp?col=%d" % x), COL[x][0]) for x in kids) + "</ul>" if kids else ""
        out.append('<li><a href="%s">%s</a>%s</li>' % (c.e("list.jsp?col=%d" % k), COL[k][0], sub))
    out.append("</ul></div>")
    return "".join(out)


def _side(c):
    return '''<td width="210" valign="top" class="side"><div class="box"><h3>点击排行</h3><ul>%s</ul></div>
<div class="box"><h3>信息检索</h3><form name="searchForm" action="%s" method="post"><input type="text" name="keyword" size="14"/><input type="hidden" name="flag" value="title"/><input type="submit" value="搜索"/></form></div>
<div class="box"><h3>网上调查</h3><form name="voteForm" action="%s" method="post" target="_blank">您最关心的问题是：<br/><input type="radio" name="opt" value="1"/>工资收入<br/><input type="radio" name="opt" value="2"/>社会保险<br/><input type="submit" value="投票"/> <a href="%s" target="_blank">查看结果</a></form></div>
<div class="box"><a href="%s">会员登录</a> <a href="%s">退出登录</a></div></td>''' % (
        "".join('<li><a href="%s" title="%s" target="_blank">%s</a></li>' % (c.e("content.jsp?id=%d&amp;col=%d" % (a["id"], a["col"])), esc(a["title"]), esc(_cut(a["title"], 12))) for a in RANK),
        c.e("search.jsp"), c.e("vote.jsp"), c.e("vote.jsp?act=view"), c.e("login.jsp"), c.e("logout.jsp"))


def _page(c, title, main, head=""):
    return '''


<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<base href="http://www.sxgh.org.cn/" />
<title>%s</title>
<link rel="stylesheet" type="text/css" href="css/main.css" />
<script type="text/javascript" src="js/common.js"></script>
%s</head>
<body>
<div id="top"><img src="images/logo.jpg" alt="山西省总工会" /><div class="tool"><a href="javascript:setHome()">设为首页</a> | <a href="javascript:addFav()">加入收藏</a> | <a href="http://mail.sxgh.org.cn/" target="_blank">邮箱</a></div></div>
%s
<table width="950" align="center" cellspacing="0" cellpadding="0"><tr><td valign="top" class="main">
%s
</td>%s</tr></table>
<div id="links">友情链接：<a href="http://www.acftu.org/" target="_blank">中华全国总工会</a> <a href="http://www.grrb.example.cn/" target="_blank">工人日报</a>
<select onchange="if(this.value)window.open(this.value)"><option value="">兄弟省市工会</option><option value="http://www.hebgh.example.cn/">河北省总工会</option><option value="http://www.hngh.example.cn/">河南省总工会</option></select></div>
<div id="foot">主办单位：山西省总工会　技术支持：省总工会信息中心<br />晋ICP备06000000号　访问人数：<script type="text/javascript" src="counter.jsp"></script></div>
</body></html>''' % (title, head, _menu(c), main, _side(c))


def _lis(c, arts, cut=26, fmt="%Y-%m-%d"):
    return "\n".join('<li><span class="date">%s</span><a href="%s" title="%s" target="_blank">%s</a></li>' % (a["dt"].strftime(fmt), c.e("content.jsp?id=%d" % a["id"]), esc(a["title"]), esc(_cut(a["title"], cut))) for a in arts)


def _crumb(c, col, tail=""):
    s = '<div class="pos">当前位置：<a href="%s">首页</a>' % c.e("index.jsp")
    for k in ([COL[col][1]] if COL[col][1] else []) + [col]:
        s += ' &gt; <a href="%s">%s</a>' % (c.e("list.jsp?col=%d" % k), COL[k][0])
    return s + tail + "</div>"


def _no(q, n):
    try:
        v = int(q.get("pageNo", "1") or 1)
    except ValueError:
        raise KeyError('java.lang.NumberFormatException: For input string: "%s"' % q.get("pageNo"))
    return min(max(1, v), n)


def j_index(c, q):
    def box(col, n, cls):
        return '<div class="%s"><h2><a class="more" href="%s">更多&gt;&gt;</a>%s</h2><ul>%s</ul></div>' % (cls, c.e("list.jsp?col=%d" % col), COL[col][0], _lis(c, _in(col)[:n], 20, "(%m-%d)"))
    pic = [a for a in ARTS if a["photo"]][:3]
    slide = "".join('<a href="%s" target="_blank"><img src="upload/pic/%d.jpg" width="240" height="180" alt="%s" /></a>' % (c.e("content.jsp?id=%d" % a["id"]), a["id"], esc(a["title"])) for a in pic)
    note = '<marquee direction="left" scrollamount="3">%s <a href="%s">网站改版公告</a></marquee>' % (" ".join('<a href="%s" target="_blank">%s</a>' % (c.e("content.jsp?id=%d" % a["id"]), esc(a["title"])) for a in _in(4)[:2]), c.e("content.jsp?id=17"))
    return _page(c, "山西省总工会门户网站", note + '<div id="slide">%s</div>' % slide + box(1, 7, "box1") + box(2, 5, "box2") + box(3, 5, "box2") + box(5, 3, "box2") + box(6, 4, "box2") + box(4, 2, "box2"))


def j_list(c, q):
    if not q.get("col", "").isdigit() or int(q["col"]) not in COL:
        raise KeyError("java.lang.NullPointerException")
    col = int(q["col"])
    arts = _in(col)
    n = _pages(col)
    head = pager = ""
    ttl = COL[col][0] + "-山西省总工会"
    if col in (5, 6):
        if col == 5:
            done = 'document.getElementById("listArea").innerHTML=xmlHttp.responseText;'
            url = '"list_data.jsp?col=5&pageNo="+n+"&rnd="+Math.random()'
        else:
            done = '''var items=xmlHttp.responseXML.getElementsByTagName("item");var s="<ul class='newslist'>";
      for(var i=0;i<items.length;i++){s+="<li><span class='date'>"+val(items[i],"pubdate")+"</span><a href='"+val(items[i],"url")+"' target='_blank'>"+val(items[i],"title")+"</a></li>";}
      var pc=parseInt(xmlHttp.responseXML.documentElement.getAttribute("pageCount"));s+="</ul><div class='page'>";
      for(var k=1;k<=pc;k++){s+="<a href='javascript:loadList("+k+")'>["+k+"]</a> ";}
      document.getElementById("listArea").innerHTML=s+"</div>";'''
            url = '"list_data.jsp?col=6&pageNo="+n+"&type=xml"'
        js = '''<script type="text/javascript">
var xmlHttp;
function createXMLHttpRequest(){
  if(window.ActiveXObject){xmlHttp=new ActiveXObject("Microsoft.XMLHTTP");}
  else if(window.XMLHttpRequest){xmlHttp=new XMLHttpRequest();}
}
function val(o,t){return o.getElementsByTagName(t)[0].firstChild.nodeValue;}
function loadList(n){
  createXMLHttpRequest();
  xmlHttp.onreadystatechange=function(){
    if(xmlHttp.readyState==4&&xmlHttp.status==200){
      %s
    }
  };
  xmlHttp.open("GET",%s,true);
  xmlHttp.send(null);
}
window.onload=function(){loadList(1);}
</script>
''' % (done, url)
        return _page(c, ttl, _crumb(c, col) + '<div id="listArea"><img src="images/loading.gif" alt="" />正在加载，请稍候……</div>', js)
    if col == 2 and "totalPage" not in q:
        q = dict(q, pageNo="1")
    i = _no(q, n)
    if col in (1, 2):
        head = '<script type="text/javascript">\nfunction goPage(n){document.pageForm.pageNo.value=n;document.pageForm.submit();}\n%s</script>\n' % (
            "function jump(){var n=document.getElementById('jumpNo').value;if(!/^\\d+$/.test(n)){alert('请输入页码');return;}goPage(n);}\n" if col == 2 else "")
        hid = '<input type="hidden" name="col" value="%d" /><input type="hidden" name="pageNo" value="%d" />' % (col, i)
        if col == 2:
            hid += '<input type="hidden" name="totalPage" value="%d" /><input type="hidden" name="totalCount" value="%d" /><input type="hidden" name="pageSize" value="%d" />' % (n, len(arts), SIZE)
        lk = (lambda k, t: '<a href="javascript:goPage(%d)">%s</a>' % (k, t)) if col == 1 else (lambda k, t: '<a href="#" onclick="goPage(%d);return false;">%s</a>' % (k, t))
        p = ("首页 上一页 " if i == 1 else lk(1, "首页") + " " + lk(i - 1, "上一页") + " ") + ("下一页 末页" if i == n else lk(i + 1, "下一页") + " " + lk(n, "末页"))
        if col == 2:
            p += ' 到第<input type="text" id="jumpNo" size="2" />页 <input type="button" value="GO" onclick="jump()" />'
        pager = '<form name="pageForm" method="post" action="%s">%s<div class="page">共%d条记录 第%d/%d页 %s</div></form>' % (c.e("list.jsp"), hid, len(arts), i, n, p)
    elif n > 1:
        lk = lambda k, t: '<a href="%s">%s</a>' % (c.e("list.jsp?col=%d&pageNo=%d" % (col, k)), t)
        pager = '<div class="page">共%d条 %d/%d页 %s %s</div>' % (len(arts), i, n, "首页 上一页" if i == 1 else lk(1, "首页") + " " + lk(i - 1, "上一页"), "下一页 末页" if i == n else lk(i + 1, "下一页") + " " + lk(n, "末页"))
    kids = [x for x in COL if COL[x][1] == (COL[col][1] or col)]
    tabs = '<div class="tabs">' + " | ".join('<a href="%s">%s</a>' % (c.e("list.jsp?col=%d" % x), COL[x][0]) for x in kids) + "</div>" if kids else ""
    return _page(c, ttl, _crumb(c, col) + tabs + '<ul class="newslist">\n%s\n</ul>%s' % (_lis(c, arts[(i - 1) * SIZE:i * SIZE]), pager), head)


def j_data(c, q):
    col = q.get("col", "")
    if not col.isdigit() or int(col) not in COL:
        raise KeyError("java.lang.NullPointerException")
    col = int(col)
    arts, n = _in(col), _pages(col)
    i = _no(q, n)
    part = arts[(i - 1) * SIZE:i * SIZE]
    if q.get("type") == "xml":
        return ("text/xml;charset=GBK", '<?xml version="1.0" encoding="GBK"?>\n<list col="%d" total="%d" pageCount="%d" pageNo="%d">\n%s\n</list>' % (
            col, len(arts), n, i, "\n".join('<item><id>%d</id><title><![CDATA[%s]]></title><url>%s</url><pubdate>%s</pubdate></item>' % (a["id"], a["title"], c.e("content.jsp?id=%d" % a["id"]), a["dt"].strftime("%Y-%m-%d")) for a in part)))
    nav = " ".join("<b>%d</b>" % k if k == i else '<a href="javascript:loadList(%d)">%d</a>' % (k, k) for k in range(1, n + 1))
    nx = '<a href="javascript:loadList(%d)">下一页</a>' % (i + 1) if i < n else "下一页"
    return '\n\n<ul class="newslist">\n%s\n</ul>\n<div class="page">共%d条 %s %s</div>' % (_lis(c, part), len(arts), nav, nx)


def _who(a):
    m = []
    if a["source"]:
        m.append("信息来源：" + a["source"])
    w = [x["name"] for x in a["authors"] if x["role"] == "作者"]
    if w:
        m.append("作者：" + " ".join(w))
    w = [x["name"] for x in a["authors"] if x["role"] == "摄影"]
    if w:
        m.append("摄影：" + w[0])
    m.append("发布时间：" + a["dt"].strftime("%Y-%m-%d %H:%M"))
    return m


def _text(a, ps, first):
    if a["gal"]:
        return "<p>　　%s</p>\n" % esc(ps[0]) + "\n".join('<div class="photo"><a href="upload/pic/%d_%d_b.jpg" target="_blank"><img src="upload/pic/%d_%d.jpg" /></a><p class="cap">%s</p></div>' % (a["id"], k, a["id"], k, esc(t)) for k, t in enumerate(ps[1:]))
    s = '<p style="text-align:center"><img src="upload/pic/%d.jpg" alt="" /></p>\n' % a["id"] if a["photo"] and first else ""
    if a["id"] % 3 == 1:
        return s + "<div>" + "</div>\n<div>&nbsp;</div>\n<div>".join("&nbsp;&nbsp;&nbsp;&nbsp;" + esc(p) for p in ps) + "</div>"
    return s + "\n".join("<p>　　%s</p>" % esc(p) for p in ps)


def _get(q):
    try:
        a = IDX.get(int(q.get("id", "null")))
    except ValueError:
        raise KeyError('java.lang.NumberFormatException: For input string: "%s"' % esc(q.get("id", "null")))
    if a is None:
        raise KeyError("java.lang.NullPointerException")
    return a


def j_content(c, q):
    a = _get(q)
    ps, pg, pager = a["paras"], 1, ""
    if a["two"]:
        pg = 2 if q.get("page") == "2" else 1
        ps = ps[:a["two"]] if pg == 1 else ps[a["two"]:]
        u = lambda k: c.e("content.jsp?id=%d" % a["id"] + ("&page=2" if k == 2 else ""))
        pager = '<div class="cpage">%s</div>' % ('<span>1</span> <a href="%s">2</a> <a href="%s">下一页</a>' % (u(2), u(2)) if pg == 1 else '<a href="%s">上一页</a> <a href="%s">1</a> <span>2</span>' % (u(1), u(1)))
    att = ""
    if a["att"]:
        att = '<div class="attach">附件下载：<br/>%s</div>' % "".join('<img src="images/att.gif" /><a href="%s">%s</a><br/>' % (c.e("download.jsp?fileid=%d" % f), esc(t)) for f, t in a["att"])
    nav = ""
    if a["col"] not in (1, 2, 5):
        sib = [x for x in ARTS if x["col"] == a["col"]]
        k = sib.index(a)
        l = lambda x: '<a href="%s">%s</a>' % (c.e("content.jsp?id=%d" % x["id"]), esc(x["title"]))
        nav = '<div class="pn">上一篇：%s<br/>下一篇：%s</div>' % (l(sib[k - 1]) if k else "无", l(sib[k + 1]) if k + 1 < len(sib) else "无")
    main = _crumb(c, a["col"], " &gt; 正文") + '''<div class="article"><h1>%s</h1>
<div class="info">%s　浏览次数：<script type="text/javascript" src="hits.jsp?id=%d"></script>　【字体：<a href="javascript:doZoom(16)">大</a> <a href="javascript:doZoom(14)">中</a> <a href="javascript:doZoom(12)">小</a>】</div>
<div id="zoom" class="content">
%s
</div>%s%s
%s
<div class="tools">【<a href="%s" target="_blank">打印</a>】【<a href="%s" target="_blank">我要评论</a>】【<a href="javascript:window.close()">关闭</a>】</div>%s</div>''' % (
        esc(a["title"]), "　".join(_who(a)), a["id"], _text(a, ps, pg == 1), pager, att, '<div class="editor">责任编辑：%s</div>' % a["editor"] if a["editor"] else "",
        c.e("print.jsp?id=%d" % a["id"]), c.e("comment.jsp?id=%d" % a["id"]), nav)
    return _page(c, esc(a["title"]) + "-山西省总工会", main)


def j_print(c, q):
    a = _get(q)
    return '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" /><title>%s</title></head><body><h1>%s</h1><div>%s</div><div>%s</div><a href="javascript:window.print()">打印</a></body></html>' % (esc(a["title"]), esc(a["title"]), "　".join(_who(a)), _text(a, a["paras"], True))


def j_comment(c, q):
    a = _get(q)
    k = a["id"]
    return _page(c, "评论-" + esc(a["title"]), '<h2>%s</h2><div>网友：说得好！ <a href="%s">支持</a> <a href="%s">反对</a> <a href="%s">删除</a></div><form method="post" action="%s"><textarea name="txt"></textarea><input type="submit" value="发表评论"/></form>' % (
        esc(a["title"]), c.e("agree.jsp?cid=%d" % k), c.e("oppose.jsp?cid=%d" % k), c.e("delComment.jsp?cid=%d" % k), c.e("saveComment.jsp?id=%d" % k)))


def j_about(c, q):
    return _page(c, "机构概况-山西省总工会", '<div class="pos">当前位置：<a href="%s">首页</a> &gt; 机构概况</div><div class="content"><p>　　山西省总工会设办公室、研究室、组织民管部、宣教文体部、经济工作部、保障工作部、法律工作部、女职工部、财务部、经审办等机构。</p><p>　　办公地址：太原市，邮编030001。</p></div>' % c.e("index.jsp"))


def _note(t):
    return lambda c, q: "<script>alert('%s');history.go(-1);</script>" % t


RANK = [ARTS[i] for i in (4, 11, 19, 27, 36)]
JSP = {"": j_index, "index.jsp": j_index, "list.jsp": j_list, "list_data.jsp": j_data, "content.jsp": j_content, "print.jsp": j_print, "comment.jsp": j_comment, "about.jsp": j_about,
       "search.jsp": lambda c, q: _page(c, "搜索结果", "<div>没有检索到相关信息！</div>"), "vote.jsp": _note("谢谢您的参与！"), "agree.jsp": _note("操作成功"), "oppose.jsp": _note("操作成功"),
       "delComment.jsp": _note("删除成功"), "saveComment.jsp": _note("评论已提交，等待审核"), "logout.jsp": _note("您已安全退出"),
       "login.jsp": lambda c, q: _page(c, "会员登录", '<form action="%s" method="post">用户名<input name="u"/>密码<input type="password" name="p"/><input type="submit" value="登录"/></form>' % c.e("doLogin.jsp")), "doLogin.jsp": _note("用户名或密码错误")}
FILES = {str(f): t for a in ARTS for f, t in a["att"]}

TRUTH, ALIASES, LISTS = {}, {}, set()
for _a in ARTS:
    _u = BASE + "content.jsp?id=%d" % _a["id"]
    _p = COL[_a["col"]][1]
    TRUTH[_u] = {"title": _a["title"], "published": _a["dt"].strftime("%Y-%m-%dT%H:%M:00+08:00"), "source": _a["source"], "authors": _a["authors"], "editor": _a["editor"],
                 "category": (COL[_p][0] + ">" if _p else "") + COL[_a["col"]][0], "text": "\n".join(_a["paras"])}
    ALIASES[BASE + "print.jsp?id=%d" % _a["id"]] = _u
    ALIASES[BASE + "content.jsp?id=%d&col=%d" % (_a["id"], _a["col"])] = _u
for _c in COL:
    _u = BASE + "list.jsp?col=%d" % _c
    LISTS.add(_u)
    for _i in range(1, _pages(_c) + 1):
        if _c == 5:
            LISTS.add(BASE + "list_data.jsp?col=5&pageNo=%d" % _i)
        elif _c == 6:
            LISTS.add(BASE + "list_data.jsp?col=6&pageNo=%d&type=xml" % _i)
        elif _i > 1:
            LISTS.add(_u + ("#%d" if _c in (1, 2) else "&pageNo=%d") % _i)
MUST_NOT = [r"^https?://(?!www\.sxgh\.org\.cn(?:[:/?#]|$))", r"/(?:logout|login|doLogin|vote|agree|oppose|delComment|saveComment)\.jsp", r"/search\.jsp.*keyword=.", r"[?&]pageNo=(?:0|-|\d{2,})"]

_GIF = b"GIF89a\x01\x00\x01\x00\x80\x01\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x01\x00\x00\x01\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02L\x01\x00;"
_ERR = '<html><head><title>Apache Tomcat/5.5.17 - Error report</title></head><body><h1>HTTP Status %d - %s</h1><HR size="1" noshade="noshade"><p><b>type</b> %s</p><p><b>message</b> <u>%s</u></p><p><b>description</b> <u>%s</u></p>%s<HR size="1" noshade="noshade"><h3>Apache Tomcat/5.5.17</h3></body></html>'


def _qs(s):
    return {k: v for k, v in reversed(urllib.parse.parse_qsl(s, keep_blank_values=True, encoding="gbk", errors="replace"))}


def respond(method, url, headers, body):
    u = urllib.parse.urlsplit(url)
    if u.scheme != "http" or u.hostname != "www.sxgh.org.cn" or u.port not in (None, 80):
        return 502, {"Content-Type": "text/html"}, b""
    hl = {k.lower(): v for k, v in headers.items()}
    path = urllib.parse.unquote(u.path).lstrip("/")
    sid = ""
    m = re.search(r";jsessionid=([0-9A-Za-z.]+)", path)
    if m:
        sid = m.group(1)
        path = path[:m.start()] + path[m.end():]
    h = {"Server": "Apache-Coyote/1.1"}
    if path in JSP:
        q = _qs(u.query)
        if method == "POST" and "urlencoded" in hl.get("content-type", ""):
            for k, v in _qs(body.decode("latin-1")).items():
                q.setdefault(k, v)
        cookie = re.search(r"JSESSIONID=([0-9A-Za-z.]+)", hl.get("cookie", ""))
        if cookie:
            c = Ctx("")
        else:
            if not sid:
                sid = hashlib.md5((method + url).encode("utf-8")).hexdigest().upper()
                h["Set-Cookie"] = "JSESSIONID=%s; Path=/" % sid
            c = Ctx(sid)
        try:
            out = JSP[path](c, q)
            ct = "text/html;charset=GBK"
            if isinstance(out, tuple):
                ct, out = out
            st, data = 200, out.encode("gbk")
        except KeyError as ex:
            st, ct = 500, "text/html;charset=utf-8"
            x = str(ex.args[0])
            data = (_ERR % (500, "", "Exception report", "", "The server encountered an internal error () that prevented it from fulfilling this request.",
                            "<p><b>exception</b> <pre>org.apache.jasper.JasperException: %s\n\torg.apache.jasper.servlet.JspServletWrapper.handleJspException(JspServletWrapper.java:460)</pre></p>" % x)).encode("utf-8")
    elif path == "download.jsp":
        f = FILES.get(_qs(u.query).get("fileid", ""))
        if f:
            st, ct, data = 200, "application/octet-stream", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + f.encode("utf-16-le")
            h["Content-Disposition"] = "attachment; filename=" + f.encode("gbk").decode("latin-1")
        else:
            st, ct, data = 200, "text/html;charset=GBK", "<script>alert('文件不存在');</script>".encode("gbk")
    elif path == "counter.jsp":
        st, ct, data = 200, "text/html;charset=GBK", b"\n\ndocument.write('93127');"
    elif path == "hits.jsp":
        st, ct, data = 200, "text/html;charset=GBK", ("\n\ndocument.write('%d');" % (100 + sum(map(ord, u.query)) % 900)).encode()
    elif path == "css/main.css":
        st, ct, data = 200, "text/css", b".date{float:right}#nav ul ul{display:none}"
    elif path == "js/common.js":
        st, ct, data = 200, "text/javascript", b"function setHome(){}function addFav(){}function doZoom(n){document.getElementById('zoom').style.fontSize=n+'px';}"
    elif re.match(r"(images|upload/pic)/[\w.]+\.(gif|jpg)$", path):
        st, ct, data = 200, "image/gif" if path.endswith("gif") else "image/jpeg", _GIF
    else:
        st, ct = 404, "text/html;charset=utf-8"
        p = "/" + esc(path)
        data = (_ERR % (404, p, "Status report", p, "The requested resource (%s) is not available." % p, "")).encode("utf-8")
    h["Content-Type"] = ct
    h["Content-Length"] = str(len(data))
    return st, h, b"" if method == "HEAD" else data
