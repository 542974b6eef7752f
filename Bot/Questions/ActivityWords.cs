namespace Sasaeai.Bot.Questions;

/// <summary>活動の言葉: what an activity is called, and which 種類 it is. For reports one 種類 each, where a question may mean several.</summary>
internal static class ActivityWords
{
    private static readonly Dictionary<string, ActivityWord> Words = All().GroupBy(w => Normalise.Text(w.Surface), StringComparer.Ordinal).ToDictionary(w => w.Key, w => w.First().Word, StringComparer.Ordinal);
    private static readonly Dictionary<string, ActivityWord>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest surface.</summary>
    public static int Longest { get; } = Words.Keys.Max(w => w.Length);

    /// <summary>The entry, or null.</summary>
    public static ActivityWord? Find(ReadOnlySpan<char> surface) => Lookup.TryGetValue(surface, out var word) ? word : null;

    private static IEnumerable<(string Surface, ActivityWord Word)> All() =>
    [
        .. Activities.ActivityKind.All.Where(k => k.Code is not ("k14" or "k17")).Select(k => (k.Name, new ActivityWord(k.Code, null))),
        .. Plain("k01", "サロン", "サロン活動", "ふれあいサロン", "ふれあい・いきいきサロン", "ふれあいいきいきサロン", "高齢者サロン"),
        .. Named("k01", "お茶会", "茶話会", "お茶のみ会", "お茶飲み会", "カラオケ会", "歌声サロン", "健康サロン"),
        .. Plain("k02", "子育て", "子育て支援", "親子サロン", "子育て親子サロン"),
        .. Named("k02", "子育てひろば", "親子の集い", "親子ひろば"),
        .. Plain("k03", "散歩", "散歩の会", "ふれあい散歩クラブ", "ふれあい散歩"),
        .. Named("k03", "ウォーキング", "ウォーキング大会", "町歩き", "まち歩き"),
        .. Plain("k04", "会食", "ふれあい会食", "会食サービス", "会食会"),
        .. Named("k04", "食事会", "昼食会", "子ども食堂", "地域食堂"),
        .. Plain("k05", "配食", "配食サービス", "配食活動", "ふれあい配食"),
        .. Named("k05", "お弁当配り", "お弁当の配達", "弁当配り", "お弁当配布", "弁当の配布"),
        .. Plain("k06", "見守り活動", "見守り"),
        .. Named("k06", "見守り訪問", "友愛訪問", "声かけ訪問", "訪問見守り", "見守りの訪問", "安否確認", "声かけ"),
        ("訪問", new ActivityWord("k06", "訪問", true)), ("訪問活動", new ActivityWord("k06", "訪問活動", true)),
        .. Plain("k07", "支えあい", "支え合い", "助けあい", "助け合い", "支え合い活動", "支えあい活動", "助け合い活動", "地域支え合い"),
        .. Named("k07", "ゴミ出し支援", "ごみ出し支援", "草取り", "買い物支援"),
        .. Plain("k08", "防災", "防災活動"),
        .. Named("k08", "避難訓練", "防災訓練", "消火訓練", "炊き出し訓練", "総合防災訓練", "避難所訓練", "避難所運営訓練", "安否確認訓練"),
        .. Plain("k09", "防犯", "防犯活動"),
        .. Named("k09", "防犯パトロール", "パトロール", "夜回り", "青パト", "防犯見回り", "見回り", "年末夜警"),
        .. Plain("k10", "敬老", "敬老の行事"),
        .. Named("k10", "敬老会", "敬老の集い", "敬老の日の集い", "敬老祝賀会"),
        .. Plain("k11", "世代間の交流", "世代交流", "三世代交流", "多世代交流"),
        .. Named("k11", "世代間交流会", "三世代交流会", "世代交流会", "昔遊び"),
        .. Plain("k12", "講習", "研修"),
        .. Named("k12", "講座", "勉強会", "研修会", "講演会", "出前講座", "介護予防講座", "健康講座", "認知症サポーター養成講座"),
        .. Plain("k13", "福祉の教育"),
        .. Named("k13", "福祉体験", "車いす体験", "福祉教育の授業", "福祉の授業", "福祉講話"),
        .. Plain("k14", "大学連携", "大学・団体連携", "大学との連携", "大学と連携", "大学と連携した活動").Select(w => (w.Surface, w.Word with { Weak = true })),
        .. Plain("k15", "広報活動"),
        .. Named("k15", "広報紙", "広報誌", "広報紙の発行", "広報紙発行", "広報誌の発行", "広報紙配布", "部会だより", "地区部会だより"),
        .. Plain("k16", "会議", "意見交換"),
        .. Named("k16", "意見交換会", "役員会", "運営会議", "定例会", "総会", "話し合い", "打合せ", "懇談会"),
        .. Named("k17", "ラジオ体操", "体操", "バザー", "清掃活動", "夏祭り", "文化祭", "ふれあい祭り").Select(w => (w.Surface, w.Word with { Weak = true })),
    ];

    private static IEnumerable<(string Surface, ActivityWord Word)> Plain(string code, params string[] surfaces) => surfaces.Select(s => (s, new ActivityWord(code, null)));

    private static IEnumerable<(string Surface, ActivityWord Word)> Named(string code, params string[] surfaces) => surfaces.Select(s => (s, new ActivityWord(code, s)));
}

/// <summary>One of them.</summary>
/// <param name="Title">活動名 where the word says more than the 種類; null where it is the 種類.</param>
/// <param name="Weak">Gives way to every other.</param>
internal sealed record ActivityWord(string Code, string? Title, bool Weak = false);
