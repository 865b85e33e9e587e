"""A small whole site of the family jeecms, built in memory. See WHAT. All names invented.

Beyond the ordered names: SINGLES (pages of a column that are neither list nor article: single pages, covers) and
LIST_ALIASES (other addresses of a list page -> its address in LISTS). TRUTH text is each paragraph of the body as shown
(signatures at its end or start, picture captions included), without indents; an article without a source, author or editor has None or [].
"""
# ---------------------------------------------------------------------------
# Shared part (the same in each module of lot B): sentence bank and article maker.
# ---------------------------------------------------------------------------
import datetime as _dt
import html as _html
import json
import random
import re
from urllib.parse import parse_qsl, unquote, urlsplit

HOST = "www.sxgh.org.cn"
ORG = "山西省总工会"
_TZ = "+08:00"

_CITY = "太原 大同 朔州 忻州 吕梁 晋中 阳泉 长治 晋城 临汾 运城".split()
_COUNTY = ("清徐县 阳曲县 左云县 浑源县 广灵县 怀仁市 应县 山阴县 原平市 代县 五台县 定襄县 柳林县 孝义市 汾阳市 交城县 临县 平遥县 灵石县 介休市 "
           "祁县 太谷区 盂县 平定县 襄垣县 沁源县 武乡县 潞州区 高平市 阳城县 泽州县 沁水县 洪洞县 襄汾县 侯马市 霍州市 盐湖区 永济市 河津市 闻喜县").split()
_FIRM = ("晋岭煤业 汾源焦化 云州重工 太行新材料 恒曲纺织 漳泽发电 晋韵陶瓷 河东铝业 雁北乳业 汾河化工 凤台机械 晋通物流 龙门铸造 平朔运输 "
         "黎城电子 碛口食品 舜帝药业 唐晋建工 并州公交 西岭水务 丹河热力 绵山旅游 长岭矿山装备 潇河光电").split()
_SUR = "郝 薛 武 段 靳 郭 温 贺 任 樊 乔 侯 阎 杜 曹 牛 孟 常 苗 崔 冀 弓 原 卫 裴 秦 申 栗 逯 郗".split()
_GIV = ("砚田 晓棣 云琪 继鹏 秋媛 守诚 墨涵 丽苑 建垚 思齐 玉坤 春瑶 志钊 雅筠 文戈 冬青 一帆 宏昱 静涟 小峥 凯歌 慧敏 长河 若琳 立群 雪晴 "
        "子骞 润芝 海楠 培元").split()
_IND = "煤炭 冶金 建材 电力 纺织 物流 环卫 家政 建筑 化工 医药 铁路 邮政 教育 农林 装备制造".split()
_TRADE = "焊工 钳工 电工 数控车工 采煤机司机 养老护理员 茶艺师 叉车司机 快递员 工业机器人操作员 化验员 刮板输送机操作工".split()
_PLACE = "职工之家 工人文化宫 职工书屋 多功能厅 三楼会议室 劳模创新工作室 体育馆 职工活动中心 车间一线 项目部工地 培训基地 政务大厅".split()
_SRC = ("山西工人报 山西省总工会办公室 山西省总工会 太原市总工会 大同市总工会 晋中市总工会 长治市总工会 运城市总工会 省总工会宣教部 省总工会权益保障部 "
        "省总工会女职工部 中工网 忻州市总工会 省煤炭地质工会").split()

_T = {}
_T["帮扶"] = ([
    "{city}市总工会走访慰问{nn}户困难职工家庭", "{county}总工会“金秋助学”资助{nn}名困难职工子女", "{city}市总工会{w}万元送温暖资金发放到位",
    "情系一线 {county}总工会为{ind}职工送清凉", "{county}总工会建立困难职工动态档案{nn}份", "省总工会赴{county}开展两节送温暖活动",
    "{firm}工会设立“爱心超市”服务困难职工", "{county}总工会为患病职工送去{w}万元救助金"], [
    "{d}，{city}市总工会慰问组一行来到{county}，走进{n}户困难职工家中，详细询问身体状况和家庭收入情况",
    "慰问组为每户家庭送上了{m}元慰问金以及米、面、食用油等生活用品",
    "今年以来，全市各级工会共筹集帮扶资金{w}万元，惠及困难职工{nn}人次",
    "{per}是{firm}的一名退休矿工，因病致困，女儿今年刚刚考入大学",
    "工会帮扶中心对全市{nn}户建档困难职工逐户核查，做到一户一策、一人一档",
    "“金秋助学”活动共为{nn}名困难职工子女发放助学金{w}万元",
    "针对因病致困的职工家庭，{county}总工会与民政、医保部门实现数据共享，救助申请办理时限由{n}个工作日压缩到3个工作日",
    "盛夏时节，{firm}工会为{nn}名高温岗位职工送去绿豆、毛巾、藿香正气水等防暑降温用品",
    "慰问品虽不贵重，却让职工们感受到了“娘家人”的牵挂",
    "帮扶资金全部通过银行卡直接发放到职工本人手中，并在单位公示栏公示{n}天",
    "解困脱困工作开展三年来，{county}已有{nn}户困难职工实现解困脱困，档案核销率达到{p}%",
    "对暂时不能脱困的{n}户家庭，工会将继续落实生活救助、医疗救助和子女助学三项措施"])
_T["劳模"] = ([
    "{city}市举行劳动模范事迹报告会", "{firm}劳模创新工作室获省级命名", "{county}总工会组织{n}名劳模赴外地疗休养", "劳模{per}：三十年守护一台机器",
    "{ind}系统新评选劳动模范{n}名", "{city}市总工会开展劳模健康体检活动", "记五一劳动奖章获得者{per}", "{county}劳模宣讲团走进{firm}"], [
    "报告会上，{n}名劳模代表结合自身经历讲述了爱岗敬业、争创一流的奋斗故事",
    "{per}参加工作{n}年来，累计完成技术革新{n}项，为企业节约成本{w}万元",
    "以{per}名字命名的创新工作室现有成员{n}人，其中高级技师{n}人",
    "在{firm}的车间里，提起“{trade}状元”{per}，工友们没有不竖大拇指的",
    "疗休养期间，劳模们参观了红色教育基地，听取了健康知识讲座，并围绕传承工匠精神进行了座谈",
    "全市现有省部级以上劳动模范{nn}名，其中一线职工占{p}%",
    "他带出的{n}名徒弟中，有{n}人在全省职工职业技能大赛上获得名次",
    "“设备是有脾气的，你用心待它，它就用心干活。”{per}常这样对徒弟说",
    "{city}市总工会为{nn}名劳模建立了健康档案，每两年组织一次免费体检",
    "劳模专项补助资金严格执行申报、审核、公示程序，今年共发放{w}万元",
    "授牌仪式后，与会人员参观了工作室的成果展示区，现场观摩了新工艺的操作演示",
    "工作室成立以来，先后攻克生产难题{n}个，获得国家实用新型专利{n}项"])
_T["竞赛"] = ([
    "{city}市第{n}届{trade}职业技能竞赛落幕", "{firm}启动“安康杯”劳动竞赛", "{county}举办{ind}行业职工技能比武", "全省{trade}大赛决赛在{city}举行",
    "{city}市{nn}名职工同台竞技{trade}技能", "{firm}班组竞赛三个月增效{w}万元", "{ind}产业职工合理化建议征集活动启动", "重点工程劳动竞赛推进会在{county}召开"], [
    "本次竞赛历时{n}天，来自{n}支代表队的{nn}名选手参加了理论考试和实际操作两个环节的比拼",
    "比赛现场，选手们沉着冷静、操作规范，焊花飞溅间一道道焊缝均匀细密",
    "经过激烈角逐，{firm}选手{per}以{p}分的总成绩获得{trade}组第一名",
    "竞赛组委会邀请{n}名行业专家担任裁判，全程实行编号抽签、封闭阅卷",
    "获得前三名的选手将由省总工会按程序授予“五一劳动奖章”或晋升相应职业技能等级",
    "{firm}把劳动竞赛与安全生产、提质增效结合起来，{n}个班组全部签订了竞赛责任书",
    "竞赛开展以来，职工提出合理化建议{nn}条，采纳实施{n}条，创造经济效益{w}万元",
    "在重点工程项目部，竞赛的进度表贴在最显眼的位置，每周一更新、每月一评比",
    "大赛裁判长{per}介绍，今年的试题更加贴近岗位，实操比重提高到了{p}%",
    "各参赛单位把赛场当课堂，赛后组织了{n}场技术交流，让更多职工从中受益",
    "近年来，{city}市总工会每年投入竞赛经费{w}万元，带动{nn}家企业参与",
    "下一步，市总工会将推动竞赛向非公企业、小微企业和新业态领域延伸"])
_T["组建"] = ([
    "{county}货车司机工会联合会成立", "{city}市集中推进新就业形态劳动者入会", "{county}今年新建基层工会{n}家", "{firm}召开第{n}次会员代表大会",
    "{city}市{ind}行业工会联合会揭牌", "{county}总工会开展“八大群体”入会集中行动", "{county}乡镇工会规范化建设现场会召开", "快递小哥有了“娘家” {city}市快递行业工会成立"], [
    "大会选举产生了第一届委员会、经费审查委员会和女职工委员会，{per}当选为工会主席",
    "截至目前，{county}已建立基层工会{nn}家，发展会员{k}人，其中农民工会员占{p}%",
    "针对快递员、外卖配送员流动性强的特点，工会推行“扫码入会、亮证服务”，最快{n}分钟即可完成入会手续",
    "工会干部深入{n}个物流园区发放宣传资料{k}份，面对面讲解入会程序和会员权益",
    "新成立的行业工会联合会覆盖企业{n}家，吸纳会员{nn}名",
    "{county}总工会向{n}个乡镇选派了社会化工会工作者，实行定岗定责、定期考核",
    "货车司机{per}拿到会员证后高兴地说，常年在外跑车，如今也有了自己的组织",
    "按照“六有”标准，县总工会为每个规范化乡镇工会补助建设经费{m}元",
    "今年以来，全市新建百人以上企业工会{n}家，建会率达到{p}%",
    "会议要求，各级工会要坚持建管并重，防止出现“挂牌工会”“空壳工会”",
    "会员代表分组讨论了工会工作报告，并就改善食堂伙食、增开通勤班车等问题提出提案{n}件",
    "会上，{firm}等{n}家单位作了经验交流，与会人员还实地观摩了{place}"])
_T["女工"] = ([
    "{county}总工会举办女职工权益保护知识讲座", "{city}市“书香三八”读书活动启动", "{firm}爱心妈妈小屋投入使用", "{city}市新建女职工康乃馨服务站{n}个",
    "{county}为{nn}名女职工开展“两癌”筛查", "{ind}系统巾帼建功标兵座谈会召开", "{firm}女职工专项集体合同续签", "{city}市总工会举办单身职工联谊活动"], [
    "活动现场，妇产科专家{per}围绕女职工常见病的预防和心理调适作了专题辅导",
    "这间{n}平方米的小屋里，冰箱、沙发、尿布台一应俱全，每天有{n}余名哺乳期女职工前来使用",
    "目前全市已建成康乃馨服务站{nn}个，覆盖机关、企业、医院和商场等公共场所",
    "女职工专项集体合同对孕期、产期、哺乳期的劳动保护作出明确约定，{firm}{nn}名女职工从中受益",
    "“书香三八”读书活动共收到征文{nn}篇、家书{nn}封，评出一等奖{n}名",
    "此次免费筛查覆盖{n}家企业，重点面向困难女职工和一线女农民工",
    "{per}代表受表彰的女职工发言，她说荣誉属于班组的每一位姐妹",
    "女职工委员会定期开展“面对面”接待日，一年来解答咨询{nn}人次",
    "联谊活动通过破冰游戏、才艺展示等环节，为{nn}名单身职工搭建了交流平台，现场牵手成功{n}对",
    "讲座采取以案说法的形式，对就业性别歧视、职场性骚扰等问题进行了讲解",
    "市总工会女职工部为每个新建站点配备价值{m}元的设施，并纳入年度考核",
    "暑期托管班开班{n}期，解决了{nn}名职工子女“看护难”的问题"])
_T["安全"] = ([
    "{city}市总工会开展安全生产月宣传咨询活动", "{firm}班组安全隐患随手拍活动见实效", "{county}总工会督查{ind}企业防暑降温工作", "{city}市职工职业病防治知识竞赛举行",
    "{ind}系统群众安全监督员培训班开班", "{firm}开展井下应急救援演练", "{county}总工会参与安全生产专项检查", "{city}市“安康杯”竞赛表彰大会召开"], [
    "在{firm}井下{m}米的采煤工作面，群监员{per}正对照检查表逐项排查隐患",
    "活动期间共发放《职业病防治法》宣传手册{k}册，接受职工咨询{nn}人次",
    "今年前三季度，职工通过手机上报隐患{nn}条，整改率达到{p}%，{n}名职工获得奖励",
    "演练模拟皮带着火场景，从发现险情到全员撤离仅用时{n}分钟",
    "检查组重点查看了高温岗位的通风设施、饮水供应和作业时间安排，对{n}处问题现场下达了整改意见",
    "培训班为期{n}天，{nn}名群众安全监督员经考试合格后持证上岗",
    "{n}支代表队通过必答、抢答、风险题三个环节展开较量，{firm}代表队夺得冠军",
    "工会劳动保护监督检查员有权对违章指挥、强令冒险作业的行为提出纠正意见",
    "各级工会要把职工的生命安全放在第一位，推动企业落实全员安全生产责任制",
    "参赛企业已由最初的{n}家发展到{nn}家，参赛班组{k}个",
    "班前会上的安全宣誓、亲人嘱托，已成为{firm}安全文化的一道风景",
    "连续{n}年无事故的背后，是一条条规程的落实和一次次隐患的排除"])
_T["文体"] = ([
    "{city}市职工乒乓球比赛圆满结束", "{county}职工书画摄影作品展开展", "{firm}举办迎新春职工联欢会", "{city}市第{n}届职工运动会开幕", "{county}“职工书屋”增至{n}家",
    "{ind}职工合唱比赛在{city}举行", "“中国梦·劳动美”{city}市职工演讲比赛举行", "{city}市职工健步走活动吸引{nn}人参加"], [
    "展览共展出书法、国画、摄影、剪纸作品{nn}幅，全部出自一线职工之手",
    "比赛设男子单打、女子单打和混合双打三个项目，共有{n}支代表队、{nn}名选手参赛",
    "伴随着发令枪响，{nn}名职工沿着汾河岸边健步前行，全程{n}公里",
    "联欢会上，快板《班组新事》、小品《回家》等{n}个节目赢得了阵阵掌声",
    "{firm}代表队以一曲《咱们工人有力量》获得合唱比赛一等奖",
    "{place}每天免费向职工开放{n}小时，全年接待职工{k}人次",
    "市总工会为{n}家“职工书屋”配送图书{k}册，并开通了电子阅读平台",
    "选手{per}以父亲在矿山工作的经历为主线，讲述了两代矿工的坚守，打动了现场评委",
    "运动会设田径、篮球、拔河、跳绳等{n}个大项，历时{n}天",
    "职工艺术团每年深入企业、工地演出{n}场，把欢乐送到职工身边",
    "经过{n}轮对决，来自{firm}的{per}蝉联冠军",
    "丰富多彩的文体活动让职工在紧张工作之余放松了身心，增强了凝聚力"])
_T["学习"] = ([
    "省总工会理论学习中心组举行集体学习", "{city}市总工会召开全委扩大会议", "{county}总工会举办工会干部培训班", "省总工会机关开展主题党日活动", "{city}市总工会传达学习省总全委会精神",
    "省总工会领导到{county}调研基层工会工作", "{city}市总工会部署第{n}季度重点工作", "{ind}工会召开工作座谈会"], [
    "会议传达学习了上级工会有关文件精神，研究了贯彻落实的具体措施",
    "中心组成员{n}人围绕学习主题作了交流发言，{per}主持会议并讲话",
    "培训班设置了工会基础理论、财务管理、劳动争议调解等{n}个专题，采取集中授课与现场教学相结合的方式进行",
    "调研组先后到{firm}、{place}等地，通过召开座谈会、查阅资料、问卷调查等方式了解情况",
    "座谈会上，{n}名基层工会主席结合实际提出了意见建议{n}条",
    "会议强调，要牢牢把握工运时代主题，团结动员广大职工为高质量发展建功立业",
    "会议审议通过了工作报告和经费审查委员会工作报告，替补委员{n}名",
    "全体党员重温入党誓词，参观了革命纪念馆，接受了一次深刻的党性教育",
    "来自{n}个县（市、区）的{nn}名工会干部参加了培训",
    "会议要求，要大兴调查研究之风，每名班子成员联系{n}家企业，每年驻点时间不少于{n}天",
    "要以钉钉子精神抓好任务落实，建立台账、挂图作战、逐项销号",
    "大家一致认为，做好新时代工会工作，必须把准方向、贴近职工、服务基层"])
_T["互助"] = ([
    "{city}市职工医疗互助保障覆盖{k}人", "{county}总工会为患病职工发放互助金{w}万元", "{firm}职工医疗互助参保率达{p}%", "{city}市第{n}期职工互助保障计划启动",
    "{county}职工互助保障线上理赔开通", "{ind}职工重大疾病互助金集中发放", "{city}市总工会举办互助保障业务培训", "{county}总工会上门办理互助保障理赔"], [
    "第{n}期医疗互助保障活动自{d}启动以来，全市已有{nn}家单位、{k}名职工参加",
    "患病职工{per}拿到{m}元互助金时感慨地说，每年几十元的会费在关键时刻派上了大用场",
    "互助金申请实现线上提交、线上审核，平均办理时间缩短至{n}天",
    "截至{d}，{county}累计为{nn}名患病职工发放互助金{w}万元，单笔最高{m}元",
    "互助保障项目包括住院医疗、重大疾病、意外伤害和女职工特殊疾病四类",
    "工会干部带着刷卡机、申请表走进{firm}，现场办理续保{nn}人",
    "培训会对申报流程、材料清单和系统操作进行了逐一演示，{n}名经办人员参加",
    "各单位要按照自愿原则组织职工参加，不得强制摊派",
    "互助金实行专户管理、专款专用，每年接受审计并向社会公布收支情况",
    "灵活就业人员和新就业形态劳动者由所在乡镇、街道工会统一组织参加",
    "今年的互助计划将住院补助比例提高了{n}个百分点，起付线下调{m}元",
    "五年来，这项活动已为{k}名职工减轻了医疗负担，受到普遍欢迎"])
_T["数字"] = ([
    "{city}市智慧工会平台上线运行", "{county}总工会推广电子会员卡{k}张", "“晋工之家”小程序新增{n}项服务", "{city}市总工会推进工会数据规范化采集", "{firm}线上职代会提案系统启用",
    "{county}工会会员实名制采集完成{p}%", "{city}市举办工会新媒体业务培训", "{ind}职工线上技能课堂开课"], [
    "平台设有入会转会、困难帮扶、法律援助、就业招聘等{n}个板块，职工动动手指就能享受服务",
    "上线{n}个月来，注册用户已达{k}人，累计办理业务{nn}件",
    "会员凭电子会员卡可在{nn}家签约商户享受优惠，涵盖餐饮、健身、购书等领域",
    "为提高数据质量，市总工会组织{n}名技术人员分片包干，逐条核对会员信息",
    "职代会提案从提交、立案到办理全程留痕，答复时限缩短为{n}个工作日",
    "线上技能课堂首期推出{trade}、{trade}等{n}门课程，报名职工{nn}人",
    "工会新媒体矩阵全年推送图文{nn}篇，总阅读量超过{k}次",
    "针对年龄偏大的职工，{county}总工会在{place}设立了人工服务窗口",
    "数据显示，会员信息完整率由年初的{p}%提高到年末的九成以上",
    "“过去办入会要跑{n}趟，现在一部手机就够了。”{firm}职工{per}说",
    "平台还接入了{n}家医院的体检预约和{n}条职工疗休养线路",
    "信息安全是底线，市总工会与运维单位签订了保密协议，并开展了{n}次应急演练"])
_T["法律"] = ([
    "{county}总工会法律援助为{n}名农民工讨薪{w}万元", "{city}市集体协商“集中要约行动”启动", "“尊法守法·携手筑梦”法治宣传走进{firm}", "{county}劳动争议调解中心挂牌",
    "{ind}行业集体合同在{city}签订", "{city}市工会律师志愿团成立", "{firm}职代会通过工资专项集体合同", "{county}总工会公布{n}起劳动维权案例"], [
    "接到求助后，工会法律援助律师{per}第一时间赶到工地，核实欠薪人数和金额",
    "经过{n}轮调解，用人单位与{n}名农民工达成协议，{w}万元工资当场兑付",
    "集体协商覆盖{n}家企业、{k}名职工，一线职工工资平均增长{p}%",
    "志愿团由{n}名执业律师组成，每周二、周四在职工服务中心坐班接待来访",
    "调解中心实行工会、人社、法院、司法多方联动，去年受理案件{nn}件，调解成功率{p}%",
    "活动现场设置展板{n}块，发放《劳动法》《工会法》等宣传资料{k}份",
    "职工方首席代表{per}就最低工资标准、加班费基数等{n}个议题与企业方进行了协商",
    "行业集体合同明确了{n}个工种的工时定额和计件单价，为从业者提供了保障",
    "律师用身边的案例，讲解了签订劳动合同、缴纳社会保险、工伤认定等{n}个方面的知识",
    "案例显示，未签书面劳动合同、拖欠加班工资仍是当前争议的主要类型，占比{p}%",
    "工会提醒广大职工，要注意保留工资条、考勤记录、工作证等凭证",
    "职代会应到代表{nn}名，实到{nn}名，经无记名投票表决通过了专项合同草案"])
_T["驿站"] = ([
    "{city}市建成户外劳动者服务站点{nn}个", "冬日暖心 {county}环卫工人有了歇脚点", "{county}“司机之家”启用 服务过往货车司机", "{city}市工会驿站地图上线",
    "{firm}门店挂牌工会爱心驿站", "{county}总工会为驿站配备急救箱{n}套", "{city}市总工会评选“最美工会驿站”{n}家", "清凉一夏 {city}{nn}个驿站全天开放"], [
    "走进位于{county}的工会驿站，空调、饮水机、微波炉、手机充电器等设施一应俱全",
    "“渴了能喝水，累了能歇脚，饭凉了能热一热。”环卫工人{per}对驿站赞不绝口",
    "全市{nn}个站点全部纳入电子地图，户外劳动者可就近查找、一键导航",
    "“司机之家”提供停车、淋浴、洗衣、热餐等{n}项服务，日均接待货车司机{nn}人次",
    "市总工会按照每个站点{m}元的标准给予一次性建设补助，并建立了星级评定制度",
    "驿站采取“工会主导、社会参与”的方式，整合银行网点、加油站、便利店等{n}类场所资源",
    "入夏以来，各驿站已免费发放矿泉水{k}瓶、防暑药品{nn}盒",
    "志愿者每周为驿站更换图书、补充物资，并提供理发、测血压等便民服务",
    "外卖骑手{per}在等单的间隙，拿起驿站里的报纸读了起来",
    "评选采取网络投票与实地考察相结合的方式，{n}家站点入围",
    "今后，市总工会还将在{n}个商圈和{n}个工业园区增设站点",
    "小小驿站，折射出一座城市对劳动者的温情"])
_T["通知"] = ([
    "关于开展{year}年全省职工职业技能竞赛的通知", "关于做好{year}年元旦春节期间送温暖工作的通知", "关于申报{year}年度省级劳模创新工作室的通知", "关于举办工会财务人员培训班的通知（第{n}期）",
    "关于{year}年五一劳动奖推荐对象的公示", "关于征集{city}片区职工疗休养基地的公告", "关于调整{county}职工服务中心办公时间的公告", "关于召开{ind}产业工会工作会议的通知",
    "关于开展{ind}行业集体协商竞赛的通知", "关于{year}年工会经费收支情况的公示", "关于组织{year}年职工书屋申报工作的通知", "关于公布{year}年职工摄影比赛获奖名单的公告"], [
    "各市总工会，省各产业工会，省直机关工会，各大企业工会：现将有关事项通知如下",
    "请各单位于{d}前将推荐材料一式{n}份报送省总工会，电子版发送至指定邮箱，逾期不予受理",
    "推荐对象应当为在生产一线工作{n}年以上、业绩突出、群众公认的职工或集体",
    "公示期为{n}个工作日，如有异议，请以书面形式实名反映，匿名反映不予受理",
    "培训时间为{d}，会期{n}天，培训费、食宿费由主办单位承担，往返交通费自理",
    "每个市推荐名额不超过{n}个，产业工会推荐名额不超过{n}个，一线职工比例不低于{p}%",
    "各级工会要加强组织领导，严格推荐程序，做到公开、公平、公正",
    "申报单位应当具备独立法人资格，近{n}年内未发生重大安全责任事故",
    "工作日上午8时30分至12时受理业务，联系电话以职工服务中心公布的为准",
    "活动分为宣传发动、组织实施、总结表彰三个阶段，自{d}起至年底结束",
    "经费按照分级负担的原则列支，省总工会对困难地区给予{w}万元补助",
    "未尽事宜，请与省总工会相关部门联系，联系人：{per}"])
_T["政策"] = ([
    "山西省基层工会经费收支管理实施细则（{year}年修订）", "关于加强新就业形态劳动者权益保障的意见（{year}年）", "山西省企业民主管理办法解读之{n}", "职工疗休养工作管理暂行办法（{year}年试行）",
    "女职工劳动保护问答（第{n}期）", "劳动模范评选管理工作规定（{year}年修订）", "困难职工帮扶资金使用管理办法（{year}年）", "工会法律援助办法（{year}年版）", "{ind}行业集体合同示范文本说明"], [
    "第一条 为了规范管理、维护职工合法权益，根据国家有关法律法规，结合本省实际，制定本办法",
    "本办法适用于本省行政区域内建立工会组织的企业、事业单位、机关和其他社会组织",
    "基层工会用于职工文体活动的支出，按照年度预算安排，人均标准由同级工会委员会研究确定，最高不超过{m}元",
    "用人单位应当依法与劳动者订立书面劳动合同，并自用工之日起{n}日内办理就业登记",
    "职工代表大会每年至少召开1次，须有三分之二以上的代表出席方可举行",
    "女职工生育享受不少于158天的产假，其中产前可以休假15天",
    "帮扶资金应当专款专用，任何单位和个人不得截留、挤占、挪用",
    "工会法律援助的范围包括劳动报酬、工伤待遇、社会保险等{n}类争议",
    "疗休养时间每次不超过{n}天，费用标准执行当地有关规定，一线职工比例不低于{p}%",
    "劳动模范每{n}年评选一次，遇有特殊情况可以由省人民政府决定即时授予",
    "平台企业制定、修改与劳动者权益相关的制度规则和算法时，应当充分听取工会意见",
    "本办法由省总工会负责解释，自印发之日起施行，原办法同时废止"])
_GEN = [
    "{county}总工会主席{per}表示，将以此次活动为契机，把服务职工的各项举措落到实处",
    "活动得到了广大职工的积极响应，{firm}等{n}家单位参与其中",
    "据了解，此项工作已列入{city}市总工会年度重点任务清单，由专人负责、按月通报",
    "省总工会有关部门负责人到场指导，并对下一步工作提出了要求",
    "截至目前，{city}市已累计投入资金{w}万元，受益职工达到{k}人次",
    "职工{per}在留言簿上写道，工会干部的脚步越勤，我们心里就越踏实",
    "{city}市总工会将总结推广{county}的经验做法，力争年底前实现全覆盖",
    "与会人员还就经费保障、队伍建设等问题进行了深入交流",
    "活动历时{n}天，共有{nn}名职工参加，现场气氛热烈",
    "下一步，工会将继续发挥桥梁纽带作用，当好职工信赖的“娘家人”",
    "这是继去年之后{county}第{n}次组织同类活动，规模比上年扩大了{p}%",
    "{firm}工会负责人{per}介绍，企业每年拿出{w}万元用于改善职工生产生活条件",
    "市直有关单位、各县（市、区）总工会负责同志共{n}人参加了活动",
    "为确保实效，活动前期工会干部走访了{n}家企业，发放调查问卷{nn}份",
    "整个活动简朴热烈、秩序井然，取得了预期效果",
    "截至{d}，相关工作已在{n}个县（市、区）全面铺开"]


def _date_cn(r):
    return "%d月%d日" % (r.randint(1, 12), r.randint(1, 28))


def person(r):
    return r.choice(_SUR) + r.choice(_GIV)


def fill(t, r, year=2020):
    def one(m):
        k = m.group(1)
        if k == "city": return r.choice(_CITY)
        if k == "county": return r.choice(_COUNTY)
        if k == "firm": return r.choice(_FIRM)
        if k == "per": return person(r)
        if k == "ind": return r.choice(_IND)
        if k == "trade": return r.choice(_TRADE)
        if k == "place": return r.choice(_PLACE)
        if k == "n": return str(r.randint(2, 38))
        if k == "nn": return str(r.randint(51, 986))
        if k == "k": return str(r.randint(1024, 29860))
        if k == "m": return str(r.randint(3, 60) * 100)
        if k == "w": return "%d.%d" % (r.randint(3, 480), r.randint(1, 9))
        if k == "p": return "%d.%d" % (r.randint(61, 98), r.randint(1, 9))
        if k == "d": return _date_cn(r)
        if k == "year": return str(year)
        raise KeyError(k)
    return re.sub(r"\{(\w+)\}", one, t)


class Art:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    @property
    def text(self):
        return "\n".join(self.paras)


def _authors(r, mode):
    """-> (authors, inline signature or '', byline or '')."""
    a, b = person(r), person(r)
    while b == a:
        b = person(r)
    if mode == "sig1":
        return [{"name": a, "role": "记者"}], "（记者 %s）" % a
    if mode == "sig2":
        return [{"name": a, "role": "记者"}, {"name": b, "role": "通讯员"}], "（记者 %s 通讯员 %s）" % (a, b)
    if mode == "sig3":
        return [{"name": a, "role": "通讯员"}], "（通讯员 %s）" % a
    if mode == "by":
        return [{"name": a, "role": "作者"}], ""
    return [], ""


_SEEN_TITLES = set()


def make_art(r, col, topic, dt, npara=None, modes=("sig1", "sig2", "sig3", "by", "by", "none", "none")):
    titles, sents = _T[topic]
    for _ in range(400):
        title = fill(r.choice(titles), r, dt.year)
        if title not in _SEEN_TITLES:
            break
    else:
        raise AssertionError("no title left: " + topic)
    _SEEN_TITLES.add(title)
    npara = npara or r.randint(3, 7)
    pool = r.sample(sents, min(len(sents), npara + r.randint(1, 4)))
    if topic in ("通知", "政策"):
        if sents[0] in pool:
            pool.remove(sents[0])
        pool.insert(0, sents[0])
        if sents[-1] in pool:
            pool.remove(sents[-1])
        pool.append(sents[-1])
        gen = []
    else:
        gen = r.sample(_GEN, r.randint(2, 4))
        head, tail = pool[0], pool[1:] + gen
        r.shuffle(tail)
        pool = [head] + tail
    while len(pool) < npara:
        pool.append(r.choice([g for g in _GEN if g not in pool]))
    cuts = sorted(r.sample(range(1, len(pool)), npara - 1)) if npara > 1 else []
    paras, prev = [], 0
    for c in cuts + [len(pool)]:
        def end(s):
            s = fill(s, r, dt.year)
            return s if s[-1] in "。！？：”" else s + "。"
        paras.append("".join(end(s) for s in pool[prev:c]))
        prev = c
    mode = r.choice(modes) if topic not in ("通知", "政策") else "none"
    authors, sig = _authors(r, mode)
    if sig:
        if sig.startswith("（记者") and r.random() < .4:
            paras[0] = "本报讯" + sig + paras[0]
        else:
            paras[-1] += sig
    return Art(col=col, topic=topic, title=title, dt=dt, paras=paras, authors=authors, sig=sig,
               source=r.choice(_SRC) if r.random() < .88 else None,
               editor=person(r) if r.random() < .6 else None, kind="plain", extra={})


def spread(r, n, y0, y1):
    """n different moments between the years, newest first."""
    a, b = _dt.datetime(y0, 1, 5), _dt.datetime(y1, 11, 20)
    days = sorted(r.sample(range((b - a).days), n), reverse=True)
    return [a + _dt.timedelta(days=d, hours=r.randint(8, 18), minutes=r.randint(0, 59)) for d in days]


def iso(d):
    return d.strftime("%Y-%m-%dT%H:%M:00") + _TZ


def day(d):
    return d.strftime("%Y-%m-%d")


def E(s):
    return _html.escape(s, quote=True)


def pages_of(items, size):
    return [items[i:i + size] for i in range(0, len(items), size)] or [[]]


def short(t, n):
    return t if len(t) <= n else t[:n - 1] + "…"


_PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010806000000"
                     "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
                     "0000000049454e44ae426082")
_JPG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"
_GIF = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
_DOC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
_PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
_ZIP = b"PK\x05\x06" + b"\x00" * 18
_STATIC = {"css": ("text/css", b"body{margin:0 auto;font-size:14px}\n"), "js": ("application/javascript", b"/* */\n"),
           "png": ("image/png", _PNG), "jpg": ("image/jpeg", _JPG), "jpeg": ("image/jpeg", _JPG), "gif": ("image/gif", _GIF),
           "ico": ("image/x-icon", _PNG), "doc": ("application/msword", _DOC), "xls": ("application/vnd.ms-excel", _DOC),
           "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", _ZIP),
           "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _ZIP),
           "pdf": ("application/pdf", _PDF), "zip": ("application/zip", _ZIP), "rar": ("application/octet-stream", b"Rar!\x1a\x07\x00"),
           "woff2": ("font/woff2", b"wOF2"), "svg": ("image/svg+xml", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
           "webp": ("image/webp", b"RIFF\x04\x00\x00\x00WEBP")}

# ---------------------------------------------------------------------------
# The site
# ---------------------------------------------------------------------------
WHAT = ("JEECMS (Java, /zcfg/index.jhtml, index_2.jhtml, /zcfg/1234.jhtml, FreeMarker front templates, .jspx actions, JSESSIONID cookie). "
        "Hard: one column's pager is only buttons with onclick, another's a select; the parent column repeats its children's articles; hand-made links give the same "
        "article under another column path; attachments get their address from attachment_url.jspx; vote/comment/up/down .jspx links stand in every page.")

_R = random.Random(20200217)
# key: (name, parent, size, topics, years, count)
_COLS = {
    "ghgk": ("工会概况", None, 0, None, None, 0),
    "xwzx": ("新闻中心", None, 10, None, None, 0),
    "zhxw": ("综合新闻", "xwzx", 10, ["学习", "帮扶", "竞赛", "组建"], (2018, 2022), 11),
    "jcdt": ("基层动态", "xwzx", 10, ["文体", "安全", "女工", "驿站", "互助"], (2017, 2022), 11),
    "tpxw": ("图片新闻", "xwzx", 8, ["文体", "驿站"], (2019, 2022), 3),
    "tzgg": ("通知公告", None, 8, ["通知"], (2017, 2022), 17),
    "zcfg": ("政策法规", None, 8, ["政策"], (2016, 2021), 3),
    "ghwj": ("工会文件", "zcfg", 8, ["通知", "政策"], (2017, 2021), 6),
    "lmfc": ("劳模风采", None, 8, ["劳模"], (2018, 2022), 9),
}
_TOP = ["ghgk", "xwzx", "tzgg", "zcfg", "lmfc"]
_KIDS = {k: [c for c in _COLS if _COLS[c][1] == k] for k in _COLS}
BASE = "http://" + HOST

_ARTS = []
for _k, (_n, _p, _s, _tp, _yy, _cnt) in _COLS.items():
    if _cnt:
        for _d in spread(_R, _cnt, *_yy):
            _ARTS.append(make_art(_R, _k, _R.choice(_tp), _d))
_ARTS.sort(key=lambda a: a.dt)
_id = 1180
for _a in _ARTS:
    _id += _R.randint(1, 9)
    _a.id = _id
    _a.path = "/%s/%d.jhtml" % (_a.col, _a.id)
    _a.url = BASE + _a.path
_ARTS.reverse()
_BYID = {a.id: a for a in _ARTS}
_BYCOL = {k: [a for a in _ARTS if a.col == k or _COLS[a.col][1] == k] for k in _COLS}

# specials
_two = next(a for a in _BYCOL["zhxw"][4:] if len(a.paras) >= 5)
_two.kind = "two"
_att = _BYCOL["tzgg"][6]
_att.kind = "att_js"
_att.extra["files"] = ["推荐审批表.doc", "推荐对象汇总表.xls"]
_att2 = _BYCOL["ghwj"][1]
_att2.kind = "att_in"
_gal = _BYCOL["tpxw"][0]
_gal.kind = "gallery"
_gal.paras = [_gal.paras[0]] + ["图为%s。" % fill(s, _R) for s in ("{firm}职工参加活动现场", "{per}向工友演示操作要领", "{county}代表队合影", "职工子女在{place}阅读图书")]
_gal.authors, _gal.sig = [{"name": person(_R), "role": "摄影"}], ""
_vid = _BYCOL["tpxw"][2]
_DEAD = "/zhxw/1102.jhtml"
_ATT_IN = "/u/cms/www/%s/1716%04dqk3p.docx" % (_att2.dt.strftime("%Y%m"), _att2.id)
if _att2.authors == [] and _att2.sig == "":
    _att2.paras = _att2.paras + ["附件：申报表（样式）.docx"]

for _a in _ARTS:
    if _a.authors and not _a.sig and _a.kind != "gallery":
        _a.by = _a.authors[0]["name"]
    else:
        _a.by = ""


def _crumb_names(k):
    n, p = _COLS[k][0], _COLS[k][1]
    return ([_COLS[p][0]] if p else []) + [n]


def _chan(k, page=1):
    return "/%s/index%s.jhtml" % (k, "" if page == 1 else "_%d" % page)


def _head(title, extra=""):
    return ('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n'
            '<html xmlns="http://www.w3.org/1999/xhtml">\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />\n'
            '<meta http-equiv="X-UA-Compatible" content="IE=7" />\n<title>%s</title>\n<meta name="keywords" content="工会,职工,维权,%s" />\n'
            '<meta name="description" content="%s门户网站" />\n%s'
            '<link href="/r/cms/www/red/css/front.css" rel="stylesheet" type="text/css"/>\n'
            '<script src="/r/cms/jquery.js" type="text/javascript"></script>\n<script src="/r/cms/front.js" type="text/javascript"></script>\n'
            '<script type="text/javascript">\n$(function() {\n\tCms.siteFlow("", location.href, document.referrer);\n\tCms.loginCsi("", "loginCsi");\n});\n</script>\n'
            '</head>\n<body>\n' % (E(title), ORG, ORG, extra))


def _top(cur=None):
    o = ['<div class="topbar"><div class="w980"><span class="fl" id="clock"></span><div class="fr" id="loginCsi">'
         '<a href="/login.jspx?returnUrl=/">登录</a> | <a href="/register.jspx">注册</a></div>\n'
         '<a href="javascript:void(0)" onclick="this.style.behavior=\'url(#default#homepage)\';this.setHomePage(\'http://www.sxgh.org.cn/\');">设为首页</a> | '
         '<a href="javascript:window.external.AddFavorite(\'http://www.sxgh.org.cn/\',\'山西省总工会\')">加入收藏</a> | '
         '<a href="http://wap.sxgh.org.cn/" target="_blank">手机版</a> | <a href="/guestbook.jspx">网上信箱</a></div></div>\n',
         '<div id="header"><div class="logo"><a href="/"><img src="/r/cms/www/red/img/logo.png" alt="山西省总工会" /></a></div>\n'
         '<form action="/search.jspx" target="_blank" id="searchForm"><input type="text" name="q" id="keyword" value="" />'
         '<select name="channelId"><option value="">所有栏目</option>'
         + "".join('<option value="%d">%s</option>' % (i + 75, _COLS[k][0]) for i, k in enumerate(_TOP)) +
         '</select><input type="submit" value="搜 索" class="btn" /></form></div>\n',
         '<div id="nav"><ul class="menu">\n<li%s><a href="/" target="_self">首页</a></li>\n' % (' class="now"' if cur is None else "")]
    for k in _TOP:
        on = cur == k or (cur and _COLS[cur][1] == k)
        o.append('<li%s><a href="%s">%s</a>' % (' class="now"' if on else "", _chan(k), _COLS[k][0]))
        if _KIDS[k]:
            o.append('<ul class="sub">' + "".join('<li><a href="%s">%s</a></li>' % (_chan(c), _COLS[c][0]) for c in _KIDS[k]) + '</ul>')
        o.append('</li>\n')
    o.append('<li><a href="/topic/3.jspx">专题</a></li>\n</ul></div>\n')
    return "".join(o)


def _foot():
    return ('<div id="link"><dl><dt>友情链接</dt><dd><a href="http://www.acftu.org/" target="_blank">中华全国总工会</a>'
            '<a href="http://www.workercn.cn/" target="_blank">中工网</a><a href="http://www.shanxi.gov.cn/" target="_blank">山西省人民政府</a>'
            '<a href="http://www.sxgrb.example.cn/" target="_blank">山西工人报</a></dd></dl>\n'
            '<select onchange="if(this.value!=\'\')window.open(this.value)"><option value="">--各市总工会--</option>'
            '<option value="http://www.tyszgh.example.cn">太原市总工会</option><option value="http://www.dtszgh.example.cn">大同市总工会</option></select></div>\n'
            '<div id="footer"><p><a href="/ghgk/index.jhtml">关于我们</a> | <a href="/guestbook.jspx">联系我们</a> | <a href="/index.jhtml#sitemap">网站地图</a></p>\n'
            '<p>版权所有：山西省总工会&nbsp;&nbsp;晋ICP备00000000号&nbsp;&nbsp;技术支持：信息中心</p><p>总访问量：<span id="totalpv"></span></p></div>\n'
            '<script type="text/javascript" src="http://s11.cnzz.com/stat.php?id=1000000&web_id=1000000"></script>\n</body>\n</html>\n')


def _side(skip=None):
    hot = _R2(7, skip)
    return ('<div class="right fr">\n<div class="box"><div class="tt"><h3>热点新闻</h3></div><ul class="rank">\n'
            + "".join('<li><em>%d</em><a href="%s" title="%s">%s</a></li>\n' % (i + 1, a.path, E(a.title), E(short(a.title, 16))) for i, a in enumerate(hot)) +
            '</ul></div>\n<div class="box"><div class="tt"><h3>最新公告</h3><span><a href="%s">更多&gt;&gt;</a></span></div><ul>\n' % _chan("tzgg")
            + "".join('<li><a href="%s" title="%s">%s</a></li>\n' % (a.path, E(a.title), E(short(a.title, 16))) for a in _BYCOL["tzgg"][:5]) +
            '</ul></div>\n<div class="box"><div class="tt"><h3>网上调查</h3></div><form id="voteForm" action="/vote_submit.jspx" method="post" target="_blank">'
            '<input type="hidden" name="voteId" value="2"/><p>您最关注的工会服务是？</p><label><input type="radio" name="itemIds" value="5"/>帮扶救助</label>'
            '<label><input type="radio" name="itemIds" value="6"/>法律援助</label><br/><input type="submit" value="投票"/> '
            '<a href="/vote_result.jspx?voteId=2" target="_blank">查看结果</a></form></div>\n'
            '<div class="box"><a href="/topic/3.jspx"><img src="/u/cms/www/ad/zt.jpg" alt="专题"/></a></div>\n</div>\n')


def _R2(n, skip):
    """hot list: always the same order, newest of each column mixed."""
    pool = [a for i, a in enumerate(_ARTS[:30]) if i % 3 == 0 and a is not skip]
    return pool[:n]


def _li(a, fmt="%Y-%m-%d"):
    return ('<li><span class="time">%s</span><a href="%s" title="%s" target="_blank">%s</a></li>\n'
            % (a.dt.strftime(fmt), a.path, E(a.title), E(short(a.title, 34))))


def _home():
    o = [_head(ORG + "-首页"), _top()]
    foc = [_gal, _BYCOL["zhxw"][0], _BYCOL["lmfc"][1]]
    # the slides were linked by hand: other column paths, absolute address with the port
    hand = ["/xwzx/%d.jhtml" % _gal.id, _BYCOL["zhxw"][0].path, "http://www.sxgh.org.cn/tpxw/%d.jhtml" % _BYCOL["lmfc"][1].id]
    o.append('<div class="w980"><div class="fl focus" id="slide"><ul>\n')
    for a, h in zip(foc, hand):
        o.append('<li><a href="%s" target="_blank"><img src="/u/cms/www/%s/%dpic.jpg" alt="%s"/></a><p>%s</p></li>\n' % (h, a.dt.strftime("%Y%m"), a.id, E(a.title), E(a.title)))
    top = _BYCOL["xwzx"][0]
    o.append('</ul></div>\n<div class="fl headline"><h2><a href="%s">%s</a></h2><p>　　%s[<a href="%s">详细</a>]</p><ul class="list">\n'
             % (top.path, E(top.title), E(short(top.paras[0], 60)), top.path))
    o += [_li(a, "%m-%d") for a in _BYCOL["xwzx"][1:7]]
    o.append('</ul></div></div>\n<div class="w980">\n<div class="left fl">\n')
    for k in ("zhxw", "jcdt", "tzgg", "zcfg", "lmfc"):
        o.append('<div class="box half"><div class="tt"><h3><a href="%s">%s</a></h3><span><a href="%s">更多&gt;&gt;</a></span></div><ul class="list">\n' % (_chan(k), _COLS[k][0], _chan(k)))
        o += [_li(a, "%m-%d") for a in _BYCOL[k][:5]]
        if k == "zhxw":
            o.append('<li><span class="time">05-06</span><a href="%s" title="全省工会系统先进集体名单" target="_blank">全省工会系统先进集体名单</a></li>\n' % _DEAD)
        o.append('</ul></div>\n')
    o.append('<div class="box"><div class="tt"><h3>图片新闻</h3><span><a href="%s">更多&gt;&gt;</a></span></div><div class="scroll">' % _chan("tpxw"))
    for a in _BYCOL["tpxw"][:2]:
        o.append('<div class="pic"><a href="%s"><img src="/u/cms/www/%s/%ds.jpg"/></a><br/><a href="%s">%s</a></div>' % (a.path, a.dt.strftime("%Y%m"), a.id, a.path, E(short(a.title, 14))))
    o.append('</div></div>\n</div>\n' + _side() + '<div class="cl"></div></div>\n' + _foot())
    return "".join(o)


def _pager(k, page, total, npages):
    u = lambda p: "index%s.jhtml" % ("" if p == 1 else "_%d" % p)
    if k == "tzgg":     # button style
        b = lambda t, p, off: '<input type="button" value="%s" %s onclick="_gotoPage(%d);"/>' % (t, 'disabled="disabled"' if off else "", p)
        return ('<div class="pagesite">共 %d 条&nbsp; %s %s %s %s 当前 %d/%d 页 &nbsp;转到第<input type="text" id="_goPs" style="width:30px"/>页'
                '<input id="_goPage" type="button" value="转" onclick="_gotoPage($(\'#_goPs\').val());"/></div>\n'
                '<script type="text/javascript">\nfunction _gotoPage(pageNo) {\n\tif (pageNo <= 1) { location.href = "index.jhtml"; } else { location.href = "index_" + pageNo + ".jhtml"; }\n}\n</script>\n'
                % (total, b("首 页", 1, page == 1), b("上一页", max(1, page - 1), page == 1), b("下一页", min(npages, page + 1), page == npages), b("尾 页", npages, page == npages), page, npages))
    off = '<a disabled="disabled">%s</a>'
    sel = "".join('<option value="%s"%s>%d</option>' % (u(p), ' selected="selected"' if p == page else "", p) for p in range(1, npages + 1))
    if k == "lmfc":     # select alone
        return ('<div class="pagesite"><div> 共%d条记录 %d/%d页&nbsp;&nbsp; 转到第<select onchange="location.href=this.value;">%s</select>页</div></div>\n' % (total, page, npages, sel))
    return ('<div class="pagesite"><div> 共%d条记录 %d/%d页&nbsp;&nbsp; %s&nbsp;&nbsp; %s&nbsp;&nbsp; %s&nbsp;&nbsp; %s&nbsp;&nbsp; 第<select onchange="location.href=this.value;">%s</select>页</div></div>\n'
            % (total, page, npages,
               off % "首页" if page == 1 else '<a href="%s">首页</a>' % u(1), off % "上一页" if page == 1 else '<a href="%s">上一页</a>' % u(page - 1),
               off % "下一页" if page == npages else '<a href="%s">下一页</a>' % u(page + 1), off % "尾页" if page == npages else '<a href="%s">尾页</a>' % u(npages), sel))


def _pos(k, tail=""):
    p = _COLS[k][1]
    return ('<div class="dqwz">您当前的位置：<a href="/">首页</a> &gt; ' + ('<a href="%s">%s</a> &gt; ' % (_chan(p), _COLS[p][0]) if p else "")
            + '<a href="%s">%s</a>%s</div>\n' % (_chan(k), _COLS[k][0], tail))


def _list(k, page):
    items = _BYCOL[k]
    pp = pages_of(items, _COLS[k][2])
    if not 1 <= page:
        page = 1
    page = min(page, len(pp))     # JEECMS shows the last page for pages too high
    o = [_head(_COLS[k][0] + "-" + ORG), _top(k), '<div class="w980"><div class="left fl">', _pos(k)]
    if _KIDS[k] or _COLS[k][1]:
        par = k if _KIDS[k] else _COLS[k][1]
        o.append('<div class="subnav">' + "".join('<a href="%s"%s>%s</a>' % (_chan(c), ' class="on"' if c == k else "", _COLS[c][0]) for c in _KIDS[par]) + '</div>\n')
    if k == "tpxw":
        o.append('<ul class="piclist">\n')
        for a in pp[page - 1]:
            o.append('<li><a href="%s" target="_blank"><img src="/u/cms/www/%s/%ds.jpg" width="150" height="110"/></a><p><a href="%s" target="_blank">%s</a></p></li>\n' % (a.path, a.dt.strftime("%Y%m"), a.id, a.path, E(a.title)))
        o.append('</ul>\n')
    else:
        o.append('<ul class="newslist">\n')
        for i, a in enumerate(pp[page - 1]):
            o.append(_li(a))
            if i % 5 == 4:
                o.append('<li class="line"></li>\n')
        if k == "jcdt" and page == 1:
            o.append('<li><span class="time">2019-03-01</span><a href="http://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMA==&amp;mid=2650000001" target="_blank">微信专栏：职工故事汇</a></li>\n')
        o.append('</ul>\n')
    o.append(_pager(k, page, len(items), len(pp)) + '</div>\n' + _side() + '<div class="cl"></div></div>\n' + _foot())
    return "".join(o)


_ABOUT = ["山西省总工会是全省各级工会组织的领导机关，在省委和中华全国总工会领导下，依照法律和《中国工会章程》独立自主地开展工作。",
          "机关内设办公室、组织部、宣传教育部、权益保障部、劳动和经济工作部、女职工部、财务部、经费审查委员会办公室等部门。",
          "主要职责是维护职工合法权益，组织职工参与民主管理，动员职工建功立业，提高职工队伍素质。"]


def _single():
    return (_head("工会概况-" + ORG) + _top("ghgk") + '<div class="w980"><div class="left fl">' + _pos("ghgk")
            + '<h1>工会概况</h1><div class="content">' + "".join("<p>　　%s</p>" % p for p in _ABOUT) + '</div></div>' + _side() + '<div class="cl"></div></div>' + _foot())


def _body(a, page):
    if a.kind == "gallery":
        o = ['<p style="text-indent:2em;">%s</p>\n' % E(a.paras[0])]
        for i, c in enumerate(a.paras[1:]):
            o.append('<p style="text-align:center;"><img src="/u/cms/www/%s/%d_%d.jpg" alt="" /></p>\n<p style="text-align:center;">%s</p>\n' % (a.dt.strftime("%Y%m"), a.id, i, E(c)))
        return "".join(o)
    if a is _att2:
        o = ['<p class="MsoNormal" style="text-indent:32.0pt;line-height:28.0pt"><span style="font-size:16.0pt;font-family:仿宋_GB2312">%s<span lang="EN-US"><o:p></o:p></span></span></p>\n' % E(p) for p in a.paras[:-1]]
        return "".join(o) + '<p>附件：<a href="%s">申报表（样式）.docx</a></p>\n' % _ATT_IN
    ps = a.paras
    if a.kind == "two":
        h = (len(ps) + 1) // 2
        ps = ps[:h] if page == 1 else ps[h:]
    style = a.id % 4
    if style == 0:
        return "".join('<p>　　%s</p>\n' % E(p) for p in ps)
    if style == 1:
        return "".join('<p style="text-indent: 2em;"><span style="font-family: 宋体; font-size: 16px;">%s</span></p>\n' % E(p) for p in ps)
    if style == 2:
        return "<div>" + "<br />\r\n".join('&nbsp;&nbsp;&nbsp; ' + E(p) for p in ps) + "</div>\n"
    return '<p style="text-align: center;"><img src="/u/cms/www/%s/%da.jpg" /></p>\n' % (a.dt.strftime("%Y%m"), a.id) + "".join('<p>&nbsp; &nbsp; %s</p>\n' % E(p) for p in ps)


def _minute(a):     # columns of notices and rules show the day alone
    return a.col not in ("tzgg", "zcfg", "ghwj")


def _content(a, page=1):
    sib = [x for x in _ARTS if x.col == a.col]
    i = sib.index(a)
    prev, nxt = (sib[i + 1] if i + 1 < len(sib) else None), (sib[i - 1] if i else None)
    info = ["发布时间：" + a.dt.strftime("%Y-%m-%d %H:%M" if _minute(a) else "%Y-%m-%d")]
    if a.source:
        info.append("来源：" + ('<a href="http://www.sxgrb.example.cn/" target="_blank">%s</a>' % a.source if a.source == "山西工人报" else E(a.source)))
    if a.by:
        info.append("作者：" + a.by)
    if a.kind == "gallery":
        info.append("摄影：" + a.authors[0]["name"])
    info.append('浏览次数：<span id="views">0</span>')
    o = [_head(a.title + "-" + ORG, '<script type="text/javascript">\n$(function() {\n\tCms.viewCount("", "%d");\n});\n</script>\n' % a.id), _top(a.col),
         '<div class="w980"><div class="left fl">', _pos(a.col, " &gt; 正文"),
         '<div class="article"><h1>%s</h1>\n<div class="msgbar">%s&nbsp;&nbsp;【<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a>】 '
         '<a href="javascript:window.print()">打印</a></div>\n' % (E(a.title), "&nbsp;&nbsp;".join(info))]
    if a.id % 3 == 0 and a.kind == "plain":
        o.append('<div class="summary"><strong>摘要：</strong>%s</div>\n' % E(short(a.paras[0], 50)))
    o.append('<div class="content" id="content">\n<div class="txt">\n%s</div>\n' % _body(a, page))
    if a.kind == "two":
        o.append('<div class="pagebar">' + (' <a disabled="disabled">上一页</a> <a href="%d_2.jhtml">下一页</a>' % a.id if page == 1 else ' <a href="%d.jhtml">上一页</a> <a disabled="disabled">下一页</a>' % a.id) + ' 第%d/2页</div>\n' % page)
    if a.kind == "att_js":
        o.append('<div class="attach"><ul>' + "".join('<li><a id="attach%d" href="javascript:void(0)" title="文件下载">%s</a></li>' % (j, f) for j, f in enumerate(a.extra["files"]))
                 + '</ul></div>\n<script type="text/javascript">$(function(){Cms.attachment("","%d","%d","attach");});</script>\n' % (a.id, len(a.extra["files"])))
    o.append('</div>\n')
    if a.editor:
        o.append('<div class="editor">（责任编辑：%s）</div>\n' % a.editor)
    o.append('<div class="updown"><a id="up" href="javascript:void(0)" onclick="Cms.up(\'\',%d,0,\'ups\')">顶(<span id="ups">0</span>)</a> '
             '<a href="/content_up.jspx?contentId=%d" rel="nofollow">支持</a> <a href="/content_down.jspx?contentId=%d" rel="nofollow">反对</a></div>\n' % (a.id, a.id, a.id))
    o.append('<div class="prenext"><p>上一篇：%s</p><p>下一篇：%s</p></div>\n'
             % tuple('<a href="%s">%s</a>' % (x.path, E(x.title)) if x else "没有了" for x in (prev, nxt)))
    rel = [x for x in _ARTS if x.topic == a.topic and x is not a][:4]
    o.append('<div class="relate"><h4>相关新闻</h4><ul>' + "".join('<li><a href="%s">%s</a></li>' % (x.path, E(short(x.title, 22))) for x in rel) + '</ul></div>\n')
    o.append('<div class="comment"><a href="/comment.jspx?contentId=%d">查看评论(<span id="comments">0</span>)</a>\n<form action="/comment.jspx" method="post" id="commentForm">'
             '<textarea name="text"></textarea><input type="hidden" name="contentId" value="%d"/><img src="/captcha.svl" alt="验证码"/><input type="submit" value="发表"/></form></div>\n' % (a.id, a.id))
    o.append('</div></div>\n' + _side(a) + '<div class="cl"></div></div>\n' + _foot())
    return "".join(o)


_TOPIC = [a for a in _ARTS if a.topic in ("帮扶", "劳模")][:7]


def _topic():
    return (_head("专题：当好主人翁-" + ORG) + _top("xwzx") + '<div class="w980"><div class="left fl"><div class="dqwz">您当前的位置：<a href="/">首页</a> &gt; 专题</div><h2>当好主人翁 建功新时代</h2><ul class="newslist">'
            + "".join(_li(a) for a in _TOPIC) + '</ul></div>' + _side() + '<div class="cl"></div></div>' + _foot())


def _simple(title, inner):
    return _head(title + "-" + ORG) + _top() + '<div class="w980">' + inner + '</div>' + _foot()


_404 = '<html><head><title>404</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/></head><body><h3>您访问的页面不存在！</h3><p><a href="/">返回首页</a></p></body></html>'

SINGLES = {BASE + "/ghgk/index.jhtml"}
TRUTH, ALIASES, LISTS, LIST_ALIASES = {}, {}, set(), {}
for _a in _ARTS:
    TRUTH[_a.url] = {"title": _a.title, "published": iso(_a.dt) if _minute(_a) else day(_a.dt), "source": _a.source, "authors": _a.authors,
                     "editor": _a.editor, "category": " > ".join(_crumb_names(_a.col)), "text": _a.text}
ALIASES[BASE + "/xwzx/%d.jhtml" % _gal.id] = _gal.url
ALIASES[BASE + "/tpxw/%d.jhtml" % _BYCOL["lmfc"][1].id] = _BYCOL["lmfc"][1].url
ALIASES[BASE + "/%s/%d_2.jhtml" % (_two.col, _two.id)] = _two.url
for _k in _COLS:
    if _COLS[_k][2]:
        for _p in range(1, len(pages_of(_BYCOL[_k], _COLS[_k][2])) + 1):
            LISTS.add(BASE + _chan(_k, _p))
LISTS.add(BASE + "/topic/3.jspx")
LIST_ALIASES[BASE + "/index.jhtml"] = BASE + "/"
MUST_NOT = [r"/content_(?:up|down)\.jspx", r"/vote_(?:submit|result)\.jspx", r"/comment(?:_up|_down|_input_csi)?\.jspx", r"/log(?:in|out)\.jspx", r"/register\.jspx",
            r"/search\.jspx\?.*q=.*pageNo=", r"/member/", r"/guestbook\.jspx\?", r"^https?://(?!www\.sxgh\.org\.cn(?:[:/?#]|$))"]


def respond(method, url, headers, body):
    u = urlsplit(url)
    if u.scheme not in ("http",) or (u.hostname or "").lower() != HOST:
        return 404, {"Content-Type": "text/html"}, b""
    H = {"Server": "Apache-Coyote/1.1", "Content-Type": "text/html;charset=UTF-8", "Content-Language": "zh-CN"}
    low = {k.lower(): v for k, v in (headers or {}).items()}
    if "JSESSIONID" not in low.get("cookie", ""):
        H["Set-Cookie"] = "JSESSIONID=6F0C1A9D4B7E4C0F9E21AA5D1C3B7788; Path=/; HttpOnly"
    path = re.sub(r";jsessionid=[0-9A-Fa-f]+", "", unquote(u.path) or "/", flags=re.I)
    q = dict(parse_qsl(u.query, keep_blank_values=True))

    def page(s, st=200):
        b = s.encode("utf-8")
        return st, dict(H, **{"Content-Length": str(len(b))}), (b"" if method == "HEAD" else b)

    def jsn(o):
        return 200, dict(H, **{"Content-Type": "application/json;charset=UTF-8", "Cache-Control": "no-cache"}), json.dumps(o, ensure_ascii=False).encode()
    if path in ("/", "/index.jhtml"):
        return page(_home())
    m = re.fullmatch(r"/(\w+)/index(?:_(\d+))?\.jhtml", path)
    if m:
        k = m.group(1)
        if k == "ghgk":
            return page(_single())
        return page(_list(k, int(m.group(2) or 1))) if k in _COLS else page(_404, 404)
    m = re.fullmatch(r"/(\w+)/(\d+)(?:_(\d+))?\.jhtml", path)
    if m:
        a = _BYID.get(int(m.group(2)))
        if not a or m.group(1) not in _COLS:
            return page(_404, 404)
        return page(_content(a, 2 if a.kind == "two" and int(m.group(3) or 1) > 1 else 1))
    if path == "/topic/3.jspx":
        return page(_topic())
    if path == "/content_view.jspx":
        i = int(q.get("contentId", "0") or 0) if q.get("contentId", "0").isdigit() else 0
        return jsn([i % 977 + 31, 0, 0, i % 7, 0] if i in _BYID else [])
    if path == "/flow_statistic.jspx":
        return jsn([1024, 3, 86, 300, 9000, 20, 880000, 120000])
    if path == "/login_csi.jspx":
        return page('<a href="/login.jspx?returnUrl=/">登录</a>')
    if path == "/attachment_url.jspx":
        n = int(q.get("n", "0")) if q.get("n", "0").isdigit() else 0
        return jsn(["?t=1584000000000&k=%032x" % (i * 7919 + 11) for i in range(min(n, 9))])
    if path == "/attachment.jspx":
        if q.get("cid") == str(_att.id) and q.get("k"):
            f = _att.extra["files"][min(1, int(q.get("i", "0")))] if q.get("i", "0").isdigit() else "a.doc"
            return 200, dict(H, **{"Content-Type": "application/x-download;charset=UTF-8", "Content-Disposition": "attachment;filename=%s" % f.encode("utf-8").hex()[:16] + f[-4:]}), _DOC
        return page("downloadError!")
    if path == "/search.jspx":
        w = q.get("q", "")
        hits = [a for a in _ARTS if w and w in a.title][:20]
        return page(_simple("搜索", '<p>共搜索到%d条</p><ul>%s</ul>' % (len(hits), "".join(_li(a) for a in hits))))
    if path in ("/login.jspx", "/register.jspx"):
        return page(_simple("会员", '<form method="post" action="%s"><input name="username"/><input type="password" name="password"/><img src="/captcha.svl"/><input type="submit" value="提交"/></form>' % path))
    if path == "/guestbook.jspx":
        return page(_simple("网上信箱", '<ul class="gb"><li>咨询：退休职工能否继续参加医疗互助？ 2019-05-08</li><li>建议：增加周末图书馆开放时间 2019-04-12</li></ul><form method="post" action="/guestbook.jspx"><textarea name="content"></textarea><input type="submit" value="提交"/></form>'))
    if path in ("/comment.jspx", "/content_up.jspx", "/content_down.jspx", "/vote_submit.jspx", "/vote_result.jspx", "/comment_input_csi.jspx"):
        return page("1" if "content_" in path else _simple("提示", "<p>操作成功</p>"))
    if path == "/captcha.svl":
        return 200, dict(H, **{"Content-Type": "image/jpeg"}), _JPG
    if path == "/r/cms/front.js":
        js = ('Cms = {};\nCms.viewCount = function(base, contentId, viewId) {\n\tviewId = viewId || "views";\n\t$.getJSON(base + "/content_view.jspx", { contentId : contentId }, function(data) { if (data.length > 0) { $("#" + viewId).text(data[0]); } });\n}\n'
              'Cms.siteFlow = function(base, page, referer) {\n\t$.getJSON(base + "/flow_statistic.jspx", { page : page, referer : referer }, function(d) { $("#totalpv").text(d[6]); });\n}\n'
              'Cms.loginCsi = function(base, id) {\n\t$("#" + id).load(base + "/login_csi.jspx");\n}\n'
              'Cms.attachment = function(base, contentId, n, prefix) {\n\t$.get(base + "/attachment_url.jspx", { "cid" : contentId, "n" : n }, function(data) {\n\t\tvar url;\n\t\tfor ( var i = 0; i < n; i++) {\n'
              '\t\t\turl = base + "/attachment.jspx?cid=" + contentId + "&i=" + i + data[i];\n\t\t\t$("#" + prefix + i).attr("href", url);\n\t\t}\n\t}, "json");\n}\n'
              'Cms.up = function(base, contentId, origValue, upId) {\n\t$.get(base + "/content_up.jspx", { "contentId" : contentId }, function(data) { });\n}\n')
        return 200, dict(H, **{"Content-Type": "application/javascript"}), js.encode()
    if path == _ATT_IN:
        return 200, dict(H, **{"Content-Type": _STATIC["docx"][0]}), _ZIP
    if path == "/robots.txt":
        return 200, dict(H, **{"Content-Type": "text/plain"}), b"User-agent: *\nDisallow: /jeeadmin/\nDisallow: /member/\nDisallow: /login.jspx\n"
    m = re.fullmatch(r"/(?:r|u)/cms/.+\.(\w+)", path)
    if m and m.group(1).lower() in _STATIC:
        t, b = _STATIC[m.group(1).lower()]
        return 200, dict(H, **{"Content-Type": t}), b
    return page(_404, 404)
