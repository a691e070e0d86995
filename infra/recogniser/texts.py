"""Texts as receipts print them: endless, from dictionaries and patterns only. `texts(seed)` yields (kind, text)."""
import random

import characters
import words

KINDS = ("katakana", "half-width katakana", "name", "item line", "amount", "quantity", "date", "label", "code", "address", "sentence", "rule")
_WEIGHTS = (14, 17, 20, 14, 5, 6, 5, 8, 5, 4, 2, 0.6)

_SIZES = (5, 10, 12, 15, 18, 20, 22, 25, 30, 35, 36, 40, 45, 48, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100, 110, 115, 120, 125, 130, 140, 145, 150, 160, 170, 180, 190,
          200, 210, 220, 240, 250, 260, 270, 280, 290, 300, 310, 320, 330, 340, 345, 350, 360, 380, 400, 420, 430, 450, 470, 480, 485, 490, 500, 525, 550, 560, 600, 630,
          650, 700, 720, 750, 800, 850, 900, 950, 1000, 1500, 1800, 2000)
_UNITS = ("g", "ml", "ML", "mL", "G", "cc", "kg", "L", "cm", "mm", "m", "W", "%")
_COUNTERS = ("個", "枚", "本", "P", "パック", "袋", "缶", "コ", "入", "個入", "枚入", "本入", "食", "食入", "切", "切れ", "玉", "束", "膳", "組", "巻", "色", "粒", "錠", "包", "号", "人前", "匹", "点", "箱", "ロール", "段")
_PREFIXES = ("国産", "有機", "無添加", "北海道", "特選", "新", "純", "生", "冷凍", "大盛", "徳用", "やわらか", "濃厚", "つぶつぶ", "ひとくち", "カット", "ミニ", "プチ", "DX", "NEW", "PB", "BIG", "ジャンボ",
             "スーパー", "プレミアム", "ザ・", "手造り", "国内産", "九州産", "減塩", "無糖", "微糖", "低脂肪", "糖質オフ", "ゼロ", "カロリー", "お徳用", "業務用", "こだわり", "おいしい", "焼き", "蒸し", "揚げ", "北の", "味わい",
             "本格", "完熟", "十勝", "沖縄", "京", "和風", "洋風", "中華", "四川", "直火", "炭火", "極", "厚切", "薄切り", "刻み", "千切り", "鮮度", "朝どり", "産直", "皮むき", "骨取り", "国産若鶏", "黒毛和牛", "豚", "牛", "鶏", "ツナ", "サーモン")
_SUFFIXES = ("弁当", "セット", "詰合せ", "パック", "バラ", "大", "小", "中", "ミックス", "味", "風味", "入り", "用", "風", "ハーフ", "レギュラー", "ホット", "アイス", "ロング", "カット", "スライス", "フレッシュ", "ソース", "サラダ",
             "サンド", "おにぎり", "ロール", "パン", "ケーキ", "ティー", "コーヒー", "ジュース", "ビール", "酎ハイ", "サワー", "ハイボール", "ヨーグルト", "チーズ", "アイスクリーム", "チョコ", "クッキー", "せんべい", "スナック", "ガム", "キャンディ",
             "グミ", "ゼリー", "プリン", "もち", "だんご", "まんじゅう", "豆腐", "納豆", "みそ", "しょうゆ", "だし", "つゆ", "スープ", "カレー", "パスタ", "うどん", "そば", "ラーメン", "焼そば", "餃子", "コロッケ", "カツ", "から揚げ", "ハム",
             "ウインナー", "ベーコン", "ティッシュ", "シャンプー", "リンス", "詰替", "つめかえ", "洗剤", "柔軟剤", "ハンドソープ", "歯ブラシ", "ハミガキ", "マスク", "電池", "ボトル", "ケース", "ポーチ", "ノート", "ペン", "テープ", "フック", "クロス", "スポンジ", "ブラシ")
_LATIN = ("S", "M", "L", "LL", "XL", "SS", "BK", "WH", "GR", "BL", "RD", "TV", "BP", "DX", "UV", "CC", "VC", "NS", "GABA", "ZERO", "LDC", "TBC", "USB", "LED", "AAA", "ST", "SP", "HB", "KF", "MC", "PET", "TP", "R", "T", "Q", "X", "Y", "Z",
          "FREE", "BOX", "SET", "ICE", "HOT", "MIX", "PRO", "MAX", "ONE", "Air", "Bio", "Eco", "Rm", "No.1", "3D", "4K", "100%", "W", "V", "J", "K", "N", "D", "E", "F", "G", "H", "A", "B", "C")
_ENGLISH = ("COFFEE", "TEA", "MILK", "STRONG", "PREMIUM", "ORIGINAL", "SELECT", "STORE", "MARKET", "FAMILY", "FRESH", "ORGANIC", "NATURAL", "BLACK", "WHITE", "GOLD", "SILVER", "Blend", "Latte", "Soda", "Juice", "Bread", "Bakery", "Sweets",
            "CHOCOLATE", "VANILLA", "LEMON", "ORANGE", "GRAPE", "PEACH", "SALAD", "BURGER", "POTATO", "CHICKEN", "CHEESE", "Pasta", "Curry", "Rice", "Water", "Beauty", "Cotton", "Paper", "Towel", "Clean", "Soft", "Smart", "Light", "Super", "Special", "Classic")
_TAX_MARKS = ("※", "*", "＊", "軽", "外", "内", "非", "◎", "★", "K", "T", "外8", "内8", "軽減", "(軽)", "☆", "込", "#")
_LABELS = ("合計", "合 計", "合  計", "小計", "小 計", "お預り", "お預かり", "お 預 り", "預り金額", "お釣り", "お 釣", "おつり", "釣銭", "外税", "内税", "消費税等", "消費税", "内消費税等", "外税額", "内税額", "税合計", "税額", "対象額", "外税対象額", "内税対象額",
           "8%対象", "10%対象", "(8%対象", "(10%対象", "外税8%", "外税10%", "外8%", "内8%", "10%内税", "税込合計", "税抜合計", "税込金額合計", "お買上計", "お買上合計", "お買上げ計", "お会計", "現計", "差引合計", "総合計", "領収証", "領収書", "領 収 証", "領 収 書", "《領収書》", "【領収証】", "領収証明細",
           "レシート", "お買上明細", "御買上明細", "ご利用明細", "ご利用明細書", "売上票", "お客様控え", "加盟店控", "クレジット", "クレジットカード", "クレジット売上", "現金", "お支払", "お支払方法", "電子マネー", "コード決済", "QR決済", "バーコード決済", "商品券", "ギフト券", "ポイント", "ポイント利用", "ポイント残高", "今回ポイント", "累計ポイント", "利用可能ポイント",
           "獲得ポイント", "基本ポイント", "ボーナスポイント", "登録番号", "事業者登録番号", "インボイス番号", "電話", "TEL", "電話番号", "点数", "お買上点数", "お買上商品数", "買上点数", "合計点数", "値引", "値引額", "値引合計", "割引", "割引額", "割引合計", "会員割引", "まとめ値引", "クーポン値引", "クーポン割引", "セット値引", "タイムセール", "軽減税率", "軽減税率対象商品",
           "担当", "担当者", "責", "責No", "責任者", "扱者", "レジ", "レジNo", "レジ番号", "取引No", "取引番号", "取", "伝票番号", "伝票No", "承認番号", "端末番号", "会員番号", "会員No", "カード番号", "カード会社", "有効期限", "支払区分", "一括", "取扱日", "取引内容", "売上", "返品", "返品合計", "小計値引", "個", "点", "円", "数量", "単価", "金額", "品名", "商品名", "部門", "店番", "店No", "店舗",
           "店名", "お客様番号", "人数", "テーブル", "卓番", "伝票", "部屋", "入室", "退室", "料金", "室料", "席", "お通し", "サービス料", "残高", "前回残高", "今回利用額", "チャージ", "チャージ額", "支払後残高", "ご利用金額", "ご利用日", "ご利用店", "ご購入", "購入金額", "対象金額", "対象商品", "レジ袋", "お持帰り", "店内", "テイクアウト", "イートイン", "再発行", "控え", "見本", "訂正", "取消", "中止", "累計", "御中", "様", "上様")
_SENTENCES = ("毎度ありがとうございます", "お買上げありがとうございます", "またのご来店をお待ちしております", "またお越しくださいませ", "印は軽減税率対象商品です", "は軽減税率(8%)適用商品です", "このレシートは大切に保管してください", "返品・交換の際はレシートをお持ちください",
              "上記正に領収いたしました", "領収いたしました", "印紙税申告納付につき", "税務署承認済", "本日はご来店誠にありがとうございます", "レシートをご持参ください", "ポイントカードはお持ちですか", "アンケートにご協力ください", "詳しくは店頭まで", "お客様相談室", "営業時間", "年中無休", "期間限定", "ご不明な点は店舗まで",
              "価格は税込です", "表示価格は税抜です", "内は消費税等です", "対象外の商品があります", "一部商品を除く", "お問い合わせは", "ご意見・ご要望は", "ホームページ", "アプリ会員募集中", "次回使えるクーポン", "切り取らずにお持ちください", "有効期限をご確認ください")
_DEPARTMENTS = ("青果", "精肉", "鮮魚", "惣菜", "日配", "食品", "菓子", "酒", "雑貨", "衣料", "一般食品", "パン", "冷食", "生鮮", "加工食品", "飲料", "園芸", "文具", "薬品", "化粧品", "書籍", "玩具", "タバコ", "家庭用品", "米", "花")
_SHOPS = ("スーパー", "ストア", "マート", "マーケット", "フーズ", "ドラッグ", "薬局", "書店", "酒店", "商店", "食堂", "珈琲店", "ベーカリー", "ホームセンター", "電器", "百貨店", "生協", "コープ", "プラザ", "モール", "カフェ", "レストラン", "屋", "堂", "館", "亭", "庵", "市場", "産業", "商事", "物産", "食品", "水産", "製菓")
_BRANCHES = ("店", "本店", "支店", "駅前店", "北口店", "南口店", "東店", "西店", "中央店", "通り店", "丁目店", "インター店", "バイパス店", "営業所", "センター", "SC店", "新町店", "ビル店")


def _index(*vocabularies):
    """Words by each kanji in them."""
    index = {}
    for vocabulary in vocabularies:
        for word in vocabulary:
            for character in word:
                if "一" <= character <= "龥":
                    index.setdefault(character, []).append(word)
    known = set(characters.read())
    return {character: found for character, found in index.items() if character in known}


class _Writer:
    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.goods, self.katakana, self.general, self.nouns = words.goods(), words.katakana(), words.general(), words.nouns()
        self.places, self.organisations, self.surnames = words.places(), words.organisations(), words.surnames()
        self.rare = [c for c in characters.read() if not c.isascii()]
        self.words_with = _index(self.general, self.nouns)
        self.kanji = sorted(self.words_with)
        self.goods_katakana = [w for w in self.goods if all("ァ" <= c <= "ー" for c in w)]

    def pick(self, *choices):
        return self.dice.choice(choices)

    def chance(self, p):
        return self.dice.random() < p

    def digits(self, n):
        return "".join(self.dice.choice("0123456789") for _ in range(n))

    def yen(self):
        top = self.pick(99, 999, 999, 999, 9_999, 9_999, 99_999, 999_999)
        value = self.dice.randint(max(1, top // 12), top)
        if self.chance(0.3) and value > 20:
            value = value // 10 * 10 + self.pick(0, 8, 8, 0, 5)
        return f"{value:,}" if self.chance(0.85) else str(value)

    def price(self):
        style = self.pick("¥{}", "¥{}", "¥{}", "¥{}", "{}", "{}", "{}円", "*{}", "＊{}", "¥{}-", "-{}", "-¥{}", "¥-{}", "▲{}", "¥ {}", "({})", "¥{}内", "¥{}外", "{}*", "{}※", "¥{}※", "¥{}*", "¥{}軽", "{}軽", "{}内8", "¥{}込", "¥{})")
        return style.format(self.yen())

    def kana_word(self):
        return self.dice.choice(self.goods_katakana if self.chance(0.45) else self.katakana)

    def word(self):
        if self.chance(0.25):  # every kanji as often as every other, in words that have it
            return self.dice.choice(self.words_with[self.dice.choice(self.kanji)])
        source = self.pick(self.goods, self.goods, self.goods, self.general, self.nouns, self.katakana, _SUFFIXES, _PREFIXES, self.goods_katakana)
        return self.dice.choice(source)

    def size(self):
        sort = self.dice.random()
        if sort < 0.55:
            return f"{self.dice.choice(_SIZES)}{self.pick('g', 'g', 'g', 'ml', 'ml', 'ML', self.dice.choice(_UNITS))}"
        if sort < 0.85:
            return f"{self.dice.randint(1, 30)}{self.dice.choice(_COUNTERS)}"
        if sort < 0.92:
            return f"{self.dice.choice(_SIZES)}{self.pick('g', 'ml')}{self.pick('x', 'X', '×', '*')}{self.dice.randint(2, 24)}{self.pick('', 'P', '本', '個', '袋')}"
        return self.pick(f"{self.dice.randint(1, 9)}.{self.dice.randint(0, 9)}{self.pick('L', 'kg', 'm')}", f"{self.pick(1, 1, 3)}/{self.pick(2, 4, 8)}", self.dice.choice(_LATIN))

    def mixed(self):
        parts = []
        if self.chance(0.22):
            parts.append(self.dice.choice(_PREFIXES))
        if self.chance(0.12):
            parts.append(self.dice.choice(_LATIN))
        parts.append(self.word())
        if self.chance(0.45):
            parts.append(self.word())
        if self.chance(0.28):
            parts.append(self.dice.choice(_SUFFIXES))
        if self.chance(0.06):
            parts.append(self.dice.choice(_ENGLISH))
        return self.pick("", "", "", " ", "・", "の", "").join(parts)

    def kana_name(self):
        first = self.kana_word()
        if self.chance(0.62):
            first += self.pick("", "", "", " ", "・") + (self.kana_word() if self.chance(0.7) else self.dice.choice([s for s in (*_SUFFIXES, *_PREFIXES) if all("ァ" <= c <= "ー" for c in s)]))
        return first

    def finish(self, name):
        """Sizes, cuts and marks that a till adds; now and then a character that no dictionary would have led to."""
        if self.chance(0.05):
            at = self.dice.randint(0, len(name))
            name = name[:at] + "".join(self.dice.choice(self.rare) for _ in range(self.dice.randint(1, 2))) + name[at:]
        if self.chance(0.3):
            name += self.pick("", "", " ") + self.size()
        if self.chance(0.04):
            name += self.pick("(大)", "(小)", "(税込)", "(特)", "(S)", "(M)", "(L)", "(バラ)", "(1個)", "!", "!!", "(", "～")
        return name[:self.dice.randint(7, 14)] if self.chance(0.35) else name[:22]

    def kana_text(self):
        return self.finish(self.kana_name())

    def name(self):
        style = self.dice.random()
        if style < 0.06:
            return self.finish(self.dice.choice(_ENGLISH) + self.pick(" ", "", " ") + (self.word() if self.chance(0.6) else self.dice.choice(_ENGLISH)))
        if style < 0.10:
            return self.finish("".join(self.dice.choice(self.general) for _ in range(2)))
        return self.finish(self.mixed())

    def marked(self, name):
        if self.chance(0.35):
            return self.pick(f"{self.digits(self.pick(2, 3, 4, 4, 6))}{self.pick('', ' ', ' ', '*', '軽', '軽 ', '#', '-')}", f"{self.dice.choice(_TAX_MARKS)}{self.pick('', '', ' ')}", f"{self.pick('内8', '外8', '内10', '内', '外')} ",
                             f"{self.dice.choice(_DEPARTMENTS)} ", "#", "*", "* ", "・", f"{self.digits(13)} ") + name
        return name + self.pick("", " ") + self.dice.choice(_TAX_MARKS) if self.chance(0.2) else name

    def item_line(self):
        name = self.kana_text() if self.chance(0.4) else self.name()
        if self.chance(0.4):
            return self.marked(name)
        gap = " " * self.dice.randint(1, 6)
        return self.marked(name) + gap + self.price()

    def quantity(self):
        n, unit = self.dice.randint(1, 24), self.yen()
        return self.pick(f"{n}コX単{unit}", f"{n}点 x {unit}", f"({n}個 X 単{unit})", f"@{unit} X {n}個", f"¥{unit}X {n}点", f"{n}点 @{unit}", f"{n}コ×@{unit}", f"{n}個×単{unit}", f"(@{unit} × {n}個)", f"@{unit}x{n}", f"{n} X {unit}", f"{n}点", f"{n}個", f"{n}コ",
                         f"¥{unit} × {n}", f"単価{unit} {n}個", f"数量 {n}", f"{n}コ @{unit}", f"{unit} × {n}コ", f"{n}点買", f"(¥{unit} X {n}個)", f"{n} 点", f"{n}コX単{unit}    ¥{self.yen()}", f"@{unit} X {n}    {self.yen()}", f"({n}コ × {unit})    {self.price()}", f"{n}袋X単{unit}", f"{n}本 X {unit}")

    def date(self):
        year, month, day = self.dice.randint(2015, 2032), self.dice.randint(1, 12), self.dice.randint(1, 31)
        weekday = self.dice.choice("月火水木金土日")
        p = self.pick("{:02d}", "{:2d}", "{}", "{:02d}")
        m, d = p.format(month), p.format(day)
        day_text = self.pick(f"{year}年{m}月{d}日", f"{year}年{m}月{d}日", f"{year}年{m}月{d}日({weekday})", f"{year}年{m}月{d}日({weekday})", f"{year}/{m}/{d}", f"{year}/{m}/{d}({weekday})", f"{year}-{month:02d}-{day:02d}", f"{year}.{m}.{d}", f"{year % 100:02d}/{m}/{d}", f"{year % 100:02d}.{m}.{d}", f"'{year % 100:02d}/{m}/{d}",
                             f"{year % 100:02d}-{month:02d}-{day:02d}", f"R{year - 2018}.{m}.{d}" if year > 2018 else f"H{year - 1988}.{m}.{d}", f"令和{year - 2018}年{m}月{d}日" if year > 2018 else f"平成{year - 1988}年{m}月{d}日", f"{year}年 {m}月 {d}日", f"{year}/{m}/{d} ({weekday})", f"{m}月{d}日", f"{year}年{m}月{d}日{weekday}曜日")
        hour, minute = self.dice.randint(0, 23), self.dice.randint(0, 59)
        h = self.pick(f"{hour:02d}", f"{hour:2d}", f"{hour}")
        time = self.pick(f"{h}:{minute:02d}", f"{h}:{minute:02d}", f"{h}:{minute:02d}", f"{h}時{minute:02d}分", f"{h}:{minute:02d}:{self.dice.randint(0, 59):02d}", f"{self.pick('AM', 'PM', '午前', '午後')}{hour % 12}:{minute:02d}")
        tail = self.pick("", "", "", "", f" レジ{self.digits(4)}", f" No:{self.digits(4)}", f" #{self.digits(4)}", f" {self.digits(6)}", f" 責:{self.digits(3)}", f" レジ:{self.digits(3)}")
        return self.pick(day_text, f"{day_text}{self.pick(' ', ' ', '', '  ')}{time}", f"{day_text} {time}{tail}", f"{day_text}{time}{tail}", time, f"{self.pick('取引日', '日時', '発行日', '日付')} {day_text} {time}")

    def label(self):
        label = self.dice.choice(_LABELS)
        sort = self.dice.random()
        if sort < 0.3:
            return label
        gap = self.pick("", " ", "  ", "    ", ":", ": ", "/")
        if sort < 0.75:
            return label + gap + self.price()
        return label + gap + self.pick(f"{self.dice.randint(1, 60)}点", f"{self.dice.randint(1, 60)}個", f"({self.pick(8, 10)}%)", f"{self.pick(8, 10)}%", f"No.{self.digits(4)}", self.digits(self.pick(2, 3, 4, 6)), self.dice.choice(self.surnames), f"{self.dice.randint(1, 40)}点 {self.price()}", f"{self.digits(1)}", f"({self.yen()})", f"{self.yen()}P", f"{self.yen()}pt", f"¥{self.yen()})")

    def code(self):
        return self.pick(f"T{self.digits(13)}", f"T{self.digits(13)}", f"登録番号 T{self.digits(13)}", f"登録番号:T{self.digits(13)}", f"T{self.digits(1)}-{self.digits(4)}-{self.digits(4)}-{self.digits(4)}", f"{self.pick('45', '49')}{self.digits(11)}", f"{self.pick('45', '49')}{self.digits(11)}", f"{self.pick('45', '49')}{self.digits(11)}{self.pick('JAN', 'P', ' JAN', '*')}", self.digits(8), self.digits(6), f"{self.digits(6)}#{self.digits(4)}",
                         f"{'*' * self.pick(4, 8, 12)}{self.digits(4)}", f"XXXX-XXXX-XXXX-{self.digits(4)}", f"レジ{self.digits(4)} {self.digits(1)}", f"レジ{self.digits(1)}-{self.digits(4)}", f"取{self.digits(4)}", f"責No.{self.digits(3)}", f"No{self.digits(8)}", f"No.{self.digits(4)}", f"伝票番号 {self.digits(3)}-{self.digits(3)}-{self.digits(3)}-{self.digits(4)}", f"{self.digits(4)}-{self.digits(4)}", f"#{self.digits(12)}", f"{self.digits(2)}扱 No.{self.digits(4)}",
                         f"{self.digits(3)} {self.digits(5)}", f"{self.pick('A', 'B', 'C', 'S', 'K')}{self.digits(self.pick(3, 5, 7))}", f"店:{self.digits(4)} レジ:{self.digits(3)} {self.pick('取', '責')}:{self.digits(4)}", f"ID:{self.digits(10)}", f"{self.digits(4)}P{self.digits(3)}", f"(株)", f"カード番号 {'*' * 12}{self.digits(4)}", f"承認番号 {self.digits(6)}", f"www.{self.dice.choice(_ENGLISH).lower()}.co.jp", f"https://{self.dice.choice(_ENGLISH).lower()}.jp/")

    def phone(self):
        n = self.digits
        area = self.pick(f"0{n(1)}-{n(4)}-{n(4)}", f"0{n(2)}-{n(3)}-{n(4)}", f"0{n(3)}-{n(2)}-{n(4)}", f"0120-{n(3)}-{n(3)}", f"0{n(1)}({n(4)}){n(4)}", f"0{n(2)}({n(3)}){n(4)}", f"0{n(3)}({n(2)}){n(4)}", f"050-{n(4)}-{n(4)}")
        return self.pick("TEL ", "TEL:", "TEL", "電話 ", "電話:", "電話番号:", "Tel.", "", "☎", "TEL. ", "Tel:", "電話").replace("☎", "TEL") + area

    def address(self):
        sort = self.dice.random()
        if sort < 0.3:
            return self.phone()
        if sort < 0.6:
            town = self.dice.choice(self.places) + self.pick("市", "区", "町", "", "") + self.dice.choice(self.places)
            number = self.pick(f"{self.dice.randint(1, 30)}-{self.dice.randint(1, 30)}-{self.dice.randint(1, 30)}", f"{self.dice.randint(1, 3000)}-{self.dice.randint(1, 30)}", f"{self.dice.randint(1, 9)}丁目{self.dice.randint(1, 30)}番{self.dice.randint(1, 30)}号", f"{self.dice.randint(1, 9)}丁目{self.dice.randint(1, 30)}-{self.dice.randint(1, 30)}", f"{self.dice.randint(1, 3000)}番地")
            return self.pick("", "", "", f"〒{self.digits(3)}-{self.digits(4)} ", self.pick("東京都", "大阪府", "北海道", "神奈川県", "愛知県", "福岡県", "千葉県", "埼玉県", "兵庫県", "京都府", "静岡県", "広島県", "長野県", "宮城県")) + town + number
        if sort < 0.7:
            return self.pick(self.dice.choice(self.organisations), "株式会社" + self.dice.choice(self.nouns) + self.dice.choice(_SHOPS), "(株)" + self.dice.choice(self.organisations), "有限会社" + self.dice.choice(self.surnames) + self.dice.choice(_SHOPS))
        shop = self.pick(self.dice.choice(self.katakana), self.dice.choice(self.nouns), self.dice.choice(self.surnames), self.dice.choice(self.places)) + self.dice.choice(_SHOPS)
        return self.pick(shop, shop, "") + self.pick(" ", "", " ") + self.dice.choice(self.places) + self.dice.choice(_BRANCHES)

    def sentence(self):
        return self.pick("", "", "", "*", "※", "「軽」", "は") + self.dice.choice(_SENTENCES) + self.pick("", "", "。", "！")

    def rule(self):
        return self.dice.choice("-=*.-~-・") * self.dice.randint(8, 40)

    def write(self, kind):
        return {"katakana": self.kana_text, "half-width katakana": self.kana_text, "name": self.name, "item line": self.item_line, "amount": self.price, "quantity": self.quantity, "date": self.date, "label": self.label,
                "code": self.code, "address": self.address, "sentence": self.sentence, "rule": self.rule}[kind]()


def texts(seed):
    """Endless (kind, text), kind one of KINDS. Equal seeds give equal texts. Widths (half, full) are chosen where they are drawn."""
    writer = _Writer(seed)
    while True:
        kind = writer.dice.choices(KINDS, _WEIGHTS)[0]
        text = writer.write(kind).strip()
        if text:
            yield kind, text
