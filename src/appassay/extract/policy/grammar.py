"""What the walk through a sentence goes by: marks, small words, and what it notes down."""

import re
from dataclasses import dataclass, field

from appassay.extract.policy.tokens import Token
from appassay.knowledge.policies import policy_pattern

STRONG = re.compile(r"[；;。！!？?]|\.\s|[\u2013\u2014]\s")
CLAUSE_END = re.compile(r"[，。；;|]|, |\.\s|\.$|\s[-–—]\s|——")
LIST = re.compile(r"[\s,、和或及与/]*(and|or|nor|且|并|以及)?[\s,、]*")
TO = re.compile(r"\bto\s+(?=[a-z])")
NO_PURPOSE_BEFORE = policy_pattern("clauses.no_purpose_before")
NO_PURPOSE_AFTER = policy_pattern("clauses.no_purpose_after")
EXCEPTED = re.compile(r"除[^，,。；]{1,40}?(之外|以外|外)|除了[^，。；]{1,40}，")

OBJECT = re.compile(r"(?![的了过吗呢吧等它他她这那们任])[\u4e00-\u9fff]")
"""At once after a verb: an object of its own."""
OPENING = re.compile(r"(?:^|[，。；：、])(?:也|还|就|会|能|可以)*$")
"""Before a verb that opens a clause."""
HIS_OWN = re.compile(r"\s*(?:your|his|her|their|the)\b")
"""After a passive of giving: what the subject is given."""
OF_WHICH = re.compile(r"(?:an?|any|every|all) [a-z, ]+ ")
"""Before "you" at the beginning: what follows only tells which person or thing is meant."""
HANDING_IN = frozenset({"supply", "supplies", "provide", "provides", "furnish", "furnishes"})
TOWARD = re.compile(r"\b(?:to|with|for)\b")
"""After a verb of giving: somebody gets what a partner gives."""
SO_THAT_NOT = re.compile(
    r"(?:so|in order) that (?:it|we|the app|our \w+) (?:never|cannot|can.t|do(?:es)? not)\b"
)
"""A purpose that denies: "we built it so that it never learns …"."""
ITEM = re.compile(r";\s*(?:and |or )?\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)")
"""After a semicolon: the next item of a list within a sentence."""
ASIDE = re.compile(
    r"\s*[（(](?:[^（()）]*(?:除外|之外)|(?:except|unless|other than|apart from)\b[^()]*)[)）]",
    re.I,
)
"""An exception in brackets: it speaks of what stands before it alone."""
WHICH = re.compile(
    r"\b(?!(?:to|if|when|while|once|unless|until|that|because|and|or|as|so|by|with|from|for|of|on"
    r"|before|after|whenever|should|asks?|asking|lets?|allows?|helps?|tells?|telling|shows?|showing"
    r"|gives?|giving|requires?|want|needs?|may|can|do|does|did|will|would|could|but|than|thank|about"
    r"|at|in|is|are|offer|remind|reminds|identify|recognise|recognize|contact|notify|send|sends"
    r"|inform|only|then|where|provide|provided|serve|reach|though|although|whether|since)\b)"
    r"[a-z’'-]{2,} $"
)
"""Before "you": what follows only tells which thing is meant ("the sites you visit")."""
TOLD_OF_ENDS = re.compile(r"[,;:()]|\b(?:is|are|will|may|can|to (?:us|our|the))\b")
QUOTED = re.compile(r"[“「『][^”」』]{2,14}[”」』]|受[^，。；“]{1,10}委托")
"""The name of a function, a page or a button; and who has charged the app with its work."""
SHARED = re.compile(r"的(?!个人|信息|数据|资料|内容|范围|有|是|仅|只|对象|目的|情形)")
"""After a verb of sharing: it only tells which thing is meant ("a link shared by friends")."""
TOWARDS = (
    "向",
    "给",
    "与",
    "和",
    "从",
    "对",
    "同",
    "至",
    "、",
    "及",
    "经",
    "通过",
    "将",
    "为",
    "替",
    "帮",
    "to ",
    "with ",
    "from ",
    "by ",
    "and ",
    "or ",
    "other ",
)
"""Before a partner: it receives, and does not act."""
PRONOUN_AT = re.compile(r"(?:[,;:.]|\band) $")
PRONOUN = policy_pattern("clauses.pronoun")
"""Where an SDK is named: what is said next is said of it."""
SOURCE = ("从", "自", "from ", "向", "with ")
"""Before an SDK: something comes from it or goes to it, and it does not act."""
SUPPOSED = frozenset(
    {"如果", "如您", "若您", "若", "倘若", "假如", "若你", "如果你", "如你", "一旦"}
)
REFUSING = (
    *("拒绝", "不提供", "不授权", "不同意", "不愿", "不填"),
    *("不给", "不想", "不希望", "不开启", "不选"),
)
"""The clause tells of a refusal: what it names is not thereby collected."""
NOUN = re.compile(r"\b(the|an?|this|your|our|its|their|any|each|every|of) $")
"""What stands before an English word that is then no verb ("the use", "a record")."""
REACH = 120
"""Characters over which "and passed on to …" reaches back."""
SERVICE = re.compile(
    r"[^,.;，。]{0,28}?(services?|support|help|functions?|features|服务|功能|支持)\b"
)
ACTED_ON = ("由", "将", "会", "被", "仅", "只", "不", "均", "用于")
"""After a kind that opens a clause: what follows is done with it."""
_GIVEN = ("given", "sent", "told", "handed", "passed", "shown", "fed", "supplied")
HANDED = frozenset((*_GIVEN, "furnished", "provided"))
"""Passives of which the subject gets something: "the city is told …"."""
PASSIVE = re.compile(r"\b(?:is|are|be|being|gets?|was|were|been)(?: also| then| only)? $")
_COMES = tuple(
    f"{verb} to {end}" for verb in ("get", "gets", "come", "comes") for end in ("see", "know")
)
_SEES = ("看得到", "拿得到", "查得到", "听得到", "读得到", "看得见", "能看到", "会看到", "可以看到")
KNOWING = frozenset((*_COMES, *_SEES))
"""What others do by it is told as sharing; of the app itself it is collecting."""
AWAY = re.compile(r"\s*(?:to|by|on|from|over|through|via|in)\b")
"""After such a passive: something goes to another."""
SEEN = {"可以看到", "能看到", "会看到", "可见", "can see"}
OF_IT = re.compile(r"(?:(?:到|至|在|于)[^，。；、的]{1,12})?的")
"""After a verb: it only tells which thing is meant ("您上传到广场的照片")."""
PROVIDED_BY = re.compile(r"由[^，。；：]{1,14}$")
"""Before a verb of giving: it is the partner who gives ("广告由广告主提供")."""
PROVIDING = frozenset({"提供", "发送", "推送", "展示", "显示"})
VISIBLE_TO = re.compile(
    r"(?:^|[，。；：、])(?!在|于)(?:全|整个|所有|其他|同|本)[^，。；：、您你自]{1,8}$"
)
"""Before what can be seen: a whole group sees it ("全小区可见")."""
ABLE = ("可以", "都能", "均可", "能看", "会看")
NEEDING = frozenset({"需要", "须", "要求", "要", "需"})
NEEDED = re.compile(r"(?!您|你|用户|被|收集|采集|获取|读取|使用|填|提供|上传)[\u4e00-\u9fff]{2}")
"""After a verb of needing: what is needed, where that is nothing users hand in."""
BEFOREHAND = re.compile(r"\W*(?:before|after|once|when|whenever|until|as soon as)\b")
BY_MEANS = re.compile(r"(?<!不)(?<!需)(?:以|用|凭|凭借|使用|通过)(?:您的?|你的?|自己的|本人的?)?$")
SIGN_UP = re.compile(
    r"(?:[^，。；]{0,4}验证码)?(?:即可|直接|进行|来|快捷|一键)?(?:注册|登录|登陆|认证|绑定|找回|报名|代为申请)"
)
SENT_TO_OTHERS = re.compile(
    r"(?:上传|传|发送|同步|备份|存储|保存|存放)(?:到|至|于|在)[^，。；]{0,12}"
    r"(?:伙伴|第三方|合作方|服务商|供应商|关联公司|其他公司|厂商)[^，。；]{0,6}(?:服务器|后台|云|系统)"
)
VERBS = ("serve", "share", "give", "give_zh", "right", "neutral", "collect")
ACTING = frozenset((*VERBS, "refusable", "seen"))
CLAUSE = re.compile(r"[^,.;:]*\b(?:is|are|was|were|will|may|can|could|has|have|stays?|does|do)\b")
MAY = re.compile(
    r"(您|你)(还|也)?(可以?|有权|能够?)|(?:可以?|能)(?:随时|自行|直接|在线)?[^，。；]{0,2}$"
)
"""Before a verb: users may do it."""
HAS_TO = policy_pattern("clauses.has_to")
"""Before a verb of giving: people are asked to hand something in."""
KEEPING = frozenset({"保存", "留存", "存储", "储存", "保留", "存"})
"""What is not kept may still be collected: only an object of its own is denied."""
NEEDLESS = ("不必", "无需", "无须", "毋需", "不用", "不需要", "都不用")
"""The user need not: so it is not asked for."""
DIRECT = 7
"""Characters between a verb and what is directly its object."""
JOINED = (" or ", " nor ", "或", "或者")
"""Before a verb: it is denied with the one before it."""
WHEN = ("时", "之后", "之前", "以后", "后")
"""What a clause ends with that only says when."""
ENDED = ("不再", "no longer")
TO_US = re.compile(
    r"\s*(?:给|至|到|往|回)?(?:我们|本公司|自己|自有|自家|我司)|\s*(?:to )?(?:our|us\b)"
)
"""After a verb of giving: the app itself receives."""
LISTED = re.compile(r"\s*(?:,|、|的(?!是)|'s\b|’s\b)")
"""After a partner: it is one of a list, or only owns something."""
WHOM = re.compile(r"\s*(?:(?:that|whom|which|who)\s+)?")
"""Between a partner and a clause that tells which one ("the doctor you choose")."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A kind named in a sentence, and what is done with it."""

    token: Token
    kind: str
    action: str
    """collect, deny, share, sdk, none, or empty where no verb governs it."""
    conditional: bool = False
    strong: bool = False
    """Its verb says that the data itself is obtained."""
    given: bool = False
    """Its verb says that the user hands it in."""
    direct: bool = False
    """It stands at once after a verb of which the app is the subject."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was made out of a sentence."""

    mentions: tuple[Mention, ...] = ()
    action: str = ""
    """Of its last verb; what a list below it completes."""
    denied: bool = False
    """Some verb of collecting was denied."""
    roles: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    """Actions of all its verbs."""
    denials: tuple[int, ...] = ()
    """Where words of denial stand."""


@dataclass(slots=True)
class State:
    """What holds at one place of a sentence."""

    subject: str = ""
    action: str = ""
    positive: bool = True
    neg: bool = False
    purpose: bool = False
    outside: bool = False
    strong: bool = False
    given: bool = False
    fresh: bool = True
    stopped: bool = False
    """What follows is said to end, or forbidden to the user."""
    lacking: bool = False
    """What follows is said to be left out."""
    relative: bool = False
    """The next verb tells but which partner is meant."""
    told_of: int = 0
    """Verbs tell but which object is meant ("the sites you choose to visit"): 2 after the first."""
    offered: bool = False
    """A verb told that users hand in what is named."""
    supposed: bool = False
    """The clause begins with an "if"."""
    refused: bool = False
    """The clause tells of a refusal."""
    waiting: list[Token] = field(default_factory=list)
