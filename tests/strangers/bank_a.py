"""What dtcms, phpcms, epoint and oldasp are made of: a sentence bank of Shanxi's unions, a maker of articles, the ways editors pasted them."""
import base64
import hashlib
import html as _html
import random
import re
from datetime import timedelta
from urllib.parse import unquote_to_bytes, urlsplit

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
