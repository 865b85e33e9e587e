# -*- coding: utf-8 -*-
"""VSB (Visual SiteBuilder, 西安博达) site as of the end of 2008: static pages zyxw.htm, zyxw/12.htm, zyxw/11.htm,
info/1001/2345.htm.  The column page is <column>.htm, the second list page has the HIGHEST number, then descending.
 * zyxw: 12, 11, 10 (older list pages have been taken away by the webmaster, 9..1 answer 404); all other columns end at 1.
 * jcdt: the pager is images alone, without alt or title; its articles carry no 上一条/下一条.
 * 图片新闻 on the home page and 热点 in the side column use content.jsp?urltype=news.NewsContentUrl&... (ALIASES).
 * home boxes show dates as [12-05], without the year.
机构概况 (jggk.htm) is a single page: neither in TRUTH nor in LISTS.
No I/O; everything is built at import."""
import datetime
import html
import random
import re
import urllib.parse

WHAT = ("西安博达 VSB site of 2008: static lists with descending page numbers (zyxw.htm, zyxw/12.htm, zyxw/11.htm, zyxw/10.htm), "
        "articles info/<treeid>/<newsid>.htm, upper-case table markup, relative addresses everywhere. "
        "Hard: one column's pager is images without words (and its articles have no 上一条/下一条), cut titles, dates without year on the "
        "home page, dynamic content.jsp doubles, a text over two pages (…_2.htm), attachments by download.jsp.")

BASE = "http://www.sxgh.org.cn/"
OWNER = 1199385217
VER = "<!--Announced by Visual SiteBuilder 5-->"

BANK_TEXT = """
#lead
{M}月{D}日上午，{C}总工会机关干部一行{3-9}人来到{F}，与一线职工面对面座谈。
记者日前从{C}总工会获悉，这项工作经过{2-6}个月的努力，已在全市{20-90}家企业铺开。
入冬以来，{Q}总工会把职工冷暖放在心上，{M}月{D}日召开专题会议作出部署。
{M}月{D}日，{F}俱乐部内座无虚席，{120-800}名职工代表参加了活动。
连日来，{C}各级工会迅速行动，{M}月{D}日起分{3-8}个小组深入基层。
“有困难找工会，这话不假。”{M}月{D}日，{F}职工{X}拉着工会干部的手说。
根据省总工会{2007-2008}年工作要点的安排，{C}总工会于{M}月{D}日启动了此项工作。
{M}月{D}日至{D}日，省总工会调研组在{C}走访了{5-16}家企业和{3-9}个街道工会。
在{Q}，提起{F}工会，{30-90}里外的职工都竖大拇指。
本报讯 {M}月{D}日，{C}总工会传来消息，全市又有{200-900}名职工从中受益。
为贯彻省总十一届{2-4}次全委会议精神，{C}总工会{M}月{D}日召开了主席办公会。
#snow
年初的低温雨雪冰冻灾害使{C}{3-9}条输电线路受损，{F}职工连续奋战{5-15}个昼夜。
抢修队员{X}的棉衣结了冰，换下来一称足有{4-9}斤重。
工会送来的{200-900}件棉大衣和{30-90}箱方便面，在除夕夜送到了塔基之下。
{F}工会把{20-80}口大锅支到了工地上，让抢险职工每天吃上{3-5}顿热饭。
为保电煤外运，{Q}{12-40}座煤矿的职工放弃春节休假，日产原煤增加{3-9}千吨。
{C}总工会从会费中紧急列支{10-60}万元，用于慰问滞留车站的{300-900}名外来务工人员。
火车站广场上，{30-90}名工会志愿者为旅客送上姜汤{400-900}碗。
道班工人{X}带领{8-20}名工友，{20-40}小时内清除积雪{5-30}公里。
灾情过后，工会对{60-200}户房屋受损的职工家庭逐户登记，发放补助{3-20}万元。
{F}党委授予{10-40}名职工“抗冰保电功臣”称号，其中{3-9}人火线入会。
在总结会上，{X}说，{20-50}天的抢险让他懂得了什么叫工人阶级的脊梁。
#quake
汶川特大地震发生后，{C}总工会在{12-36}小时内发出向灾区职工捐款的倡议。
截至{M}月{D}日，{C}职工共捐款{100-900}万元，有{2-9}万多人参加。
{F}退休工人{X}骑车{10-30}里赶到捐款点，留下{200-900}元钱，没有留下电话。
由{30-90}名技术工人组成的活动板房施工队，{M}月{D}日登上了开往四川的列车。
在灾区的{40-90}天里，队员们搭建过渡安置房{300-900}套，无一返工。
工会为援川队员家属建立了{20-80}份联系卡，每{3-7}天走访一次。
{Q}的女职工赶制棉被{200-800}床，手上磨出了血泡也不肯停。
{F}加班{8-20}天生产救灾帐篷{1000-5000}顶，产品合格率百分之百。
缴纳“特殊会费”的队伍从二楼排到了院里，{Q}{2-9}个小时收到{3-20}万元。
来自灾区的{6-30}名职工子弟被安排在{C}就读，工会承担了全部学杂费。
在表彰会上，{12-40}名援建职工戴上了大红花，{X}的女儿献上了自己画的画。
#law
《劳动合同法》施行{3-9}个月来，{C}总工会举办培训班{10-40}期，培训工会干部{600-3000}人。
{20-60}名工会法律监督员分成{4-8}组，对{100-400}家用人单位签订合同的情况进行了检查。
检查发现，{Q}有{8-30}家企业存在收取押金、扣押证件的行为，已全部责令改正。
法律援助律师{X}当场解答了{30-90}名职工的提问，并留下了电话。
{F}把续签合同的{40-300}名职工名单张榜公布{5-7}天，接受大家监督。
印制的{2-9}万册《劳动合同法百问》送到了{30-120}个工地和矿区。
有{6-20}家企业企图以“买断工龄”规避无固定期限合同，工会及时介入予以制止。
目前，{C}国有企业劳动合同签订率达到{94-99}%，非公企业达到{70-90}%。
仲裁庭采纳了工会提出的{2-5}点意见，裁决企业补发{12-60}名职工的工资。
在知识竞赛现场，{F}代表队以{120-300}分的成绩夺得第一名。
有位工友说，过去干{5-12}年也没见过合同，如今这一纸合同装在身上心里踏实。
#migrant
{F}工地上{300-900}名农民工的入会仪式，{M}月{D}日在脚手架下举行。
工会与建设、劳动等{3-6}个部门联手，为{200-900}名农民工追回拖欠工资{30-300}万元。
来自{Q}山区的{X}说，在外打工{5-15}年，头一回有人替自己说话。
{C}总工会在火车站开设{2-6}个农民工服务窗口，日均接待{40-200}人次。
“农民工平安返乡”专列坐了{600-1500}人，工会代购车票没有收一分手续费。
{20-60}所农民工夜校利用晚上{7-8}点以后的时间，开设电焊、砌筑等课程。
经考核，{80-400}名农民工拿到了初级工证书，月工资平均提高{100-400}元。
{F}把{60-200}间工棚改成了公寓，配上了暖气、书报架和公用电话。
针对子女入学难，工会协调{5-18}所学校接收了{100-500}名农民工子女。
源头入会的做法在{Q}推开后，外出务工人员持证入会的达到{1000-8000}人。
农民工维权告示牌立在{40-150}个工地门口，上面写着投诉电话和{2-4}位负责人的姓名。
#warm
两节期间，{C}总工会筹集送温暖资金{80-500}万元，走访慰问困难职工{800-6000}户。
帮扶中心的{3-8}名工作人员把米、面、油送到{X}家时，老人激动得说不出话来。
{Q}建立的困难职工档案已录入{500-4000}户，做到一户一卡、每{3-6}个月更新一次。
“金秋助学”活动中，{100-600}名困难职工子女领到了{1000-4000}元不等的助学金。
{F}工会发起“一日捐”，{600-3000}名职工捐出了{2-20}万元。
患尿毒症的职工{X}先后得到{3-6}次救助，医疗费减轻了{40-70}%。
{C}困难职工帮扶中心开办{3-6}年来，累计接待来访{1-5}万人次。
为下岗职工举办的专场招聘会提供岗位{800-5000}个，{200-900}人当场达成意向。
平价药店开进了{6-20}个职工小区，常用药价格比市价低{15-40}%。
工会把小额贷款{20-200}万元发到{10-60}名创业职工手里，手续只用了{3-9}天。
慰问组在{X}家的炉子旁坐了{20-50}分钟，临走时留下{500-2000}元慰问金和一袋面。
#skill
{C}第{4-12}届职工技术比武设{8-24}个工种，{1200-6000}名职工报名参赛。
经过{2-4}天的角逐，{F}的{X}以{88-98}分的成绩夺得钳工第一名。
决赛现场，{20-60}台机床同时开动，选手们在{90-180}分钟内完成了规定工件。
对获得前{3-6}名的选手，市里授予“技术能手”称号，并晋升一级技术等级。
“当好主力军、建功‘十一五’”竞赛开展以来，{F}提出合理化建议{300-2000}条。
其中{20-90}项建议被采纳，一年可创造效益{100-900}万元。
{X}带领班组改进的刀具使用寿命延长了{2-5}倍，被职工们称作“{X}刀”。
{F}拿出{10-60}万元设立首席工人津贴，每月{200-800}元，到岗到人。
职工技协组织{30-90}名能工巧匠下厂攻关，解决难题{12-50}个。
节能减排竞赛使{F}吨钢能耗下降{3-12}公斤标准煤。
导师带徒签约仪式上，{20-80}对师徒交换了合同书，期限为{1-3}年。
#women
{C}{60-300}家企业签订了女职工特殊权益保护专项合同，覆盖女职工{1-6}万人。
{F}为{200-900}名女职工进行了妇科普查，查出疾患{10-40}例，均得到及时治疗。
“巾帼建功”标兵{X}在挡车岗位上干了{12-25}年，没有出过一匹次布。
女职工读书会每{1-4}周活动一次，{30-90}名姐妹轮流谈体会。
在{Q}举办的家政服务培训班上，{60-200}名下岗女工学会了月嫂护理技能。
{40-160}个单亲困难女职工家庭与机关干部结成了帮扶对子。
工会女工委员会向{15-50}家企业发出建议书，督促落实“四期”保护。
安康保险为{300-2000}名女职工送去保障，已有{3-12}人得到每人{1-3}万元的赔付。
爱心妈妈们给{20-60}名灾区孤儿织了毛衣，一针一线都是情意。
三八节当天，{F}{10-40}名女工被评为岗位明星，戴花照相上光荣榜。
座谈会上，{8-20}名女工代表就托幼、哺乳时间等提出意见{12-36}条。
#model
省劳动模范{X}在井下工作{18-32}年，带出了{3-9}个安全班组。
工会组织{30-90}名劳模赴疗养院休养{7-14}天，并做了全面体检。
“劳模进校园”报告团走进{6-20}所学校，听众达{2000-9000}人次。
从学徒工成长为高级技师，{X}用了{12-24}年，记下的笔记摞起来有一米多高。
{C}为{40-200}名困难劳模发放生活补助，人均{1000-4000}元。
{X}创新工作室成立{1-3}年，完成攻关项目{8-26}个。
他常说，机器和人一样，{3-5}天不擦就会闹脾气。
在{F}，跟着{X}学技术的年轻人有{20-60}个，有{5-15}人当上了班组长。
推荐评选坚持面向一线，{60-80}%以上的名额给了工人和农民工。
名单在报纸上公示{5-10}天，没有收到一件不同意见。
从北京领奖回来的第{2-3}天，{X}就换上工装回到了{F}的炉前。
#culture
迎奥运职工长跑吸引了{600-5000}人，起点的锣鼓敲了足足{20-40}分钟。
{C}职工歌咏大会上，{18-40}支合唱队轮番登台，台下掌声不断。
{F}篮球队以{62-90}比{50-61}战胜对手，第{2-5}次捧起职工杯。
职工书画展共收到作品{200-900}幅，展出{80-160}幅，年龄最大的作者{70-86}岁。
工人文化宫经过{6-14}个月的修缮重新开放，日接待职工{300-1200}人。
快板书《咱们的工会主席》由{F}{3-8}名职工自编自演，逗得全场大笑。
{Q}建起“职工书屋”{6-30}个，藏书{1-6}万册。
职工运动会设拔河、跳绳、象棋等{9-18}个项目，历时{3-6}天。
奥运火炬传递那天，{200-900}名职工志愿者在沿线服务{8-12}个小时。
电影放映队{2-4}个月走了{40-120}个工地，放映{60-200}场。
摄影爱好者{X}用{10-20}年拍下了矿区的变迁，选出{50-120}张在文化宫展出。
#study
学习实践科学发展观活动开展以来，{C}总工会机关收集职工意见{100-500}条。
宣讲团{8-20}名成员用大白话讲十七大精神，{Q}职工听得入了神。
机关干部每人联系{1-3}家企业，蹲点时间不少于{10-20}天。
{F}把学习内容编成{30-90}道题，在班前会上每天讲一题。
会议认为，{30}年改革开放的成就离不开广大职工的奋斗，要通过{3-6}个专题引导职工认清形势。
中心组集中学习{6-12}次，每人写心得{3-8}篇。
征求意见时，{F}职工提出希望工会少开会、多下来，机关随即把会议压减了{20-40}%。
{C}总工会公布了{8-16}项整改措施，件件标明时限和责任人。
“工人先锋号”创建同学习活动结合，{Q}有{12-40}个班组挂上了牌子。
学习型班组{X}班每周五下午学习{1-2}小时，雷打不动坚持了{3-8}年。
调研形成的{5-15}篇报告，被省总工会汇编成册发到各市。
#safety
{F}{300-900}名矿工在“安康杯”竞赛横幅上签下了名字。
群众安全监督员{X}一年查出隐患{60-240}条，矿长亲自给他戴花。
井口的{6-12}位“安全妻子”每天给矿工缝扣子、送热汤，送上一句叮嘱。
检查组历时{5-12}天，下井{8-24}次，现场整改问题{40-160}个。
{Q}{20-60}座煤矿全部设立了群监员，每月补贴{80-300}元。
安全知识漫画{200-900}幅挂进了巷道，职工看得懂、记得住。
事故案例讲到一半，台下{100-400}名职工鸦雀无声。
{F}实现安全生产{1000-4000}天，工会为职工发放了奖金。
职业病防治宣传周期间，{600-3000}名粉尘作业职工接受了体检。
对{3-9}起违章指挥行为，工会行使否决权，责令停产{1-3}天整顿。
“我为安全献一计”活动收到建议{300-1500}条，{30-90}条得到落实。
#org
全委会议听取并审议了工作报告，{60-140}名委员出席，列席{20-50}人。
会议选举产生了新一届委员会，{X}当选为主席，得票率{95-99}%。
今年{C}新建基层工会{200-900}个，发展会员{2-9}万人。
{F}的{400-2000}名职工选出了自己的工会主席，投票箱前排起了长队。
{Q}推行工会主席直选{3-6}年，{80-300}家企业尝到了甜头。
社区工会联合会挂牌后，把{60-200}家小店铺的职工组织了起来。
开发区{12-40}家外资企业建起工会，建会率达到{80-98}%。
厂务公开栏里，{9-20}类事项一目了然，招待费用精确到{1-9}角。
集体协商谈了{3-6}轮，{F}职工工资上涨{6-14}%。
会议要求，{M}月底前各县区要完成{70-95}%以上的目标任务。
职工代表{X}提出的改造澡堂提案，{30-60}天内就有了着落。
#notice
各市总工会、各产业工会要在{M}月{D}日前将汇总表一式{2-4}份报省总工会办公室。
申报单位须具备独立法人资格，建会满{2-5}年，会员入会率在{85-95}%以上。
推荐名额为每市{3-8}个，各大企业集团{1-3}个，不得超报。
评选采取自下而上、逐级推荐的办法，公示时间不少于{5-7}个工作日。
所需经费从{2008-2009}年度预算内列支，上级补助每个项目{1-5}万元。
逾期{3-5}日不报的，视为自动放弃。
材料字数控制在{1500-3000}字，并附{3-5}寸照片两张及电子版。
各单位要成立由{3-7}人组成的领导小组，确定一名联络员。
省总工会将组织{4-8}个检查组进行抽查，抽查面为{10-30}%。
对弄虚作假的，一经查实，{2-3}年内取消申报资格。
联系人：{X}；联系电话：0351-{4000000-4999999}。
"""

PEOPLE = "常喜顺 郝玉田 贾秀枝 武长河 薛爱民 侯拴虎 任桂香 段铁柱 范青莲 祁连山 牛保国 原改花 乔志坚 申红岩 弓建业 曲向阳 要得胜 仝小梅 畅春生 卫文秀".split()
CITIES = "太原市 大同市 阳泉市 长治市 晋城市 朔州市 晋中市 运城市 忻州市 临汾市 吕梁市".split()
COUNTIES = "清徐县 左云县 平定县 襄垣县 高平市 怀仁县 介休市 永济市 原平市 洪洞县 孝义市 榆次区 阳曲县 泽州县 河津市".split()
FIRMS = "汾东机械厂 恒岳重型齿轮公司 丰岭煤业集团 晋泉纺织公司 桃河水泥厂 漳源焦化公司 云城机车配件厂 凤台铸造公司 绵山化肥厂 河阳铝制品厂 滹沱建筑公司 双塔印刷厂".split()


def _bank():
    b, k = {}, None
    for line in BANK_TEXT.strip().splitlines():
        if line.startswith("#"):
            k = line[1:]
            b[k] = []
        elif line.strip():
            b[k].append(line.strip())
    return b


BANK = _bank()

# column: (path, name, treeid, parent path, page size, highest file number of second page or None)
COLS = [("zyxw", "重要新闻", 1001, None), ("jcdt", "基层动态", 1002, None), ("ghgz", "工会工作", 1003, None),
        ("ghgz/jjjs", "经济技术", 1011, "ghgz"), ("ghgz/qywh", "权益维护", 1012, "ghgz"), ("ghgz/nzgz", "女职工工作", 1013, "ghgz"),
        ("zgzj", "职工之家", 1004, None), ("zgzj/lmfc", "劳模风采", 1014, "zgzj"), ("zgzj/zgwh", "职工文化", 1015, "zgzj"),
        ("wjtz", "文件通知", 1005, None)]
CNAME = {c[0]: c[1] for c in COLS}
CTREE = {c[0]: c[2] for c in COLS}
CPAR = {c[0]: c[3] for c in COLS}
SIZE = 8

TITLES = {
    "zyxw": """org 省总工会召开十一届三次全委（扩大）会议
warm 全省各级工会两节送温暖活动全面启动
study 省总机关深入学习实践科学发展观动员大会召开
model 全省劳模座谈会在太原市举行
org 我省新建工会组织和会员发展实现双突破
safety 全省“安康杯”竞赛总结表彰大会在长治市举行
skill 第九届全省职工技术比武落下帷幕
migrant 省总等六部门联合部署农民工工资清欠工作
quake 我省职工抗震救灾捐款活动受到全国总工会通报表扬
culture 全省职工庆祝改革开放三十周年歌咏大会隆重举行
law 省人大检查组检查《劳动合同法》贯彻实施情况
quake 援川建房职工凯旋 省城各界热烈欢迎
women 全省女职工特殊权益保护专项合同现场会在晋城市召开
culture 我省万名职工长跑迎奥运
org 厂务公开民主管理工作经验交流会在运城市召开
warm “金秋助学”圆了困难职工子女大学梦
safety 省总工会对重点产煤县群众安全监督工作进行督查
study 十七大精神职工宣讲团巡回宣讲启动
skill “当好主力军、建功‘十一五’”竞赛活动掀起新高潮
quake 省总工会紧急部署支援四川地震灾区工作
model 五一劳动奖状奖章获得者名单揭晓
law 省总工会法律援助中心挂牌成立
snow 抗冰保电保煤 三晋工人打硬仗
snow 省总领导慰问坚守岗位的抢险职工
org 省总工会部署二〇〇八年基层组织建设工作""",
    "jcdt": """warm 平定县总工会为困难职工送去过冬煤
migrant 滹沱建筑公司农民工工地集体入会
culture 大同市职工书画展开展
skill 汾东机械厂导师带徒结硕果
safety 丰岭煤业集团：安全妻子井口送温情
org 介休市社区工会联合会挂牌
study 凤台铸造公司班前会上讲理论
women 晋泉纺织公司为女工免费体检
quake 洪洞县女职工赶制棉被支援灾区
org 怀仁县企业工会主席直选成效好
migrant 吕梁市农民工夜校办到工棚里
warm 忻州市困难职工帮扶中心开通热线
skill 云城机车配件厂节能减排小改小革见大效益
culture 孝义市百场电影进工地
law 朔州市总工会普法小分队下矿山
safety 襄垣县群监员持证上岗
snow 泽州县煤矿职工春节不停产保电煤""",
    "ghgz/jjjs": """skill 晋中市首席工人制度激发职工学技热情
skill 恒岳重型齿轮公司合理化建议一年增效数百万元
safety 阳泉市职业病防治宣传周活动侧记""",
    "ghgz/qywh": """law 临汾市工会法律监督员查合同
migrant 太原市火车站农民工服务窗口见闻
law 河阳铝制品厂补签劳动合同的前前后后""",
    "ghgz/nzgz": """women 榆次区下岗女工学家政走上新岗位
women 爱心妈妈与灾区孤儿结对帮扶
women 双塔印刷厂女职工读书会办得有声有色""",
    "zgzj/lmfc": """model 炉前二十年的“老黄牛”
model 从学徒工到高级技师的路""",
    "zgzj/zgwh": """culture 文化宫里的春夏秋冬（组图）
culture 长治市职工运动会闭幕""",
    "wjtz": """notice 关于做好二〇〇九年元旦春节送温暖工作的通知
notice 关于推荐评选“工人先锋号”的通知
notice 关于表彰全省模范职工之家的决定""",
}
START = {"zyxw": (2008, 12, 18), "jcdt": (2008, 12, 15), "ghgz/jjjs": (2008, 11, 28), "ghgz/qywh": (2008, 12, 3),
         "ghgz/nzgz": (2008, 12, 10), "zgzj/lmfc": (2008, 10, 9), "zgzj/zgwh": (2008, 10, 27), "wjtz": (2008, 12, 8)}


# month/day of 2008, so that the dates suit the events
DATES = {"zyxw": "12-18 12-16 12-10 12-3 11-26 11-19 11-12 11-5 10-28 10-17 10-9 9-25 9-11 8-1 8-12 8-25 7-22 7-8 6-24 5-14 4-28 4-8 2-19 2-3 1-16",
         "jcdt": "12-15 12-9 11-27 11-18 11-6 10-21 10-15 9-18 6-5 8-28 8-6 7-24 7-3 6-20 5-23 4-10 2-12"}


def _fill(rng, s, ctx):
    def one(m):
        t = m.group(1)
        if t == "M":
            return str(ctx["m"])
        if t == "D":
            return str(rng.randint(1, max(2, ctx["d"])))
        if t in ctx:
            return ctx[t]
        if "-" in t:
            a, b = t.split("-")
            return str(rng.randint(int(a), int(b)))
        return t
    return re.sub(r"\{([^}]+)\}", one, s)


def _paras(rng, topic, title, dt, n=None):
    ctx = {"C": next((c for c in CITIES if c in title), None) or rng.choice(CITIES),
           "Q": next((c for c in COUNTIES if c in title), None) or rng.choice(COUNTIES),
           "F": next((c for c in FIRMS if c in title), None) or rng.choice(FIRMS),
           "X": rng.choice(PEOPLE), "m": dt.month, "d": dt.day}
    n = n or rng.randint(3, 7)
    k = min(11, max(n + 1, rng.randint(n, 2 * n)))
    ss = rng.sample(BANK[topic], k)
    if topic == "notice":
        tail = BANK[topic][-1]
        ss = [s for s in ss if s != tail] + [tail]
    else:
        ss.insert(0, rng.choice(BANK["lead"]))
    ss = [_fill(rng, s, ctx) for s in ss]
    cuts = sorted(rng.sample(range(1, len(ss)), min(n - 1, len(ss) - 1)))
    out, a = [], 0
    for c in cuts + [len(ss)]:
        out.append("".join(ss[a:c]))
        a = c
    return out


def _build():
    rng = random.Random(20081218)
    arts = []
    for col, block in TITLES.items():
        dt = datetime.datetime(*START[col])
        fixed = sorted((tuple(map(int, x.split("-"))) for x in DATES.get(col, "").split()), reverse=True)
        if col == "jcdt":
            fixed = [tuple(map(int, x.split("-"))) for x in DATES[col].split()]
        for i, line in enumerate(block.splitlines()):
            topic, title = line.split(" ", 1)
            if fixed:
                dt = datetime.datetime(2008, *fixed[i])
            when = dt.replace(hour=rng.randint(8, 17), minute=rng.randint(0, 59))
            a = {"col": col, "topic": topic, "title": title, "dt": when, "authors": [], "editor": None, "source": None,
                 "pics": 0, "files": [], "split": 0}
            a["paras"] = _paras(rng, topic, title, when)
            r = rng.random()
            if topic == "notice":
                a["source"] = "省总工会办公室"
            elif r < 0.35:
                p = rng.sample(PEOPLE, 1)
                a["authors"] = [{"name": p[0], "role": "作者"}]
                a["source"] = rng.choice(["三晋工运", "工会信息网", None])
            elif r < 0.7:
                p = rng.sample(PEOPLE, 2)
                a["source"] = rng.choice(["晋工时报", "晋工时报", "三晋工运"])
                a["authors"] = [{"name": p[0], "role": "记者"}, {"name": p[1], "role": "通讯员"}]
                a["paras"][-1] += "（记者 %s 通讯员 %s）" % (p[0], p[1])
            elif r < 0.85:
                p = rng.sample(PEOPLE, 1)
                a["authors"] = [{"name": p[0], "role": "通讯员"}]
                a["paras"][-1] += "（通讯员 %s）" % p[0]
            if rng.random() < 0.5 and topic != "notice":
                a["editor"] = rng.choice(["焦文慧", "安学军"])
            if rng.random() < 0.3 and topic != "notice":
                a["pics"] = 1
            arts.append(a)
            dt -= datetime.timedelta(days=rng.randint(5, 16) if col == "zyxw" else rng.randint(9, 27))
    for a in arts:
        if a["title"].endswith("（组图）"):
            a["pics"] = 6
            caps = ["改造一新的工人文化宫大门，三月的阳光洒在台阶上。", "乒乓球室里，退休职工正在对阵。", "夏夜广场舞，四百多名职工和家属翩翩起舞。",
                    "书法班的孩子们第一次握起毛笔。", "秋天的职工象棋赛杀得难解难分。", "冬日，剧场里正在排练迎新年合唱。"]
            a["paras"] = ["工人文化宫修缮开放一年来，成了周边十几家企业职工的好去处，下面是我们拍到的几个瞬间。"] + caps
            a["authors"] = [{"name": "畅春生", "role": "摄影"}]
            a["source"] = "三晋工运"
            a["gallery"] = True
        if a["title"].startswith("关于推荐评选"):
            a["files"] = [(20817, "“工人先锋号”推荐审批表.doc"), (20818, "“工人先锋号”推荐名额分配表.xls")]
        if a["title"].startswith("从学徒工"):
            a["split"] = 4
            a["paras"] = _paras(rng, "model", a["title"], a["dt"], 7)
            a["authors"] = [{"name": "郝玉田", "role": "作者"}]
            a["source"] = "晋工时报"
    arts.sort(key=lambda x: x["dt"])
    nid = 1204
    for a in arts:
        nid += rng.randint(3, 41)
        a["id"] = nid
        a["path"] = "info/%d/%d.htm" % (CTREE[a["col"]], nid)
    arts.reverse()
    return arts


ARTS = _build()


def _members(col):
    return [a for a in ARTS if a["col"] == col or CPAR[a["col"]] == col]


def _listpaths(col):
    n = (len(_members(col)) + SIZE - 1) // SIZE
    top = 12 if col == "zyxw" else n - 1
    return [col + ".htm"] + ["%s/%d.htm" % (col, top - i) for i in range(n - 1)]


E = html.escape


def _cut(t, n):
    return t if len(t) <= n else t[:n - 1] + "..."


def _dyn(a):
    return "content.jsp?urltype=news.NewsContentUrl&amp;wbtreeid=%d&amp;wbnewsid=%d" % (CTREE[a["col"]], a["id"])


def _menu(up):
    out = ['<TABLE width="960" border="0" align="center" cellpadding="0" cellspacing="0" background="%simages/menubg.jpg"><TR>' % up,
           '<TD height="32" align="center"><A class="menu0_0_" href="%sindex.htm">首页</A></TD>' % up,
           '<TD align="center"><A class="menu0_0_" href="%sjggk.htm">机构概况</A></TD>' % up]
    for p, n, t, par in COLS:
        if par:
            continue
        kids = [c for c in COLS if c[3] == p]
        over = ' onmouseover="_menuopen(\'sub%d\',this)"' % t if kids else ""
        out.append('<TD align="center"%s><A class="menu0_0_" href="%s%s.htm">%s</A></TD>' % (over, up, p, n))
    out.append("</TR></TABLE>")
    for p, n, t, par in COLS:
        kids = [c for c in COLS if c[3] == p]
        if kids:
            out.append('<DIV id="sub%d" style="position:absolute;visibility:hidden;z-index:100"><TABLE cellspacing="1" cellpadding="3" bgcolor="#FFFFFF">' % t)
            for k in kids:
                out.append('<TR><TD nowrap onmouseover="this.style.backgroundColor=\'#F7E9D0\'"><A class="menu0_1_" href="%s%s.htm">%s</A></TD></TR>' % (up, k[0], k[1]))
            out.append("</TABLE></DIV>")
    return "\n".join(out)


def _side(up, col):
    out = ['<TD width="214" valign="top" bgcolor="#F6F6F6">']
    sibs = []
    if col:
        root = CPAR.get(col) or col
        sibs = [c for c in COLS if c[3] == root]
        out.append('<TABLE width="100%%" class="lefttitle"><TR><TD height="28" background="%simages/lt.jpg">&nbsp;&nbsp;<B>%s</B></TD></TR>' % (up, CNAME.get(root, "机构概况")))
        for s in sibs:
            out.append('<TR><TD height="24">&nbsp;<IMG src="%simages/dot.gif">&nbsp;<A href="%s%s.htm">%s</A></TD></TR>' % (up, up, s[0], s[1]))
        out.append("</TABLE>")
    out.append('<TABLE width="100%" class="lefttitle"><TR><TD height="28">&nbsp;&nbsp;<B>热点新闻</B></TD></TR></TABLE>')
    out.append('<TABLE class="winstyle1043" width="100%" cellspacing="0" cellpadding="0">')
    for a in HOT:
        out.append('<TR height="20"><TD width="1%%" nowrap><SPAN class="leaderfont1043">·</SPAN></TD><TD><A class="c1043" href="%s%s" title="%s" target="_blank">%s</A></TD></TR>' % (up, _dyn(a), E(a["title"]), E(_cut(a["title"], 13))))
    out.append("</TABLE>")
    out.append('''<TABLE width="100%%"><TR><TD height="28">&nbsp;&nbsp;<B>站内搜索</B></TD></TR><TR><TD>
<SCRIPT language="javascript" src="/system/resource/js/base64.js"></SCRIPT>
<FORM action="%ssearch.jsp?wbtreeid=1001" method="post" id="au0a" name="au0a" onsubmit="return _nl_ys_check1046()" style="display:inline">
<INPUT type="hidden" id="lucenenewssearchkey1046" name="lucenenewssearchkey" value=""><INPUT type="hidden" id="_lucenesearchtype1046" name="_lucenesearchtype" value="1">
<INPUT name="showkeycode" id="showkeycode1046" size="14"> <INPUT type="image" src="%simages/search.gif" align="absmiddle"></FORM></TD></TR>
<TR><TD><A href="/system/login.jsp" target="_blank">管理登录</A> | <A href="/system/caslogout.jsp">退出</A></TD></TR></TABLE>''' % (up, up))
    out.append('<TABLE width="100%%"><TR><TD><A href="http://wenzheng.sxgh-online.example.cn/" target="_blank"><IMG src="%simages/zxxf.jpg" border="0"></A></TD></TR></TABLE>' % up)
    out.append("</TD>")
    return "\n".join(out)


def _page(path, title, col, main, extra=""):
    up = "../" * path.count("/")
    return ('''<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<HTML><HEAD><TITLE>%s</TITLE>
<META content="text/html; charset=UTF-8" http-equiv="Content-Type"><META name="keywords" content="山西省总工会,%s">
%s
<LINK type="text/css" rel="stylesheet" href="%sstyle/style.css">
<SCRIPT language="javascript" src="/system/resource/js/counter.js"></SCRIPT>
<SCRIPT language="javascript">_jsq_(%d,'/%s',%s,%d)</SCRIPT>
<SCRIPT language="javascript" src="%simages/menu.js"></SCRIPT>
</HEAD><BODY leftmargin="0" topmargin="0" marginwidth="0" marginheight="0">
<TABLE width="960" border="0" align="center" cellpadding="0" cellspacing="0"><TR><TD><IMG src="%simages/top.jpg" width="960" height="150"></TD></TR>
<TR><TD height="22" align="right"><SCRIPT language="javascript">document.write(new Date().toLocaleString());</SCRIPT>
<A href="#" onclick="this.style.behavior='url(#default#homepage)';this.setHomePage('http://www.sxgh.org.cn');">设为首页</A> |
<A href="javascript:window.external.AddFavorite('http://www.sxgh.org.cn','山西省总工会')">加入收藏</A></TD></TR></TABLE>
%s
<TABLE width="960" border="0" align="center" cellpadding="0" cellspacing="0"><TR>
%s
<TD width="10"></TD><TD valign="top">
%s
</TD></TR></TABLE>
%s
</BODY></HTML>
''' % (title, title.split("-")[0], VER, up, CTREE.get(col, 1000), path, extra or "-1", OWNER, up, up, _menu(up), _side(up, col), main, _foot(up)))


def _foot(up):
    return '''<TABLE width="960" border="0" align="center" cellpadding="0" cellspacing="0"><TR><TD height="30" align="center" bgcolor="#EEEEEE">友情链接：
<SELECT name="select" onchange="if(this.value!='')window.open(this.value)"><OPTION value="">--各省市工会--</OPTION><OPTION value="http://www.acftu.org/">中华全国总工会</OPTION><OPTION value="http://www.bjzgh.org/">北京市总工会</OPTION></SELECT>
<A href="http://www.acftu.org/" target="_blank">中华全国总工会</A> <A href="http://www.shanxigov.cn/" target="_blank">山西省人民政府</A> <A href="http://www.workercn.cn/" target="_blank">中工网</A></TD></TR>
<TR><TD align="center" class="foot"><P>主办：山西省总工会　　地址：太原市　邮编：030001<BR>晋ICP备05000000号　您是第<SCRIPT language="javascript" src="/system/resource/code/visitcount.jsp?owner=%d"></SCRIPT>位访问者<BR>
<A href="http://www.sxgh.org.cn/index.htm">首页</A> | <A href="mailto:webmaster@sxgh.org.cn">联系我们</A></P></TD></TR></TABLE>''' % OWNER


def _rows(arts, up, cls, cut, fmt, title=True):
    out = ['<TABLE class="winstyle%d" width="100%%" cellspacing="0" cellpadding="0">' % cls]
    for i, a in enumerate(arts):
        t = ' title="%s"' % E(a["title"]) if title else ""
        out.append('<TR height="20" id="line%d_%d"><TD width="1%%" nowrap><SPAN class="leaderfont%d">·</SPAN></TD>\n<TD><A class="c%d" href="%s%s"%s target="_blank">%s</A></TD>\n<TD width="1%%" nowrap><SPAN class="timestyle%d">%s&nbsp;</SPAN></TD></TR>'
                   % (cls, i, cls, cls, up, a["path"], t, E(_cut(a["title"], cut)), cls, a["dt"].strftime(fmt)))
    out.append("</TABLE>")
    return "\n".join(out)


def _rel(frm, to):
    return "../" * frm.count("/") + to


def _pager(col, paths, i, total):
    me = paths[i]
    n = len(paths)
    L = lambda k: _rel(me, paths[k])
    if col == "jcdt":
        up = "../" * me.count("/")
        cell = lambda on, k, img: ('<A href="%s"><IMG src="%simages/%s.gif" border="0" align="absmiddle"></A>' % (L(k), up, img)) if on else '<IMG src="%simages/%s_.gif" border="0" align="absmiddle">' % (up, img)
        return '<TABLE cellspacing="0" cellpadding="0" border="0" align="right"><TR><TD height="30">%s %s %s %s</TD></TR></TABLE>' % (
            cell(i > 0, 0, "p1"), cell(i > 0, i - 1, "p2"), cell(i < n - 1, i + 1, "p3"), cell(i < n - 1, n - 1, "p4"))
    first = '<A href="%s" class="Next">首页</A>&nbsp;<A href="%s" class="Next">上页</A>' % (L(0), L(i - 1)) if i else '<SPAN class="NoNext">首页</SPAN>&nbsp;<SPAN class="NoNext">上页</SPAN>'
    last = '<A href="%s" class="Next">下页</A>&nbsp;<A href="%s" class="Next">尾页</A>' % (L(i + 1), L(n - 1)) if i < n - 1 else '<SPAN class="NoNext">下页</SPAN>&nbsp;<SPAN class="NoNext">尾页</SPAN>'
    u = "u%d_" % CTREE[col]
    return '''<SCRIPT language="javascript" src="/system/resource/js/gotopage.js"></SCRIPT>
<TABLE cellspacing="0" cellpadding="0" border="0" width="100%%"><TR><TD align="right"><TABLE cellspacing="0" cellpadding="0"><TR><TD nowrap id="fanye1041">共%d条&nbsp;&nbsp;%d/%d&nbsp;</TD><TD nowrap>%s&nbsp;%s&nbsp;
<INPUT align="absmiddle" type="button" class="defaultButtonStyle" id="%sgoto_btn" value="转到" onclick="_simple_list_gotopage_fun(%d,'%sgoto',1)"><INPUT size="2" align="absmiddle" class="defaultInputStyle" id="%sgoto" name="a1041GOPAGE" value="">页</TD></TR></TABLE></TD></TR></TABLE>''' % (total, i + 1, n, first, last, u, n, u, u)


def _crumb(up, col, tail):
    out = ['您的位置: <A href="%sindex.htm">首页</A>' % up]
    chain = [CPAR[col], col] if CPAR.get(col) else [col]
    for c in chain:
        out.append('<A href="%s%s.htm">%s</A>' % (up, c, CNAME[c]))
    if tail:
        out.append(tail)
    return '<TABLE width="100%%"><TR><TD height="28" class="winstyle1042">%s</TD></TR></TABLE>' % "&gt;&gt;".join(out)


def _article(a, part=1):
    path = a["path"] if part == 1 else a["path"].replace(".htm", "_2.htm")
    up = "../../"
    meta = ['<SPAN class="timestyle1047">%s</SPAN>' % a["dt"].strftime("%Y-%m-%d %H:%M")]
    byl = [x["name"] for x in a["authors"] if x["role"] == "作者"]
    if byl:
        meta.append('<SPAN class="authorstyle1047">作者：%s</SPAN>' % byl[0])
    pho = [x["name"] for x in a["authors"] if x["role"] == "摄影"]
    if pho:
        meta.append('<SPAN class="authorstyle1047">摄影：%s</SPAN>' % pho[0])
    if a["source"]:
        meta.append('<SPAN class="sourcestyle1047">来源：%s</SPAN>' % a["source"])
    meta.append('<SPAN>点击：[<SCRIPT language="javascript">_showDynClicks("wbnews", %d, %d)</SCRIPT>]</SPAN>' % (OWNER, a["id"]))
    body = []
    ps = a["paras"]
    if a["split"]:
        ps = ps[:a["split"]] if part == 1 else ps[a["split"]:]
    y = a["dt"].strftime("%Y%m%d")
    if a.get("gallery"):
        body.append("<P style=\"TEXT-INDENT: 2em\">%s</P>" % E(ps[0]))
        for i, c in enumerate(ps[1:]):
            body.append('<P align="center"><IMG src="/__local/A/%d/F1/%s%d.jpg" border="0" width="500"></P>\n<P align="center"><FONT color="#0000ff">%s</FONT></P>' % (i, y, i, E(c)))
    else:
        if a["pics"] and part == 1:
            body.append('<P align="center"><IMG border="0" src="/__local/B/3C/07/%s_%d.jpg" vsbhref="vurl" orisrc="/u/%d.jpg"></P>' % (y, a["id"], a["id"]))
        for i, p in enumerate(ps):
            lead = "&nbsp;&nbsp;&nbsp; " if a["id"] % 3 else "　　"
            if a["id"] % 4 == 0:
                body.append('<P class="MsoNormal" style="MARGIN: 0cm 0cm 0pt; TEXT-INDENT: 21pt"><SPAN style="FONT-FAMILY: 宋体">%s</SPAN></P>' % E(p))
            else:
                body.append("<P>%s%s</P>" % (lead, E(p)))
    if a["split"]:
        two = a["path"].split("/")[-1].replace(".htm", "_2.htm")
        one = a["path"].split("/")[-1]
        body.append('<DIV align="center" class="contentpage">%s&nbsp;%s</DIV>' % (('1&nbsp;<A href="%s">2</A>' % two, '<A href="%s">下一页</A>' % two) if part == 1 else ('<A href="%s">1</A>&nbsp;2' % one, '<A href="%s">上一页</A>' % one)))
    att = "".join('<TR><TD>附件【<A href="/system/_content/download.jsp?urltype=news.DownloadAttachUrl&amp;owner=%d&amp;wbfileid=%d" target="_blank">%s</A>】已下载<SPAN id="nattach%d"><SCRIPT language="javascript">getClickTimes(%d,%d,"wbnewsfile","attach")</SCRIPT></SPAN>次</TD></TR>' % (OWNER, f, E(n), f, f, OWNER) for f, n in a["files"])
    nav = ""
    if a["col"] != "jcdt":
        sib = [x for x in ARTS if x["col"] == a["col"]]
        i = sib.index(a)
        if i > 0:
            nav += '<TR><TD class="pre">上一条：<A class="prestyle" href="%s">%s</A></TD></TR>' % (sib[i - 1]["path"].split("/")[-1], E(sib[i - 1]["title"]))
        if i < len(sib) - 1:
            nav += '<TR><TD class="next">下一条：<A class="nextstyle" href="%s">%s</A></TD></TR>' % (sib[i + 1]["path"].split("/")[-1], E(sib[i + 1]["title"]))
    ed = '<DIV align="right">（责任编辑：%s）</DIV>' % a["editor"] if a["editor"] else ""
    main = _crumb(up, a["col"], "正文") + '''
<SCRIPT language="javascript" src="/system/resource/js/dynclicks.js"></SCRIPT>
<FORM name="_newscontent_fromname"><TABLE class="winstyle1047" width="100%%" cellspacing="0" cellpadding="0">
<TR><TD class="titlestyle1047" align="center">%s</TD></TR>
<TR height="30"><TD align="center">%s</TD></TR>
<TR><TD align="right">【字体：<A href="javascript:setsize(16)">大</A> <A href="javascript:setsize(14)">中</A> <A href="javascript:setsize(12)">小</A>】 【<A href="javascript:window.print()">打印</A>】</TD></TR>
<TR><TD class="contentstyle1047"><DIV id="vsb_newscontent"><DIV id="vsb_content">
%s
</DIV></DIV>%s</TD></TR>
%s
<TR><TD height="10"></TD></TR>
%s
<TR><TD align="right">【<A href="javascript:window.opener=null;window.close();">关闭窗口</A>】</TD></TR></TABLE></FORM>''' % (
        E(a["title"]), "&nbsp;&nbsp;".join(meta), "\n".join(body), ed, att, nav)
    return path, _page(path, E(a["title"]) + "-山西省总工会", a["col"], main, str(a["id"]))


def _box(col, arts, cls):
    return '<TABLE width="100%%" border="0" cellspacing="0" cellpadding="0"><TR><TD height="30" background="images/tit.jpg">&nbsp;&nbsp;<B>%s</B></TD><TD align="right"><A href="%s.htm"><IMG src="images/more.gif" border="0"></A></TD></TR><TR><TD colspan="2">%s</TD></TR></TABLE>' % (
        CNAME[col], col, _rows(arts, "", cls, 19, "[%m-%d]"))


HOT = [ARTS[i] for i in (3, 9, 16, 24, 33, 41)]
PICS = [a for a in ARTS if a["pics"]][:4]
PAGES = {}
FILES = {}
LASTMOD = {}
TRUTH, ALIASES, LISTS, MUST_NOT = {}, {}, set(), []


def _make():
    for a in ARTS:
        p, h = _article(a)
        PAGES[p] = h
        LASTMOD[p] = a["dt"]
        if a["split"]:
            p, h = _article(a, 2)
            PAGES[p] = h
            LASTMOD[p] = a["dt"]
        cat = CNAME[a["col"]] if not CPAR[a["col"]] else CNAME[CPAR[a["col"]]] + ">" + CNAME[a["col"]]
        TRUTH[BASE + a["path"]] = {"title": a["title"], "published": a["dt"].strftime("%Y-%m-%dT%H:%M:00+08:00"), "source": a["source"],
                                   "authors": a["authors"], "editor": a["editor"], "category": cat, "text": "\n".join(a["paras"])}
        ALIASES[BASE + html.unescape(_dyn(a))] = BASE + a["path"]
        for f, n in a["files"]:
            FILES[str(f)] = n
    for c in COLS:
        col = c[0]
        mem = _members(col)
        paths = _listpaths(col)
        for i, p in enumerate(paths):
            up = "../" * p.count("/")
            part = mem[i * SIZE:(i + 1) * SIZE]
            rows = _rows(part, up, 1041, 30 if col != "jcdt" else 17, "%Y/%m/%d", title=col != "jcdt")
            if col == "wjtz":
                rows = rows.replace("</TABLE>", '<TR height="20"><TD>·</TD><TD><A class="c1041" href="info/1005/1188.htm" title="关于印发《山西省总工会2008年工作要点》的通知" target="_blank">关于印发《山西省总工会2008年工作要点》的通知</A></TD><TD nowrap><SPAN class="timestyle1041">2008/01/04&nbsp;</SPAN></TD></TR></TABLE>')
            PAGES[p] = _page(p, CNAME[col] + "-山西省总工会", col, _crumb(up, col, "") + rows + _pager(col, paths, i, len(mem)))
            LISTS.add(BASE + p)
    PAGES["jggk.htm"] = _page("jggk.htm", "机构概况-山西省总工会", "", '<TABLE width="100%"><TR><TD height="28" class="winstyle1042">您的位置: <A href="index.htm">首页</A>&gt;&gt;机构概况</TD></TR><TR><TD class="contentstyle1040"><P>　　山西省总工会是全省各级地方工会和产业工会的领导机关，下设办公室、组织部、宣教部、经济部、法律保障部、女工部、财务部等部门。</P><P>　　全省现有基层工会四万余个，会员五百余万人。</P><P>　　办公室电话：0351-4000000</P></TD></TR></TABLE>')
    flash = "var pics='%s';\nvar links='%s';\nvar texts='%s';" % ("|".join("images/f%d.jpg" % a["id"] for a in PICS), "|".join(html.unescape(_dyn(a)).replace("&", "%26") for a in PICS), "|".join(_cut(a["title"], 18) for a in PICS))
    main = '<TABLE width="100%%"><TR><TD width="260" valign="top"><SCRIPT type="text/javascript">\n%s\nshowflash(pics,links,texts,260,200);</SCRIPT><NOSCRIPT>%s</NOSCRIPT></TD><TD valign="top">%s</TD></TR></TABLE>' % (
        flash, "".join('<A href="%s"><IMG src="images/f%d.jpg"></A>' % (_dyn(a), a["id"]) for a in PICS), _box("zyxw", _members("zyxw")[:7], 1031))
    main += '<TABLE width="100%"><TR>'
    for i, c in enumerate(["jcdt", "ghgz", "zgzj", "wjtz"]):
        if i == 2:
            main += "</TR><TR>"
        main += '<TD width="50%%" valign="top">%s</TD>' % _box(c, _members(c)[:5], 1032 + i)
    main += '</TR></TABLE><MARQUEE scrollamount="3" onmouseover="this.stop()" onmouseout="this.start()">%s</MARQUEE>' % "　".join('<A href="%s" target="_blank">%s</A>' % (a["path"], E(a["title"])) for a in (ARTS[0], ARTS[2], _members("wjtz")[0]))
    PAGES["index.htm"] = _page("index.htm", "山西省总工会", "", main)


_make()
MUST_NOT += [r"^https?://(?!www\.sxgh\.org\.cn(?:[:/?#]|$))", r"/system/login\.jsp", r"/system/caslogout\.jsp", r"/search\.jsp\?.*(?:showkeycode|lucenenewssearchkey|PAGENUM)=",
             r"/zyxw/(?:\d{3,}|1[3-9]|[2-9]\d)\.htm", r"/system/resource/code/visitcount\.jsp\?(?!owner=)"]

_404 = '''<html><head><title>Apache Tomcat/5.5.20 - Error report</title><style><!--H1 {font-family:Tahoma,Arial,sans-serif;color:white;background-color:#525D76;font-size:22px;}--></style> </head><body><h1>HTTP Status 404 - /%s</h1><HR size="1" noshade="noshade"><p><b>type</b> Status report</p><p><b>message</b> <u>/%s</u></p><p><b>description</b> <u>The requested resource (/%s) is not available.</u></p><HR size="1" noshade="noshade"><h3>Apache Tomcat/5.5.20</h3></body></html>'''
_GIF = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
_GOTO = '''function _simple_list_gotopage_fun(totalpage,inputid,hidestatus){var o=document.getElementById(inputid);var n=parseInt(o.value);if(isNaN(n)||n<1||n>totalpage){alert("\\u8bf7\\u8f93\\u5165\\u6b63\\u786e\\u7684\\u9875\\u7801");return;}
var p=location.pathname;p=p.replace(/\\/[0-9]+\\.htm$/,".htm");if(n==1){location.href=p;}else{location.href=p.replace(/\\.htm$/,"/"+(totalpage-n+1)+".htm");}}'''


def _http(dt):
    return dt.strftime("%a, %d %b %Y %H:%M:%S GMT")


def respond(method, url, headers, body):
    u = urllib.parse.urlsplit(url)
    if u.scheme != "http" or (u.hostname or "") != "www.sxgh.org.cn" or u.port not in (None, 80):
        return 502, {"Content-Type": "text/html"}, b""
    path = urllib.parse.unquote(u.path).lstrip("/") or "index.htm"
    q = {k: v[0] for k, v in urllib.parse.parse_qs(u.query, keep_blank_values=True).items()}
    st, h, out = _answer(method, path, q)
    h.setdefault("Server", "VWebServer")
    if st == 200 and path in PAGES:
        lm = _http(LASTMOD.get(path, datetime.datetime(2008, 12, 19, 2, 10, 0)))
        h["Last-Modified"] = lm
        h["ETag"] = 'W/"%d-%d"' % (len(out), sum(out) % 99991)
        low = {k.lower(): v for k, v in headers.items()}
        if low.get("if-none-match") == h["ETag"] or low.get("if-modified-since") == lm:
            return 304, {"Content-Type": h["Content-Type"], "ETag": h["ETag"], "Last-Modified": lm}, b""
    h["Content-Length"] = str(len(out))
    return st, h, b"" if method == "HEAD" else out


def _answer(method, path, q):
    if path in PAGES:
        return 200, {"Content-Type": "text/html"}, PAGES[path].encode("utf-8")
    if path == "content.jsp":
        for a in ARTS:
            if str(a["id"]) == q.get("wbnewsid"):
                # the dynamic view lies at the root: its relative links are written for the root
                h = _article(a)[1].replace('"../../', '"').replace('href="%s' % a["path"].split("/")[-1].replace(".htm", "_2.htm"), 'href="info/%d/%s' % (CTREE[a["col"]], a["path"].split("/")[-1].replace(".htm", "_2.htm")))
                h = re.sub(r'(class="(?:pre|next)style" href=")(\d+\.htm)', lambda m: m.group(1) + "info/%d/" % CTREE[a["col"]] + m.group(2), h)
                return 200, {"Content-Type": "text/html;charset=UTF-8", "Set-Cookie": "JSESSIONID=7A1C%028X; Path=/" % a["id"]}, h.encode("utf-8")
        return 200, {"Content-Type": "text/html;charset=UTF-8"}, "<html><body><script>alert('该信息不存在或已被删除！');window.close();</script></body></html>".encode("utf-8")
    if path == "search.jsp":
        return 200, {"Content-Type": "text/html;charset=UTF-8"}, _page("search.jsp", "搜索结果-山西省总工会", "", "<TABLE><TR><TD>很抱歉，没有找到符合条件的信息！</TD></TR></TABLE>").encode("utf-8")
    if path == "system/_content/download.jsp" and q.get("wbfileid") in FILES:
        n = FILES[q["wbfileid"]]
        return 200, {"Content-Type": "application/octet-stream", "Content-Disposition": 'attachment; filename="%s"' % urllib.parse.quote(n)}, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + n.encode("utf-16-le")
    if path == "system/login.jsp":
        return 200, {"Content-Type": "text/html;charset=UTF-8"}, '<html><head><title>网站管理系统</title></head><body><form action="/system/logincheck.jsp" method="post">用户名<input name="IDToken1">密码<input type="password" name="IDToken2"><input type="submit" value="登录"></form></body></html>'.encode("utf-8")
    if path == "system/caslogout.jsp":
        return 302, {"Content-Type": "text/html", "Location": BASE + "index.htm"}, b""
    if path == "system/resource/js/gotopage.js":
        return 200, {"Content-Type": "text/javascript"}, _GOTO.encode("ascii")
    if path.startswith("system/resource/") and path.endswith(".js") or path == "images/menu.js":
        return 200, {"Content-Type": "text/javascript"}, b"function _jsq_(a,b,c,d){}function _showDynClicks(a,b,c){}function getClickTimes(a,b,c,d){}function _menuopen(a,b){}function showflash(a,b,c,d,e){}"
    if path == "system/resource/code/visitcount.jsp":
        return 200, {"Content-Type": "text/html;charset=UTF-8"}, b"document.write('182734');"
    if re.search(r"\.(gif|jpg)$", path) and (path.startswith("images/") or path.startswith("__local/")):
        return 200, {"Content-Type": "image/gif" if path.endswith("gif") else "image/jpeg"}, _GIF
    if path == "style/style.css":
        return 200, {"Content-Type": "text/css"}, b"TD{font-size:12px}A{color:#333;text-decoration:none}"
    e = html.escape(path)
    return 404, {"Content-Type": "text/html;charset=utf-8"}, (_404 % (e, e, e)).encode("utf-8")
