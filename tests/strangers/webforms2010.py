# -*- coding: utf-8 -*-
"""A union site in ASP.NET 3.5 WebForms as built about 2010 (IIS 7.5, master page, ScriptManager, AspNetPager 7.3). Standard library only, no I/O.

Besides what the order asks: SINGLES (pages of one-page columns, not in TRUTH), LIST_ALIASES (page=1 and lower-case addresses of lists),
MUST_NOT_POST (names of form buttons that a polite crawler never presses). Addresses are case-insensitive, as on IIS.
"""
import base64
import hashlib
import hmac
import html as _html
import json
import random
import re
from datetime import datetime, timedelta
from urllib.parse import urlsplit, parse_qsl, unquote

WHAT = ("ASP.NET WebForms site of 2010: one master-page form with a log-in box round every page, AspNetPager by URL in two columns, by __doPostBack in two others "
        "(one inside an UpdatePanel), a LinkButton pager whose page lives in ViewState alone, and a GridView whose rows open by onclick only. "
        "Hard are the view state and event validation (500 when wrong or missing), addresses in mixed case, the soft 404 with status 200 and a whole column that no <a> leads into.")

HOST = "www.sxgh.org.cn"
BASE = "http://" + HOST + "/"

_BANK = {
    "送温暖": """两节前夕，[县]总工会筹集送温暖资金[款]万元，慰问困难企业[数]家。
慰问组踏着积雪来到[厂]家属院，把棉被和面粉送到了职工炕头。
受助职工李大嫂拉着工会干部的手，半天说不出话来。
平安返乡活动为农民工团购火车票[多]张，包租大客车[数]辆。
“金秋助学”圆了[多]名困难职工子女的大学梦，人均资助两千元以上。
困难职工帮扶中心设有求助登记、信访接待、法律咨询等[数]个窗口。
阳光就业行动举办招聘会[数]场，提供岗位[多]个。
[县]把低保边缘职工也纳入帮扶范围，新建档案[多]份。
工会小额担保贷款帮助[数]名下岗女工开起了小饭店和理发铺。
医疗互助活动参加职工达到[多]人，已给付互助金[款]万元。
对外出务工职工的空巢老人，工会组织志愿者每月上门两次。
入冬以来，[厂]工会为单身宿舍更换了暖气片[多]组。""",
    "农民工": """[县]建筑工地上的农民工有了自己的工会，入会[多]人。
农民工入会实行“先入会后就业”，在劳务市场设立了入会服务台。
节前集中检查工资支付情况，为[多]名农民工追回欠薪[款]万元。
“农民工电影院”每周五晚在[厂]料场放映，自带小板凳就能看。
农民工技能培训班开设砌筑、钢筋、架子工等[数]个工种。
体检车开进工地，免费为[多]名外来务工人员做了胸透和血压检查。
[厂]把农民工中的技术骨干提拔为班组长，占班组长总数的三分之一。
工地职工学校挂牌[数]所，做到有教室、有教材、有教员。
“干完活能拿到钱，心里踏实。”来自[县]的瓦工老赵说。
工会为农民工子女开设寒假作业辅导班，[数]名退休教师义务授课。
宿舍里装上了空调和洗衣机，工友们说出门打工也有了家的味道。
[县]总工会向农民工发放《维权手册》[多]本。""",
    "工资协商": """[县]签订工资专项集体合同[多]份，覆盖企业[多]家。
双方代表围绕最低工资标准和计件单价展开了[数]轮协商。
区域性工资协商由乡镇工会联合会代表小企业职工提出要约。
“要约行动”开展以来，百分之九十五以上的企业按期作出了书面答复。
[厂]职工月平均工资比上年增加[多]元。
协商指导员队伍由退休法官、劳动仲裁员和财会人员组成，共[数]人。
在[县]，刮面机厂和铸造厂坐在一张桌子前商量行业工价。
工资协议草案提交职代会审议时，[数]名代表作了发言。
企业效益好时职工分享成果，遇到困难时大家共渡难关。
劳动行政部门对报送的合同进行审查，十五日内未提出异议即行生效。
协商前，工会走访同行企业[数]家，摸清了当地的工资水平。
[厂]董事长说，协商不是吵架，是把心里话放到桌面上。""",
    "创先争优": """创先争优活动中，[县]工会系统设立党员示范岗[多]个。
各级工会结合实际提出“强组织、建机制、促和谐”的承诺[数]项。
[厂]机电队党支部把支部建在班组，骨干党员人人带一名徒弟。
公开承诺、领导点评、群众评议三个环节一环扣一环。
“工人先锋号”创建活动覆盖班组[多]个。
[县]召开现场推进会，与会人员观摩了[数]个先进班组。
模范职工之家评比实行百分制考核，职工满意度占四十分。
基层工会“两个普遍”工作进展顺利，建会率达到百分之九十一。
厂务公开栏每月十日更新，招待费和奖金分配全部上墙。
职代会代表对[数]名中层干部进行了民主评议。
[县]选聘社会化工会工作者[数]名，充实到乡镇和工业园区。
机关干部下基层蹲点一个月，记写民情日记[多]篇。""",
    "职工书屋": """全国总工会为[厂]职工书屋配送图书[多]册。
[县]今年新建职工书屋[数]家，其中[数]家设在矿区。
书屋里最受欢迎的是电工手册和养生类杂志。
“读一本好书”征文收到来稿[多]篇，评出一等奖[数]名。
流动书箱每月在[县]各工地之间轮换一次。
矿工下班路过书屋，总要进去翻翻当天的报纸。
书屋实行自助借阅，一年下来只丢了[数]本书。
[厂]把会议室腾出来，改成了一百二十平方米的阅览室。
读书月期间举办讲座[数]场，作家与职工面对面交流。
电子阅览室配有电脑[数]台，职工可以免费学习办公软件。
[县]总工会倡议每名职工每年至少读[数]本书。
职工子弟放学后也爱来这里写作业。""",
    "法律援助": """法律援助律师接手此案后，先后[数]次到[县]调取证据。
仲裁委员会裁决企业支付双倍工资差额[款]万元。
因用人单位未缴工伤保险，全部赔偿责任由企业承担。
庭审中，双方争议的焦点是劳动关系是否成立。
工会提供的考勤表和工资条成为认定事实的关键证据。
经过[数]个多小时的调解，当事人终于在协议书上按下了手印。
职工老白在[厂]干了十一年，被口头辞退时没有拿到一分补偿。
依照《劳动合同法》第四十七条，经济补偿按工作年限计算。
法院采纳了代理意见，判决撤销公司作出的除名决定。
[县]职工法律援助中心全年受理案件[多]件，挽回损失[款]万元。
律师提醒，解除劳动合同的书面证明应当妥善保管。
劳动争议申请仲裁的时效期间为一年，从知道权利被侵害之日起算。
这起案件的办结，使[数]名同类情况的职工主动找到了工会。
当事人送来锦旗，上面写着“职工靠山，公正为民”。
上班途中遭遇非本人主要责任的交通事故，应当认定为工伤。
伤残等级鉴定为[数]级，鉴定结论送达后双方均未申请复议。""",
    "劳模": """他十九岁下井，三十一年里没有出过一次责任事故。
为了攻克皮带跑偏的难题，他在[厂]机头硐室守了[数]个昼夜。
工友们说，只要听一听声音，他就知道机器哪里出了毛病。
她在三尺柜台站了二十六年，接待顾客[多]万人次无一投诉。
家里的奖状贴满了半面墙，他却把奖金捐给了[县]的希望小学。
由他提出的合理化建议[数]条被采纳，节约资金[款]万元。
母亲病重时，他正在[县]抢修线路，没能见上最后一面。
徒弟中有[数]人成长为技师，[数]人当上了班组长。
她骑着自行车走遍了[县]的沟沟岔岔，送出信件[多]封。
荣誉面前他总是说，活儿是大伙儿一块干的。
二〇〇九年大雪封路，他带领[数]名养路工连续奋战四十个小时。
他设计的快速接头使换管时间由两小时缩短到[数]分钟。
每天第一个到车间、最后一个离开，是她保持了多年的习惯。
退休后他在[厂]门口摆起修理摊，给街坊修车从不收钱。
业余时间他自学完电气自动化课程，笔记记了[数]本。
在炉前，他的工作服一天要湿透[数]回。""",
    "技能": """[县]举办第[数]届职工技术运动会，设比赛项目[数]个。
选手们在[厂]实训基地进行了电焊、车工和钳工的角逐。
名师带徒活动签订师徒合同[多]份。
技术比武优胜者由劳动部门直接晋升一级职业资格。
“五小”竞赛征集小发明、小革新成果[多]件。
[厂]设立首席技师岗位，每月津贴[多]元。
一项快速掘进法在全矿推广，单进水平提高百分之[数]。
评委从操作规范、用时、质量三个方面打分。
理论考试的题库有[多]道题，提前一个月发到选手手里。
[县]把劳动竞赛引入重点工程，高速公路[数]个标段参赛。
“平时练得苦，赛场才不慌。”[厂]的冠军选手说。
合理化建议月收到建议[多]条，采纳率接近四成。""",
    "安全": """“安康杯”竞赛动员会后，[厂]职工在条幅上签下了姓名。
群监员佩戴红袖标上岗，对“三违”行为当场制止。
瓦斯检查员每班巡检[数]次，数据写在牌板上接受监督。
[县]工会劳动保护检查组下到[数]个煤矿的采掘工作面。
女工家属协管员在井口唱起了安全小调。
夏送清凉活动发放白糖、茶叶和绿豆[多]份。
[厂]投入[款]万元改善选煤楼的防尘条件。
事故案例漫画挂进了候车硐室，下井前人人看得见。
安全知识竞赛共有[数]支队伍参加，抢答环节最为激烈。
井下避难硐室配有压风自救装置，可供[多]人避险。
每逢月末，安全监察部门要对隐患整改情况进行“回头看”。
“高高兴兴上班，平平安安回家”的大字写在[厂]大门两侧。""",
    "女职工": """三八节期间，[县]举办女职工才艺展示，[数]个节目同台亮相。
女职工特殊权益专项合同签订率达到百分之八十六。
“巾帼文明岗”的姑娘们用微笑化解了一次次误会。
[厂]为女职工建起冲洗室和更衣室。
女职工安康互助保险参保[多]人，保费由工会补贴一半。
妇科专家到矿区义诊，检查[多]人次。
鹊桥联谊会吸引了[县][多]名单身青年。
家庭美德讲座请来了[数]户“五好家庭”现身说法。
女职工素质提升工程开设插花、礼仪和电脑等[数]门课程。
编织比赛中，[厂]选手织出的《黄河壶口》引来阵阵赞叹。
哺乳期女工不得安排夜班，这一条写进了厂规。
[县]女职工委员会换届，新当选的委员中一线女工占[数]名。""",
    "文体": """庆“五一”文艺晚会在[县]人民广场举行，观众有[多]人。
职工篮球赛历时[数]天，[厂]队以两分优势夺冠。
红歌大赛上，[厂]百人合唱队唱响了《咱们工人有力量》。
职工摄影展展出作品[多]幅，镜头对准了炉前和井下。
秧歌队、高跷队沿着滨河路一路舞来。
[县]工人文化宫免费开放乒乓球室和棋牌室。
拔河比赛喊声震天，[数]支代表队轮番上阵。
退休职工剧团自编自演的晋剧小戏很受欢迎。
元宵灯展上，[厂]职工扎制的“煤海飞龙”全长[数]米。
广播操比赛要求领导干部带头参加，[数]个方队动作整齐。
书法家现场挥毫，为职工写春联[多]副。
登山比赛起点设在[县]森林公园，全程[数]公里。""",
    "通知": """现将有关事项通知如下，请认真贯彻执行。
请于[日]前将汇总表报市总工会经济工作部，同时报送电子文档。
各县区总工会、各产业工会要按照分配名额择优推荐。
推荐对象必须经本单位职代会或职工大会讨论通过。
报送材料包括事迹材料一千五百字、审批表一式[数]份。
会议定于[日]上午九时在[县]宾馆召开，会期一天。
请参会人员提前十分钟入场，会议期间关闭通讯工具。
因线路检修，帮扶热线将于[日]暂停服务[数]小时。
各单位要加强值班，遇有重大情况及时报告。
评选工作坚持公开、公平、公正的原则，严禁弄虚作假。
培训费、资料费由主办单位负担，食宿费用自理。
联系电话：0351-40[多]，传真同号。
作品须为原创，文责自负，来稿一律不退。
[日]以后寄出的材料以当地邮戳为准。
凡当年发生重大责任事故和拖欠职工工资的单位实行一票否决。
本通知自下发之日起执行，原有规定与此不一致的以本通知为准。
比赛报名截止到[日]，每个代表队限报[数]人。
公示期间如有异议，请向[县]总工会纪检组反映。""",
    "文件": """第一条 为规范工会工作，依据有关法律和《中国工会章程》，制定本办法。
第二条 本办法适用于本市行政区域内各级工会组织。
第三条 工会委员会由会员大会或者会员代表大会民主选举产生。
第四条 会员在[数]人以上的，应当单独建立基层工会。
第五条 工会经费按照全部职工工资总额的百分之二拨缴。
第六条 经费收支情况每年向会员大会报告一次，接受审查监督。
第七条 专职工作人员人数由工会与企业协商确定，一般不少于[数]人。
第八条 职工代表大会每年至少召开一次，须有三分之二以上代表出席。
第九条 集体合同期限一般为一至三年。
第十条 工会主席任期未满，不得随意调动其工作。
第十一条 档案保管期限分为永久、三十年和十年三种。
第十二条 资产管理实行统一领导、分级负责。
第十三条 对在工作中作出显著成绩的单位和个人给予表彰。
第十四条 违反本办法的，由上级工会责令改正。
本办法由[县]总工会负责解释，自[日]起施行。
表格填写应当字迹工整，不得涂改，由单位负责人签字盖章。
填表人须注明联系电话，统计数字截止到[日]。
基本信息栏的会员人数应与年报保持一致，误差超过[数]人的退回重填。""",
    "通用": """[日]，[县]总工会召开专题会议安排部署这项工作。
市总工会机关干部和[厂]职工代表共[多]人参加。
与会人员认真学习了上级文件精神并进行了分组讨论。
会议强调，要把竭诚为职工服务作为一切工作的出发点和落脚点。
此次活动由市总工会主办，[厂]承办。
活动结束后，主办方向[数]个优秀组织单位颁发了奖牌。
据介绍，这已经是[县]连续第[数]年开展此项活动。
广大职工纷纷表示，要立足岗位多作贡献。
[县]总工会负责人就下一步工作提出了[数]点要求。
这一经验被多家媒体报道，前来[厂]学习的单位络绎不绝。
截至[日]，参与职工累计达到[多]人。
为了把好事办好，工会干部连续[数]个周末没有休息。
市委分管领导到会讲话，对工会工作给予了充分肯定。
各单位要结合实际制定方案，做到有计划、有检查、有总结。""",
}
_BANK = {k: [x.strip() for x in v.splitlines() if x.strip()] for k, v in _BANK.items()}

_rng = random.Random(20100518)
_XIAN = "清徐 阳曲 娄烦 古交 小店 晋源 杏花岭 万柏林 尖草坪 迎泽 祁县 太谷 寿阳 榆次".split()
_CHANG = "西山杜儿坪矿 并州锅炉厂 晋阳毛纺厂 东山煤机公司 河西轧钢厂 汾东水泥厂 并南客运公司 狮子河电厂 阳曲陶粒厂 古交洗煤厂 新店粮机厂 北营车辆段".split()
_XING = list("樊缑鲍邸苗靳蔺崔邢庞")
_MING = "国栋 秀莲 保田 晓燕 铁柱 俊梅 志刚 爱萍 永胜 海燕 新民 润生".split()
_usage = {}


def _sub(s):
    f = {"县": lambda: _rng.choice(_XIAN), "厂": lambda: _rng.choice(_CHANG), "数": lambda: str(_rng.randint(3, 29)),
         "多": lambda: str(_rng.randint(105, 6890)), "款": lambda: "%.1f" % (_rng.randint(12, 880) / 10), "日": lambda: "%d月%d日" % (_rng.randint(1, 12), _rng.randint(1, 28))}
    return re.sub(r"\[(县|厂|数|多|款|日)\]", lambda m: f[m.group(1)](), s)


_known = set()


def _text(theme, n, have):
    def take(pool):
        c = sorted((x for x in pool if x not in have), key=lambda x: (_usage.get(x, 0), _rng.random()))
        if not c:
            return None
        have.add(c[0])
        _usage[c[0]] = _usage.get(c[0], 0) + 1
        return c[0]
    res = []
    others = [k for k in _BANK if k not in ("通知", "文件", "通用", "法律援助", "劳模", theme)]
    for i in range(n):
        part = ""
        for j in range(_rng.choice([1, 2, 2, 3])):
            r = _rng.random()
            if theme in ("法律援助", "劳模", "文件"):
                pool = _BANK[theme] if r < .7 else _BANK["通用"] if theme != "文件" and r < .82 else _BANK[_rng.choice(others)]
            else:
                pool = _BANK[theme] if r < .58 else _BANK["通用"] if r < .8 else _BANK[_rng.choice(others)]
            x = take(pool)
            part += _sub(x) if x else ""
        while not part or part in _known:
            x = take(_BANK[theme]) or take(_BANK[_rng.choice(others)])
            part += _sub(x)
        _known.add(part)
        res.append(part)
    return res


# ------------------------------------------------------------------ columns and articles
_TYPES = {1: ("新闻中心", 0), 3: ("工会要闻", 1), 5: ("基层动态", 1), 4: ("通知公告", 0), 10: ("权益保障", 0), 11: ("法律援助", 10), 7: ("劳模风采", 0), 9: ("文件资料", 0)}
_SRC = {
    3: (["市总工会九届四次全委会议召开|创先争优", "全市工会系统两个普遍推进会举行|创先争优", "市总工会启动平安返乡专项行动|送温暖", "我市表彰百名优秀农民工|农民工",
         "全市职工技术运动会圆满落幕|技能", "市总工会与工商联联合发布协商要约倡议|工资协商", "五一劳动奖表彰大会隆重举行|通用", "职工医疗互助第五期活动启动|送温暖",
         "市总工会机关蹲点干部奔赴基层|创先争优"], datetime(2013, 4, 18)),
    5: (["西山杜儿坪矿群监员井口说安全|安全", "清徐醋业行业工资协商见成效|工资协商", "并州锅炉厂办起职工夜校|技能", "晋源区农民工流动电影院开进工地|农民工",
         "古交洗煤厂女工家属送平安|安全", "小店区总工会鹊桥会牵手三十对新人|女职工", "阳曲县职工书屋进农村|职工书屋", "河西轧钢厂职工篮球赛战罢|文体",
         "杏花岭区环卫工人有了歇脚屋|送温暖", "东山煤机公司厂务公开上网络|创先争优", "太谷县职工红歌赛唱响凤凰山|文体"], datetime(2013, 4, 21)),
    4: (["关于评选表彰市五一劳动奖状奖章的通知|通知", "关于召开全市工会宣教工作会议的通知|通知", "关于开展职工摄影作品征集的通知|通知", "关于做好劳模年度体检工作的通知|通知",
         "关于帮扶热线暂停服务的公告|通知", "市模范职工之家拟表彰名单公示|通知", "关于举办职工乒乓球比赛的通知|通知", "关于报送二〇一二年度工会统计年报的通知|通知",
         "关于春节放假期间值班安排的通知|通知"], datetime(2013, 4, 9)),
    11: (["口头辞退老职工，企业补了经济补偿|法律援助", "上班路上出车祸，工伤认定一波三折|法律援助", "没签合同不等于没有劳动关系|法律援助", "二十三名保安讨回加班费|法律援助",
          "孕期被调岗，女工赢了官司|法律援助", "试用期不发工资？仲裁说不|法律援助", "派遣工受伤，两家公司连带担责|法律援助", "竞业限制补偿金该由谁支付|法律援助",
          "一张工资条打赢双倍工资官司|法律援助"], datetime(2013, 3, 27)),
    7: (["炉前铁人樊国栋|劳模", "井下电王邸永胜|劳模", "三尺柜台写春秋|劳模", "养路工苗保田的雪夜|劳模", "邮路上的蔺新民|劳模", "纺织女工崔秀莲的十万米无疵布|劳模",
         "焊花里的人生|劳模", "公交线上的微笑|劳模", "选煤楼里的发明家|劳模", "为山村送电的人|劳模", "老技师的七个徒弟|劳模", "水泥厂走出的女劳模|劳模",
         "守桥十八年|劳模", "供热抢修队的老班长|劳模"], datetime(2013, 4, 15)),
    9: (["工会经费收缴管理暂行办法|文件", "基层工会组建工作规程|文件", "职工代表大会实施细则|文件", "工会会员登记表样张及填写说明|文件", "困难职工档案管理办法|文件",
         "劳模待遇落实若干规定|文件", "集体合同示范文本使用说明|文件", "基层工会法人资格登记指南|文件"], datetime(2012, 11, 30)),
}
_ARTS = []
for _t, (_titles, _d0) in _SRC.items():
    _d = _d0
    for _x in _titles:
        _title, _theme = _x.split("|")
        _a = {"type": _t, "title": _title, "theme": _theme, "dt": _d.replace(hour=_rng.randint(8, 17), minute=_rng.randint(0, 59), second=_rng.randint(0, 59)),
              "paras": _text(_theme, _rng.randint(3, 7), set()), "source": None, "authors": [], "editor": None, "also": [], "pages": 1, "files": [], "gallery": False, "by": ""}
        _ARTS.append(_a)
        _d -= timedelta(days=_rng.randint(6, 34))
_ARTS.sort(key=lambda a: a["dt"])
_n = 118
for _a in _ARTS:
    _n += _rng.randint(1, 7)
    _a["id"] = _n
    _t = _a["type"]
    _p = _rng.choice(_XING) + _rng.choice(_MING)
    if _t == 3:
        _a["source"] = _rng.choice(["市总工会办公室", "太原工人报", "市总工会宣教部"])
        if _a["source"] == "太原工人报":
            _a["authors"] = [{"name": _p, "role": "记者"}]
            _a["paras"][0] = "本报讯（记者 %s）" % _p + _a["paras"][0]
        _a["editor"] = "办公室"
        _a["editor"] = _rng.choice(_XING) + _rng.choice(_MING)
    elif _t == 5:
        _a["source"] = "基层工会"
        _a["authors"] = [{"name": _p, "role": "作者"}]
        _a["by"] = _p
    elif _t == 4:
        _a["source"] = _rng.choice([None, "市总工会办公室"])
    elif _t == 11:
        _a["source"] = "职工法律援助中心"
        if _rng.random() < .5:
            _a["authors"] = [{"name": _p, "role": "作者"}]
            _a["by"] = _p
    elif _t == 7:
        _a["source"] = "太原工人报"
        _q = _rng.choice(_XING) + _rng.choice(_MING)
        if _rng.random() < .6:
            _a["authors"] = [{"name": _p, "role": "通讯员"}]
            _a["paras"] = _a["paras"][:6] + ["（通讯员 %s）" % _p]
_byt = {a["title"]: a for a in _ARTS}
for _x in ("我市表彰百名优秀农民工", "全市职工技术运动会圆满落幕", "职工医疗互助第五期活动启动", "公交线上的微笑", "井下电王邸永胜", "三尺柜台写春秋"):
    _byt[_x]["also"].append(5)
for _x in ("西山杜儿坪矿群监员井口说安全", "并州锅炉厂办起职工夜校", "东山煤机公司厂务公开上网络"):
    _byt[_x]["also"].append(7)
_two = _byt["炉前铁人樊国栋"]
while len(_two["paras"]) < 6:
    _two["paras"].insert(1, _text("劳模", 1, set())[0])
_two["pages"] = 2
_byt["关于评选表彰市五一劳动奖状奖章的通知"]["files"] = [("UploadFiles/2013/4/2013040911305678.doc", "五一劳动奖章审批表.doc"), ("UploadFiles/2013/4/2013040911311245.xls", "名额分配表.xls")]
_byt["工会会员登记表样张及填写说明"]["files"] = [("UploadFiles/2012/20120817.rar", "会员登记表.rar")]
_g = _byt["太谷县职工红歌赛唱响凤凰山"]
_g["gallery"] = True
_g["paras"] = [_sub(s) for s in ("大幕拉开，[厂]合唱队第一个登场，队员共[数]人。", "领唱的是一位退休炉前工，今年六十[数]岁。".replace("[数]", "三"), "台下座无虚席，[多]名职工挥动小红旗。",
                                "候场的女工们互相整理头花。", "[县]代表队捧得一等奖奖杯。")]
_CASE = {3: "NewsShow.aspx?Id=%d", 4: "NewsShow.aspx?Id=%d", 5: "newsshow.aspx?id=%d", 11: "newsshow.aspx?id=%d", 7: "NewsShow.aspx?Id=%d", 9: "NewsShow.aspx?id=%d"}
_FORMS = ("NewsShow.aspx?Id=%d", "NewsShow.aspx?id=%d", "newsshow.aspx?id=%d")
_BYID = {a["id"]: a for a in _ARTS}


def _of(t):
    return sorted((a for a in _ARTS if a["type"] == t or t in a["also"]), key=lambda a: a["dt"], reverse=True)


def _url(a):
    return _CASE[a["type"]] % a["id"]


def _cat(t):
    name, up = _TYPES[t]
    return ([_TYPES[up][0]] if up else []) + [name]


TRUTH, ALIASES, LISTS, SINGLES, LIST_ALIASES = {}, {}, set(), set(), {}
for _a in _ARTS:
    _u = BASE + _url(_a)
    TRUTH[_u] = {"title": _a["title"], "published": _a["dt"].strftime("%Y-%m-%d") if _a["type"] == 9 else _a["dt"].strftime("%Y-%m-%dT%H:%M:%S+08:00"),
                 "source": _a["source"], "authors": _a["authors"], "editor": _a["editor"], "category": " > ".join(_cat(_a["type"])), "text": "\n".join(_a["paras"])}
    for _f in _FORMS:
        if BASE + _f % _a["id"] != _u:
            ALIASES[BASE + _f % _a["id"]] = _u
    ALIASES[BASE + "PrintNews.aspx?id=%d" % _a["id"]] = _u
    if _a["pages"] > 1:
        for _f in _FORMS:
            ALIASES[BASE + _f % _a["id"] + "&page=2"] = _u
            ALIASES[BASE + _f % _a["id"] + "&page=1"] = _u
_SIZE = 8
_PAGES = {t: (len(_of(t)) + _SIZE - 1) // _SIZE for t in (3, 4, 5, 11, 7)}
_PAGES[9] = 1
_FIRST = {3: "NewsList.aspx?typeid=3", 4: "NewsList.aspx?typeid=4", 5: "NewsPage.aspx?typeid=5", 11: "RightsList.aspx?typeid=11", 7: "ModelList.aspx?typeid=7", 9: "FileList.aspx?typeid=9"}
for _t, _f in _FIRST.items():
    LISTS.add(BASE + _f)
    for _k in range(2, _PAGES[_t] + 1):
        LISTS.add(BASE + "newslist.aspx?typeid=%d&page=%d" % (_t, _k) if _t in (3, 4) else BASE + _f + "#%d" % _k)
    LIST_ALIASES[BASE + _f + "#1"] = BASE + _f
for _t in (3, 4):
    LIST_ALIASES[BASE + "newslist.aspx?typeid=%d&page=1" % _t] = BASE + _FIRST[_t]
SINGLES.update({BASE + "About.aspx", BASE + "About.aspx?id=2", BASE + "Default.aspx"})
MUST_NOT = [
    r"^https?://(?!www\.sxgh\.org\.cn(?:[:/?#]|$))",
    r"(?i)/vote\.aspx\?",
    r"(?i)/logout\.aspx",
    r"(?i)^https?://[^/]+/(?:member|admin)/",
    r"(?i)/search\.aspx\?.*\bpage=(?:[4-9]|\d\d)",
]
MUST_NOT_POST = [r"ctl00\$btnLogin", r"ctl00\$btnSearch", r"ctl00\$btnVote"]

# ------------------------------------------------------------------ view state
_KEY = b"3F8A77C0D1B24E6F9A0C"


def _vs(cls, typeid, page):
    body = b"\xff\x01\x0f\x0f\x05\n-1" + json.dumps([cls, typeid, page]).encode() + b"\x00" + b"".join(
        hashlib.sha1(("%s%d%d%d" % (cls, typeid, page, i)).encode()).digest() for i in range(24))
    return base64.b64encode(body + hmac.new(_KEY, body, hashlib.sha1).digest()).decode()


def _vs_read(s):
    try:
        raw = base64.b64decode(s, validate=True)
        body, mac = raw[:-20], raw[-20:]
        if not hmac.compare_digest(hmac.new(_KEY, body, hashlib.sha1).digest(), mac):
            return None
        return json.loads(body[8:body.index(b"\x00")].decode())
    except (ValueError, TypeError):
        return None


def _ev(cls, typeid, page):
    body = b"\x16" + hashlib.sha1(("ev%s%d%d" % (cls, typeid, page)).encode()).digest() * 2
    return base64.b64encode(body + hmac.new(_KEY, body, hashlib.sha1).digest()).decode()


# ------------------------------------------------------------------ master page
_e = lambda s: _html.escape(s, quote=True)


def _cut(s, n):
    return s if len(s) <= n else s[:n] + "…"


def _sides():
    new = sorted((a for a in _ARTS if a["type"] != 9), key=lambda a: a["dt"], reverse=True)[:6]
    return """<td width="210" valign="top" class="leftside">
<table width="210" border="0" cellspacing="0" cellpadding="0" class="loginbox"><tr><td class="lt">会员登录</td></tr><tr><td>
用户名：<input name="ctl00$txtUserName" type="text" id="ctl00_txtUserName" class="input1" /><br />
密　码：<input name="ctl00$txtPwd" type="password" id="ctl00_txtPwd" class="input1" /><br />
<input type="submit" name="ctl00$btnLogin" value="登录" id="ctl00_btnLogin" class="btn" /> <a href="Register.aspx">注册</a> <a href="Logout.aspx">退出</a>
</td></tr></table>
<table width="210" border="0" cellspacing="0" cellpadding="0" class="leftbox"><tr><td class="lt">最新文章</td></tr>%s</table>
<table width="210" border="0" cellspacing="0" cellpadding="0" class="leftbox"><tr><td class="lt">在线调查</td></tr><tr><td>您最关心的工会服务是？<br />
<a href="Vote.aspx?id=3&amp;item=1">法律援助</a> <a href="Vote.aspx?id=3&amp;item=2">困难帮扶</a> <input type="submit" name="ctl00$btnVote" value="投票" id="ctl00_btnVote" /></td></tr></table>
</td>""" % "".join('<tr><td class="lc">·<a href="%s" title="%s">%s</a></td></tr>' % (_FORMS[i % 3] % a["id"], _e(a["title"]), _e(_cut(a["title"], 13))) for i, a in enumerate(new))


def _menu():
    m = [('<a href="Default.aspx">首页</a>', []), ('<a href="About.aspx">工会概况</a>', []),
         ('<a href="%s">新闻中心</a>' % _FIRST[3], [3, 5]), ('<a href="%s">通知公告</a>' % _FIRST[4], []),
         ('<a href="javascript:void(0);">权益保障</a>', [11]), ('<a href="%s">劳模风采</a>' % _FIRST[7], []), ('<a href="%s">文件资料</a>' % _FIRST[9], [])]
    out = []
    for a, sub in m:
        s = ""
        if sub:
            s = "<ul>%s%s</ul>" % ("".join('<li><a href="%s">%s</a></li>' % (_FIRST[t], _TYPES[t][0]) for t in sub),
                                   '<li><a href="About.aspx?id=2">援助指南</a></li>' if 11 in sub else "")
        out.append('<li class="mainlevel">%s%s</li>' % (a, s))
    return "\n".join(out)


def _master(cls, typeid, page, action, title, main, head=""):
    return """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">

<html xmlns="http://www.w3.org/1999/xhtml">
<head id="ctl00_Head1"><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>
	%(title)s
</title><link href="css/style.css" rel="stylesheet" type="text/css" /><script src="js/common.js" type="text/javascript"></script>
%(head)s</head>
<body>
    <form name="aspnetForm" method="post" action="%(action)s" id="aspnetForm">
<div>
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="%(vs)s" />
</div>

<script type="text/javascript">
//<![CDATA[
var theForm = document.forms['aspnetForm'];
if (!theForm) {
    theForm = document.aspnetForm;
}
function __doPostBack(eventTarget, eventArgument) {
    if (!theForm.onsubmit || (theForm.onsubmit() != false)) {
        theForm.__EVENTTARGET.value = eventTarget;
        theForm.__EVENTARGUMENT.value = eventArgument;
        theForm.submit();
    }
}
//]]>
</script>
<script src="/WebResource.axd?d=kq3hJ2b1vYQ1&amp;t=634604425351482412" type="text/javascript"></script>
<script src="/ScriptResource.axd?d=Zc9mP0Ww7&amp;t=ffffffffec2d9970" type="text/javascript"></script>
<div>
	<input type="hidden" name="__EVENTVALIDATION" id="__EVENTVALIDATION" value="%(ev)s" />
</div>
<script type="text/javascript">
//<![CDATA[
Sys.WebForms.PageRequestManager._initialize('ctl00$ScriptManager1', document.getElementById('aspnetForm'));
Sys.WebForms.PageRequestManager.getInstance()._updateControls([%(up)s], [], [], 90);
//]]>
</script>
<table width="980" border="0" align="center" cellpadding="0" cellspacing="0"><tr><td><img src="images/top.jpg" width="980" height="140" /></td></tr>
<tr><td class="topbar"><a href="#" onclick="this.style.behavior='url(#default#homepage)';this.setHomePage('http://www.sxgh.org.cn/');">设为首页</a> | <a href="javascript:window.external.AddFavorite('http://www.sxgh.org.cn/','工会网')">加入收藏</a> | <a href="http://wap.sxgh.org.cn/">手机版</a> | <a href="Login.aspx">登录</a>
　站内搜索：<input name="ctl00$txtKey" type="text" id="ctl00_txtKey" /><input type="submit" name="ctl00$btnSearch" value="搜索" id="ctl00_btnSearch" /> <a href="Search.aspx?key=%%e5%%8a%%b3%%e6%%a8%%a1">劳模</a></td></tr>
<tr><td><ul id="menu">
%(menu)s
</ul></td></tr></table>
<table width="980" border="0" align="center" cellpadding="0" cellspacing="0"><tr>
%(side)s
<td width="10"></td>
<td valign="top">
%(main)s
</td></tr></table>
<table width="980" border="0" align="center" cellpadding="0" cellspacing="0" class="foot"><tr><td align="center">
友情链接：<a href="http://www.acftu.org/" target="_blank">全国总工会</a> <a href="http://www.workercn.cn/" target="_blank">中工网</a>
<select name="ctl00$ddlLink" id="ctl00_ddlLink" onchange="window.open(this.value)"><option value="http://www.shanxi.gov.cn/">山西省政府</option></select></td></tr>
<tr><td align="center">版权所有：总工会　地址：太原市迎泽区　电话：0351-0000000<br />晋ICP备07000000号　<a href="Admin/Login.aspx">管理入口</a>
<script type="text/javascript" src="http://js.tongji.linezing.com/000000/tongji.js"></script></td></tr></table>
</form>
</body>
</html>
""" % {"title": title, "head": head, "action": _e(action), "vs": _vs(cls, typeid, page), "ev": _ev(cls, typeid, page), "up": "'tctl00$Main$UpdatePanel1'" if cls == "rightslist" else "",
       "menu": _menu(), "side": _sides(), "main": main}


def _crumb(t, last=""):
    out = '<a href="Default.aspx">首页</a>'
    name, up = _TYPES[t]
    if up:
        out += " &gt;&gt; %s" % _TYPES[up][0]
    return '<div class="crumb">当前位置：%s &gt;&gt; <a href="%s">%s</a>%s</div>' % (out, _FIRST[t], name, last)


def _rows(t, page):
    items = _of(t)[(page - 1) * _SIZE:page * _SIZE]
    return "".join('<tr><td height="26" class="dot">·<a href="%s" title="%s" target="_blank">%s</a></td><td width="90" align="right" class="date">%s</td></tr>\n' % (
        _url(a), _e(a["title"]), _e(_cut(a["title"], 26)), "%d-%d-%d" % (a["dt"].year, a["dt"].month, a["dt"].day)) for a in items)


def _netpager(t, page, link):
    n = _PAGES[t]
    st = 'style="margin-right:5px;"'
    dis = lambda x: '<a disabled="disabled" %s>%s</a>' % (st, x)
    a = lambda k, x: '<a href="%s" %s>%s</a>' % (link(k), st, x)
    out = dis("首页") + dis("上一页") if page == 1 else a(1, "首页") + a(page - 1, "上一页")
    for k in range(1, n + 1):
        out += '<span style="margin-right:5px;font-weight:Bold;color:red;">%d</span>' % k if k == page else a(k, k)
    out += dis("下一页") + dis("尾页") if page == n else a(page + 1, "下一页") + a(n, "尾页")
    return """
<!-- AspNetPager 7.3.2  Copyright:2003-2010 Webdiyer (www.webdiyer.com) -->
<div id="ctl00_Main_AspNetPager1" class="paginator">
<div style="width:40%%;float:left;">共<b>%d</b>条记录 第<b>%d</b>页/共<b>%d</b>页</div><div style="width:60%%;float:left;text-align:right;">
%s
</div></div>
<!-- AspNetPager 7.3.2  Copyright:2003-2010 Webdiyer (www.webdiyer.com) -->
""" % (len(_of(t)), page, n, out)


def _list_main(cls, t, page):
    head = _crumb(t)
    if cls == "filelist":
        rows = "".join("<tr onmouseover=\"this.style.backgroundColor='#E8F3FF'\" onmouseout=\"this.style.backgroundColor=''\" onclick=\"gourl('NewsShow.aspx?id=%d')\" style=\"cursor:pointer;\">\n"
                       "\t\t<td>%d</td><td align=\"left\">%s</td><td>%s</td>\n\t</tr>" % (a["id"], i + 1, _e(a["title"]), a["dt"].strftime("%Y-%m-%d")) for i, a in enumerate(_of(9)))
        return head + ('<div>\n\t<table class="gv" cellspacing="0" cellpadding="4" rules="all" border="1" id="ctl00_Main_GridView1" style="width:100%%;border-collapse:collapse;">\n'
                       '\t<tr><th scope="col">序号</th><th scope="col">文件名称</th><th scope="col">发布日期</th></tr>%s\n\t</table>\n</div>' % rows)
    table = '<table width="100%%" border="0" cellspacing="0" cellpadding="0" id="ctl00_Main_DataList1">\n%s</table>' % _rows(t, page)
    if cls == "newslist":
        return head + table + _netpager(t, page, lambda k: "newslist.aspx?typeid=%d&amp;page=%d" % (t, k))
    if cls == "newspage":
        return head + table + _netpager(t, page, lambda k: "javascript:__doPostBack('ctl00$Main$AspNetPager1','%d')" % k)
    if cls == "rightslist":
        return head + '<div id="ctl00_Main_UpdatePanel1">' + _panel(t, page) + "</div>"
    n = _PAGES[t]
    lb = lambda i, x, on: '<a id="ctl00_Main_%s" href="javascript:__doPostBack(\'ctl00$Main$%s\',\'\')">%s</a>' % (i, i, x) if on else '<a id="ctl00_Main_%s" disabled="disabled">%s</a>' % (i, x)
    return head + table + ('<div class="lbpager">第<span id="ctl00_Main_lblCur">%d</span>页 共<span id="ctl00_Main_lblCount">%d</span>页 %s %s</div>' % (
        page, n, lb("lbPrev", "上一页", page > 1), lb("lbNext", "下一页", page < n)))


def _panel(t, page):
    return '\n<table width="100%%" border="0" cellspacing="0" cellpadding="0" id="ctl00_Main_DataList1">\n%s</table>' % _rows(t, page) + _netpager(
        t, page, lambda k: "javascript:__doPostBack('ctl00$Main$AspNetPager1','%d')" % k)


def _list_page(cls, t, page, action):
    return _master(cls, t, page, action, "%s-总工会" % _TYPES[t][0], _list_main(cls, t, page))


def _article_body(a, page):
    ps = a["paras"]
    if a["gallery"]:
        return '<ul class="piclist">%s</ul>' % "".join('<li><img src="UploadFiles/photo/%d_%d.jpg" alt="" /><p>%s</p></li>' % (a["id"], i + 1, _e(p)) for i, p in enumerate(ps))
    if a["pages"] > 1:
        h = (len(ps) + 1) // 2
        ps = ps[:h] if page == 1 else ps[h:]
    s = a["id"] % 3
    if s == 0:
        return "\n".join("<p>&nbsp;&nbsp;&nbsp; %s</p>" % _e(p) for p in ps)
    if s == 1:
        return "<br />\n".join("　　" + _e(p) for p in ps)
    return "\n".join('<p class="MsoNormal" style="margin: 0cm 0cm 0pt; text-indent: 28pt; line-height: 24pt"><span style="font-size: 14pt; font-family: 仿宋_GB2312">%s<span lang="EN-US"><o:p></o:p></span></span></p>' % _e(p) for p in ps)


def _article(a, page, action):
    t = a["type"]
    d = a["dt"]
    info = []
    if t != 9:
        info.append("发布时间：%d-%d-%d %d:%02d:%02d" % (d.year, d.month, d.day, d.hour, d.minute, d.second))
    if a["source"]:
        info.append("来源：%s" % a["source"])
    if a["by"]:
        info.append("作者：%s" % a["by"])
    info.append('点击：<script type="text/javascript" src="Hits.aspx?id=%d"></script>次' % a["id"])
    pg = ""
    if a["pages"] > 1:
        pg = '<div class="cpage">%s</div>' % " ".join("<b>[%d]</b>" % k if k == page else '<a href="%s&amp;page=%d">[%d]</a>' % (_url(a), k, k) for k in range(1, a["pages"] + 1))
    fl = ""
    if a["files"]:
        fl = '<div class="fujian">附件下载：%s</div>' % " ".join('<a href="%s" target="_blank">%s</a>' % (u, n) for u, n in a["files"])
    seq = _of(t)
    k = seq.index(a)
    nav = "上一篇：%s<br />下一篇：%s" % tuple('<a href="%s">%s</a>' % (_FORMS[(a["id"] + j) % 3] % seq[j]["id"], _e(seq[j]["title"])) if 0 <= j < len(seq) else "没有了" for j in (k - 1, k + 1))
    main = _crumb(t, " &gt;&gt; 正文") + """
<table width="100%%" border="0" cellspacing="0" cellpadding="0" class="newsshow">
<tr><td align="center" class="newstitle"><span id="ctl00_Main_lblTitle">%s</span></td></tr>
<tr><td align="center" class="newsinfo">%s　【字体：<a href="javascript:SetFont(16)">大</a> <a href="javascript:SetFont(14)">中</a> <a href="javascript:SetFont(12)">小</a>】 <a href="PrintNews.aspx?id=%d" target="_blank">打印</a> <a id="ctl00_Main_hlDel" href="Member/DelNews.aspx?id=%d" style="display:none">删除</a></td></tr>
<tr><td class="newscontent"><div id="ctl00_Main_divContent">%s</div>%s%s</td></tr>
%s<tr><td class="prevnext">%s</td></tr>
</table>""" % (_e(a["title"]), "　".join(info), a["id"], a["id"], _article_body(a, page), pg, fl,
               '<tr><td align="right" class="editor">责任编辑：%s</td></tr>\n' % a["editor"] if a["editor"] else "", nav)
    return _master("newsshow", a["id"], page, action, "%s-总工会" % _e(a["title"]), main)


def _home():
    def box(t, n):
        rows = "".join('<tr><td height="24">·<a href="%s" title="%s" target="_blank">%s</a></td><td class="date">[%02d-%02d]</td></tr>' % (
            (_FORMS[0] if i % 2 else _FORMS[2]) % a["id"], _e(a["title"]), _e(_cut(a["title"], 18)), a["dt"].month, a["dt"].day) for i, a in enumerate(_of(t)[:n]))
        return '<table width="370" border="0" cellspacing="0" cellpadding="0" class="ibox"><tr><td class="it">%s</td><td class="im"><a href="%s">更多&gt;&gt;</a></td></tr>%s</table>\n' % (_TYPES[t][0], _FIRST[t], rows)
    files = "".join("<tr onclick=\"gourl('NewsShow.aspx?id=%d')\" style=\"cursor:pointer\"><td colspan=\"2\">%s</td></tr>" % (a["id"], _e(a["title"])) for a in _of(9)[:3])
    g = _byt["太谷县职工红歌赛唱响凤凰山"]
    dead = '<tr><td height="24">·<a href="NewsShow.aspx?Id=87" target="_blank">全市工会财务工作会议召开</a></td><td class="date">[09-12]</td></tr>'
    main = ('<div class="flash"><a href="%s"><img src="UploadFiles/photo/%d_1.jpg" width="360" height="240" alt="%s" /></a></div>\n' % (_FORMS[1] % g["id"], g["id"], _e(g["title"]))
            + box(3, 6) + box(4, 5).replace("</table>", dead + "</table>") + box(5, 6) + box(11, 5) + box(7, 6)
            + '<table width="370" class="ibox"><tr><td class="it">文件资料</td><td class="im"><a href="%s">更多&gt;&gt;</a></td></tr>%s</table>' % (_FIRST[9], files))
    return _master("default", 0, 1, "Default.aspx", "总工会门户网站", main)


_CLS = {"newslist.aspx": ("newslist", (3, 4)), "newspage.aspx": ("newspage", (5,)), "rightslist.aspx": ("rightslist", (11,)), "modellist.aspx": ("modellist", (7,)), "filelist.aspx": ("filelist", (9,))}
_500 = """<html>
    <head>
        <title>运行时错误</title>
    </head>
    <body bgcolor="white">
            <span><H1>“/”应用程序中的服务器错误。<hr width=100%% size=1 color=silver></H1>
            <h2> <i>%s</i> </h2></span>
    </body>
</html>
"""
_HEAD = {"Content-Type": "text/html; charset=utf-8", "Server": "Microsoft-IIS/7.5", "X-AspNet-Version": "2.0.50727", "X-Powered-By": "ASP.NET", "Cache-Control": "private"}


def _int(s, d):
    try:
        return int(s)
    except (TypeError, ValueError):
        return d


def respond(method, url, headers, body):
    u = urlsplit(url)
    if u.hostname != HOST:
        return 502, {"Content-Type": "text/html"}, b""
    st, h, b = _respond(method, u, {k.lower(): v for k, v in headers.items()}, body or b"")
    return st, h, b"" if method == "HEAD" else b


def _respond(method, u, hin, body):
    path = unquote(u.path or "/").lower().lstrip("/")
    q = {k.lower(): v for k, v in parse_qsl(u.query, keep_blank_values=True)}
    h = dict(_HEAD)
    ok = lambda s, code=200: (code, h, s.encode("utf-8"))
    action = (unquote(u.path).lstrip("/") or "default.aspx") + ("?" + u.query if u.query else "")
    if path.endswith((".jpg", ".gif", ".png", ".ico")):
        return 200, {"Content-Type": "image/jpeg", "Server": "Microsoft-IIS/7.5"}, b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\xff\xd9"
    for a in _ARTS:
        for f, _ in a["files"]:
            if path == f.lower():
                ct = {"doc": "application/msword", "xls": "application/vnd.ms-excel", "rar": "application/octet-stream"}[f[-3:]]
                return 200, {"Content-Type": ct, "Server": "Microsoft-IIS/7.5"}, b"\xd0\xcf\x11\xe0" + f.encode()
    if path == "css/style.css":
        return 200, {"Content-Type": "text/css"}, b"body{font-size:12px}"
    if path == "js/common.js":
        return 200, {"Content-Type": "application/x-javascript"}, b"function gourl(u){window.open(u);}\nfunction SetFont(n){document.getElementById('ctl00_Main_divContent').style.fontSize=n+'px';}\n"
    if path in ("webresource.axd", "scriptresource.axd"):
        return 200, {"Content-Type": "application/x-javascript"}, b"// MicrosoftAjax"
    if path == "robots.txt":
        return 200, {"Content-Type": "text/plain"}, b"User-agent: *\r\nDisallow: /Admin/\r\nDisallow: /bin/\r\nDisallow: /Member/\r\n"
    form = None
    if method == "POST":
        form = dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
        state = _vs_read(form.get("__VIEWSTATE", ""))
        if state is None:
            return ok(_500 % "验证视图状态 MAC 失败。如果此应用程序由网络场或群集承载，请确保 &lt;machineKey&gt; 配置指定了相同的 validationKey 和验证算法。", 500)
        if form.get("__EVENTVALIDATION") != _ev(*state):
            return ok(_500 % "回发或回调参数无效。在配置中使用 &lt;pages enableEventValidation=&quot;true&quot;/&gt; 启用了事件验证。", 500)
        if "ctl00$btnLogin" in form:
            return ok("<script>alert('用户名或密码错误！');history.back();</script>")
        if "ctl00$btnVote" in form:
            return ok("<script>alert('感谢您的参与！');history.back();</script>")
        if "ctl00$btnSearch" in form:
            h["Location"] = "/Search.aspx?key=" + form.get("ctl00$txtKey", "")
            return ok("<html><head><title>Object moved</title></head></html>", 302)
    if path in ("", "default.aspx"):
        return ok(_home())
    if path in _CLS:
        cls, types = _CLS[path]
        t = _int(q.get("typeid"), 0)
        if t not in types:
            return ok("<script>alert('参数错误！');location.href='Default.aspx';</script>")
        page = 1
        if cls == "newslist":
            page = min(max(_int(q.get("page"), 1), 1), _PAGES[t])
        if form is not None:
            if state[0] != cls or state[1] != t:
                return ok(_500 % "验证视图状态 MAC 失败。", 500)
            page = state[2]
            target, arg = form.get("__EVENTTARGET", ""), form.get("__EVENTARGUMENT", "")
            if target == "ctl00$Main$AspNetPager1" and cls in ("newspage", "rightslist"):
                page = min(max(_int(arg, 1), 1), _PAGES[t])
            elif target == "ctl00$Main$lbNext" and cls == "modellist":
                page = min(page + 1, _PAGES[t])
            elif target == "ctl00$Main$lbPrev" and cls == "modellist":
                page = max(page - 1, 1)
            elif target:
                return ok(_500 % "回发或回调参数无效。", 500)
            if cls == "rightslist" and ("delta=true" in hin.get("x-microsoftajax", "").lower() or form.get("__ASYNCPOST") == "true"):
                seg = lambda kind, i, c: "%d|%s|%s|%s|" % (len(c), kind, i, c)
                h["Content-Type"] = "text/plain; charset=utf-8"
                return ok(seg("updatePanel", "ctl00_Main_UpdatePanel1", _panel(t, page)) + seg("hiddenField", "__EVENTTARGET", "") + seg("hiddenField", "__EVENTARGUMENT", "")
                          + seg("hiddenField", "__VIEWSTATE", _vs(cls, t, page)) + seg("hiddenField", "__EVENTVALIDATION", _ev(cls, t, page))
                          + seg("asyncPostBackControlIDs", "", "") + seg("postBackControlIDs", "", "") + seg("updatePanelIDs", "", "tctl00$Main$UpdatePanel1")
                          + seg("asyncPostBackTimeout", "", "90") + seg("formAction", "", action) + seg("pageTitle", "", "%s-总工会" % _TYPES[t][0]))
        return ok(_list_page(cls, t, page, action))
    if path == "newsshow.aspx":
        a = _BYID.get(_int(q.get("id"), -1))
        if not a:
            return ok("<script language='javascript'>alert('该信息不存在或已被删除！');history.back();</script>")
        return ok(_article(a, min(max(_int(q.get("page"), 1), 1), a["pages"]), action))
    if path == "printnews.aspx":
        a = _BYID.get(_int(q.get("id"), -1))
        if not a:
            return ok("<script language='javascript'>alert('该信息不存在或已被删除！');window.close();</script>")
        d = a["dt"]
        return ok("<html><head><title>%s</title></head><body onload=\"window.print()\"><h2 align=\"center\">%s</h2><p align=\"center\">%s</p><div>%s</div></body></html>" % (
            _e(a["title"]), _e(a["title"]), "" if a["type"] == 9 else "%d-%d-%d %d:%02d:%02d" % (d.year, d.month, d.day, d.hour, d.minute, d.second),
            _article_body(dict(a, pages=1), 1)))
    if path == "hits.aspx":
        return 200, dict(h, **{"Content-Type": "application/x-javascript; charset=utf-8"}), b"document.write('%d');" % (_int(q.get("id"), 1) * 7 % 900 + 31)
    if path == "about.aspx":
        if q.get("id") == "2":
            txt, name = "<p>　　职工申请法律援助，应当提交身份证明、劳动关系证明和申请书。</p><p>　　受理后五个工作日内作出是否援助的决定。</p>", "援助指南"
        else:
            txt, name = "<p>　　总工会是在市委和上级工会领导下的地方工会领导机关。</p><p>　　机关设办公室、组织部、宣教部、权益保障部、经济工作部、女职工部。</p>", "工会概况"
        return ok(_master("about", 0, 1, action, name + "-总工会", '<div class="crumb">当前位置：<a href="Default.aspx">首页</a> &gt;&gt; %s</div><div class="newscontent">%s</div>' % (name, txt)))
    if path == "search.aspx":
        p = _int(q.get("page"), 1)
        key = q.get("key", "")
        hits = [a for a in _ARTS if key and key in a["title"] and a["type"] != 9]
        return ok(_master("search", 0, 1, action, "站内搜索", "<div>关键字：%s</div>%s<a href=\"Search.aspx?key=%s&amp;page=%d\">下一页</a>" % (
            _e(key), "".join('<p><a href="%s">%s</a></p>' % (_FORMS[1] % a["id"], _e(a["title"])) for a in hits[(p - 1) * 10:p * 10]), _e(key), p + 1)))
    if path == "admin/login.aspx":
        return ok("<html><head><title>后台管理</title></head><body><form method='post' action='Login.aspx'><input name='u' /><input name='p' type='password' /><input type='submit' value='登录' /></form></body></html>")
    if path == "member/delnews.aspx":
        return ok("<script>alert('请先登录！');location.href='/Login.aspx';</script>")
    if path in ("login.aspx", "register.aspx"):
        return ok(_master("login", 0, 1, action, "用户登录", "<div>请在左侧登录框输入用户名和密码。</div>"))
    if path in ("logout.aspx", "vote.aspx"):
        return ok("<script>alert('操作成功！');location.href='Default.aspx';</script>")
    if path == "error.aspx":
        return ok("<html><head><title>出错了</title></head><body>您访问的页面不存在，<a href='/Default.aspx'>返回首页</a></body></html>")
    if path.endswith(".aspx"):
        h["Location"] = "/Error.aspx?aspxerrorpath=/" + path
        return ok("<html><head><title>Object moved</title></head><body></body></html>", 302)
    return 404, {"Content-Type": "text/html", "Server": "Microsoft-IIS/7.5"}, "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\"><html><head><title>404 - 找不到文件或目录。</title></head><body><h1>服务器错误</h1></body></html>".encode("gbk")
