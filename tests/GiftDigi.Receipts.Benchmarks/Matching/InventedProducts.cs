namespace GiftDigi.Receipts.Benchmarks.Matching;

/// <summary>Invented products with all their siblings: the same name in several variants and sizes.</summary>
internal static class InventedProducts
{
    private static readonly Word[] Brands = Words(
        "ホシナ 北みなと/キタミナト ヤマネ クラリナ 花まる堂/ハナマルドウ ミルタ 朝日野/アサヒノ コトリ社/コトリシャ 白鷺/シラサギ オルテ まるのや/マルノヤ 月見里/ヤマナシ "
        + "ソラノワ 富久屋/フクヤ テオリカ 青葉台/アオバダイ ナギサ 山ノ辺/ヤマノベ ラピカ 千歳堂/チトセドウ");

    private static readonly (Word[] Names, Word[] Variants, string[] Sizes)[] Shelves =
    [
        (Words("朝つみ緑茶/アサツミリョクチャ ほがらか麦茶/ホガラカムギチャ まろやかほうじ茶/マロヤカホウジチャ 深むし玄米茶/フカムシゲンマイチャ 香りジャスミン茶/カオリジャスミンチャ"),
            Words("- 濃いめ/コイメ カフェインゼロ 有機/ユウキ"), ["280ml", "525ml", "600ml", "2L"]),
        (Words("ブラック珈琲/ブラックコーヒー 深煎りラテ/フカイリラテ 午後の紅茶風/ゴゴノコウチャフウ 高原牛乳オレ/コウゲンギュウニュウオレ"),
            Words("- 微糖/ビトウ 無糖/ムトウ カロリーオフ"), ["185g", "270ml", "500ml", "900ml"]),
        (Words("しゅわしゅわサイダー 完熟りんごソーダ/カンジュクリンゴソーダ 強炭酸水/キョウタンサンスイ つぶつぶ蜜柑/ツブツブミカン"),
            Words("- ZERO/ゼロ レモン グレープ"), ["350ml", "500ml", "1.5L"]),
        (Words("うす雪チョコレート/ウスユキチョコレート ざくざくクッキー 塩バターサブレ/シオバターサブレ ひとくちようかん/ヒトクチヨウカン"),
            Words("- ビター ミルク 抹茶/マッチャ いちご/イチゴ"), ["45g", "72g", "180g", "12個"]),
        (Words("じゃがざんまい/ジャガザンマイ 堅あげ薯チップ/カタアゲイモチップ とうもろこしの輪/トウモロコシノワ えびのかおり/エビノカオリ"),
            Words("うすしお/ウスシオ のりバター/ノリバター コンソメ ビッグ"), ["60g", "85g", "150g"]),
        (Words("大地のヨーグルト/ダイチノヨーグルト 牧場の牛乳/ボクジョウノギュウニュウ なめらか豆腐/ナメラカトウフ とろけるチーズ/トロケルチーズ"),
            Words("- 低脂肪/テイシボウ 加糖/カトウ 脂肪ゼロ/シボウゼロ"), ["100g", "400g", "3個", "7枚"]),
        (Words("欧風カレー/オウフウカレー 味わいシチュー/アジワイシチュー 麻婆春雨/マーボーハルサメ 肉みそ担々麺/ニクミソタンタンメン"),
            Words("甘口/アマクチ 中辛/チュウカラ 辛口/カラクチ 減塩/ゲンエン"), ["180g", "200g", "2食", "5食"]),
        (Words("ふんわり柔軟剤/フンワリジュウナンザイ 泡ハンドソープ/アワハンドソープ 台所洗剤/ダイドコロセンザイ つるつる食器洗い/ツルツルショッキアライ"),
            Words("本体/ホンタイ 詰替/ツメカエ オレンジ 無香料/ムコウリョウ"), ["250ml", "480ml", "800ml", "1.2L"]),
        (Words("とれたてビール/トレタテビール 檸檬サワー/レモンサワー ほろにが黒生/ホロニガクロナマ"),
            Words("- 糖質ゼロ/トウシツゼロ プレミアム ノンアル"), ["350ml", "500ml", "350ml×6"]),
    ];

    /// <summary>That many products, siblings together, from chance.</summary>
    public static IReadOnlyList<InventedProduct> Make(int count, int seed)
    {
        var families = Shelves
            .SelectMany(shelf => shelf.Names.SelectMany(name => Brands.Select(brand => (Brand: brand, Name: name, shelf.Variants, shelf.Sizes))))
            .ToArray();
        new Random(seed).Shuffle(families);
        return [.. families.SelectMany(family => family.Variants.SelectMany(variant => family.Sizes.Select(size => Product(family.Brand, family.Name, variant, size)))).Take(count)];
    }

    private static InventedProduct Product(Word brand, Word name, Word variant, string size)
    {
        var (written, kana) = variant.Written == "-" ? ("", "") : (" " + variant.Written, " " + variant.Kana);
        return new(brand, $"{brand.Written} {name.Written}{written} {size}", $"{name.Kana}{kana} {size}", size);
    }

    private static Word[] Words(string list) => [.. list.Split(' ').Select(Word.Parse)];
}
