using System.Text.RegularExpressions;

namespace Sasaeai.Bot.Screening;

/// <summary>病気・介護の状態, when the same sentence says it of one person and isn't about teaching or a group.</summary>
internal static partial class HealthSigns
{
    public static IEnumerable<Stretch> In(FoldedText text)
    {
        var figures = text.Figures;
        var start = 0;
        while (start < figures.Length)
        {
            var end = figures.AsSpan(start).IndexOfAny("。\n!?") is >= 0 and var at ? start + at : figures.Length;
            var sentence = figures[start..end];
            if (Person().IsMatch(sentence) && !Group().IsMatch(sentence))
            {
                foreach (Match match in CareLevels().Matches(sentence)) yield return Of(start, match);
                if (Treated().IsMatch(sentence))
                {
                    foreach (Match match in Illnesses().Matches(sentence)) yield return Of(start, match);
                }
            }

            start = end + 1;
        }
    }

    private static Stretch Of(int sentence, Match match) => new(SignKind.Health, sentence + match.Index, sentence + match.Index + match.Length);

    [GeneratedRegex("女性|男性|おばあ|おじい|奥さ|奥様|主人|夫|妻|息子|娘|長男|長女|次男|次女|母|父|本人|相談者|さん|さま|様(?![々子式])|氏|[0-9]{1,3}[歳才]|の方(?![々法針])", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    [GeneratedRegex("講座|講習|講話|講演|予防|勉強|学[びんぶ習]|サポーター|カフェ|検診|健診|研修|説明|申請|制度|認定の|体操|啓発|対象|方々|皆|みな|家族会|養成|当事者|訓練|想定|理解", RegexOptions.CultureInvariant)]
    private static partial Regex Group();

    [GeneratedRegex("要介護度?は? ?[1-5]|要支援は? ?[12]|介護度は? ?[1-5]", RegexOptions.CultureInvariant)]
    private static partial Regex CareLevels();

    [GeneratedRegex("診断|入院|発症|患|手術|通院|通って|治療|療養|倒れ|疑い|抱え|悪化|進ん|進行|です|[0-9]{1,3}[歳才]", RegexOptions.CultureInvariant)]
    private static partial Regex Treated();

    [GeneratedRegex("認知症|アルツハイマー|脳梗塞|脳出血|脳卒中|くも膜下出血|心筋梗塞|心不全|[胃肺腸乳臓]がん|がん(?=で|の手術|と診断|を患)|癌|糖尿病|うつ病|鬱病|統合失調症|双極性障害|パーキンソン|透析|骨折|ALS|難病|精神疾患|精神障害|発達障害|知的障害|自閉症|依存症|白血病|肺炎|結核|リウマチ|てんかん|HIV|肝炎|半身不随|半身まひ|障害者手帳|療育手帳", RegexOptions.CultureInvariant)]
    private static partial Regex Illnesses();
}
