"""phpcms: a small whole site held in memory.

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
WHAT = ("PHPCMS V9 with dynamic addresses (index.php?m=content&c=index&a=lists|show&catid=&id=&page=) and one column (通知公告) on rewritten list-8-1.html / show-8-12-1.html, UTF-8, raw & in href. "
        "Hard: everything hangs on the query string, news and picture models number their articles separately (same id, other catid, other article), h1 holds time/source/hits besides the title, "
        "deleted articles are a '提示信息' page with status 200, WAP/RSS/tag twins, mood/vote/comment/log-out links, gallery captions only in alt (not in text).")

_mk = Maker("phpcms-9")
_r = _mk.r
# catid: (name, parent, kind, themes, how many)
CATS = {
    1: ("机构概况", 0, "page", (), 0),
    6: ("工会新闻", 0, "parent", (), 0),
    9: ("工会要闻", 6, "news", ("meeting", "model", "skill", "safety"), 17),
    10: ("基层工会", 6, "news", ("build", "sport", "women", "help"), 11),
    7: ("权益保障", 0, "parent", (), 0),
    12: ("帮扶救助", 7, "news", ("help",), 6),
    13: ("法律援助", 7, "news", ("right",), 5),
    8: ("通知公告", 0, "static", ("notice",), 10),
    14: ("理论研究", 0, "news", ("theory",), 4),
    15: ("图说工会", 0, "picture", ("sport", "women"), 4),
    16: ("网上办事", 0, "link", (), 0),
}
SIZE = {9: 9, 10: 9, 12: 9, 13: 9, 8: 8, 14: 9, 15: 12}
TAGS = ["职工", "技能", "帮扶", "农民工", "劳模"]
ARTS = []
_plan = [(c, v[3][i % len(v[3])]) for c, v in CATS.items() for i in range(v[4])]
_r.shuffle(_plan)
_news = _pics = 0
for _when, (_c, _theme) in zip(spread(_r, len(_plan), datetime(2014, 6, 1), datetime(2017, 12, 20)), _plan):
    a = _mk.article(_theme, _when)
    pic = CATS[_c][2] == "picture"
    if pic:
        _pics += 1
    else:
        _news += 1
    a.update(cat=_c, id=(_pics + 6) if pic else _news, model=3 if pic else 1, theme=_theme, style=_r.choice((0, 1, 2, 3, 4)), files=[], images=[], pages=None, album=[],
             hits=_r.randint(30, 3000), source=_r.choice(SOURCES + [None, None]), authors=None, editor=_mk.name() if _r.random() < .4 else None, credit="", byline="")
    k = _r.randint(0, 4)
    if _theme == "notice":
        a["source"], a["editor"] = "省总工会办公室", None
    elif _theme == "theory":
        n1 = _mk.name()
        a["authors"], a["byline"] = [{"name": n1, "role": "作者"}], n1
    elif k == 0:
        n1 = _mk.name()
        a["authors"] = [{"name": n1, "role": "记者"}]
        a["paras"][0] = "本报讯（记者%s）" % n1 + a["paras"][0]
    elif k == 1:
        n1, n2 = _mk.name(), _mk.name()
        a["authors"] = [{"name": n1, "role": "通讯员"}, {"name": n2, "role": "通讯员"}]
        a["credit"] = "（通讯员 %s %s）" % (n1, n2)
    if not pic and _theme != "notice" and _r.random() < .3:
        a["images"] = ["/uploadfile/%s/%s%03d.jpg" % (_when.strftime("%Y/%m%d"), _when.strftime("%Y%m%d%H%M%S"), _r.randint(0, 999))]
    if pic:
        a["paras"] = a["paras"][:2]
        a["album"] = [("/uploadfile/%s/%s%03d.jpg" % (_when.strftime("%Y/%m%d"), _when.strftime("%Y%m%d"), j * 37 + a["id"]), c) for j, c in enumerate(
            ["%s的选手在比赛中" % _r.choice(FIRMS), "%s在领奖台上" % _mk.name(), "%s代表队合影" % _r.choice(CITIES), "看台上的职工家属"])]
        n1 = _mk.name()
        a["authors"], a["credit"], a["editor"], a["images"] = [{"name": n1, "role": "摄影"}], "（%s 摄影）" % n1, None, []
    ARTS.append(a)
_long = next(a for a in ARTS if a["cat"] == 9 and a["theme"] == "model")
_ctx = _mk.context(_long["when"], "model")
_long["paras"] = _mk.paras("model", dict(_ctx), 4) + _mk.paras("safety", dict(_ctx), 4)
_long["pages"], _long["authors"], _long["credit"] = [_long["paras"][:4], _long["paras"][4:]], None, ""
_n = [a for a in ARTS if a["cat"] == 8]
_n[-1]["files"] = [("/uploadfile/2017/1102/20171102093344871.doc", "附件1：推荐审批表.doc"), ("/uploadfile/2017/1102/20171102093359120.xls", "附件2：汇总表.xls")]
_n[3]["files"] = [("/index.php?m=content&c=down&a_k=6b2fT9a1c0XQ", "点击下载")]
DOWN = {"6b2fT9a1c0XQ": "/uploadfile/2015/0610/20150610112233901.pdf"}
BY = {(a["model"], a["id"]): a for a in ARTS}
NEWEST = sorted(ARTS, key=lambda a: a["when"], reverse=True)
DEAD = 777


def u_list(c, page=1):
    if CATS[c][2] == "static":
        return BASE + "/list-%d-%d.html" % (c, page)
    if CATS[c][2] == "link":
        return "http://bs.shanxizgh.example.cn/"
    return BASE + "/index.php?m=content&c=index&a=lists&catid=%d" % c + ("&page=%d" % page if page > 1 else "")


def u_show(a, page=1, cat=None, dyn=False):
    if CATS[a["cat"]][2] == "static" and not dyn:
        return BASE + "/show-%d-%d-%d.html" % (a["cat"], a["id"], page)
    return BASE + "/index.php?m=content&c=index&a=show&catid=%d&id=%d" % (cat or a["cat"], a["id"]) + ("&page=%d" % page if page > 1 else "")


def u_wap(a):
    return BASE + "/index.php?m=wap&c=index&a=show&catid=%d&typeid=%d&id=%d" % (a["cat"], a["cat"], a["id"])


def of(c):
    return [a for a in NEWEST if a["cat"] == c]


def kids(c):
    return [k for k, v in CATS.items() if v[1] == c]


def chain(c):
    return ([CATS[c][1]] if CATS[c][1] else []) + [c]


TRUTH, ALIASES, LISTS, LIST_ALIASES = {}, {}, set(), {}
for a in ARTS:
    u = u_show(a)
    TRUTH[u] = {"title": a["title"], "published": stamp(a["when"]), "source": a["source"], "authors": a["authors"], "editor": a["editor"],
                "category": " > ".join(CATS[c][0] for c in chain(a["cat"])), "text": "\n".join(a["paras"]), "credits": a["credit"],
                "captions": [c for _, c in a["album"]], "attachments": [BASE + f for f, _ in a["files"]],
                "images": [BASE + i for i in a["images"]] + [BASE + i for i, _ in a["album"]], "pages": [u] if not a["pages"] else [u, u_show(a, 2)]}
    ALIASES[u_wap(a)] = u
    if a["pages"]:
        ALIASES[u_show(a, 2)] = u
    if CATS[a["cat"]][2] == "static":
        ALIASES[u_show(a, dyn=True)] = u
    else:
        ALIASES[BASE + "/show-%d-%d-1.html" % (a["cat"], a["id"])] = u
    if CATS[a["cat"]][1] == 6:
        ALIASES[u_show(a, cat=6)] = u
for _c, _v in CATS.items():
    if _v[2] in ("news", "static", "picture"):
        for _p in range(1, pieces(len(of(_c)), SIZE[_c]) + 1):
            LISTS.add(u_list(_c, _p))
            LIST_ALIASES[BASE + ("/index.php?m=content&c=index&a=lists&catid=%d&page=%d" % (_c, _p) if _v[2] == "static" else "/list-%d-%d.html" % (_c, _p))] = u_list(_c, _p)
    elif _v[2] == "parent":
        LISTS.add(u_list(_c))
SINGLE_PAGES = {u_list(1)}
MUST_NOT = [r"m=mood&c=index&a=post", r"m=vote&c=index&a=post", r"m=comment&c=index&a=(support|post)", r"m=member&c=index&a=(logout|register)", r"m=admin", r"/admin\.php",
            r"m=search.*page=([4-9]|\d\d)", r"op=add_favorite", r"m=link&c=index&a=register", r"^https?://(?!www\.sxgh\.org\.cn(/|$))"]

TOP = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta http-equiv="X-UA-Compatible" content="IE=7" />
<title>%(title)s</title>
<meta name="keywords" content="%(kw)s">
<meta name="description" content="%(desc)s">
<link href="http://www.sxgh.org.cn/statics/css/reset.css" rel="stylesheet" type="text/css" />
<link href="http://www.sxgh.org.cn/statics/css/default_blue.css" rel="stylesheet" type="text/css" />
<link href="http://www.sxgh.org.cn/index.php?m=content&c=rss&siteid=1" rel="alternate" type="application/rss+xml" title="RSS" />
<script type="text/javascript" src="http://www.sxgh.org.cn/statics/js/jquery.min.js"></script>
<script type="text/javascript" src="http://www.sxgh.org.cn/statics/js/jquery.sgallery.js"></script>
<script type="text/javascript" src="http://www.sxgh.org.cn/statics/js/search_common.js"></script>
</head>
<body>
<div class="body-top">
    <div class="content">
            <div class="announ"><div id="announ">
                            <ul><li><a href="http://www.sxgh.org.cn/index.php?m=announce&c=index&a=show&aid=1">网站试运行公告</a></li></ul>
            </div></div>
        <div class="login lh24 blue"><a href="http://www.sxgh.org.cn/index.php?m=content&c=rss&siteid=1" class="rss ib">rss</a><span class="rt"><script type="text/javascript">document.write('<iframe src="http://www.sxgh.org.cn/index.php?m=member&c=index&a=mini&forward='+encodeURIComponent(location.href)+'&siteid=1" allowTransparency="true"  width="500" height="24" frameborder="0" scrolling="no"></iframe>')</script><a href="http://www.sxgh.org.cn/index.php?m=member&c=index&a=login&siteid=1">登录</a> <a href="http://www.sxgh.org.cn/index.php?m=wap&siteid=1">手机版</a></span></div>
    </div>
</div>
<div class="header">
	<div class="logo"><a href="http://www.sxgh.org.cn/"><img src="http://www.sxgh.org.cn/statics/images/v9/logo.jpg" /></a></div>
    <div class="search">
    	<div class="tab" id="search"><a href="javascript:;" onclick="setmodel(1, $(this));" style="outline:medium none;" hidefocus="true">新闻</a><span> | </span><a href="javascript:;" onclick="setmodel(3, $(this));">图片</a></div>
        <div class="bd">
            <form action="http://www.sxgh.org.cn/index.php" method="get" target="_blank">
				<input type="hidden" name="m" value="search"/><input type="hidden" name="c" value="index"/><input type="hidden" name="a" value="init"/><input type="hidden" name="typeid" value="1" id="typeid"/><input type="hidden" name="siteid" value="1" id="siteid"/>
                <input type="text" class="text" name="q" id="q"/><input type="submit" value="搜 索" class="button" />
            </form>
        </div>
    </div>
    <div class="bk3"></div>
    <div class="nav-bar">
        	<map>
            <ul class="nav-site">
			<li><a href="http://www.sxgh.org.cn/"><span>首页</span></a></li>
%(nav)s
						</ul>
        </map>
    </div>
    <div class="subnav">%(subnav)s<span class="tag"><strong>热门标签：</strong>%(tags)s</span></div>
</div>
"""
BOTTOM = """<div class="footer">
<p class="info">
<a href="http://www.sxgh.org.cn/index.php?m=content&c=index&a=lists&catid=1" target="_blank">机构概况</a> |  <a href="http://www.sxgh.org.cn/index.php?m=link&c=index&siteid=1">友情链接</a> | <a href="http://www.sxgh.org.cn/index.php?m=vote&c=index&a=show&show_type=1&subjectid=1&siteid=1">在线调查</a> | <a href="http://www.sxgh.org.cn/index.php?m=guestbook&c=index&siteid=1">网上留言</a>
<br />
Powered by <strong><a href="http://www.phpcms.cn" target="_blank">Phpcms</a></strong> <em>V9</em>  &copy; 2017 <br />山西省总工会 版权所有 晋ICP备05000000号<br />
<a href="http://www.acftu.org/" target="_blank">全国总工会</a> <a href="http://www.bjzgh.org/" target="_blank">北京市总工会</a> <a href="http://www.workercn.cn/" target="_blank">中工网</a></p>
</div>
<script type="text/javascript">
$(function(){
	$(".picbig").each(function(i){ var cur = $(this).find('.img-wrap').eq(0); });
	$('#announ').slide;
});
</script>
</body>
</html>"""


def top(title, c=0, a=None):
    nav = []
    for k, v in CATS.items():
        if not v[1]:
            nav.append('			<li class="line">|</li>\n			<li><a href="%s"><span>%s</span></a></li>' % (u_list(k), v[0]))
    root = chain(c)[0] if c else 0
    sub = "".join('<a href="%s">%s</a><span> | </span>' % (u_list(k), CATS[k][0]) for k in (kids(root) if root else [9, 10, 12, 13]))
    tags = "".join('<a href="%s/index.php?m=content&c=tag&a=lists&tag=%s">%s</a>' % (BASE, quote(t), t) for t in TAGS[:3])
    return TOP % {"title": esc(title), "kw": "工会," + (a["title"][:6] if a else "职工"), "desc": esc(a["paras"][0][:100]) if a else "山西省总工会", "nav": "\n".join(nav), "subnav": sub, "tags": tags}


def right(c=0):
    pool = [a for a in NEWEST if not c or a["cat"] in [c] + kids(chain(c)[0])] or NEWEST
    hot = sorted(pool, key=lambda a: -a["hits"])[:8]
    allhot = sorted(ARTS, key=lambda a: -a["hits"])[:6]
    return """<div class="col-auto">
    <div class="box"><h5 class="title-2">频道总排行</h5><ul class="content digg">%s</ul></div>
    <div class="bk10"></div>
    <div class="box"><h5 class="title-2">本月排行</h5><ul class="content rank">%s</ul></div>
</div>
""" % ("".join('<li><a href="%s" target="_blank" title="%s">%s</a></li>' % (u_show(a), esc(a["title"]), esc(a["title"][:14])) for a in hot),
       "".join('<li><span>%d</span><a href="%s" class="title" title="%s">%s</a></li>' % (a["hits"], u_show(a), esc(a["title"]), esc(a["title"][:15] + "...")) for a in allhot))


def crumbs(c, tail):
    return '<div class="crumbs"><a href="http://www.sxgh.org.cn/">首页</a><span> &gt; </span>%s %s</div>' % ("".join('<a href="%s">%s</a> &gt; ' % (u_list(k), CATS[k][0]) for k in chain(c)), tail)


def pages(total, size, page, fn):
    n = pieces(total, size)
    if n < 2:
        return ""
    s = '<a class="a1">%d条</a> <a href="%s" class="a1">上一页</a>' % (total, fn(max(1, page - 1)))
    for p in range(1, n + 1):
        s += " <span>%d</span>" % p if p == page else ' <a href="%s">%d</a>' % (fn(p), p)
    return s + ' <a href="%s" class="a1">下一页</a>' % fn(min(n, page + 1))


def page_home():
    pics = [a for a in NEWEST if a["images"]][:5]
    s = top("山西省总工会") + '<div class="main"><div class="col-left"><div class="news-hot"><div class="content"><h4 class="blue"><a href="%s">%s</a></h4><p>%s...</p><div class="bk20 hr"><hr /></div><ul class="list lh24 f14">%s</ul></div></div><div class="slide"><div class="FocusPic"><div class="content" id="main-slide"><div class="changeDiv">%s</div></div></div></div>' % (
        u_show(NEWEST[0]), esc(NEWEST[0]["title"]), esc(NEWEST[0]["paras"][0][:50]),
        "".join('<li>·<a href="%s" target="_blank" title="%s"%s>%s</a></li>' % (u_show(a), esc(a["title"]), ' style="color:#ff0000;font-weight:bold;"' if i == 0 else "", esc(a["title"])) for i, a in enumerate(NEWEST[:9])),
        "".join('<a href="%s" title="%s"><img src="%s%s" alt="%s" width="310" height="260" /></a>' % (u_show(a), esc(a["title"]), BASE, a["images"][0], esc(a["title"])) for a in pics))
    hand = of(9)[2]
    s += '<div class="bk10"></div><div class="ad"><a href="index.php?m=content&c=index&a=show&catid=6&id=%d"><img src="/uploadfile/2017/1201/banner.jpg" width="660" /></a></div><div class="bk10"></div>' % hand["id"]
    for i, c in enumerate((9, 10, 12, 13, 8, 14)):
        s += '<div class="box cat-area" %s><h5 class="title-1">%s<a href="%s" class="more">更多>></a></h5><div class="content"><ul class="list lh24 f14">%s</ul></div></div>' % (
            'style="margin-right:10px"' if i % 2 == 0 else "", CATS[c][0], u_list(c), "".join('<li><span class="rt">%s</span>·<a href="%s" title="%s">%s</a></li>' % (a["when"].strftime("%m-%d"), u_show(a), esc(a["title"]), esc(a["title"][:18])) for a in of(c)[:6]))
    s += '<div class="box"><h5 class="title-1">%s<a href="%s" class="more">更多>></a></h5><ul class="photo-list">%s</ul></div></div>' % (CATS[15][0], u_list(15), "".join('<li><div class="img-wrap"><a href="%s" title="%s"><img src="%s%s" width="110" /></a></div></li>' % (u_show(a), esc(a["title"]), BASE, a["album"][0][0]) for a in of(15)[:3]))
    s += '<div class="col-auto"><div class="box"><h5 class="title-2">专题</h5><ul class="content"><li><a href="%s/index.php?m=content&c=index&a=show&catid=9&id=%d">庆“五一”专题</a></li></ul></div><div class="box"><h5 class="title-2">在线调查</h5><script language="javascript" src="http://www.sxgh.org.cn/index.php?m=vote&c=index&a=show&action=js&subjectid=1&type=2"></script></div></div>' % (BASE, DEAD)
    return s + right() + "</div>" + BOTTOM


def page_list(c, page):
    name, kind = CATS[c][0], CATS[c][2]
    s = top(name + " - 山西省总工会", c) + '<!--main-->\n<div class="main"><div class="col-left">' + crumbs(c, "列表" if kind != "page" else "")
    if kind == "page":
        s += '<div class="box boxsbg"><h5 class="title-1">机构概况</h5><div class="content"><p>山西省总工会成立于二十世纪中叶，是全省职工自愿结合的群众组织。</p><p>机关设办公室、研究室、组织部、宣传教育部、法律工作部等部室。</p></div></div></div>'
        return s + right() + "</div>" + BOTTOM
    if kind == "parent":
        for k in kids(c):
            s += '<div class="box cat-area"><h5 class="title-1">%s<a href="%s" class="more">更多&gt;&gt;</a></h5><div class="content"><ul class="list lh24 f14">%s</ul></div></div>' % (
                CATS[k][0], u_list(k), "".join('<li><span class="rt">%s</span>·<a href="%s" target="_blank">%s</a></li>' % (a["when"].strftime("%Y-%m-%d"), u_show(a), esc(a["title"])) for a in of(k)[:5]))
        return s + "</div>" + right(c) + "</div>" + BOTTOM
    items = of(c)
    part = items[(page - 1) * SIZE[c]:page * SIZE[c]]
    if kind == "picture":
        s += '<div class="photo-list picbig"><ul>%s</ul></div>' % "".join('<li><div class="img-wrap"><a href="%s" title="%s"><img src="%s%s" alt="%s" /></a></div><a href="%s">%s</a></li>' % (u_show(a), esc(a["title"]), BASE, a["album"][0][0], esc(a["title"]), u_show(a), esc(a["title"])) for a in part)
    else:
        rows = ""
        for i, a in enumerate(part):
            rows += '<li><span class="rt">%s</span>·<a href="%s" target="_blank">%s</a></li>' % (a["when"].strftime("%Y-%m-%d %H:%M:%S"), u_show(a), esc(a["title"]))
            if i % 5 == 4:
                rows += '<li class="bk20 hr"></li>'
        s += '<ul class="list lh24 f14">%s</ul>' % rows
    s += '<div id="pages" class="text-c">%s</div></div>' % pages(len(items), SIZE[c], page, lambda p: u_list(c, p))
    return s + right(c) + "</div>" + BOTTOM


def keywords(a):
    t = a["title"] + "".join(a["paras"])
    return [k for k in TAGS if k in t][:3]


def mood_id(a):
    return base64.b64encode(("content_%d-%d-1" % (a["cat"], a["id"])).encode()).decode().rstrip("=")


def page_show(a, page=1):
    c = a["cat"]
    same = of(c)
    i = same.index(a)
    nxt, prv = (same[i - 1] if i else None), (same[i + 1] if i + 1 < len(same) else None)
    s = top("%s - %s - 山西省总工会" % (a["title"], CATS[c][0]), c, a)
    info = "%s&nbsp;&nbsp;&nbsp;来源：%s&nbsp;&nbsp;&nbsp;%s评论：<a href=\"#comment_iframe\" id=\"comment\">0</a> 点击：<span id=\"hits\"></span>" % (a["when"].strftime("%Y-%m-%d %H:%M:%S"), a["source"] or "", "作者：%s&nbsp;&nbsp;&nbsp;" % a["byline"] if a["byline"] else "")
    s += '<div class="main"><div class="col-left">' + crumbs(c, "正文") + '<div id="Article">\n<h1>%s<br />\n<span>%s</span></h1>\n' % (esc(a["title"]), info)
    if a["album"]:
        s += '<div class="big-pic"><div id="big-pic"></div></div><div class="pic-list"><ul class="cont picbig" id="pictureurls">%s</ul></div>' % "".join('<li><div class="img-wrap"><a href="javascript:;" hidefocus="true"><img src="%s%s" alt="%s" rel="%s%s" /></a></div></li>' % (BASE, p.replace("/uploadfile/", "/uploadfile/"), esc(t), BASE, p) for p, t in a["album"])
    elif page == 1 and a["theme"] != "notice":
        s += '<div class="summary">%s</div>' % esc(a["paras"][0][:70])
    paras = a["pages"][page - 1] if a["pages"] else a["paras"]
    s += '\n<div class="content">\n' + body_html(paras, a["style"], [BASE + x for x in a["images"]] if page == 1 else ())
    for f, t in a["files"]:
        s += '\n<p><a href="%s"><img src="%s/statics/images/ext/%s.gif" />%s</a></p>' % (f, BASE, f[-3:] if f[-4] == "." else "down", t)
    if a["credit"]:
        s += '\n<p style="text-align: right;">%s</p>' % a["credit"]
    s += "\n</div>\n"
    if a["pages"]:
        s += '<div id="pages" class="text-c"><a class="a1" href="%s">上一页</a> %s <a class="a1" href="%s">下一页</a></div>' % (u_show(a, 1), " ".join("<span>%d</span>" % p if p == page else '<a href="%s">%d</a>' % (u_show(a, p), p) for p in (1, 2)), u_show(a, 2))
    s += '<p style="margin-bottom:10px"><strong>相关热词搜索：</strong>%s</p>' % "".join('<a href="%s/index.php?m=content&c=tag&a=lists&catid=%d&tag=%s" class="blue">%s</a>\t' % (BASE, c, quote(t), t) for t in keywords(a))
    if a["editor"]:
        s += '<p class="f12" style="text-align:right">[责任编辑：%s]</p>' % a["editor"]
    s += '<p class="f14"><strong>上一篇：</strong><a href="%s">%s</a><br /><strong>下一篇：</strong><a href="%s">%s</a></p>' % (
        (u_show(prv), esc(prv["title"])) + (("javascript:alert('最后一篇');", "最后一篇") if not nxt else (u_show(nxt), esc(nxt["title"]))) if prv else ("javascript:alert('第一篇');", "第一篇") + (("javascript:alert('最后一篇');", "最后一篇") if not nxt else (u_show(nxt), esc(nxt["title"]))))
    rel = [b for b in NEWEST if b is not a and b["theme"] == a["theme"]][:4]
    s += '<div class="related"><h5 class="blue">延伸阅读：</h5><ul class="list blue lh24 f14">%s</ul></div><div class="bk15"></div>' % "".join('<li>·<a href="%s" target="_blank">%s</a><span>(%s)</span></li>' % (u_show(b), esc(b["title"]), b["when"].strftime("%Y-%m-%d")) for b in rel)
    s += '<script type="text/javascript" src="%s/index.php?m=mood&c=index&a=init&id=%s"></script></div>' % (BASE, mood_id(a))
    s += '<div class="Article-Tool">分享到：<img src="http://v.t.qq.com/share/images/s/weiboicon16.png" onclick="postToWb();" class="cu" title="分享到腾讯微博"/><a href="javascript:;" onclick="window.open(\'http://v.t.sina.com.cn/share/share.php?title=\')">新浪</a><span id=\'favorite\'><a href="javascript:;" onclick="add_favorite(\'%s\');" class="t6">收藏</a></span> <a href="javascript:window.print();">打印</a></div>' % esc(a["title"])
    s += '<iframe src="%s/index.php?m=comment&c=index&a=init&commentid=content_%d-%d-1&iframe=1" width="100%%" height="100%%" id="comment_iframe" frameborder="0" scrolling="no"></iframe></div>' % (BASE, c, a["id"])
    s += right(c) + "</div>\n" + '<script language="JavaScript" src="%s/api.php?op=count&id=%d&modelid=%d"></script>\n' % (BASE, a["id"], a["model"])
    return s + BOTTOM


def message(text):
    return """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<meta http-equiv="X-UA-Compatible" content="IE=7" />
<title>提示信息</title>
<style type="text/css">.showMsg{border: 1px solid #1e64c8; zoom:1; width:450px; height:172px;position:absolute;top:44%%;left:50%%;margin:-87px 0 0 -225px}</style>
<script type="text/javaScript" src="http://www.sxgh.org.cn/statics/js/jquery.min.js"></script>
</head>
<body>
<div class="showMsg" style="text-align:center">
	<h5>提示信息</h5>
    <div class="content guery" style="display:inline-block;display:-moz-inline-stack;zoom:1;*display:inline;max-width:330px">%s</div>
    <div class="bottom">
    	<a href="javascript:history.back();" >[点这里返回上一页]</a>
        </div>
</div>
<script style="text/javascript">
	function close_dialog() { window.top.location.reload();window.top.art.dialog({id:""}).close(); }
</script>
</body>
</html>""" % text


def wap(inner, title="山西省总工会"):
    return '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//WAPFORUM//DTD XHTML Mobile 1.0//EN" "http://www.wapforum.org/DTD/xhtml-mobile10.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>%s</title></head><body><div class="nav"><a href="index.php?m=wap&amp;siteid=1">首页</a></div>%s<div class="footer"><a href="index.php?m=wap&amp;siteid=1">首页</a> <a href="http://www.sxgh.org.cn/">电脑版</a></div></body></html>' % (esc(title), inner)


def rss(c):
    items = "".join("<item><title><![CDATA[%s]]></title><link><![CDATA[%s]]></link><description><![CDATA[%s]]></description><pubDate>%s</pubDate></item>" % (
        a["title"], u_show(a), a["paras"][0][:90], a["when"].strftime("%Y-%m-%d %H:%M:%S")) for a in of(c)[:20])
    return '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>%s</title><link>%s</link>%s</channel></rss>' % (CATS[c][0], BASE, items)


N404 = "<html>\r\n<head><title>404 Not Found</title></head>\r\n<body bgcolor=\"white\">\r\n<center><h1>404 Not Found</h1></center>\r\n<hr><center>nginx/1.4.4</center>\r\n</body>\r\n</html>\r\n"


def respond(method, url, headers, body):
    u = urlsplit(url)
    if u.hostname != HOST:
        return 502, {"Content-Type": "text/plain"}, b""
    path = u.path or "/"
    hd = {"Content-Type": "text/html; charset=utf-8", "Server": "nginx/1.4.4", "X-Powered-By": "PHP/5.3.28", "Vary": "Accept-Encoding"}

    def out(s, ctype=None):
        return 200, dict(hd, **({"Content-Type": ctype} if ctype else {})), b"" if method == "HEAD" else s.encode("utf-8")

    def num(v, d=0):
        return int(v) if v and v.isdigit() else d

    if path == "/robots.txt":
        return 200, {"Content-Type": "text/plain", "Server": "nginx/1.4.4"}, b"#\n# robots.txt for PHPCMS v9\n#\nUser-agent: * \nDisallow: /caches\nDisallow: /phpcms\nDisallow: /install\nDisallow: /phpsso_server\nDisallow: /api\nDisallow: /admin.php\n"
    q = query(url)
    m = re.fullmatch(r"/show-(\d+)-(\d+)-(\d+)\.html", path)
    if m:
        q = {"m": "content", "c": "index", "a": "show", "catid": m[1], "id": m[2], "page": m[3]}
        path = "/index.php"
    m = re.fullmatch(r"/list-(\d+)-(\d+)\.html", path)
    if m:
        q = {"m": "content", "c": "index", "a": "lists", "catid": m[1], "page": m[2]}
        path = "/index.php"
    if path in ("/", "/index.html"):
        path = "/index.php"
    if path == "/index.php":
        mod, ctl, act = q.get("m", "content"), q.get("c", "index"), q.get("a", "init")
        cat, page = num(q.get("catid")), max(1, num(q.get("page"), 1))
        if mod == "content" and ctl == "index":
            if act == "init":
                return out(page_home())
            if act == "lists":
                if cat not in CATS:
                    return out(message("栏目不存在！"))
                if CATS[cat][2] == "link":
                    return 301, dict(hd, Location=u_list(cat)), b""
                return out(page_list(cat, page))
            if act == "show":
                if cat not in CATS or CATS[cat][2] in ("link", "page"):
                    return out(message("栏目不存在！"))
                a = BY.get((3 if CATS[cat][2] == "picture" else 1, num(q.get("id"))))
                if not a:
                    return out(message("信息不存在！"))
                return out(page_show(a, page if a["pages"] and page <= len(a["pages"]) else 1))
        if mod == "content" and ctl == "tag":
            t = q.get("tag", "")
            hit = [a for a in NEWEST if t in keywords(a) and (not cat or a["cat"] == cat)]
            part = hit[(page - 1) * 10:page * 10]
            return out(top(t + "相关内容") + '<div class="main"><div class="col-left"><div class="crumbs"><a href="http://www.sxgh.org.cn/">首页</a> &gt; %s</div><ul class="list lh24 f14">%s</ul><div id="pages" class="text-c">%s</div></div>' % (
                esc(t), "".join('<li><span class="rt">%s</span>·<a href="%s">%s</a></li>' % (a["when"].strftime("%Y-%m-%d"), u_show(a), esc(a["title"])) for a in part),
                pages(len(hit), 10, page, lambda p: "%s/index.php?m=content&c=tag&a=lists%s&tag=%s&page=%d" % (BASE, "&catid=%d" % cat if cat else "", quote(t), p))) + right() + "</div>" + BOTTOM)
        if mod == "content" and ctl == "rss":
            if num(q.get("rssid")) in CATS:
                return out(rss(num(q["rssid"])), "text/xml; charset=utf-8")
            return out(top("RSS订阅") + '<div class="main"><ul>%s</ul></div>' % "".join('<li><a href="%s/index.php?m=content&c=rss&rssid=%d">%s</a></li>' % (BASE, c, v[0]) for c, v in CATS.items() if v[4]) + BOTTOM)
        if mod == "content" and ctl == "down":
            k = q.get("a_k", "")
            if k not in DOWN:
                return out(message("下载地址无效"))
            if act == "download":
                return 200, {"Content-Type": "application/octet-stream", "Content-Disposition": "attachment; filename=20150610112233901.pdf"}, PDF
            return out('<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>下载</title></head><body><div class="down"><a href="index.php?m=content&c=down&a=download&a_k=%s" class="xzs_btn">点击下载</a></div></body></html>' % k)
        if mod == "wap":
            a = BY.get((3 if cat in CATS and CATS[cat][2] == "picture" else 1, num(q.get("id"))))
            if act == "show":
                if not a or cat not in CATS:
                    return out(wap("信息不存在"))
                return out(wap('<div class="title"><h1>%s</h1></div><div class="info">时间：%s 来源：%s</div><div class="content">%s%s</div>' % (
                    esc(a["title"]), a["when"].strftime("%m-%d %H:%M"), a["source"] or "", "".join("<p>%s</p>" % esc(p) for p in a["paras"]), "<p>%s</p>" % a["credit"] if a["credit"] else ""), a["title"]))
            t = num(q.get("typeid"))
            if act == "lists" and t in CATS:
                return out(wap("<ul>%s</ul>" % "".join('<li><a href="%s">%s</a></li>' % (esc(u_wap(x)), esc(x["title"])) for x in of(t)[:10]), CATS[t][0]))
            return out(wap("".join('<p><a href="index.php?m=wap&amp;c=index&amp;a=lists&amp;typeid=%d">%s</a></p>' % (c, v[0]) for c, v in CATS.items() if v[4])))
        if mod == "search":
            w = q.get("q", "")
            hit = [a for a in NEWEST if w and w in a["title"] + "".join(a["paras"])]
            return out(top(w + "搜索结果") + '<div class="main"><ul class="list">%s</ul><div id="pages">%s</div></div>' % ("".join('<li><h5><a href="%s" target="_blank">%s</a></h5><p>%s</p><div class="adds">发布时间：%s</div></li>' % (u_show(a), esc(a["title"]), esc(a["paras"][0][:60]), a["when"].strftime("%Y-%m-%d %H:%M:%S")) for a in hit[(page - 1) * 10:page * 10]),
                pages(len(hit), 10, page, lambda p: "%s/index.php?m=search&c=index&a=init&typeid=1&siteid=1&q=%s&page=%d" % (BASE, quote(w), p))) + BOTTOM)
        if mod == "mood":
            i = q.get("id", "")
            return out("document.write('<div class=\"mood\"><h5>读完这篇文章后，您心情如何？</h5><ul><li><a href=\"%s/index.php?m=mood&c=index&a=post&id=%s&k=n1\">感动</a></li></ul></div>');" % (BASE, i))
        if mod == "comment":
            return out('<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>评论</title></head><body><form action="%s/index.php?m=comment&c=index&a=post&commentid=%s" method="post"><textarea name="content"></textarea><input type="submit" value="发布" /></form><p>支持 <a href="%s/index.php?m=comment&c=index&a=support&format=jsonp&commentid=%s&id=3">支持(2)</a></p><a href="%s/index.php?m=comment&c=index&a=init&commentid=%s">查看全部评论</a></body></html>' % ((BASE, esc(q.get("commentid", ""))) * 3))
        if mod == "vote":
            if q.get("action") == "js":
                return out("document.write('<form action=\"%s/index.php?m=vote&c=index&a=post&subjectid=1\" method=\"post\"></form>');" % BASE)
            return out(top("在线调查") + '<div class="main"><p>您对本网站的评价？</p><a href="%s/index.php?m=vote&c=index&a=post&subjectid=1&radio=1">很好</a></div>' % BASE + BOTTOM)
        if mod == "member":
            if act == "mini":
                return out('<a href="%s/index.php?m=member&c=index&a=login" target="_top">登录</a> <a href="%s/index.php?m=member&c=index&a=register">注册</a>' % (BASE, BASE))
            return out(top("会员登录") + '<div class="main"><form method="post" action="%s/index.php?m=member&c=index&a=login"><input name="username" /><input type="password" name="password" /></form><a href="%s/index.php?m=member&c=index&a=logout&siteid=1">退出</a></div>' % (BASE, BASE) + BOTTOM)
        if mod in ("link", "guestbook", "announce"):
            return out(top("公告") + '<div class="main"><p>本栏目正在建设中。</p>%s</div>' % ('<a href="%s/index.php?m=link&c=index&a=register&siteid=1">申请链接</a>' % BASE if mod == "link" else "") + BOTTOM)
        return out("Module does not exist.")
    if path == "/api.php":
        if q.get("op") == "count":
            a = BY.get((num(q.get("modelid"), 1), num(q.get("id"))))
            n = a["hits"] if a else 0
            return out("$('#todaydowns').html('%d');$('#weekdowns').html('%d');$('#monthdowns').html('%d');$('#hits').html('%d');" % (n % 5, n % 17, n % 60, n), "text/html; charset=utf-8")
        return out("Operation can not be empty")
    if path == "/admin.php":
        return 302, dict(hd, Location="/index.php?m=admin"), b""
    ext = path.rsplit(".", 1)[-1].lower()
    if ext in KINDS and path.startswith(("/uploadfile/", "/statics/", "/favicon")):
        return 200, {"Content-Type": KINDS[ext][0], "Server": "nginx/1.4.4"}, KINDS[ext][1]
    return 404, {"Content-Type": "text/html", "Server": "nginx/1.4.4"}, N404.encode()
