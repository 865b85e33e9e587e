# -*- coding: utf-8 -*-
"""Hand-made classic ASP site of 2003 (IIS 5, Access, code borrowed from the article systems of those years), GBK.
 * "/" is a frameset: top.asp, left.asp, main.asp; names and parameters are case-insensitive as on IIS.
 * Article_Class.asp?ClassID=3&page=2 (plain links) – Article_Show.asp?ArticleID=… (opens in a new window).
 * News_List.asp: the pager is a form (method=post, field "page", Request("page") on the server, so that GET …?page=2 works as well) with
   转到第[ ]页 and javascript:gotopage(n).  LISTS has "http://www.sxgh.org.cn/News_List.asp#2" for its page 2.  News articles show no 上一篇/下一篇.
 * The sub-columns stand in left.asp only inside document.write scripts; the parent's list has them as links.
 * …&page=1 of a list is the same as without page; only the address without page is in LISTS.  Pages beyond the end show the last page.
 * guest book with delete and reply links, calendar without end, a vote, soft 404 (status 200 with alert) for missing articles.
机构概况 (About.asp) is a single page: neither in TRUTH nor in LISTS.
No I/O; everything is built at import."""
import calendar
import datetime
import html
import random
import re
import urllib.parse

WHAT = ("Hand-made classic ASP site of 2003 in GBK behind a frameset (top.asp, left.asp, main.asp), with Article_Class.asp?ClassID=3&page=2, "
        "Article_Show.asp?ArticleID= in changing case, guest book, calendar and vote. "
        "Hard: nothing but frames on the home page, the news column's pager is a POST form driven by javascript:gotopage(n), sub-columns written by "
        "document.write, cut titles with long tool-tips, soft 404 with status 200, delete/reply links and an endless calendar.")

BASE = "http://www.sxgh.org.cn/"

BANK_TEXT = """
@open
（本网讯）{M}月{D}日，{C}总工会在{Q}召开现场会，与会的{60-200}名工会干部听取了{F}的经验介绍。
据{C}总工会{M}月{D}日统计，今年以来这项工作投入的人力达{300-900}人次。
隆冬时节，记者走进{F}，听到职工议论最多的是工会办的{2-5}件实事。
{M}月{D}日清晨，{F}门前响起了鞭炮声，{100-600}名职工脸上露出了笑容。
“过去找不到门，现在门就开在家门口。”{Q}的{X}在{M}月{D}日这样告诉我们。
{C}总工会主席办公会{M}月{D}日议定，将这项工作列为全年{6-12}件大事之一。
为落实全总和省委的部署，{C}总工会{M}月上旬下发了第{12-60}号文件。
近日，一封由{20-90}名职工签名的感谢信送到了{C}总工会。
{M}月{D}日下午，省总工会一位副主席带领{3-7}个部门的同志到{F}办公。
一年一度的活动日里，{Q}的{400-2000}名职工又聚到了一起。
入伏后的{M}月{D}日，{C}气温升到了{33-38}度，{F}的车间里依然秩序井然。
@sars
抗击非典的{40-70}个日夜里，{C}总工会拨出专款{20-100}万元支援医务工作者。
{F}工会连夜熬制中药{2-9}吨，送到{600-3000}名职工手中。
护士{X}写下请战书，在隔离病区连续工作了{18-36}天。
工会为一线的{60-300}名白衣战士每人办了一份{5-20}万元的保险。
为不让生产停下来，{F}把{12-40}个班组的交接班改在室外进行。
{Q}的{3-9}家棉织厂赶制口罩{10-60}万只，价格一分没有涨。
职工家里断了来源的，工会当天送去{200-500}元生活费，共有{60-300}户。
工会干部骑着自行车给{30-90}户隔离家庭送菜，一送就是{14-21}天。
防非知识的{2-9}万份传单，贴遍了{100-400}个工地和宿舍。
收到感谢信的{X}说，自己不过是做了{15-30}天应做的事。
疫情解除后，{C}为{40-120}名先进个人记功，其中工会干部{6-15}名。
@reemp
{C}工会职业介绍所{2-5}年来帮助{2000-9000}名下岗职工重新就业。
四十多岁的{X}下岗后学会了修家电，如今月收入有{600-1200}元。
再就业培训班开了{20-70}期，电脑、烹调、缝纫等{6-14}个专业全部免费。
{F}把后勤{40-160}个岗位留给了夫妻双下岗的家庭。
工会与银行商定，为{30-150}名创业者提供小额贷款，每人{5000-20000}元。
在{Q}的再就业一条街上，{50-160}个摊位免收管理费{6-12}个月。
洽谈会上{60-180}家用人单位带来岗位{900-4000}个，当场签约{200-800}人。
两个确保落实情况的检查走了{20-60}家企业，抽查了{300-900}名职工。
{F}改制时，工会要求安置方案必须经职代会表决，{150-400}名代表投了票。
家政服务社从{6-12}个人起家，现在有了{100-400}名服务员。
“牵手行动”让{60-300}名干部同{60-300}名下岗职工结成了对子。
@gonghuifa
新《工会法》实施一周年之际，{C}有{3-20}万名职工参加了答题。
法律顾问团的{6-15}名律师到{Q}坐堂，一天接待了{40-120}人。
{F}欠缴的{3-40}万元工会经费，经法院判决全部执行到位。
因组织工会被辞退的{X}，在工会支持下{20-60}天后回到了岗位。
执法检查发现，仍有{15-40}%的私营企业没有依法建立工会。
街头咨询台设了{20-70}个，发出资料{1-8}万份。
{C}人大常委会的{5-12}位委员参加了检查，听取汇报{8-20}场。
工会劳动法律监督委员会发出监督意见书{20-90}份，整改率{85-98}%。
{Q}总工会把条文编成{12-30}段三字经，工人念起来上口。
劳动争议调解委员会全年调解{100-600}件，成功{80-500}件。
模拟法庭开庭那天，{200-600}名职工坐在台下当起了听众。
@build
截止{M}月底，{C}的{300-900}家新建企业里有{200-600}家建起了工会。
{F}是一家只有{6-40}名职工的私营厂，如今也挂出了工会的牌子。
工会主席{X}跑了{6-20}趟，老板终于在申请书上盖了章。
{Q}按“一条街、一座楼、一个市场”的办法组建联合工会{10-40}个。
外来务工者{60-400}人在入会仪式上领到了会员证。
组建工作实行{7-10}天一通报，进度排在后{2-3}位的要在会上说明。
职业化的工会干部由上级工会发工资，每月{500-900}元，首批聘了{10-40}人。
会员登记表填了{3-12}万张，一个也不虚。
乡镇工会有了自己的{1-3}间办公室、{1-2}名专职干部和一枚公章。
个体劳动者{X}说，加入工会{3-9}个月，心里有了依靠。
开发区台资企业的{200-900}名青年职工，通过投票选出了{7-11}名委员。
@open2
{F}的公开栏前总围着人，{12-30}项内容每月{5-15}日更换。
职代会上{120-300}名代表对{8-20}名厂级领导进行了民主评议，{1-3}人被黄牌警告。
业务招待费去年比前年少花了{10-60}万元，职工代表看了账本。
{C}国有企业推行厂务公开的面已经达到{90-99}%。
物资采购公开招标后，{F}一年节约资金{50-400}万元。
检查组查阅了{40-120}本记录，召开座谈会{6-20}次。
职工代表{X}提的{2-6}条意见，都登在了第二期公开栏上。
集体合同文本讨论了{3-7}遍，修改{20-60}处，才交付表决。
{Q}有{60-200}家非公有制企业实行了职工议事会制度。
平等协商后，{F}最低工资线提高了{30-120}元。
改制中的{3-8}件大事，件件让职工点了头才办。
@warmth
春节前夕，{C}筹措慰问金{60-400}万元，{30-90}个慰问组走进职工家门。
{X}一家三口挤在{12-30}平米的平房里，工会送来了{1-2}吨煤和一床新被。
特困证持有者在{10-40}家商店买粮油可优惠{5-15}%。
互助补充保险{1-3}年来给{100-600}名患病职工送去了{20-200}万元。
{F}工会的扶贫超市里，衣服、鞋帽{600-3000}件免费领取。
“阳光助学”使{80-400}个孩子没有因家贫离开课堂。
机关干部捐出{2-9}万元，买来大米{3-12}吨。
送温暖工程实施{8-11}年，累计有{3-15}万户次职工受益。
工会开办的{6-20}所平价诊所，挂号只收{1-3}角钱。
矿难遗属{X}收到了第{6-15}次汇来的{200-500}元抚养费。
困难职工档案分{3-5}类管理，{Q}录入了{400-3000}户。
@safe
群众安全工作会议要求{M}月份对{30-120}座矿井普查一遍。
瓦斯检查员{X}干了{12-25}年，没有漏检过一次。
家属协管会的{30-90}名大嫂，轮班给井口送绿豆汤。
{F}查出的{40-160}条隐患，有{30-120}条当天就改了。
劳动保护监督检查员培训了{4-10}期，{200-900}人领到了证件。
事故通报后，{Q}停产整顿小煤矿{10-50}座。
“安全在我心中”演讲赛上，{16-30}名选手讲得声泪俱下。
夏季高温补贴每人每月{60-150}元，{F}全部按时发下。
工伤职工{X}在工会帮助下，拿到了拖了{2-5}年的补偿金{1-6}万元。
井下张贴的{200-600}条标语都是职工自己写的。
安全生产月里，{C}有{8-40}万名职工参加了签名。
@craft
经济技术创新工程开展{2-4}年，{F}完成革新项目{60-300}项。
{X}琢磨了{3-8}个月的焊接法，使工效提高{1-3}倍。
职工技协签订技术合同{20-120}份，成交额{100-800}万元。
全市{12-30}个工种的{3000-9000}名选手参加了岗位练兵。
合理化建议箱一年收到纸条{500-3000}张，厂长每周三开箱{1-2}次。
{F}的百日竞赛超产{6-20}%，奖金{3-20}万元全部兑现。
技师{X}收了{4-12}名徒弟，个个在比武中得过名次。
老厂{30-60}台旧设备，靠职工自己动手改造一新。
节约一度电、一滴水的活动使成本下降{3-9}%。
“创建学习型班组”在{40-200}个班组里铺开。
青年工人的小发明展出{50-150}件，其中{6-18}件申请了专利。
@women
{F}有女工{300-1200}名，占职工总数的{40-70}%，工会为她们订了专项协议。
“五一女职工标兵岗”授予了{20-60}个集体，{Q}占{2-6}个。
挡车工{X}创下了{300-900}天无疵布的纪录。
妇科检查安排在{M}月，{F}查了{200-900}人，费用全由企业出。
单亲母亲{X}靠工会的{1000-3000}元启动金开了一间裁缝铺。
周末学校教刺绣、插花和英语，女工交{2-5}元就能学一期。
法律服务小组为女工打赢官司{6-20}起。
哺乳室虽只有{10-20}平米，妈妈们却少跑了许多路。
巾帼文明示范岗的{12-30}名售票员，微笑服务得了锦旗。
“五好家庭”评出{60-200}户，披红挂花。
三八运动会上，{40-120}名女工参加了踢毽和拔河。
@hero
全国五一劳动奖章获得者{X}的事迹报告会开了{10-30}场。
老劳模{X}七十多岁了，还每月给青工上{1-3}课。
{F}把劳模的照片放大到{1-2}米，挂在了厂门两侧。
低于平均工资的{60-300}名劳模领到了补助，每月{80-300}元。
在掘进面上，{X}带的队月进尺达到{300-900}米。
劳模协会的{40-120}名会员到{Q}义务植树{500-3000}株。
他把{2000-9000}元奖金分给了组里的{8-15}个弟兄。
劳模住房困难的，{C}在{1-3}年内解决了{30-160}户。
推荐材料要经{200-900}名职工代表签字，谁也不能代签。
疗养路上，{20-60}位劳模第一次看到了大海。
妻子说{X}一年有{300-350}天在厂里，家像旅店。
@fun
职工文艺调演演了{3-7}台，{30-90}个节目都是自编的。
{F}的威风锣鼓队{60-120}人，敲遍了{6-11}个地市。
职工乒乓球赛用了{2-5}天，{40-120}人上场。
工人文化宫的周末舞会，门票{1-2}元，座无虚席。
书法家{X}当场写了{30-90}幅对联送给矿工。
图书室添新书{600-4000}册，{Q}的职工排队办证。
读书征文收到稿件{300-1500}篇，评出一等奖{5-10}篇。
广播操比赛，{F}方阵{60-120}人，得了{9.1-9.8}分。
棋牌赛的{16-64}名高手杀到了夜里{9-11}点。
电影队放了{40-100}场，最远的点离城{60-150}里。
摄影展选出{80-200}幅，反映了工厂{20-50}年的变化。
@study
学习贯彻“三个代表”重要思想，{C}办班{10-40}期，轮训{500-2000}人。
党课讲了{2-3}小时，笔记记满{5-12}页。
宣讲小分队{4-9}人一组，到{F}的工棚里讲了{6-15}场。
十六大报告的{10-30}个要点被制成了展板。
干部下基层蹲点{15-30}天，写出调查报告{5-20}篇。
{Q}总工会整顿作风，会议少了{20-50}%。
职工素质工程要求{3-5}年内高级工达到{10-20}%。
夜校的灯亮到了{9-10}点，{X}已坚持了{2-6}个学期。
知识竞赛分初赛、复赛、决赛，{16-40}个队争冠。
形势任务教育讲了{3-6}个“怎么看”，工人听得懂。
自学成才奖授予{20-60}名职工，奖金各{500-2000}元。
@congress
代表大会的{300-600}名代表来自{11-14}个地市和产业。
报告回顾了{5-5}年工作，用了{60-120}个数字。
选举中{X}得票{280-560}张，当选为委员。
大会收到提案{60-200}件，立案{40-150}件。
{F}的代表是一位开了{15-28}年车的司机。
分组讨论安排了{3-6}次，发言的有{60-200}人次。
会场外{10-30}块展板介绍了工会的历程。
闭幕式只用了{40-70}分钟，会风令人耳目一新。
特邀代表中有{8-30}位老工会工作者，最年长的{78-90}岁。
决议用{3-6}个方面概括了今后的任务。
新闻单位派出{20-50}名记者采访了大会。
@doc
各单位要于{M}月{D}日以前上报名单，过期{3-5}天不再受理。
奖励标准为一等奖{2000-5000}元，二等奖{1000-1800}元。
凡建会{1-3}年以上、会员在{20-60}人以上的均可申请。
报送材料须一式{3-5}份，加盖公章。
名额按会员{2000-5000}人一名分配，不足的可联合推荐。
会费由会员按工资的{0.5-0.5}%按月缴纳，基层留用{90-95}%。
本办法自{2003-2004}年{1-3}月{1-1}日起试行。
各级工会经审会每年审计不少于{1-2}次。
评审小组由{5-9}人组成，实行无记名投票。
会议报到时间为{M}月{D}日，会期{1-3}天，食宿费每人{100-300}元。
未尽事宜请电询{X}，电话（0351）{4000000-4099999}。
"""

PEOPLE = "赵喆 吕堃 温珺 续守仁 苗翠花 傅铁山 靳耀宗 殷玉兰 师进宝 雒建国 逯秋生 柴云霞 解民权 荆富贵 鲍志勇 宁小琴 庞福来 冀中和".split()
CITIES = "太原市 大同市 阳泉市 长治市 晋城市 朔州市 晋中市 运城市 忻州市 临汾市 吕梁地区".split()
COUNTIES = "古交市 南郊区 盂县 潞城市 阳城县 山阴县 太谷县 绛县 定襄县 侯马市 汾阳县 祁县 灵石县 芮城县".split()
FIRMS = "迎泽机床厂 云冈水泥厂 娘子关电厂 潞安路桥公司 晋阳针织厂 古城乳品厂 恒山矿灯厂 霍州电石厂 昌源酒厂 盐湖化工厂 南关煤矿 五台农机厂".split()

NEWS, BASE2, RIGHTS, SAFE, JOB, PROP, FUN, HERO, LAW = 1, 2, 3, 7, 8, 4, 9, 10, 5
CLASS = {1: ("工会要闻", 0), 2: ("基层风采", 0), 3: ("权益保障", 0), 7: ("劳动保护", 3), 8: ("再就业工程", 3), 4: ("宣传教育", 0), 9: ("文化体育", 4), 10: ("劳模风采", 4), 5: ("政策文件", 0)}
TITLES = {
    1: """2003-12-22 warmth 两节送温暖活动启动 百万资金下基层
2003-12-11 study 省总召开兴起学习“三个代表”新高潮座谈会
2003-11-28 build 全省新建企业工会组建工作推进会在晋城召开
2003-11-17 open2 厂务公开民主管理检查组赴五地市检查
2003-11-5 gonghuifa 省人大代表视察《工会法》贯彻落实情况
2003-10-20 congress 出席中国工会十四大的我省代表载誉归来
2003-9-29 congress 省总机关传达学习中国工会第十四次全国代表大会精神
2003-9-16 craft 全省职工经济技术创新工程成果展览开幕
2003-9-2 warmth 助学款送到八百名困难职工子女手中
2003-8-19 reemp 工会再就业工作现场会推广三条经验
2003-8-5 safe 高温季节劳动保护督查全面展开
2003-7-23 sars 省总表彰抗击非典先进集体和个人
2003-7-8 study 十六大精神职工宣讲团赴各地宣讲
2003-6-18 sars 工会拨专款慰问白衣战士
2003-5-27 sars 一手抓防治非典 一手抓工会工作
2003-5-6 sars 致全省广大职工的一封信：众志成城战胜非典
2003-4-25 hero 省城集会庆祝五一国际劳动节 表彰劳动模范
2003-4-9 women 全省女职工工作会议提出五项任务
2003-3-20 open2 平等协商和集体合同制度覆盖面扩大
2003-3-3 gonghuifa 学法用法知识竞赛揭晓
2003-2-18 congress 省总工会十届二次全委会议闭幕
2003-1-21 warmth 冒雪送温暖 情系困难户
2003-1-8 build 全省工会会员突破四百万人""",
    2: """2003-12-19 warmth 迎泽机床厂工会为退休职工送蛋糕
2003-12-5 craft 晋阳针织厂岗位练兵出尖兵
2003-11-20 build 侯马市专业市场有了联合工会
2003-11-3 open2 昌源酒厂招待费上墙公开
2003-10-15 reemp 太谷县家政服务社生意红火
2003-9-24 fun 霍州电石厂威风锣鼓敲进省城
2003-9-5 women 恒山矿灯厂女工有了哺乳室
2003-8-12 safe 南关煤矿家属协管员井口送清凉
2003-7-16 craft 云冈水泥厂旧设备改造节约百万元
2003-6-24 sars 潞城市工会干部骑车为隔离户送菜
2003-6-3 sars 盐湖化工厂连夜熬药防非典
2003-4-17 gonghuifa 阳城县总工会三字经宣传新工会法
2003-3-12 study 五台农机厂夜校灯火通明
2003-1-15 warmth 盂县工会扶贫超市开张""",
    7: """2003-12-2 safe 劳动保护监督检查员持证上岗
2003-10-10 safe 一位瓦检员的二十年
2003-7-1 safe “安全在我心中”演讲比赛侧记
2003-4-3 safe 小煤矿停产整顿中的工会声音
2003-1-29 safe 工伤职工讨回补偿金""",
    8: """2003-12-16 reemp 再就业洽谈会两日签约六百人
2003-11-12 reemp 小额贷款助下岗职工当老板
2003-8-28 reemp 改制企业职工安置方案须经职代会通过
2003-5-15 reemp 修家电的下岗女工
2003-2-25 reemp 再就业一条街开街""",
    9: """2003-12-8 fun 职工文艺调演圆满结束
2003-9-11 fun 矿区五十年摄影展掠影（图集）
2003-2-9 fun 正月里的职工棋牌赛""",
    10: """2003-11-25 hero 掘进队长的一天
2003-8-8 hero 老劳模的最后一课
2003-3-26 hero 劳模义务植树到山庄""",
    5: """2003-12-12 doc 关于开展二〇〇四年送温暖活动的通知
2003-10-27 doc 关于评选先进职工之家的通知
2003-6-12 doc 工会经费审查监督暂行办法
2003-3-17 doc 关于召开女职工工作会议的通知""",
}
PS_NEWS, PS = 10, 8


def _load():
    bank, key = {}, ""
    for ln in BANK_TEXT.strip().split("\n"):
        ln = ln.strip()
        if ln[:1] == "@":
            key = ln[1:]
            bank[key] = []
        elif ln:
            bank[key].append(ln)
    return bank


BANK = _load()


class Art(object):
    pass


def _sub(rnd, s, a, c):
    def rep(m):
        k = m.group(1)
        if k == "M":
            return str(a.dt.month)
        if k == "D":
            return str(rnd.randint(1, max(1, a.dt.day)))
        if k in c:
            return c[k]
        lo, hi = k.split("-")
        if "." in lo:
            return "%.1f" % rnd.uniform(float(lo), float(hi))
        return str(rnd.randint(int(lo), int(hi)))
    return re.sub(r"\{([^{}]+)\}", rep, s)


def _write(rnd, a, topic, n):
    def pick(pool):
        for x in pool:
            if x in a.title or x[:2] in a.title:
                return x
        return rnd.choice(pool)
    c = {"C": pick(CITIES), "Q": pick(COUNTIES), "F": pick(FIRMS), "X": rnd.choice(PEOPLE)}
    body = rnd.sample(BANK[topic], min(10, rnd.randint(n, n * 2)))
    if topic != "doc":
        body = [rnd.choice(BANK["open"])] + body
    body = [_sub(rnd, s, a, c) for s in body]
    n = min(n, len(body))
    bounds = [0] + sorted(rnd.sample(range(1, len(body)), n - 1)) + [len(body)]
    return ["".join(body[bounds[i]:bounds[i + 1]]) for i in range(n)]


def _articles():
    rnd = random.Random(20031222)
    out = []
    for cid, block in TITLES.items():
        for ln in block.split("\n"):
            d, topic, title = ln.strip().split(" ", 2)
            a = Art()
            y, m, dd = map(int, d.split("-"))
            a.dt = datetime.datetime(y, m, dd, rnd.randint(8, 17), rnd.randint(0, 59), rnd.randint(0, 59))
            a.cid, a.title, a.topic = cid, title, topic
            a.authors, a.source, a.editor, a.img, a.caps, a.file, a.two = [], None, None, rnd.random() < 0.25, None, None, 0
            a.paras = _write(rnd, a, topic, rnd.randint(3, 7))
            r = rnd.random()
            p = rnd.sample(PEOPLE, 2)
            if topic == "doc":
                a.source, a.img = "山西省总工会办公室", False
            elif r < .4:
                a.authors = [{"name": p[0], "role": "作者"}]
                a.source = rnd.choice(["工会信息", "本站原创", "晋工报"])
            elif r < .65:
                a.authors = [{"name": p[0], "role": "作者"}]
            elif r < .85:
                a.source = "晋工报"
                a.authors = [{"name": p[0], "role": "记者"}, {"name": p[1], "role": "通讯员"}]
                a.paras[-1] += "（记者 %s 通讯员 %s）" % tuple(p)
            if rnd.random() < .6:
                a.editor = rnd.choice(["郗文清", "亢宝林"])
            out.append(a)
    for a in out:
        if "图集" in a.title:
            a.img = False
            a.caps = ["五十年代，南关煤矿的第一座井架。", "六十年代，青年突击队在坑口合影。", "七十年代末，矿工们在露天听报告。", "八十年代，第一台综采支架运到矿上。", "九十年代，矿区盖起了六层家属楼。"]
            a.paras = ["矿区职工摄影展在工人文化宫展出，这里选登五幅。"] + a.caps
            a.authors, a.source, a.editor = [{"name": "庞福来", "role": "摄影"}], "本站原创", "亢宝林"
        if "先进职工之家" in a.title:
            a.file = ("UploadFiles/200310271026331.doc", "先进职工之家申报表")
        if a.title.startswith("老劳模"):
            a.paras = _write(random.Random(8), a, "hero", 7)
            a.authors, a.source, a.two, a.img = [{"name": "温珺", "role": "作者"}], "晋工报", 3, False
    out.sort(key=lambda a: a.dt)
    k = 41
    for a in out:
        k += rnd.randint(1, 7)
        a.id = k
        a.url = "Article_Show.asp?ArticleID=%d" % k
    out.reverse()
    return out


ARTS = _articles()
BYID = {a.id: a for a in ARTS}
H = html.escape


def _day(dt):
    return "%d-%d-%d" % (dt.year, dt.month, dt.day)


def _of(cid):
    return [a for a in ARTS if a.cid == cid or CLASS[a.cid][1] == cid]


def _head(title, js=""):
    return '''<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>%s</title>
<link href="style.css" rel="stylesheet" type="text/css">
%s</head>
''' % (title, js)


def _tip(a):
    who = a.authors[0]["name"] if a.authors and a.authors[0]["role"] == "作者" else "佚名"
    return "文章标题：%s&#13;&#10;作    者：%s&#13;&#10;更新时间：%s" % (H(a.title), who, _day(a.dt))


def _short(s, n):
    return s if len(s) <= n else s[:n] + "…"


def p_default(q):
    return '''<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>欢迎光临山西省总工会网站</title></head>
<frameset rows="118,*" cols="*" frameborder="NO" border="0" framespacing="0">
  <frame src="top.asp" name="topFrame" scrolling="NO" noresize>
  <frameset rows="*" cols="176,*" framespacing="0" frameborder="NO" border="0">
    <frame src="left.asp" name="leftFrame" scrolling="AUTO" noresize>
    <frame src="main.asp" name="mainFrame">
  </frameset>
</frameset>
<noframes><body>您的浏览器不支持框架！请使用 IE 5.0 以上版本浏览。</body></noframes></html>'''


def p_top(q):
    return _head("top") + '''<body topmargin=0 leftmargin=0 bgcolor="#D70000"><base target="mainFrame">
<table width="100%" border=0 cellspacing=0 cellpadding=0><tr><td><img src="images/banner.gif" width=780 height=90></td></tr>
<tr><td bgcolor="#FFCC66" height=26 align=center><a href="main.asp">首页</a> | <a href="About.asp">机构概况</a> | <a href="News_List.asp">工会要闻</a> | <a href="Article_Class.asp?ClassID=2">基层风采</a> | <a href="Article_Class.asp?ClassID=3">权益保障</a> | <a href="Article_Class.asp?ClassID=4">宣传教育</a> | <a href="Article_Class.asp?ClassID=5">政策文件</a> | <a href="GuestBook.asp">留言板</a> | <a href="http://www.sxgh-bbs.example.cn/" target="_blank">职工论坛</a></td></tr></table></body></html>'''


def p_left(q):
    js = "<script language=\"JavaScript\">\nfunction sh(n){var o=document.all['m'+n];o.style.display=(o.style.display=='none')?'':'none';}\n</script>\n"
    out = [_head("left", js), '<body topmargin=0 leftmargin=4 bgcolor="#FFF4DD"><base target="mainFrame">\n<table width=166 border=0 cellpadding=2>']
    out.append('<tr><td><img src=images/fold.gif> <a href=article_class.asp?classid=2>基层风采</a></td></tr>')
    for p in (3, 4):
        out.append('<tr><td><img src=images/fold.gif> <a href="#" onclick="sh(%d);return false" target=_self>%s</a></td></tr><tr><td id=m%d style="display:none">\n<script language="JavaScript">' % (p, CLASS[p][0], p))
        for c in CLASS:
            if CLASS[c][1] == p:
                out.append("document.write(\"&nbsp;&nbsp;<img src=images/file.gif> <a href='Article_Class.asp?ClassID=%d' target='mainFrame'>%s</a><br>\");" % (c, CLASS[c][0]))
        out.append("</script></td></tr>")
    out.append('<tr><td><img src=images/fold.gif> <a href=article_class.asp?classid=5>政策文件</a></td></tr></table>')
    out.append('''<iframe src="Calendar.asp" name=cal width=166 height=150 frameborder=0 scrolling=no></iframe>
<form action="Article_Search.asp" method="get" target="mainFrame"><b>文章搜索</b><br><select name="Field"><option value="Title">文章标题</option><option value="Content">文章内容</option></select><br><input name="keyword" size=12 value="关键字"> <input type=submit value="搜索"></form>
<form action="User_ChkLogin.asp" method="post"><b>用户登录</b><br>用户名 <input name=UserName size=10><br>密　码 <input type=password name=Password size=10><br><input type=submit value="登录"> <a href="User_Reg.asp">注册</a> <a href="User_Logout.asp" target="_top">注销</a></form>
<form action="Vote.asp" method="post" target="_blank"><b>网上调查</b><br>您认为本站：<br><input type=radio name=VoteOption value=1>很好<br><input type=radio name=VoteOption value=2>一般<br><input type=submit value="投票"> <a href="Vote.asp?Action=Show" target=_blank>查看</a></form>
<select onchange="window.open(this.options[this.selectedIndex].value)"><option>-友情链接-</option><option value="http://www.acftu.org/">全国总工会</option><option value="http://www.workerbj.example.cn/">劳动午报</option></select><br>
<a href="http://www.acftu.org/" target=_blank><img src=images/acftu.gif width=88 height=31 border=0></a><br>
您是第 <script src="count.asp"></script> 位来访者<br><a href="Admin_Login.asp" target=_blank>管理</a></body></html>''')
    return "\n".join(out)


def _box(cid, n, link):
    rows = "".join('<tr><td height=20><font color=#FF6600>·</font><a href="%s" title="%s" target="_blank">%s</a> <font color=#999999>(%d-%d)</font></td></tr>\n' % (a.url, _tip(a), H(_short(a.title, 16)), a.dt.month, a.dt.day) for a in _of(cid)[:n])
    return '<table width="100%%" border=1 bordercolor=#FFCC66 style="border-collapse:collapse"><tr><td bgcolor=#FFE7B5><b>%s</b> <a href="%s"><font size=1>more>></font></a></td></tr><tr><td><table width="100%%">%s</table></td></tr></table>' % (CLASS[cid][0], link, rows)


def p_main(q):
    marq = "　".join('<a href="%s" target=_blank>%s</a>' % (a.url, H(a.title)) for a in _of(5)[:2])
    lo = "".join('<tr><td>%d. <a href="%s" target=_blank>%s</a></td></tr>\n' % (i + 1, a.url.replace("Article_Show.asp?ArticleID", "article_show.asp?articleid"), H(_short(a.title, 11))) for i, a in enumerate(TOP))
    pic = next(a for a in ARTS if a.img)
    return _head("山西省总工会") + '''<body topmargin=0>
<table width=590 align=center><tr><td colspan=2><marquee scrollamount=2 onmouseover=this.stop() onmouseout=this.start()>公告：%s</marquee></td></tr>
<tr><td width=400 valign=top>%s</td><td valign=top><a href="%s" target=_blank><img src="UploadFiles/p%d.jpg" width=170 height=120 border=0></a><br><b>热门文章</b><table>%s</table></td></tr>
<tr><td valign=top>%s</td><td valign=top>%s</td></tr><tr><td valign=top>%s</td><td valign=top>%s<br><a href="zhuanti/jieshao.htm" target=_blank><img src="images/sars.gif" border=0 alt="抗击非典专题"></a></td></tr></table>%s</body></html>''' % (
        marq, _box(1, 8, "News_List.asp"), pic.url, pic.id, lo, _box(2, 5, "Article_Class.asp?ClassID=2"), _box(5, 3, "Article_Class.asp?ClassID=5"),
        _box(3, 5, "Article_Class.asp?ClassID=3"), _box(4, 4, "Article_Class.asp?ClassID=4"), FOOT)


FOOT = '''<hr size=1 width=590><p align=center>山西省总工会 版权所有 2002-2003　晋ICP备03000000号<br>建议使用 800*600 分辨率　<a href="mailto:webmaster@sxgh.org.cn">站长信箱</a>　<a href="http://www.sxgh.org.cn/" target="_top">返回首页</a></p>'''


def _side(cid):
    kids = [c for c in CLASS if CLASS[c][1] == (CLASS[cid][1] or cid)] if cid else []
    s = '<td width=150 valign=top bgcolor=#FFF4DD>'
    if kids:
        s += "<b>子栏目</b><br>" + "".join('·<a href="Article_Class.asp?ClassID=%d">%s</a><br>' % (c, CLASS[c][0]) for c in kids)
    s += "<br><b>热门文章</b><br>" + "".join('·<a href="%s" title="%s" target=_blank>%s</a><br>' % (a.url, _tip(a), H(_short(a.title, 9))) for a in TOP)
    return s + '<br><b>相关站点</b><br><a href="http://www.shanxi-gov.example.cn/" target=_blank>山西之窗</a></td>'


def _guide(cid):
    s = '您现在的位置：<a href="main.asp">首页</a>'
    ch = [CLASS[cid][1], cid] if CLASS[cid][1] else [cid]
    for c in ch:
        s += ' &gt;&gt; <a href="%s">%s</a>' % ("News_List.asp" if c == 1 else "Article_Class.asp?ClassID=%d" % c, CLASS[c][0])
    return s


def _rows(arts):
    out = []
    for a in arts:
        pre = "[<a href=\"Article_Class.asp?ClassID=%d\">%s</a>] " % (a.cid, CLASS[a.cid][0]) if CLASS[a.cid][1] else ""
        out.append('<tr><td height=22><img src="images/article_common.gif"> %s<a href="%s" title="%s" target="_blank">%s</a></td><td width=90><font color=#888888>[%s]</font></td></tr>' % (pre, a.url, _tip(a), H(_short(a.title, 18)), _day(a.dt)))
    return "\n".join(out)


def _pageno(q, n):
    v = (q.get("page") or "1").strip()
    if not re.match(r"-?\d+$", v):
        v = "1"
    return min(max(int(v), 1), n)


def p_class(q):
    cid = _int(q, "classid")
    if cid == 1 or cid not in CLASS:
        return ERR % "您指定的栏目不存在！" if cid != 1 else p_news(q)
    arts = _of(cid)
    n = -(-len(arts) // PS)
    i = _pageno(q, n)
    u = "Article_Class.asp?ClassID=%d" % cid
    nav = "首页 上一页&nbsp;" if i == 1 else '<a href="%s&page=1">首页</a>&nbsp;<a href="%s&page=%d">上一页</a>&nbsp;' % (u, u, i - 1)
    nav += "下一页 尾页" if i == n else '<a href="%s&page=%d">下一页</a>&nbsp;<a href="%s&page=%d">尾页</a>' % (u, i + 1, u, n)
    sel = "".join("<option value='%d'%s>第%d页</option>" % (k, " selected" if k == i else "", k) for k in range(1, n + 1))
    rows = _rows(arts[(i - 1) * PS:i * PS])
    if cid == 2 and i == 1:
        rows += '\n<tr><td height=22><img src="images/article_elite.gif"> <a href="Article_Show.asp?ArticleID=17" target="_blank">本站开通公告</a></td><td>[2002-11-1]</td></tr>'
    return _head(CLASS[cid][0] + "--山西省总工会") + '''<body><table width=590 align=center><tr><td colspan=2 bgcolor=#FFE7B5>%s</td></tr><tr>%s<td valign=top><table width="100%%">%s</table>
<table align='center'><form name='showpages' method='Post' action='%s'><tr><td>共 <b>%d</b> 篇文章&nbsp;&nbsp;%s&nbsp;页次：<strong><font color=red>%d</font>/%d</strong>页 &nbsp;<b>%d</b>篇文章/页&nbsp;转到：<select name='page' size='1' onchange='javascript:submit()'>%s</select></td></tr></form></table></td></tr></table>%s</body></html>''' % (
        _guide(cid), _side(cid), rows, u, len(arts), nav, i, n, PS, sel, FOOT)


def p_news(q):
    arts = _of(1)
    n = -(-len(arts) // PS_NEWS)
    i = _pageno(q, n)
    nav = "首　页 上一页 " if i == 1 else '<a href="javascript:gotopage(1)">首　页</a> <a href="javascript:gotopage(%d)">上一页</a> ' % (i - 1)
    nav += "下一页 末　页" if i == n else '<a href="javascript:gotopage(%d)">下一页</a> <a href="javascript:gotopage(%d)">末　页</a>' % (i + 1, n)
    sel = "".join('<option value="%d"%s>%d</option>' % (k, " selected" if k == i else "", k) for k in range(1, n + 1))
    js = "<script language=\"JavaScript\">\n<!--\nfunction gotopage(n)\n{\n  document.frmpage.page.value=n;\n  document.frmpage.submit();\n}\n//-->\n</script>\n"
    return _head("工会要闻--山西省总工会", js) + '''<body><table width=590 align=center><tr><td colspan=2 bgcolor=#FFE7B5>%s</td></tr><tr>%s<td valign=top><table width="100%%">%s</table>
<form name="frmpage" method="post" action="News_List.asp"><p align=right>共有 %d 条新闻　第 %d 页/共 %d 页　%s　转到第<select name="page" onchange="gotopage(this.options[this.selectedIndex].value)">%s</select>页</p></form>
</td></tr></table>%s</body></html>''' % (_guide(1), _side(1), _rows(arts[(i - 1) * PS_NEWS:i * PS_NEWS]), len(arts), i, n, nav, sel, FOOT)


ERR = '''<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>错误信息</title></head><body><table align=center border=1><tr><td bgcolor=#FFE7B5>错误信息</td></tr><tr><td><b>产生错误的可能原因：</b><li>%s</li></td></tr><tr><td align=center><a href="javascript:history.go(-1)">&lt;&lt; 返回上一页</a></td></tr></table></body></html>'''


def _int(q, k):
    v = q.get(k, "").strip()
    if not re.match(r"\d+$", v):
        raise ValueError(k)
    return int(v)


def _meta(a):
    s = []
    if any(x["role"] == "作者" for x in a.authors):
        s.append("作者：" + a.authors[0]["name"])
    if any(x["role"] == "摄影" for x in a.authors):
        s.append("摄影：" + a.authors[0]["name"])
    if a.source:
        s.append("文章来源：" + a.source)
    return s


def _stamp(dt):
    return "%d-%d-%d %d:%02d:%02d" % (dt.year, dt.month, dt.day, dt.hour, dt.minute, dt.second)


def _content(a, ps, first=True):
    o = []
    if a.caps:
        o.append("&nbsp;&nbsp;&nbsp; %s<BR>" % H(ps[0]))
        for k, c in enumerate(ps[1:]):
            o.append('<CENTER><IMG src="UploadFiles/20039%d.jpg" width=400 border=1><BR>%s</CENTER><BR>' % (k, H(c)))
        return "\n".join(o)
    if a.img and first:
        o.append('<P align=center><IMG src="UploadFiles/p%d.jpg" border=1></P>' % a.id)
    if a.id % 3 == 0:
        o += ["<P>　　%s</P>" % H(p) for p in ps]
    else:
        sp = "&nbsp;&nbsp;&nbsp; " if a.id % 2 else "　　"
        o.append(("<BR>\n" if a.id % 5 else "<BR><BR>\n").join(sp + H(p) for p in ps) + "<BR>")
    return "\n".join(o)


def p_show(q):
    a = BYID.get(_int(q, "articleid"))
    if a is None:
        return ERR % "找不到文章！该文章可能已被管理员删除。"
    pg = 2 if a.two and q.get("articlepage") == "2" else 1
    ps = a.paras
    pager = ""
    if a.two:
        ps = ps[:a.two] if pg == 1 else ps[a.two:]
        pager = '<p align=center><b><font color=red>[1]</font>&nbsp;<a href="%s&ArticlePage=2">[2]</a>&nbsp;<a href="%s&ArticlePage=2">下一页</a></b></p>' % (a.url, a.url) if pg == 1 else '<p align=center><b><a href="%s&ArticlePage=1">上一页</a>&nbsp;<a href="%s&ArticlePage=1">[1]</a>&nbsp;<font color=red>[2]</font></b></p>' % (a.url, a.url)
    meta = _meta(a) + ['点击数：<script language="javascript" src="Article_Hits.asp?ArticleID=%d"></script>' % a.id, "更新时间：" + _stamp(a.dt)]
    sib = [x for x in ARTS if x.cid == a.cid]
    k = sib.index(a)
    nav = ""
    if a.cid != 1:
        nav = "<li>上一篇文章：%s</li><br><li>下一篇文章：%s</li>" % tuple(
            ('<a class="LinkPrevArticle" href="%s" title="%s">%s</a>' % (x.url, _tip(x), H(x.title)) if x else "没有了") for x in (sib[k + 1] if k + 1 < len(sib) else None, sib[k - 1] if k else None))
    att = '<p>相关附件：<a href="%s"><img src="images/doc.gif" border=0>%s</a></p>' % a.file if a.file else ""
    return _head(H(a.title) + "--山西省总工会", '<script language="JavaScript" src="js/font.js"></script>\n') + '''<body topmargin=0>
<table width=760 align=center border=0 cellspacing=0><tr><td colspan=2><img src="images/banner.gif"></td></tr>
<tr><td colspan=2 bgcolor=#FFCC66 align=center><a href="Default.asp">网站首页</a> | <a href="About.asp">机构概况</a> | <a href="News_List.asp">工会要闻</a> | <a href="Article_Class.asp?ClassID=2">基层风采</a> | <a href="Article_Class.asp?ClassID=3">权益保障</a> | <a href="Article_Class.asp?ClassID=4">宣传教育</a> | <a href="Article_Class.asp?ClassID=5">政策文件</a> | <a href="GuestBook.asp">留言板</a></td></tr>
<tr><td colspan=2 bgcolor=#FFE7B5>%s &gt;&gt; 正文</td></tr>
<tr>%s<td valign=top>
<table width="100%%"><tr><td align=center><font size=4 color=#CC0000><b>%s</b></font></td></tr>
<tr><td align=center bgcolor=#F5F5F5>%s</td></tr>
<tr><td align=right>【字体：<a href="javascript:ContentSize(16)">大</a> <a href="javascript:ContentSize(14)">中</a> <a href="javascript:ContentSize(12)">小</a>】</td></tr>
<tr><td class="content" id="fontzoom" style="line-height:180%%">
%s
%s</td></tr>
<tr><td>%s</td></tr>
<tr><td align=right>%s</td></tr>
<tr><td>%s</td></tr>
<tr><td align=right>【<a href="Article_Comment.asp?ArticleID=%d" target=_blank>发表评论</a>】【<a href="SendMail.asp?ArticleID=%d" target=_blank>告诉好友</a>】【<a href="Article_Print.asp?ArticleID=%d" target=_blank>打印此文</a>】【<a href="javascript:window.close();">关闭窗口</a>】</td></tr></table></td></tr></table>%s</body></html>''' % (
        _guide(a.cid), _side(a.cid), H(a.title), "　".join(meta), _content(a, ps, pg == 1), pager, att,
        "文章录入：admin" + ("　责任编辑：%s" % a.editor if a.editor else ""), nav, a.id, a.id, a.id, FOOT)


def p_print(q):
    a = BYID.get(_int(q, "articleid"))
    if a is None:
        return ERR % "找不到文章！"
    return _head(H(a.title)) + '<body onload="window.print()"><p align=center><b>%s</b></p><p align=center>%s</p><div>%s</div><p>【<a href="javascript:window.close()">关闭</a>】</p></body></html>' % (H(a.title), "　".join(_meta(a) + ["更新时间：" + _stamp(a.dt)]), _content(a, a.paras))


def p_cal(q):
    y, m = int(q.get("y") or 2003), int(q.get("m") or 12)
    y, m = y + (m - 1) // 12, (m - 1) % 12 + 1
    if not 1 <= y <= 9998:
        y = 2003
    py, pm = (y, m - 1) if m > 1 else (y - 1, 12)
    ny, nm = (y, m + 1) if m < 12 else (y + 1, 1)
    cells = ""
    for w in calendar.Calendar(6).monthdayscalendar(y, m):
        cells += "<tr>" + "".join("<td>%s</td>" % ('<a href="Article_Search.asp?Field=UpdateTime&keyword=%d-%d-%d" target="mainFrame">%d</a>' % (y, m, d, d) if d else "&nbsp;") for d in w) + "</tr>"
    return _head("日历") + '<body topmargin=0 leftmargin=0><table width=160 border=0 style="font-size:9pt"><tr><td><a href="Calendar.asp?y=%d&m=%d">&lt;&lt;</a></td><td colspan=5 align=center>%d年%d月</td><td><a href="Calendar.asp?y=%d&m=%d">&gt;&gt;</a></td></tr><tr><td>日</td><td>一</td><td>二</td><td>三</td><td>四</td><td>五</td><td>六</td></tr>%s</table></body></html>' % (py, pm, y, m, ny, nm, cells)


GUEST = ["请问下岗职工办理特困证需要什么手续？", "建议增加职工法律咨询栏目。", "网站办得不错，希望多登基层的稿件。", "我厂拖欠工资三个月了，找哪个部门？", "退休工人祝大家节日好！", "哪里可以报名学电脑？",
         "想了解互助保险怎么参加。", "留言板终于开通了，顶一下。", "请公布各地市工会的电话。", "工伤认定过了一年还能申请吗？", "女职工产假到底是多少天？", "文化宫的舞会几点开始？"]


def p_guest(q):
    n = -(-len(GUEST) // 5)
    i = _pageno(q, n)
    s = ""
    for k, g in list(enumerate(GUEST))[(i - 1) * 5:i * 5]:
        d = 60 - k
        s += '<table width=560 border=1 align=center><tr><td bgcolor=#FFE7B5>网友%d 于 2003-%d-%d 发表　<a href="GuestBook_Reply.asp?ID=%d">[回复]</a> <a href="GuestBook_Edit.asp?ID=%d">[编辑]</a> <a href="GuestBook_Del.asp?ID=%d&page=%d" onclick="return confirm(\'确定要删除此留言吗？\')">[删除]</a></td></tr><tr><td>%s</td></tr></table>\n' % (d, 12 - k, 27 - 2 * k, d, d, d, i, g)
    nav = " ".join('<a href="GuestBook.asp?page=%d">[%d]</a>' % (k, k) for k in range(1, n + 1))
    return _head("留言板") + '<body><p align=center><b>留 言 板</b>　<a href="GuestBook_Add.asp">我要留言</a></p>%s<p align=center>%s</p>%s</body></html>' % (s, nav, FOOT)


def p_about(q):
    return _head("机构概况--山西省总工会") + '<body><table width=590 align=center><tr><td colspan=2 bgcolor=#FFE7B5>您现在的位置：<a href="main.asp">首页</a> &gt;&gt; 机构概况</td></tr><tr>%s<td class=content>　　山西省总工会内设办公室、组织部、宣传教育部、保障工作部、法律工作部、经济工作部、女职工部等机构。<br>　　地址：太原市。邮编：030001。</td></tr></table>%s</body></html>' % (_side(0), FOOT)


def p_search(q):
    kw = q.get("keyword", "")
    hit = [a for a in ARTS if kw and (kw in a.title or kw == _day(a.dt))]
    return _head("搜索结果") + '<body><table width=590 align=center><tr>%s<td>关键字“%s”，共找到 %d 篇<table>%s</table></td></tr></table>%s</body></html>' % (_side(0), H(kw), len(hit), _rows(hit[:20]), FOOT)


def _alert(t):
    return lambda q: "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\"></head><body><script language=javascript>alert('%s');history.back();</script></body></html>" % t


TOP = [ARTS[i] for i in (5, 12, 21, 30, 44)]
ROUTES = {"": p_default, "default.asp": p_default, "top.asp": p_top, "left.asp": p_left, "main.asp": p_main, "about.asp": p_about, "news_list.asp": p_news,
          "article_class.asp": p_class, "article_show.asp": p_show, "article_print.asp": p_print, "calendar.asp": p_cal, "guestbook.asp": p_guest, "article_search.asp": p_search,
          "guestbook_del.asp": _alert("您没有删除的权限！"), "guestbook_reply.asp": _alert("请先登录！"), "guestbook_edit.asp": _alert("请先登录！"), "vote.asp": _alert("感谢您的投票！"),
          "guestbook_add.asp": lambda q: _head("签写留言") + '<body><form method=post action="GuestBook_Save.asp">姓名<input name=UserName><br>内容<textarea name=Content></textarea><input type=submit value="提交"></form></body></html>',
          "guestbook_save.asp": _alert("留言成功！"), "article_comment.asp": lambda q: _head("发表评论") + '<body><form method=post action="Article_CommentSave.asp">评论<textarea name=c></textarea><input type=submit value="发表"></form></body></html>',
          "sendmail.asp": lambda q: _head("告诉好友") + '<body><form method=post action="SendMail.asp">信箱<input name=MailTo><input type=submit value="发送"></form></body></html>',
          "user_reg.asp": _alert("暂停注册！"), "user_logout.asp": _alert("您已注销！"), "user_chklogin.asp": _alert("用户名或密码错误！"),
          "admin_login.asp": lambda q: _head("管理员登录") + '<body><form method=post action="Admin_ChkLogin.asp">用户<input name=u>密码<input type=password name=p><input type=submit></form></body></html>'}

TRUTH, ALIASES, LISTS = {}, {}, set()
for _a in ARTS:
    _par = CLASS[_a.cid][1]
    TRUTH[BASE + _a.url] = {"title": _a.title, "published": _a.dt.strftime("%Y-%m-%dT%H:%M:%S+08:00"), "source": _a.source, "authors": _a.authors, "editor": _a.editor,
                            "category": (CLASS[_par][0] + ">" if _par else "") + CLASS[_a.cid][0], "text": "\n".join(_a.paras)}
    ALIASES[BASE + "article_show.asp?articleid=%d" % _a.id] = BASE + _a.url
    ALIASES[BASE + "Article_Print.asp?ArticleID=%d" % _a.id] = BASE + _a.url
for _c in CLASS:
    _n = -(-len(_of(_c)) // (PS_NEWS if _c == 1 else PS))
    _u = BASE + ("News_List.asp" if _c == 1 else "Article_Class.asp?ClassID=%d" % _c)
    LISTS.add(_u)
    for _i in range(2, _n + 1):
        LISTS.add(_u + ("#%d" if _c == 1 else "&page=%d") % _i)
# all to be matched without regard to case, hence (?i)
MUST_NOT = [r"^(?i:https?)://(?!www\.sxgh\.org\.cn(?:[:/?#]|$))", r"(?i)/GuestBook_(?:Del|Reply|Edit|Save)\.asp", r"(?i)/Vote\.asp", r"(?i)/User_(?:Logout|ChkLogin|Reg)\.asp", r"(?i)/Admin_",
            r"(?i)/Calendar\.asp\?.*\by=(?:1\d{3}|200[0]|200[5-9]|20[1-9]\d|2[1-9]\d\d)\b", r"(?i)/Article_Search\.asp\?.*keyword=.", r"(?i)/(?:SendMail|Article_CommentSave)\.asp"]

_N404 = '''<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN"><html dir=ltr><head><title>无法找到网页</title><META HTTP-EQUIV="Content-Type" Content="text-html; charset=gb2312"></head><body bgcolor="FFFFFF"><h1 style="COLOR:000000; FONT: 12pt/15pt 宋体">无法找到网页</h1>您正在搜索的网页可能已经删除、更名或暂时不可用。<hr color="#C0C0C0" noshade><p>请尝试下列操作：</p><ul><li>单击<a href="javascript:history.back(1)">后退</a>按钮，尝试其他链接。</li></ul><h2 style="font:9pt/12pt 宋体; color:000000">HTTP 错误 404 - 找不到文件<BR>Internet 信息服务</h2></body></html>'''
_E500 = '''<font face="宋体" size=2><p>Microsoft VBScript 运行时错误</font> <font face="宋体" size=2>错误 '800a000d'</font><p><font face="宋体" size=2>类型不匹配: 'CLng'</font><p><font face="宋体" size=2>/%s</font><font face="宋体" size=2>，行12</font>'''
_PIX = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x01D\x00;"


def _params(s):
    out = {}
    for part in s.split("&"):
        if part:
            k, _, v = part.partition("=")
            out.setdefault(urllib.parse.unquote_plus(k, encoding="gbk", errors="replace").lower(), urllib.parse.unquote_plus(v, encoding="gbk", errors="replace"))
    return out


def respond(method, url, headers, body):
    u = urllib.parse.urlsplit(url)
    if u.scheme != "http" or u.hostname != "www.sxgh.org.cn" or u.port not in (None, 80):
        return 502, {"Content-Type": "text/html"}, b""
    path = urllib.parse.unquote(u.path, encoding="gbk", errors="replace").lstrip("/")
    low = path.lower()
    q = _params(u.query)
    if method == "POST":
        form = _params(body.decode("latin-1"))
        for k, v in form.items():
            q.setdefault(k, v)          # Request("x"): the query string first, then the form
    h = {"Server": "Microsoft-IIS/5.0", "X-Powered-By": "ASP.NET"}
    st, ct, out = 200, "text/html", None
    if low in ROUTES:
        try:
            out = ROUTES[low](q).encode("gbk")
        except ValueError:
            st, out = 500, (_E500 % path).encode("gbk", "replace")
        h["Cache-control"] = "private"
        if "aspsessionid" not in {k.lower(): v for k, v in headers.items()}.get("cookie", "").lower():
            h["Set-Cookie"] = "ASPSESSIONIDQQTBCRDC=KFHNOPLAGJDMCBEJ%s; path=/" % "".join(chr(65 + ord(c) % 26) for c in (low + "frameset")[:8])
    elif low == "count.asp":
        out = b"document.write('48213');"
    elif low == "article_hits.asp":
        out = ("document.write('%d');" % (200 + sum(map(ord, u.query)) % 700)).encode()
    elif low.startswith(("images/", "uploadfiles/")) and re.search(r"\.(gif|jpg)$", low):
        ct, out = ("image/gif" if low.endswith("gif") else "image/jpeg"), _PIX
    elif low == "uploadfiles/200310271026331.doc":
        ct, out = "application/msword", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "先进职工之家申报表".encode("utf-16-le")
    elif low == "style.css":
        ct, out = "text/css", b"td{font-size:9pt}a{text-decoration:none}"
    elif low == "js/font.js":
        ct, out = "application/x-javascript", b"function ContentSize(s){document.all.fontzoom.style.fontSize=s+'px';}"
    else:
        st, out = 404, _N404.encode("gbk")
    h["Content-Type"] = ct
    h["Content-Length"] = str(len(out))
    return st, h, b"" if method == "HEAD" else out
