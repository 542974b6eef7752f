using System.Text.RegularExpressions;

namespace Sasaeai.Bot.Screening;

/// <summary>住所・部屋番号. A 丁目 alone is a neighbourhood and no address.</summary>
internal static partial class AddressSigns
{
    private const int PlaceLength = 10;

    // What makes of「2-3」a count, a time, a class or a part.
    private const string Unit = "年月日時分秒人名組班回歳才階円件点対号番目枚本台両個週位校級着割倍食世軒戸部種項章節%mkcgLl〜~:/.";

    private static readonly string[] Halls = ["公民館", "会館", "センター", "学校", "小学", "中学", "校舎", "大学", "プラザ", "ホール", "庁舎", "集会所", "区役所"];
    private static readonly string[] Listed = ["資料", "項目", "取組み", "取組", "別紙", "様式", "議案", "議題", "番号", "結果", "得点", "令和", "平成", "昭和", "第"];

    public static IEnumerable<Stretch> In(FoldedText text, KnownNames known)
    {
        var figures = text.Figures;
        foreach (Match match in Lots().Matches(figures)) yield return Of(SignKind.Address, match);
        foreach (Match match in AfterTown().Matches(figures)) yield return Of(SignKind.Address, match.Groups["n"]);
        foreach (Match match in Hyphened().Matches(figures))
        {
            if (IsAddress(text.Words, match, known)) yield return Of(SignKind.Address, match);
        }

        foreach (Match match in Rooms().Matches(figures))
        {
            if (!IsInHall(figures, match)) yield return Of(SignKind.Room, match);
        }

        foreach (Match match in AfterBuilding().Matches(figures)) yield return Of(SignKind.Room, match);
    }

    private static Stretch Of(SignKind kind, Capture at) => new(kind, at.Index, at.Index + at.Length);

    private static bool IsAddress(string words, Match match, KnownNames known)
    {
        var end = match.Index > 0 && words[match.Index - 1] == ' ' ? match.Index - 1 : match.Index;
        if (end == 0 || IsListed(words, end)) return false;
        if (known.PlaceEndsAt(words, end)) return true;
        if (!IsPlaceLetter(words[end - 1])) return false;
        return match.Groups["third"].Success ? !IsYear(match.Value) : IsTown(words, end);
    }

    // 「中央区千葉港1-1」: a ward or city in the same word, or a place's usual last character.
    private static bool IsTown(string words, int end)
    {
        if ("町村台丘浜坂".Contains(words[end - 1], StringComparison.Ordinal)) return true;
        for (var i = end - 1; i >= 0 && end - i <= PlaceLength && IsPlaceLetter(words[i]); i--)
        {
            if (words[i] is '区' or '市') return true;
        }

        return false;
    }

    private static bool IsPlaceLetter(char c) => Script.IsKanji(c) || Script.IsKatakana(c) || Script.IsHiragana(c);

    private static bool IsListed(string words, int end) => Listed.Any(l => words.AsSpan(0, end).EndsWith(l, StringComparison.Ordinal));

    private static bool IsYear(string number) => number.Length > 4 && number[4] is '-' && (number.StartsWith("19", StringComparison.Ordinal) || number.StartsWith("20", StringComparison.Ordinal));

    private static bool IsInHall(string figures, Match room)
    {
        var from = Math.Max(0, room.Index - PlaceLength);
        var before = figures[from..room.Index];
        return Halls.Any(h => before.Contains(h, StringComparison.Ordinal)) || ForMeetings().IsMatch(figures.AsSpan(room.Index + room.Length));
    }

    [GeneratedRegex("[0-9十]{1,4}丁目の? ?[0-9十]{1,4}(?:番地|番(?![目組人号])(?: ?[0-9十]{1,4}号?)?|番 ?[0-9十]{1,4}号|号(?![公棟館車線室])|(?: ?[-のノ] ?[0-9十]{1,4}){1,3}(?![0-9" + Unit + "]))|[0-9十百千]{1,5}番地|[0-9十]{1,4}番 ?[0-9十]{1,4}号(?![車室棟館線公])", RegexOptions.CultureInvariant)]
    private static partial Regex Lots();

    [GeneratedRegex("[町台丘野原字] ?(?<n>[0-9]{3,4})(?![-0-9のノ、,〜" + Unit + "])|[町台丘野原字](?<n>[0-9十百]{2,5}番)(?![目組人号車])", RegexOptions.CultureInvariant)]
    private static partial Regex AfterTown();

    [GeneratedRegex("(?<![-0-9A-Za-z./:,])[0-9十]{1,4} ?[-のノ] ?[0-9十]{1,4}(?<third> ?[-のノ] ?[0-9十]{1,4}){0,2}(?![-0-9" + Unit + "])", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphened();

    [GeneratedRegex("(?:[A-Z0-9]{1,3}(?:号棟|号館|棟|-))?[0-9十百]{3,4}号室", RegexOptions.CultureInvariant)]
    private static partial Regex Rooms();

    [GeneratedRegex("(?:棟|団地|マンション|アパート|ハイツ|コーポ|メゾン|レジデンス|荘)の? ?[0-9]{3,4}(?![-0-9、,〜" + Unit + "])", RegexOptions.CultureInvariant)]
    private static partial Regex AfterBuilding();

    [GeneratedRegex(@"^ ?\(?(?:集会|会議|研修|和室|教室|講義)", RegexOptions.CultureInvariant)]
    private static partial Regex ForMeetings();
}
