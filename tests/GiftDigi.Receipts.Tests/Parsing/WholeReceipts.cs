namespace GiftDigi.Receipts.Tests.Parsing;

/// <summary>Invented receipts in the layouts of Japanese shops, as rows of text.</summary>
internal static class WholeReceipts
{
    public const string Konbini = """
        #ミドリマート
        青葉台三丁目店
        神奈川県横浜市青葉区青葉台3-14-1
        電話:045-555-0136
        登録番号 T1234567890123
        2026年11月14日(土) 20:15  責No.021
        領 収 書
        手巻ツナサラダ巻  ¥160軽
        もちもち肉まん  ¥150軽
        微糖コーヒー１８５ｇ  ¥124軽
        ビニール傘６０ｃｍ  ¥770
        合 計  ¥1,204
        (10%対象  ¥770)
        (8%対象  ¥434)
        (内消費税等  ¥102)
        交通系電子マネー支払  ¥1,204
        残高  ¥3,388
        カード番号  ************1234
        お買上明細は上記のとおりです。
        """;

    public const string KonbiniFacts = """
        merchant ミドリマート
        branch 青葉台三丁目店
        address 神奈川県横浜市青葉区青葉台3-14-1
        phone 045-555-0136
        registration T1234567890123
        date 2026-11-14
        time 20:15
        item 手巻ツナサラダ巻 x(1) ¥160 rate 8
        item もちもち肉まん x(1) ¥150 rate 8
        item 微糖コーヒー１８５ｇ x(1) ¥124 rate 8
        item ビニール傘６０ｃｍ x(1) ¥770
        tax ¥102
        rate 8 of ¥434 inner
        rate 10 of ¥770 inner
        total ¥1,204
        tender 交通系電子マネー
        """;

    public const string Supermarket = """
        #スーパーひばり
        南町店
        TEL 03-5550-1234
        2026/11/07(土) 17:42  レジ0004
        ﾚｼｰﾄNo:003763
        1100軽 人参バラ
        2コX単98  ¥196
        1300軽 豚小間切れ  ¥487
        割引 20%  -97
        1520 キッチンペーパー  ¥278
        小計 4点  ¥864
        (外税8%対象額  ¥586)
        外税8%  ¥46
        (外税10%対象額  ¥278)
        外税10%  ¥27
        (税合計  ¥73)
        合計  ¥937
        現金  ¥1,000
        お釣り  ¥63
        """;

    public const string SupermarketFacts = """
        merchant スーパーひばり
        branch 南町店
        phone 03-5550-1234
        number 003763
        date 2026-11-07
        time 17:42
        item 人参バラ x2 at ¥98 ¥196 rate 8
        item 豚小間切れ x(1) ¥487 rate 8
        discount 割引 20% x(1) -¥97
        item キッチンペーパー x(1) ¥278
        subtotal ¥864
        tax ¥73
        rate 8 of ¥586 tax ¥46 outer
        rate 10 of ¥278 tax ¥27 outer
        total ¥937
        tender 現金
        cash ¥1,000
        change ¥63
        count 4
        """;

    public const string Drugstore = """
        #ﾄﾞﾗｯｸﾞ ﾊﾅﾐｽﾞｷ
        西口店 ℡06-5555-0199
        登録番号:T7-0104-0108-7546
        26.10. 3(土)10:05 ﾚｼﾞ4-4617
        ｻﾞﾊﾞｽﾌﾟﾛﾃｲﾝ  ¥1,980※
        4901234567894
        ﾚｼﾞﾌﾞｸﾛ M  ¥5
        ﾊﾐｶﾞｷｺ ﾐﾝﾄ120G
        (3個 X 単298)  ¥894
        会員様割引5%  -45
        小計  ¥2,834
        内税8%対象  ¥1,980
        内税8%  ¥146
        内税10%対象  ¥854
        内税10%  ¥77
        お買上計  ¥2,834
        クレジット  ¥2,834
        お買上商品数  5
        今回ポイント  25P
        累計ポイント  1,250P
        ※印は軽減税率(8%)対象商品です
        """;

    public const string DrugstoreFacts = """
        merchant ﾄﾞﾗｯｸﾞ ﾊﾅﾐｽﾞｷ
        branch 西口店
        phone 06-5555-0199
        registration T7010401087546
        number 4-4617
        date 2026-10-03
        time 10:05
        item ｻﾞﾊﾞｽﾌﾟﾛﾃｲﾝ x(1) ¥1,980 gtin 4901234567894 rate 8
        item ﾚｼﾞﾌﾞｸﾛ M x(1) ¥5
        item ﾊﾐｶﾞｷｺ ﾐﾝﾄ120G x3 at ¥298 ¥894
        discount 会員様割引5% x(1) -¥45
        subtotal ¥2,834
        tax (¥223)
        rate 8 of ¥1,980 tax ¥146 inner
        rate 10 of ¥854 tax ¥77 inner
        points earned 25
        total ¥2,834
        tender クレジット
        count 5
        """;

    public const string HundredYen = """
        #ヒャクエン広場
        みなと通り店
        電話０４５−５５５−０１９９
        令和8年11月21日(土) 13:09 No:000004
        4956810840618
        ♯角型ピンチハンガー  外¥100
        4991203146748
        ワイヤーかご  外¥100
        紙コップ
        (@100 × 5個)  外¥500
        小 計  ¥700
        10%税抜対象額  ¥700
        10%税額  ¥70
        合 計  ¥770
        (内消費税等  ¥70)
        お預り合計  ¥1,000
        お釣り  ¥230
        """;

    public const string HundredYenFacts = """
        merchant ヒャクエン広場
        branch みなと通り店
        phone 045-555-0199
        number 000004
        date 2026-11-21
        time 13:09
        item ♯角型ピンチハンガー x(1) ¥100 gtin 4956810840618
        item ワイヤーかご x(1) ¥100 gtin 4991203146748
        item 紙コップ x5 at ¥100 ¥500
        subtotal ¥700
        tax ¥70
        rate 10 of ¥700 tax ¥70 outer
        total ¥770
        tender (現金)
        cash ¥1,000
        change ¥230
        """;

    public const string Cafe = """
        #喫茶こもれび
        R8.11.21 14:05
        取3763
        ブレンドコーヒー  ¥450内
        チーズケーキ  ¥520内
        小計  ¥970
        (10%内税対象額  ¥970)
        (内税額  ¥88)
        お会計  ¥970
        PayPay  ¥970
        合計点数  2点
        東京都港区海岸通1-2-3
        TEL 03-5550-7788
        """;

    public const string CafeFacts = """
        merchant 喫茶こもれび
        address 東京都港区海岸通1-2-3
        phone 03-5550-7788
        number 3763
        date 2026-11-21
        time 14:05
        item ブレンドコーヒー x(1) ¥450
        item チーズケーキ x(1) ¥520
        subtotal ¥970
        tax ¥88
        rate 10 of ¥970 tax ¥88 inner
        total ¥970
        tender PayPay
        count 2
        """;

    public const string DiscountStore = """
        #生活の倉 とくとく
        岡崎インター店
        TEL:0564-55-0123
        2026-11-20 26:30
        伝票番号 100234
        10点 @128
        即席カレーめん  1,280
        玄米茶500ml 24本
        ¥89X 2点  ¥178
        炭酸水1L @98 x 3個  294
        まとめ値引  -30
        返品 洗剤詰替  -398
        小計  1,324
        外税8%対象額  1,752
        外税8%  140
        現計  1,464
        お預り  2,064
        お釣り  600
        """;

    public const string DiscountStoreFacts = """
        merchant 生活の倉 とくとく
        branch 岡崎インター店
        phone 0564-55-0123
        number 100234
        date 2026-11-20
        time 26:30
        item 即席カレーめん x10 at ¥128 ¥1,280
        item 玄米茶500ml 24本 x2 at ¥89 ¥178
        item 炭酸水1L x3 at ¥98 ¥294
        discount まとめ値引 x(1) -¥30
        discount 返品 洗剤詰替 x(1) -¥398
        subtotal ¥1,324
        tax ¥140
        rate 8 of ¥1,752 tax ¥140 outer
        total ¥1,464
        tender (現金)
        cash ¥2,064
        change ¥600
        """;

    public const string PointsAndCoupons = """
        #グリーンフーズ 桜坂店
        TEL 092-555-0110
        領収証
        2026年 7月 3日(金)18時05分000202
        レジNo.0012 取引No.00643015
        有機トマト  *298
        国産鶏もも肉 徳用  *1,198
        ポリ袋  3
        小計  ¥1,499
        クーポン割引  -¥100
        外税8%対象額  ¥1,396
        外税8%  ¥111
        外税10%対象額  ¥3
        外税10%  ¥0
        合計  ¥1,510
        ポイント利用  200P
        クレジット  ¥1,310
        今回獲得ポイント  13P
        会員番号  1234567890
        ポイント残高  2,345P
        *印は軽減税率対象商品です
        """;

    public const string PointsAndCouponsFacts = """
        merchant グリーンフーズ
        branch 桜坂店
        phone 092-555-0110
        number 00643015
        date 2026-07-03
        time 18:05
        item 有機トマト x(1) ¥298 rate 8
        item 国産鶏もも肉 徳用 x(1) ¥1,198 rate 8
        item ポリ袋 x(1) ¥3
        subtotal ¥1,499
        tax (¥111)
        rate 8 of ¥1,396 tax ¥111 outer
        rate 10 of ¥3 tax ¥0 outer
        coupon ¥100
        points used 200
        points earned 13
        total ¥1,510
        tender クレジット
        """;

    public const string LongReceipt = """
        #マルナカ屋 本店
        TEL 088-555-0142
        2026年11月19日(木) 09:30
        レシートNo.7731
        ほうれん草  ¥178※
        じゃが芋 大袋  ¥398※
        玉ねぎ  ¥98※
        トマト 3個入  ¥298※
        きゅうり
        3本 X 単48  ¥144※
        国産若鶏手羽元 お買得大盛パック
        大容量  ¥680※
        値引 -50円
        生わかめ  ¥198※
        絹豆腐  ¥88※
        納豆 3P  ¥98※
        プレーンヨーグルト  ¥158※
        食パン 6枚切  ¥138※
        ビール350ml 6缶  ¥1,180
        単三電池 4本  ¥498
        レジ袋 大  ¥5
        お買上点数 17点
        小計  ¥4,109
        外税8%対象額  ¥2,426
        外税8%  ¥194
        外税10%対象額  ¥1,683
        外税10%  ¥168
        合計  ¥4,471
        クレジットカード  ¥4,471
        ※は軽減税率8%対象
        """;

    public const string LongReceiptFacts = """
        merchant マルナカ屋
        branch 本店
        phone 088-555-0142
        number 7731
        date 2026-11-19
        time 09:30
        item ほうれん草 x(1) ¥178 rate 8
        item じゃが芋 大袋 x(1) ¥398 rate 8
        item 玉ねぎ x(1) ¥98 rate 8
        item トマト 3個入 x(1) ¥298 rate 8
        item きゅうり x3 at ¥48 ¥144 rate 8
        item 国産若鶏手羽元 お買得大盛パック大容量 x(1) ¥680 rate 8
        discount 値引 x(1) -¥50
        item 生わかめ x(1) ¥198 rate 8
        item 絹豆腐 x(1) ¥88 rate 8
        item 納豆 3P x(1) ¥98 rate 8
        item プレーンヨーグルト x(1) ¥158 rate 8
        item 食パン 6枚切 x(1) ¥138 rate 8
        item ビール350ml 6缶 x(1) ¥1,180
        item 単三電池 4本 x(1) ¥498
        item レジ袋 大 x(1) ¥5
        subtotal ¥4,109
        tax (¥362)
        rate 8 of ¥2,426 tax ¥194 outer
        rate 10 of ¥1,683 tax ¥168 outer
        total ¥4,471
        tender クレジットカード
        count 17
        """;
}
