"""dtcms: a small whole site held in memory.

text in TRUTH: the paragraphs of the body (and the captions of a gallery); credits standing in a paragraph or line of their own are
under "credits" and not in the text, credits run on at the end of a paragraph are part of the text as printed.
Further names offered: LIST_ALIASES (other addresses of list pages), SINGLE_PAGES (概况: no articles). category: joined by ' > '.
"""
import base64
import hashlib
import html as _html
import json
import random
import re
from datetime import datetime, timedelta
from urllib.parse import parse_qsl, quote, unquote_to_bytes, urlsplit

HOST = "www.sxgh.org.cn"
BASE = "http://" + HOST

# ---------------------------------------------------------------- sentence bank
CITIES = "太原市 大同市 朔州市 忻州市 吕梁市 晋中市 阳泉市 长治市 晋城市 临汾市 运城市".split()
COUNTIES = ("清徐县 阳曲县 左云县 浑源县 山阴县 怀仁市 代县 定襄县 柳林县 汾阳市 交城县 平遥县 介休市 昔阳县 盂县 平定县 "
            "襄垣县 沁县 长子县 高平市 阳城县 陵川县 洪洞县 侯马市 乡宁县 霍州市 闻喜县 新绛县 万荣县 稷山县").split()
FIRMS = ("晋阳重型机械厂 汾河纺织集团 北岳煤矿 云冈陶瓷公司 太行焦化公司 河东铝业公司 漳泽热力公司 恒山水泥厂 潞安矿区选煤厂 "
         "晋祠路公交分公司 介子推化工厂 双塔建筑公司 雁门风电场 尧都面粉公司 关公故里食品厂 沁河水务公司 五台山客运公司 "
         "平型关铁路工务段 桃河供电所 娘子关水电站 省城第三建筑工地 并州环卫大队 晋绥物流园 龙城快递分拨中心").split()
SURN = "郝 武 乔 阎 薛 贾 侯 柴 段 牛 申 任 冀 原 卫 裴 解 曹 常 霍 靳 康 雷 梁 苗 庞 秦 史 田 温".split()
GIVEN = ("建平 晓燕 志刚 海霞 文斌 丽萍 俊峰 秀芳 永胜 慧敏 国梁 雪梅 振华 春花 学军 彩云 宏伟 玉珍 立新 巧玲 鹏 "
         "洁 卓 婷 磊 静 瑞 倩 涛 璐").split()
JOBS = "采煤工 纺纱工 电焊工 调度员 护士 环卫工人 货车司机 快递员 线路工 化验员 钳工 教师 维修电工 公交驾驶员 质检员 炉前工".split()
SKILLS = "焊接 钳工 数控车床 电气装配 养老护理 物流配送 茶艺 砌筑 育婴 仓储管理 化学检验 汽车维修 中式面点 测量放线".split()
GOODS = "米面油 毛巾被 防暑药品 矿泉水 棉衣 书包文具 降温茶 电热毯 月饼 体检卡".split()
SOURCES = "山西工人报 山西日报 本网 省总工会办公室 中工网 太原晚报 省总宣教部 山西新闻网".split()

# theme -> sentences.  Slots: C city, K county, F firm, F2, N1.. numbers, P per cent, W money, M month, D day, A name, J job, S skill, G goods, Y year
BANK = {
"meeting": """{M}月{D}日，{C}总工会召开{N1}届{N2}次全委（扩大）会议，总结过去一年的工作，安排部署今后一个时期的任务。
会议听取了{C}总工会常务副主席{A}所作的工作报告，{N3}名委员和列席人员参加了分组讨论。
与会同志认为，报告成绩总结得实在，问题查找得准确，{N2}项重点工作的安排符合{C}实际。
会议以举手表决的方式，替补{N2}名委员、增补{N2}名常委，通过了经费审查委员会的书面报告。
{A}在讲话中强调，各级工会要把思想统一到中央和省委的决策部署上来，在服务大局中找准位置。
会议要求，{K}、{K2}等{N2}个县（市）总工会要在{M}月底前拿出具体方案，逐项销号。
来自{F}的代表{A}在发言时说，基层工会最盼的是有人办事、有钱办事、有章理事。
会上，{F}、{F2}等{N2}个单位作了经验交流，{N1}个先进集体受到通报表扬。
会议由{C}总工会副主席{A}主持，各县（市、区）总工会负责人和直属单位班子成员共{N3}人参加。
会议还就换届工作提出要求，明确{M}月{D}日前完成{N1}个乡镇（街道）工会的换届选举。
会前，与会人员集体学习了有关文件，并观看了反映{F}职工生活的专题片。
会议指出，经费要向基层倾斜、向一线倾斜，全年下拨基层的补助不得少于{W}万元。
{A}就贯彻会议精神提出{N2}点意见，要求机关干部每人联系{N2}家企业，每季度至少下去{N2}次。""",
"skill": """{M}月{D}日，{C}第{N1}届职工职业技能大赛{S}决赛在{F}举行，{N3}名选手同台比武。
比赛分理论考试和实际操作两部分，理论占{P2}%，实操占{P}%，由{N2}名高级考评员现场打分。
经过{N2}个小时的紧张角逐，来自{F}的{J}{A}以{P}.{N2}分的成绩夺得{S}项目第一名。
按照竞赛办法，获得前{N2}名的选手由主办单位颁发证书和奖金，并优先推荐参加省级决赛。
今年{A}带着{N2}名徒弟报了名，他说赢不赢在其次，要紧的是让年轻人见见世面。
{C}总工会今年计划举办{N1}期{S}培训班，预计培训职工{N4}人次。
培训由{F}的老师傅{A}主讲，学员们白天在车间练，晚上在教室里学，{N1}天没有一个人请假。
据统计，{K}近三年累计开展{S}等{N2}个工种的岗位练兵，参加职工达到{N4}人，占职工总数的{P}%。
赛场上焊花飞溅，{F}的选手{A}屏住呼吸，{N1}分钟便完成了一道立焊缝。
通过以赛促学，{F}去年有{N3}名职工晋升了技术等级，其中高级工{N1}名。
{F}工会拿出{W}万元建起{S}实训室，职工下了班随时都能去练手。
大赛组委会负责人{A}介绍，今年的赛题全部来自生产现场，{S}题目的难度比上届有所提高。
“平时多流汗，赛场少慌张。”{J}{A}把这句话写在了自己的工具箱上。
《{S}操作手册》由{F}的{N1}名技师合编，目前已发到{N4}名职工手里。""",
"help": """{M}月{D}日上午，{C}总工会组成{N2}个慰问组，带着{G}等慰问品，走进{K}的困难职工家中。
慰问组来到{F}退休{J}{A}家里，拉着老人的手问身体、问收入、问孩子上学的事。
此次活动共走访困难职工{N3}户，发放慰问金{W}万元，发放{G}{N4}份。
{A}的丈夫前年因病去世，她一个人拉扯着{N2}个孩子，工会把她家列为重点帮扶对象。
“每月{N3}元的补助虽然不算多，可心里头热乎。”{A}一边招呼大家坐，一边说。
{K}总工会为每户困难职工建立了档案，实行一户一策，今年已有{N3}户脱困。
金秋助学活动启动以来，{C}共资助困难职工子女{N3}名，其中考上本科的{N3}名，金额合计{W}万元。
今年考上师范学院的{A}说，毕业以后想回{K}当一名老师。
{F}工会开通了{N2}小时帮扶热线，职工家里有了难处，一个电话就有人上门。
职工医疗互助第{N1}期共有{N4}人参加，{M}月份为患病职工{A}等{N1}人支付互助金{W}万元。
入户途中下起了雨，{A}和同事们踩着泥路走了{N2}里地，把{G}送到了山上的护林点。
帮扶中心主任{A}介绍，中心全年接待来访职工{N4}人次，办结率达到{P}%。
{F}的{N3}名职工自愿捐款{N4}元，为患病的工友{A}凑齐了手术费用。
据了解，{C}已建成爱心驿站{N3}个，{J}、{J2}等户外劳动者可以在那里喝水、热饭、歇脚。""",
"right": """{M}月{D}日，{C}总工会联合司法、人社等{N2}部门，在{F}开展了“送法进企业”活动。
现场共摆放展板{N1}块，发放《劳动合同法》读本{N4}册，接受职工咨询{N3}人次。
律师{A}结合{N2}个真实案例，讲解了加班工资、工伤认定和社会保险等职工关心的问题。
{F}的{J}{A}拿着劳动合同来咨询，律师一条一条给他看，整整说了{N1}分钟。
截至{M}月底，{K}已签订工资集体协议{N3}份，覆盖企业{N3}家、职工{N4}人。
经过{N2}轮协商，{F}职工工资平均上调{P2}%，一线{J}的夜班津贴每班增加{N1}元。
{C}总工会法律援助站今年受理案件{N3}件，为农民工追回欠薪{W}万元。
劳动争议调解员{A}干这一行{N1}年了，经他手调解的纠纷有{N3}起，成功率在{P}%以上。
职代会上，{N3}名职工代表对{F}的奖金分配办法逐条审议，否决了其中的{N2}条。
{F}把厂务公开栏搬到了食堂门口，{N1}项职工关心的事项每月更新一次。
仲裁庭开庭那天，工会派{A}作为代理人出庭，最终公司补发{N2}个月工资。
{K}推行“一函两书”制度，今年发出提示函{N1}份，企业整改率为{P}%。
{A}告诉记者，最难的是把双方拉到一张桌子前坐下来，只要肯坐下，事情就成了{N2}成。
农民工{A}领到拖欠了{N2}个月的工钱后，专程给工会送来一面锦旗。""",
"model": """{C}劳模{A}在{F}当{J}已经{N1}年，徒弟带出了{N1}个，个个都成了骨干。
{M}月{D}日，以{A}名字命名的劳模创新工作室在{F}挂牌，这是{C}第{N3}个同类工作室。
工作室成立以来，完成技术攻关{N1}项，取得国家专利{N2}项，为企业节约资金{W}万元。
“机器跟人一样，你对它上心，它就听你的话。”{A}常这样对新来的{J}说。
{A}改进的{S}装置，把原来{N1}分钟的工序缩短到{N2}分钟，每年少用{N3}吨钢材。
{C}总工会组织{N3}名劳模到{K}疗休养，为他们安排了全面的身体检查。
那年冬天管道爆裂，{A}第一个跳进齐腰深的冰水里，一干就是{N1}个小时。
劳模事迹报告团先后走进{F}、{F2}等{N1}家单位，听众超过{N4}人次。
评选推荐坚持面向基层，一线职工占{P}%，农民工占{P2}%，女职工占{P2}%。
公示期间接到电话{N1}个、来信{N2}封，{C}总工会一一作了核实。
工友们说，{A}的工具包里总多装着一副手套，谁忘了带，他就递给谁。
{F}的墙上挂着{A}的照片，下面写着他说的一句话：活儿干好了，腰杆就硬。
座谈会上，{N1}位新老劳模围坐在一起，聊得最多的是如何把手艺传下去。
今年{C}评出“五一劳动奖章”获得者{N3}名，{J}{A}榜上有名。""",
"women": """“三八”前夕，{C}总工会女职工委员会在{F}举办了维权知识讲座，{N3}名女职工到场听课。
{F}为{N3}名女职工进行了“两癌”筛查，费用{W}万元全部由工会经费承担。
妈咪小屋里沙发、冰箱、尿布台一应俱全，{F}的{J}{A}每天都要来上{N2}趟。
截至目前，{C}建成母婴关爱室{N3}个，其中{K}就有{N1}个。
女职工委员会主任{A}说，签订女职工权益保护专项合同的企业已有{N3}家，签订率为{P}%。
巾帼文明岗{F}化验班有{N1}名姑娘，平均年龄{P2}岁，连续{N1}年没有出过差错。
单身职工联谊会来了{N3}名青年，{N2}个小时的活动里，有{N1}对互留了联系方式。
“书香三八”读书活动收到征文{N3}篇，{J}{A}写母亲的那一篇让评委落了泪。
暑期托管班设在{F}的职工之家，{N3}个孩子在这里写作业、学书法，家长上班安心了许多。
{A}生完孩子重返岗位，单位给她调了班，每天还有{N2}个小时的哺乳时间。
插花、剪纸、烘焙{N2}门课程轮流开，{K}的女职工报名{N3}人，名额一上午就抢光了。
手工编织比赛中，{F}的退休女工{A}用{N1}天织成的挂毯得了一等奖。""",
"sport": """{M}月{D}日，{C}职工运动会在体育馆开幕，{N1}支代表队的{N4}名运动员参加了{N1}个项目的比赛。
拔河比赛的哨声一响，{F}和{F2}的队员憋红了脸，绳子中间的红布条来回晃了{N2}次。
乒乓球男子单打决赛打满{N2}局，{J}{A}以{N2}分险胜，拿到了他的第{N2}个冠军。
职工书画摄影展展出作品{N3}幅，作者大多是{J}、{J2}这样的普通劳动者。
{A}拍的《矿灯》获得摄影类一等奖，画面里是{N2}张刚升井的笑脸。
合唱比赛上，{F}职工合唱团一首《咱们工人有力量》赢得满堂彩，最后得分{P}.{N1}分。
{K}职工文化宫改造后重新开放，新增健身、阅览、棋牌等{N2}个功能区，面积{N4}平方米。
送文化下基层小分队在{F}搭起台子，{N1}个节目演了{N2}个小时，台下坐满了人。
职工书屋藏书{N4}册，{F}的{J}{A}一年借了{N3}本，是这里的读书状元。
健步走活动全程{N1}公里，{N4}名职工沿着汾河岸边走完了全程。
闭幕式上，{C}代表团捧走了优秀组织奖，{K}代表团获得体育道德风尚奖。
象棋擂台摆了{N2}天，{F}退休职工{A}守擂成功，连下{N1}盘未输。""",
"build": """{M}月{D}日，{K}货运司机联合工会成立，首批入会会员{N3}人，选举{A}为主席。
围绕新就业形态劳动者入会，{C}总工会抽调{N1}名干部，逐个站点上门宣传。
扫码、填表、领卡，{N2}分钟，{J}{A}就成了工会的人。
截至{M}月，{C}新建基层工会{N3}家，发展会员{N4}人，其中农民工占{P}%。
{F}工会从{N2}间平房起步，如今有了自己的会议室、阅览室和活动室。
{K}采取“小二级工会”的办法，把{N3}家零散小微企业的职工组织到一起。
工会干部{A}骑着电动车跑了{N1}家门店，嗓子都说哑了，终于谈下第{N1}家。
社会化工会工作者{N1}人全部下沉到园区，每人包联企业{N1}家。
{F}的会员评家得分{P}分，职工说，家里的灯一直亮着，心里就踏实。
按照规范化建设标准，{C}今年验收合格的职工之家有{N3}个，挂牌{N1}个。
换届选举采用无记名投票，{F}的{N3}名会员代表投出了自己的一票。
{A}当选后说，一定把会员的事当自己的事，{N2}年以后请大家再来打分。
{C}总工会为每个新建会的企业补助{N4}元，用于购置书报和活动器材。""",
"safety": """{M}月{D}日，“安康杯”竞赛动员会在{F}召开，{N3}个班组的负责人签了责任书。
{F}开展“查身边隐患”活动，一个月里职工上报隐患{N3}条，整改率达到{P}%。
{J}{A}在巡检时发现皮带有{N2}厘米的裂口，及时停机避免了一起事故，厂里奖励他{N4}元。
应急演练模拟的是瓦斯超限，{N3}名矿工{N1}分钟全部撤到了安全地点。
高温天里，{C}总工会把{N4}份{G}送到了{F}等{N1}个工地。
{K}总工会劳动保护部的{A}说，检查组今年跑了{N3}家企业，下发意见书{N1}份。
安全家书活动收到信件{N3}封，{A}的女儿在信里写道：爸爸，晚饭给您留着。
班前会上，{F}的群监员{A}把当天的{N2}个风险点一一写在小黑板上。
职业病防治知识竞赛有{N1}支队伍参加，{F2}代表队以{N2}分的优势获胜。
{F}投入{W}万元更换了除尘设备，岗位粉尘浓度下降了{P2}%。
连续{N4}天无事故，是{F}采掘三队交出的答卷。
新工人入厂要过{N2}道关，{S}考试不到{P}分，一律不准上岗。""",
"notice": """各市总工会，省直各产业工会：经研究，现将{Y}年有关工作（含{S}等{N2}项）的安排通知如下。
报名截止时间为{M}月{D}日，逾期不再受理，报名表一式{N2}份，同时报送电子版。
申报单位须于{M}月{D}日前将推荐材料报送{C}总工会经济技术部，联系人：{A}。
各单位名额分配为：{C}{N1}名，{C2}{N1}名，其余按会员人数比例确定。
公示时间为{N2}个工作日，自{M}月{D}日起，如有异议可以书面形式反映。
反映情况须署真实姓名，以单位名义反映的应加盖公章，受理人为{A}。
补助标准按每人{N4}元执行，专款专用，不得挪作他用。
本办法自{Y}年{M}月{D}日起施行，有效期{N2}年，由{C}总工会负责解释。
参训人员食宿由主办单位统一安排，往返交通费回{F}报销。
请各单位高度重视，指定专人负责，于{M}月{D}日下班前反馈联系人名单。
未尽事宜，请与活动办公室{A}联系，办公地点在{F}办公楼{N2}层。
招标控制价为{W}万元，投标人须具有{N2}年以上同类项目的经验。
面试定于{M}月{D}日上午{N2}时在{F}会议室举行，考生须携带身份证和准考证。
检查采取听汇报、看资料、走现场的方式进行，每个市抽查{N2}个县、{N1}家企业。""",
"theory": """近日，笔者带着{N2}个问题到{C}的{N1}家企业走了一圈，同{N3}名职工拉了家常。
调查问卷共发放{N4}份，收回有效问卷占{P}%，基本反映了{K}职工队伍的现状。
从结构上看，三十五岁以下的职工占{P}%，大专以上学历的占{P2}%，比{N2}年前有了明显变化。
职工最关心的事情里，收入排在第一位，占{P}%，其次是子女上学和看病。
一位在{F}干了{N1}年的{J}说，他不怕累，怕的是干得好和干得不好一个样。
问题主要有{N2}个方面：一是基层力量薄弱，{K}的专职工会干部只有{N1}人。
二是活动方式陈旧，有{P2}%的青年职工说没有听说过本单位工会搞过什么活动。
建议把经费的{P}%用在职工身上，并且每年公布一次账目，由会员代表评议。
产业工人队伍建设改革在{F}试点{N2}年，技术工人的平均收入增长了{P2}%。
工会工作说到底是做人的工作，{A}在{K}蹲点{N1}天后得出了这样的体会。
要让企业愿意建会，就得让企业看到好处，{F2}的做法可以借鉴。
总的来看，{C}的探索有{N2}点启示，值得在面上推开。
对照{N1}年前的数据，{K}职工的平均工龄缩短了{N2}年，流动性明显加大。""",
"close": """据悉，这项活动将持续到{M}月底，预计惠及职工{N4}人。
下一步，{C}总工会将把好经验固定下来，在{N1}个县（市、区）推广。
{A}表示，将以这次活动为契机，把服务职工的工作做得更细。
活动结束后，职工们三三两两往回走，{F}的院子里还飘着歌声。
类似的活动，{K}今年已经办了{N1}场，年底前还要再办{N2}场。
{F}党委书记{A}说，工会的事就是企业的事，该出的{W}万元一分也不会少。
省总工会有关部室负责人到{K}现场作了指导，并看望了一线的{J}。
目前，相关工作正在有序推进，预计{M}月{D}日前全部完成。
有职工在留言簿上写道，这样的好事，希望明年还来{F}办。
记者离开{K}的时候天已经黑了，{J}们的夜班才刚刚开始。
对活动中涌现出的{N1}名先进个人，{C}总工会将予以通报表扬。
“有困难，找工会”，这句话在{F}的{N4}名职工中间正变得越来越实在。
从{N2}个人到{N3}个人，{A}和他的伙伴们用了整整{N1}年。""",
}
BANK = {k: v.split("\n") for k, v in BANK.items()}
assert sum(len(v) for v in BANK.values()) >= 150

TITLES = {
"meeting": "{C}总工会召开{N1}届{N2}次全委会议|{C}工会系统部署全年重点工作|{K}总工会传达学习省总全委会精神|{C}总工会党组专题研究基层组织建设|{C}召开产业工会工作座谈会|{K}总工会领导班子完成换届|全省工会主席读书班在{C}开班",
"skill": "{C}职工{S}技能大赛落下帷幕|{F}{J}练兵忙|{K}总工会举办{S}培训班|{N3}名选手角逐{C}{S}状元|{F}：把考场搬进车间|“五小”竞赛为{F}添活力|{K}职工{S}比武掠影",
"help": "{C}总工会走访慰问困难职工|{K}：{G}送到户外劳动者手中|金秋助学圆了{K}{N3}名学子大学梦|{C}职工医疗互助惠及{N4}人|{F}工友捐款救助患病{J}|寒冬里的问候——{C}总工会送温暖小记|{K}爱心驿站温暖{J}",
"right": "{C}工会送法进企业|{F}集体协商谈出{P2}%的工资增长|{K}总工会为农民工讨回欠薪{W}万元|{F}职代会否决{N2}项条款|{C}推行劳动法律监督“一函两书”|{K}调解室里的“和事佬”",
"model": "{A}：{N1}年坚守{J}岗位|{C}劳模创新工作室达到{N3}个|{F}有个“土专家”|{C}组织劳模疗休养|劳模事迹报告团走进{F}|记{F}{J}{A}",
"women": "{C}建成母婴关爱室{N3}个|{F}女职工的“妈咪小屋”|{K}总工会为女职工免费体检|{C}女职工读书活动启动|{F}化验班的姑娘们|{K}单身职工联谊会侧记",
"sport": "{C}职工运动会开幕|{K}职工文化宫重新开放|{F}职工合唱团唱响主旋律|{C}职工书画摄影展开展|{K}{N4}名职工健步走|送文化小分队走进{F}",
"build": "{K}货运司机联合工会成立|{C}推进新就业形态劳动者入会|{F}工会的“家”文化|{K}小微企业有了“联合工会”|{C}新建基层工会{N3}家|{F}会员评家评出实效",
"safety": "{F}启动“安康杯”竞赛|{C}总工会送清凉到一线|{F}{J}排除险情受奖励|{K}开展职业病防治宣传|{F}连续{N4}天安全生产|{F}举行应急救援演练",
"notice": "关于举办{Y}年{C}职工{S}竞赛的通知|{Y}年{C}五一劳动奖推荐对象公示|关于做好{Y}年{C}金秋助学工作的通知|{C}总工会职工服务中心设备采购公告|关于公开招聘{C}社会化工会工作者的公告|关于印发《{C}总工会经费补助办法》的通知|关于开展{K}职工书屋检查验收的通知",
"theory": "{C}职工队伍状况调查|关于{K}基层工会建设的思考|{F}产业工人队伍建设改革的启示|{C}青年职工需求调研报告|从{F}看民营企业工会怎么干|新形势下{K}工会工作的几点体会",
}
TITLES = {k: v.split("|") for k, v in TITLES.items()}


class Maker:
    """deterministic writer of titles and paragraphs; never the same sentence twice"""

    def __init__(self, seed):
        self.r = random.Random(seed)
        self.sentences, self.titles, self.order = set(), set(), {}

    def name(self):
        return self.r.choice(SURN) + self.r.choice(GIVEN)

    def fill(self, template, ctx):
        r = self.r

        def one(m):
            k = m.group(1)
            if k in ctx:
                return str(ctx[k])
            if k == "A":
                return self.name()
            if k in ("J", "J2"):
                return r.choice(JOBS)
            if k == "C2":
                return r.choice([c for c in CITIES if c != ctx["C"]])
            if k == "K2":
                return r.choice([c for c in COUNTIES if c != ctx["K"]])
            if k == "F2":
                return r.choice([c for c in FIRMS if c != ctx["F"]])
            lo, hi = {"N1": (11, 29), "N2": (2, 9), "N3": (31, 480), "N4": (500, 9800), "P": (52, 98), "P2": (6, 45), "W": (12, 360)}[k]
            return str(r.randint(lo, hi))
        return re.sub(r"\{(\w+)\}", one, template)

    def sentence(self, theme, ctx, used, first=False):
        """one more sentence of the theme, of a pattern this article has not used, or ''"""
        if first:
            left = [0]
        else:
            left = [n for n in range(0 if theme in ("close", "model", "women", "build", "right") else 1, len(BANK[theme])) if (theme, n) not in used]
        if not left:
            return ""
        low = min(self.order.get((theme, n), 0) for n in left)
        n = self.r.choice([n for n in left if self.order.get((theme, n), 0) == low])
        self.order[(theme, n)] = self.order.get((theme, n), 0) + 1
        used.add((theme, n))
        for _ in range(50):
            s = self.fill(BANK[theme][n], ctx)
            if s not in self.sentences:
                self.sentences.add(s)
                return s
        return ""

    def title(self, theme, ctx):
        for _ in range(400):
            low = min(self.order.get(("t", t), 0) for t in TITLES[theme])
            p = self.r.choice([t for t in TITLES[theme] if self.order.get(("t", t), 0) == low])
            self.order[("t", p)] = low + 1
            t = self.fill(p, ctx)
            if t not in self.titles:
                self.titles.add(t)
                return t
        raise AssertionError(theme)

    def paras(self, theme, ctx, n=None):
        n = n or self.r.randint(3, 7)
        out, used = [], set()
        for k in range(n):
            if k == 0:
                p = self.sentence(theme, ctx, used, True) + self.sentence(theme, ctx, used)
            elif k == n - 1 and theme != "notice":
                p = self.sentence("close", ctx, used)
            else:
                p = "".join(self.sentence(theme, ctx, used) for _ in range(self.r.choice((1, 2, 2) if n > 5 else (1, 2, 2, 3))))
            if p:
                out.append(p)
        return out

    def context(self, when, theme=""):
        r = self.r
        day = when - timedelta(days=r.randint(1, 5))
        ctx = dict(C=r.choice(CITIES), K=r.choice(COUNTIES), F=r.choice(FIRMS), S=r.choice(SKILLS), G=r.choice(GOODS),
                   M=day.month, D=day.day, Y=when.year)
        if theme == "notice":
            ctx["Y"] = when.year
            after = when + timedelta(days=r.randint(8, 25))
            ctx["M"], ctx["D"] = after.month, after.day
        if theme == "model":
            ctx["A"], ctx["J"] = self.name(), r.choice(JOBS)
        return ctx

    def article(self, theme, when, n=None):
        ctx = self.context(when, theme)
        return {"title": self.title(theme, ctx), "paras": self.paras(theme, ctx, n), "when": when}


def esc(s):
    return _html.escape(s, quote=True)


PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
JPG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffdb004300") + b"\x08" * 64 + bytes.fromhex("ffd9")
GIF = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
DOC = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 120
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
ZIP = b"PK\x05\x06" + b"\0" * 18
KINDS = {"png": ("image/png", PNG), "jpg": ("image/jpeg", JPG), "jpeg": ("image/jpeg", JPG), "gif": ("image/gif", GIF),
         "ico": ("image/x-icon", GIF), "css": ("text/css", b"body{margin:0}"), "js": ("application/javascript", b"/* */"),
         "doc": ("application/msword", DOC), "xls": ("application/vnd.ms-excel", DOC),
         "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ZIP),
         "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ZIP),
         "pdf": ("application/pdf", PDF), "rar": ("application/octet-stream", b"Rar!\x1a\x07\0"), "swf": ("application/x-shockwave-flash", b"FWS\x08")}


def guid(*key):
    h = hashlib.md5("|".join(map(str, key)).encode()).hexdigest()
    return "%s-%s-4%s-a%s-%s" % (h[:8], h[8:12], h[13:16], h[17:20], h[20:32])


def query(url, enc="utf-8"):
    """lower-cased query of an address (ASP.NET does not mind the case of names)"""
    q = {}
    for part in urlsplit(url).query.replace("&amp;", "&").split("&"):
        if part:
            k, _, v = part.partition("=")
            q.setdefault(k.lower(), unquote_to_bytes(v.replace("+", " ")).decode(enc, "replace"))
    return q


def stamp(when, minutes=True):
    return when.strftime("%Y-%m-%dT%H:%M:%S+08:00") if minutes else when.strftime("%Y-%m-%d")


def spread(r, n, start, end):
    """n moments in office hours, oldest first, all on different days"""
    days = (end - start).days
    picks = sorted(r.sample(range(days), n))
    return [start + timedelta(days=d, hours=r.randint(8, 17), minutes=r.randint(0, 59), seconds=r.randint(0, 59)) for d in picks]


def numbers_apart(s):
    """as pasted from Word: figures in runs of their own"""
    return re.sub(r"(\d+(?:\.\d+)?%?)", r'<span lang="EN-US" style="font-size:12pt;font-family:Times New Roman">\1</span>', esc(s))


def body_html(paras, style, images=(), caps=()):
    """paragraphs as an editor of the time writes them (5 ways)"""
    out = []
    imgs = list(images)
    for i, p in enumerate(paras):
        if imgs and i == 1:
            src = imgs.pop(0)
            out.append('<p style="text-align:center;"><img src="%s" alt="" border="0" /></p>' % src)
        if style == 0:
            out.append('<p style="text-indent:2em;">%s</p>' % esc(p))
        elif style == 1:
            out.append('<p>\u3000\u3000%s</p>' % esc(p))
        elif style == 2:
            out.append('<p class="MsoNormal" style="text-indent:24.0pt;line-height:150%%"><span style="font-size:12pt;line-height:150%%;font-family:宋体">%s<span lang="EN-US"><o:p></o:p></span></span></p>' % numbers_apart(p))
        elif style == 3:
            out.append('&nbsp;&nbsp;&nbsp; %s<br />' % esc(p))
        else:
            out.append('<div><span style="font-family:微软雅黑;font-size:16px;">&nbsp; &nbsp; %s</span></div>' % esc(p))
    if style == 3:
        return "<div>\n" + "\n".join(out) + "\n</div>"
    return "\n".join(out)


def pieces(n, size):
    return max(1, (n + size - 1) // size)
WHAT = ("DTcms 4 (ASP.NET, rewritten .aspx addresses, channels news/service/photo/down with submit_ajax.ashx counters), UTF-8. "
        "Hard: page 1 exists under two addresses (12.aspx, 12-1.aspx), dates are printed the .NET way (2019/5/6 9:05:03), 作者：管理员 means nobody (authors None), "
        "deleted articles are a 302 to error.aspx with status 200, a mobile twin of everything under /mobile/.")

_mk = Maker("dtcms-1")
_r = _mk.r
# channel -> (name, {category id: (name, theme cycle, how many)})
CHANNELS = {
    "news": ("工会新闻", {12: ("工会要闻", ["meeting", "model", "safety", "skill"], 15), 13: ("基层动态", ["build", "help", "sport", "skill", "women"], 23)}),
    "service": ("维权服务", {21: ("帮扶救助", ["help"], 7), 22: ("法律维权", ["right"], 5)}),
    "notice": ("通知公告", {}),
    "photo": ("图片新闻", {}),
    "down": ("资料下载", {}),
}
FLAT = {"notice": (31, ["notice"], 6), "photo": (41, ["sport", "model"], 2), "down": (51, ["notice"], 1)}
SIZE = {"news": 10, "service": 8, "notice": 10, "photo": 8, "down": 10}

ARTS = []
_plan = []
for _ch, (_n, _cats) in CHANNELS.items():
    for _cid, (_cn, _themes, _cnt) in _cats.items():
        _plan += [(_ch, _cid, _themes[i % len(_themes)]) for i in range(_cnt)]
    if _ch in FLAT:
        _cid, _themes, _cnt = FLAT[_ch]
        _plan += [(_ch, _cid, _themes[i % len(_themes)]) for i in range(_cnt)]
_r.shuffle(_plan)
for _i, (_when, (_ch, _cid, _theme)) in enumerate(zip(spread(_r, len(_plan), datetime(2018, 2, 1), datetime(2020, 4, 20)), _plan)):
    a = _mk.article(_theme, _when)
    a.update(id=301 + _i * 2 + _r.randint(0, 1), ch=_ch, cid=_cid, theme=_theme, style=_r.choice((0, 0, 1, 2, 3, 4)), files=[], images=[], pages=None,
             hits=_r.randint(40, 2600), source=_r.choice(SOURCES), authors=None, shown_author="管理员", editor=None, credit="")
    k = _r.randint(0, 5)
    if _theme == "notice":
        a["source"] = "本站"
    elif k == 0:
        n1, n2 = _mk.name(), _mk.name()
        a["authors"] = [{"name": n1, "role": "记者"}, {"name": n2, "role": "通讯员"}]
        a["credit"] = "（记者 %s 通讯员 %s）" % (n1, n2)
        a["shown_author"] = ""
    elif k == 1:
        n1 = _mk.name()
        a["authors"] = [{"name": n1, "role": "作者"}]
        a["shown_author"] = n1
    elif k == 2:
        n1 = _mk.name()
        a["authors"] = [{"name": n1, "role": "记者"}]
        a["paras"][-1] += "（记者 %s）" % n1
        a["editor"] = _mk.name()
        a["shown_author"] = ""
    if _theme != "notice" and _r.random() < .35:
        a["images"] = ["/upload/%s/%s.jpg" % (_when.strftime("%Y%m/%d"), _when.strftime("%Y%m%d%H%M%S") + "%04d" % _r.randint(0, 9999))]
    ARTS.append(a)
# the special ones
_long = next(a for a in ARTS if a["cid"] == 12 and a["theme"] == "model")
_ctx = _mk.context(_long["when"], "model")
_long["paras"] = _mk.paras("model", dict(_ctx), 4) + _mk.paras("skill", dict(_ctx), 3)
_long["credit"], _long["authors"], _long["editor"], _long["shown_author"] = "", None, None, "管理员"
_long["pages"] = [_long["paras"][:4], _long["paras"][4:]]
_att = next(a for a in reversed(ARTS) if a["ch"] == "notice")
_att["files"] = [("竞赛报名表.doc", "/tools/download.ashx?id=17", "doc", "/upload/201911/08/201911080921107732.doc"), ("名额分配表.xls", "/tools/download.ashx?id=18", "xls", "/upload/201911/08/201911080921358120.xls")]
_dl = next(a for a in ARTS if a["ch"] == "down")
_dl["files"] = [("职工互助保障申请表.pdf", "/tools/download.ashx?id=9", "pdf", "/upload/201812/03/x.pdf")]
for _g in (a for a in ARTS if a["ch"] == "photo"):
    _g["album"] = []
    _caps = ["图为活动现场，%s的职工们正在认真准备。" % _mk.r.choice(FIRMS), "%s（左）与工友%s交流心得。" % (_mk.name(), _mk.name()), "%s代表队入场。" % _mk.r.choice(CITIES), "颁奖结束后，%s名职工合影留念。" % _r.randint(20, 90)]
    for _j, _c in enumerate(_caps):
        _g["album"].append(("/upload/%s/album_%d_%d.jpg" % (_g["when"].strftime("%Y%m/%d"), _g["id"], _j), _c))
    _g["paras"] = _g["paras"][:2]
    _g["images"], _g["credit"], _g["style"], _g["editor"] = [], "", 0, None
    _p = _mk.name()
    _g["authors"], _g["shown_author"] = [{"name": _p, "role": "摄影"}], ""
    _g["credit"] = "（摄影 %s）" % _p
BY_ID = {a["id"]: a for a in ARTS}
NEWEST = sorted(ARTS, key=lambda a: a["when"], reverse=True)
DEAD = 999


def url_of(a, mobile=False):
    return "%s/%s/show-%d.aspx" % ("/mobile" if mobile else "", a["ch"], a["id"])


def cat_name(ch, cid):
    return CHANNELS[ch][1][cid][0] if cid in CHANNELS[ch][1] else CHANNELS[ch][0]


def crumb(a):
    ch, cid = a["ch"], a["cid"]
    return [CHANNELS[ch][0]] + ([CHANNELS[ch][1][cid][0]] if cid in CHANNELS[ch][1] else [])


def of_cat(ch, cid):
    return [a for a in NEWEST if a["ch"] == ch and (cid in (0, a["cid"]))]


def net(when):
    return "%d/%d/%d %d:%02d:%02d" % (when.year, when.month, when.day, when.hour, when.minute, when.second)


TRUTH, ALIASES = {}, {}
for a in ARTS:
    u = BASE + url_of(a)
    TRUTH[u] = {"title": a["title"], "published": stamp(a["when"]), "source": a["source"], "authors": a["authors"], "editor": a["editor"],
                "category": " > ".join(crumb(a)), "text": "\n".join(a["paras"] + [c for _, c in a.get("album", [])]), "credits": a["credit"],
                "attachments": [BASE + f[1] for f in a["files"]],
                "images": [BASE + i for i in a["images"]] + [BASE + i for i, _ in a.get("album", [])],
                "pages": [u] if not a["pages"] else [u, u.replace(".aspx", "-2.aspx")]}
    ALIASES[BASE + url_of(a, True)] = u
    if a["pages"]:
        ALIASES[u.replace(".aspx", "-2.aspx")] = u
        ALIASES[u.replace(".aspx", "-1.aspx")] = u
LISTS, LIST_ALIASES = set(), {}
for _ch, (_n, _cats) in CHANNELS.items():
    LISTS.add(BASE + "/%s.aspx" % _ch)
    LIST_ALIASES[BASE + "/mobile/%s.aspx" % _ch] = BASE + "/%s.aspx" % _ch
    for _cid in _cats or [FLAT[_ch][0]]:
        _u = BASE + "/%s/%d.aspx" % (_ch, _cid)
        _pages = pieces(len(of_cat(_ch, _cid)), SIZE[_ch])
        if _cats:
            LISTS.add(_u)
        else:
            LIST_ALIASES[_u] = BASE + "/%s.aspx" % _ch
        LIST_ALIASES[_u.replace(".aspx", "-1.aspx")] = _u
        for _p in range(2, _pages + 1):
            LISTS.add(_u.replace(".aspx", "-%d.aspx" % _p))
SINGLE_PAGES = {BASE + "/content/about.aspx", BASE + "/content/contact.aspx"}
MUST_NOT = [r"(?i)/usercenter/exit\.aspx", r"(?i)submit_ajax\.ashx\?action=(comment_add|user_|order_|view_attach_down)", r"(?i)/admin/", r"(?i)search\.aspx\?.*page=([4-9]|\d\d)", r"^https?://(?!www\.sxgh\.org\.cn(/|$))"]

HEAD = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>%(title)s</title>
<meta content="%(kw)s" name="keywords" />
<meta content="%(desc)s" name="description" />
<link href="/templates/main/css/style.css" rel="stylesheet" type="text/css" />
<link href="/css/pagination.css" rel="stylesheet" type="text/css" />
<script type="text/javascript" charset="utf-8" src="/scripts/jquery/jquery-1.11.2.min.js"></script>
<script type="text/javascript" charset="utf-8" src="/templates/main/js/common.js"></script>
<script type="text/javascript">
if(/AppleWebKit.*Mobile/i.test(navigator.userAgent)){ window.location.href="/mobile/index.aspx"; }
$(function(){ $.ajax({type:"POST",url:"/tools/submit_ajax.ashx?action=user_check_login&time="+Math.random(),dataType:"json",success:function(d){ if(d.status==1){ $("#menu").prepend('<a href="/usercenter/exit.aspx">退出</a>'); } }}); });
</script>
</head>
<body>
<!--Header-->
<div class="header"><div class="header_inner">
 <h1 class="logo"><a title="山西省总工会" href="/index.aspx"><img src="/templates/main/images/logo.png" alt="山西省总工会" /></a></h1>
 <ul class="nav">
  <li class="index"><a href="/index.aspx">首页</a></li>
  <li><a href="/content/about.aspx">机构概况</a></li>
%(nav)s
  <li><a href="/feedback.aspx">在线留言</a></li>
 </ul>
 <div class="search"><input id="keywords" name="keywords" class="input" type="text" onkeydown="if(event.keyCode==13){SiteSearch('/search.aspx', '#keywords');return false};" value="输入关健字" /><input class="submit" type="submit" onclick="SiteSearch('/search.aspx', '#keywords');" value="搜索" /></div>
 <div id="menu" class="menu"><a href="/login.aspx">登录</a> | <a href="/register.aspx">注册</a> | <a href="/mobile/index.aspx">手机版</a></div>
</div></div>
<!--/Header-->
"""
FOOT = """<!--Footer-->
<div class="footer clearfix"><div class="foot_nav"><a href="/index.aspx">首 页</a> | <a href="/content/about.aspx">关于我们</a> | <a href="/news.aspx">工会新闻</a> | <a href="/link.aspx">友情链接</a> | <a href="/content/contact.aspx">联系我们</a> | <a href="/admin/login.aspx" rel="nofollow">管理入口</a></div>
<div class="link"><h4>友情链接</h4><p class="txt"><a target="_blank" href="http://www.acftu.org/" title="全国总工会">全国总工会</a> | <a target="_blank" href="http://www.shanxi.gov.cn/">山西省人民政府</a> | <a target="_blank" href="http://www.workercn.cn/">中工网</a></p></div>
<div class="copyright"><p>版权所有 山西省总工会 晋ICP备05000000号</p><p>Copyright &copy; 2009-2020 www.sxgh.org.cn Corporation,All Rights Reserved.</p><p><script src="http://s11.cnzz.com/stat.php?id=1000001&web_id=1000001" language="JavaScript"></script></p></div></div>
<!--/Footer-->
</body></html>"""


def head(title, a=None, m=False):
    nav = ""
    for ch, (n, cats) in CHANNELS.items():
        sub = "".join('<dd><a href="/%s/%d.aspx">%s</a></dd>' % (ch, c, v[0]) for c, v in cats.items())
        nav += '  <li><a href="/%s.aspx">%s</a>%s</li>\n' % (ch, n, "<dl>%s</dl>" % sub if sub else "")
    return HEAD % {"title": esc(title + (" - " if title else "") + "山西省总工会"), "kw": "工会,职工,山西", "desc": esc(a["paras"][0][:80]) if a else "山西省总工会门户网站", "nav": nav.rstrip("\n")}


def side(ch):
    cats = CHANNELS[ch][1] if ch in CHANNELS else {}
    hot = sorted(ARTS, key=lambda a: -a["hits"])[:8]
    red = [a for a in NEWEST if a["images"]][:3]
    s = '<div class="left_side fl">'
    if cats:
        s += '<div class="sidebar"><h3>资讯类别</h3><ul class="menu_list">%s</ul></div>' % "".join('<li><a title="%s" href="/%s/%d.aspx">%s</a></li>' % (v[0], ch, c, v[0]) for c, v in cats.items())
    s += '<div class="sidebar clearfix"><h3>推荐资讯</h3><ul class="focus_list">%s</ul></div>' % "".join(
        '<li><a title="%s" href="%s"><b><img width="100" height="100" alt="%s" src="%s" /></b></a><p><a href="%s">%s</a></p></li>' % (esc(a["title"]), url_of(a), esc(a["title"]), a["images"][0], url_of(a), esc(a["title"])) for a in red)
    s += '<div class="sidebar clearfix"><h3>人气排行</h3><ul class="rank_list">%s</ul></div></div>' % "".join(
        '<li class="%s"><span>%s</span><i class="num">%d</i><a href="%s">%s</a></li>' % ("active" if i < 3 else "", a["when"].strftime("%m-%d"), i + 1, url_of(a), esc(a["title"][:16])) for i, a in enumerate(hot))
    return s


def pager(fmt, page, total, size):
    n = pieces(total, size)
    if n < 2:
        return ""
    s = "<span>共%d记录</span>" % total
    s += '<a href="%s">«上一页</a>' % (fmt % (page - 1)) if page > 1 else '<span class="disabled">«上一页</span>'
    for p in range(1, n + 1):
        s += '<span class="current">%d</span>' % p if p == page else '<a href="%s">%d</a>' % (fmt % p, p)
    s += '<a href="%s">下一页»</a>' % (fmt % (page + 1)) if page < n else '<span class="disabled">下一页»</span>'
    return s


def loc(parts):
    return '<div class="cur_location"><span class="fr"></span>当前位置：<a href="/index.aspx">首页</a>%s</div>' % "".join(' &gt; <a href="%s">%s</a>' % (u, n) for n, u in parts)


def loc_of(ch, cid):
    out = [(CHANNELS[ch][0], "/%s.aspx" % ch)]
    if cid in CHANNELS[ch][1]:
        out.append((CHANNELS[ch][1][cid][0], "/%s/%d.aspx" % (ch, cid)))
    return out


def page_home():
    s = head("") + '<div class="boxwrap">\n<div class="section clearfix"><div id="focusNews"><ul>%s</ul></div>' % "".join(
        '<li><a title="%s" href="%s"><img src="%s" width="420" height="280" /></a></li>' % (esc(a["title"]), url_of(a), a["images"][0]) for a in [x for x in NEWEST if x["images"]][:4])
    top = [a for a in NEWEST if a["ch"] == "news"][0]
    s += '<div class="ntop"><dl><dt><a href="%s">%s</a></dt><dd>%s...[<a href="%s">详情</a>]</dd></dl><ul class="txt_list">%s</ul></div></div>' % (
        url_of(top), esc(top["title"]), esc(top["paras"][0][:50]), url_of(top), "".join('<li><span>%s</span><a title="%s" href="%s">%s</a></li>' % (a["when"].strftime("%m/%d"), esc(a["title"]), url_of(a), esc(a["title"][:20] + ("..." if len(a["title"]) > 20 else ""))) for a in NEWEST[:8]))
    for ch, (n, cats) in CHANNELS.items():
        for cid in cats or [FLAT[ch][0]]:
            href = "/%s/%d.aspx" % (ch, cid) if cats else "/%s.aspx" % ch
            s += '\n<div class="main_box"><h2 class="main_tit"><span><a href="%s">更多...</a></span><b>%s</b></h2><ul class="txt_list">%s</ul></div>' % (
                href, cat_name(ch, cid), "".join('<li><span>%s</span><a href="%s">%s</a></li>' % (a["when"].strftime("%m-%d"), url_of(a), esc(a["title"])) for a in of_cat(ch, cid)[:6]))
    s += '\n<div class="main_box tags">热门标签：<a href="/search.aspx?tags=%s">劳模</a> <a href="/search.aspx?tags=%s">技能</a></div><div class="ad"><a href="/news/show-%d.aspx">关于网站改版的公告</a></div></div>\n' % (quote("劳模"), quote("技能"), DEAD)
    return s + FOOT


def page_channel(ch):
    n, cats = CHANNELS[ch]
    s = head(n) + '<div class="boxwrap">' + loc([(n, "/%s.aspx" % ch)]) + side(ch) + '<div class="main_right fr">'
    for cid in cats:
        s += '<div class="main_box"><h2 class="main_tit"><span><a href="/%s/%d.aspx">更多...</a></span><b>%s</b></h2><ul class="txt_list">%s</ul></div>' % (
            ch, cid, cats[cid][0], "".join('<li><span>%s</span><a href="%s">%s</a></li>' % (a["when"].strftime("%Y-%m-%d"), url_of(a), esc(a["title"])) for a in of_cat(ch, cid)[:5]))
    return s + "</div></div>" + FOOT


def page_list(ch, cid, page):
    items, size = of_cat(ch, cid), SIZE[ch]
    part = items[(page - 1) * size:page * size]
    s = head(cat_name(ch, cid)) + '<div class="boxwrap">' + loc(loc_of(ch, cid)) + side(ch) + '<div class="main_right fr"><h2 class="main_tit2">%s</h2>' % cat_name(ch, cid)
    if ch == "photo":
        s += '<ul class="photo_list">%s</ul>' % "".join('<li><a title="%s" href="%s"><img src="%s" alt="" /><span>%s</span></a></li>' % (esc(a["title"]), url_of(a), a["album"][0][0], esc(a["title"])) for a in part)
    else:
        s += '<ul class="n_list">%s</ul>' % "".join('<li><h2><a title="%s" href="%s">%s</a></h2><div class="note"><p>%s...</p></div><div class="info"><span class="time">%s</span><span class="comm"><script type="text/javascript" src="/tools/submit_ajax.ashx?action=view_comment_count&id=%d"></script>人评论</span><span class="view">%d次浏览</span></div></li>' % (
            esc(a["title"]), url_of(a), esc(a["title"]), esc(a["paras"][0][:60]), net(a["when"]), a["id"], a["hits"]) for a in part)
        if not part:
            s += '<p style="line-height:30px;text-align:center;">暂无内容</p>'
    s += '<div class="page_foot"><div id="PageContent" class="flickr right">%s</div></div></div></div>' % pager("/%s/%d-%%d.aspx" % (ch, cid), page, len(items), size)
    return s + FOOT


def page_show(a, page=1):
    ch, cid = a["ch"], a["cid"]
    same = [b for b in NEWEST if b["ch"] == ch and b["cid"] == cid]
    i = same.index(a)
    prev_, next_ = (same[i + 1] if i + 1 < len(same) else None), (same[i - 1] if i else None)
    s = head("%s - %s" % (a["title"], cat_name(ch, cid)), a) + '<div class="boxwrap">' + loc(loc_of(ch, cid)) + side(ch) + '<div class="main_right fr"><div class="new_view">'
    s += '<h1 class="title">%s</h1><div class="infos">' % esc(a["title"])
    s += "<span>时间：%s</span><span>来源：%s</span>%s" % (net(a["when"]), a["source"], "<span>作者：%s</span>" % a["shown_author"] if a["shown_author"] else "")
    s += '<span>浏览：<script type="text/javascript" src="/tools/submit_ajax.ashx?action=view_article_click&id=%d&click=1"></script>次</span><span>评论：<script type="text/javascript" src="/tools/submit_ajax.ashx?action=view_comment_count&id=%d"></script>条</span>' % (a["id"], a["id"])
    s += '<span class="font">字号：<a href="javascript:;" onclick="doZoom(16)">大</a><a href="javascript:;" onclick="doZoom(14)">中</a><a href="javascript:;" onclick="doZoom(12)">小</a></span><a href="javascript:window.print();">打印</a></div>\n'
    if not a["pages"]:
        s += '<div class="note"><p>摘要：%s...</p></div>' % esc(a["paras"][0][:60])
    paras = a["pages"][page - 1] if a["pages"] else a["paras"]
    s += '<div id="zoom" class="entry">\n' + body_html(paras, a["style"], a["images"])
    for src, cap in a.get("album", []):
        s += '\n<p style="text-align:center;"><img src="%s" /></p><p style="text-align:center;">%s</p>' % (src, esc(cap))
    if a["credit"]:
        s += '\n<p style="text-align:right;">%s</p>' % a["credit"]
    if a["editor"]:
        s += '\n<p style="text-align:right;">责任编辑：%s</p>' % a["editor"]
    if a["pages"]:
        u = url_of(a)
        s += '\n<div class="flickr c_page">' + "".join('<span class="current">%d</span>' % p if p == page else '<a href="%s">%d</a>' % (u.replace(".aspx", "-%d.aspx" % p), p) for p in (1, 2)) + "</div>"
    s += "\n</div>\n"
    if a["files"]:
        s += '<div class="attach"><h4>附件下载</h4><ul>%s</ul></div>' % "".join('<li><i class="icon"></i><a href="%s">%s</a><span>(<script src="/tools/submit_ajax.ashx?action=view_attach_count&id=%s&view=count"></script>次下载)</span></li>' % (f[1], f[0], f[1][-2:].strip("=")) for f in a["files"])
    s += '<div class="prenext"><p>上一篇：%s</p><p>下一篇：%s</p></div>' % tuple('<a href="%s">%s</a>' % (url_of(b), esc(b["title"])) if b else t for b, t in ((prev_, "没有了"), (next_, "没有了")))
    rel = [b for b in same if b is not a][:5]
    s += '<div class="line30"></div><h3 class="base_tit">相关资讯</h3><ul class="txt_list">%s</ul>' % "".join('<li><span>%s</span><a href="%s">%s</a></li>' % (b["when"].strftime("%Y-%m-%d"), url_of(b), esc(b["title"])) for b in rel)
    s += '<h3 class="base_tit">网友评论</h3><form id="comment_form" name="comment_form" method="post" action="/tools/submit_ajax.ashx?action=comment_add&article_id=%d"><div class="comment_add"><textarea id="txtContent" name="txtContent"></textarea><input id="btnSubmit" name="submit" type="submit" value="提交评论" /></div></form><ol id="comment_list" class="comment_list"></ol><div id="pagination" class="flickr"></div>' % a["id"]
    s += '<script type="text/javascript">$(function(){ AjaxPageList("#comment_list", "#pagination", 10, 0, "/tools/submit_ajax.ashx?action=comment_list&article_id=%d", "/templates/main/images/user-avatar.png"); });</script></div></div></div>' % a["id"]
    return s + FOOT


def page_content(name):
    t, ps = {"about": ("机构概况", ["山西省总工会是全省各级工会组织的领导机关，内设办公室、组织部、宣教部、权益保障部等部室。", "所属事业单位有职工文化宫、职工疗养院和职工服务中心。", "办公地址：太原市迎泽区工会大街一号。"]),
             "contact": ("联系我们", ["电话：0351-0000000", "邮编：030001"])}[name]
    s = head(t) + '<div class="boxwrap">' + loc([(t, "/content/%s.aspx" % name)]) + side("") + '<div class="main_right fr"><h2 class="main_tit2">%s</h2><div class="entry">' % t
    return s + "".join("<p>%s</p>" % p for p in ps) + "</div></div></div>" + FOOT


MHEAD = '<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1.0"><title>%s</title><link rel="stylesheet" href="/templates/mobile/css/mobile.css" /></head><body><div class="page"><header><a href="/mobile/index.aspx">首页</a> <a href="/index.aspx">电脑版</a></header>'
MFOOT = '<footer><a href="/mobile/index.aspx">首页</a> <a href="/mobile/news.aspx">新闻</a></footer></div></body></html>'


def page_mobile(kind, ch=None, arg=None, page=1):
    if kind == "home":
        return MHEAD % "山西省总工会" + "<ul>%s</ul>" % "".join('<li><a href="/mobile/%s.aspx">%s</a></li>' % (c, v[0]) for c, v in CHANNELS.items()) + "<ul>%s</ul>" % "".join('<li><a href="%s">%s</a></li>' % (url_of(a, True), esc(a["title"])) for a in NEWEST[:10]) + MFOOT
    if kind == "list":
        items = of_cat(ch, 0)[:12]
        return MHEAD % CHANNELS[ch][0] + '<ul class="list">%s</ul>' % "".join('<li><a href="%s"><h2>%s</h2><span>%s</span></a></li>' % (url_of(a, True), esc(a["title"]), a["when"].strftime("%Y-%m-%d")) for a in items) + MFOOT
    a = arg
    return MHEAD % esc(a["title"]) + '<article><h1>%s</h1><p class="meta">%s 来源：%s</p><div class="entry">%s%s%s</div></article>' % (
        esc(a["title"]), net(a["when"]), a["source"], body_html(a["paras"], a["style"], a["images"]), "".join('<p><img src="%s"/></p><p>%s</p>' % (i, esc(c)) for i, c in a.get("album", [])), "<p>%s</p>" % a["credit"] if a["credit"] else "") + MFOOT


H404 = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"/><title>404 - 找不到文件或目录。</title></head>
<body><div id="header"><h1>服务器错误</h1></div><div id="content"><div class="content-container"><fieldset><h2>404 - 找不到文件或目录。</h2><h3>您要查找的资源可能已被删除，已更改名称或者暂时不可用。</h3></fieldset></div></div></body></html>"""


def respond(method, url, headers, body):
    u = urlsplit(url)
    if u.hostname != HOST:
        return 502, {"Content-Type": "text/plain"}, b""
    path = u.path or "/"
    p = path.lower()
    q = query(url)
    hd = {"Content-Type": "text/html; charset=utf-8", "Cache-Control": "private", "Server": "Microsoft-IIS/7.5", "X-AspNet-Version": "4.0.30319", "X-Powered-By": "ASP.NET"}

    def html(s):
        return 200, dict(hd), b"" if method == "HEAD" else s.encode("utf-8")

    def gone():
        loc_ = "/error.aspx?msg=" + quote("出错啦，您要浏览的页面不存在或已删除！").lower()
        d = dict(hd, Location=loc_)
        return 302, d, ('<html><head><title>Object moved</title></head><body>\r\n<h2>Object moved to <a href="%s">here</a>.</h2>\r\n</body></html>\r\n' % loc_).encode()

    def missing():
        return 404, {"Content-Type": "text/html", "Server": "Microsoft-IIS/7.5"}, H404.encode("gb2312")

    if p in ("/", "/index.aspx"):
        return html(page_home())
    m = re.fullmatch(r"(/mobile)?/(news|service|notice|photo|down)\.aspx", p)
    if m:
        if m[1]:
            return html(page_mobile("list", m[2]))
        return html(page_channel(m[2]) if CHANNELS[m[2]][1] else page_list(m[2], FLAT[m[2]][0], 1))
    m = re.fullmatch(r"/(news|service|notice|photo|down)/(\d+)(?:-(\d+))?\.aspx", p)
    if m:
        ch, cid = m[1], int(m[2])
        if cid and cid not in CHANNELS[ch][1] and FLAT.get(ch, (None,))[0] != cid:
            return gone()
        return html(page_list(ch, cid, max(1, int(m[3] or 1))))
    m = re.fullmatch(r"(/mobile)?/(news|service|notice|photo|down)/show-(\d+)(?:-(\d+))?\.aspx", p)
    if m:
        a = BY_ID.get(int(m[3]))
        if not a or a["ch"] != m[2]:
            return gone()
        if m[1]:
            return html(page_mobile("show", m[2], a))
        pg = int(m[4] or 1)
        if pg > 1 and not (a["pages"] and pg <= len(a["pages"])):
            pg = 1
        return html(page_show(a, pg))
    if p == "/mobile/index.aspx" or p == "/mobile/":
        return html(page_mobile("home"))
    m = re.fullmatch(r"/content/(about|contact)\.aspx", p)
    if m:
        return html(page_content(m[1]))
    if p == "/error.aspx":
        return html(head("错误提示") + '<div class="boxwrap"><div class="error_box"><h2>%s</h2><p><a href="javascript:history.go(-1);">返回上一页</a> <a href="/index.aspx">网站首页</a></p></div></div>' % esc(q.get("msg", "")) + FOOT)
    if p == "/search.aspx":
        word = q.get("keyword") or q.get("tags") or ""
        hit = [a for a in NEWEST if word and (word in a["title"] or word in "".join(a["paras"]))]
        pg = int(q.get("page", "1")) if q.get("page", "1").isdigit() else 1
        return html(head("站内搜索") + '<div class="boxwrap">' + side("") + '<div class="main_right fr"><p>搜索“%s”共找到 %d 条</p><ul class="n_list">%s</ul><div class="flickr">%s</div></div></div>' % (
            esc(word), len(hit), "".join('<li><h2><a href="%s">%s</a></h2><span class="time">%s</span></li>' % (url_of(a), esc(a["title"]), net(a["when"])) for a in hit[(pg - 1) * 10:pg * 10]),
            pager("/search.aspx?tags=" + quote(word).replace("%", "%%") + "&page=%d", pg, len(hit), 10)) + FOOT)
    if p in ("/login.aspx", "/register.aspx", "/feedback.aspx", "/link.aspx", "/admin/login.aspx"):
        return html(head("会员中心") + '<div class="boxwrap"><form method="post" action="/tools/submit_ajax.ashx?action=user_login"><input name="txtUserName" /><input type="password" name="txtPassword" /><input type="submit" value="提交" /></form></div>' + FOOT)
    if p == "/usercenter/exit.aspx":
        return 302, dict(hd, Location="/login.aspx"), b""
    if p == "/tools/submit_ajax.ashx":
        act = q.get("action", "")
        i = int(q["id"]) if q.get("id", "").isdigit() else 0
        js = dict(hd, **{"Content-Type": "text/plain; charset=utf-8"})
        if act == "view_article_click":
            return 200, js, b"document.write('%d');" % (BY_ID[i]["hits"] if i in BY_ID else 0)
        if act in ("view_comment_count", "view_attach_count"):
            return 200, js, b"document.write('%d');" % (i % 7)
        if act == "comment_list":
            return 200, js, b""
        return 200, js, '{"status":0,"msg":"对不起，参数有误！"}'.encode()
    if p == "/tools/download.ashx":
        for a in ARTS:
            for f in a["files"]:
                if f[1].endswith("?id=" + q.get("id", "-")):
                    t, b = KINDS[f[2]]
                    return 200, {"Content-Type": "application/octet-stream", "Content-Disposition": "attachment; filename=" + quote(f[0]), "Server": "Microsoft-IIS/7.5"}, b
        return gone()
    ext = p.rsplit(".", 1)[-1]
    if ext in KINDS and p.startswith(("/upload/", "/templates/", "/css/", "/scripts/", "/favicon")):
        return 200, {"Content-Type": KINDS[ext][0], "Server": "Microsoft-IIS/7.5"}, KINDS[ext][1]
    return missing()
