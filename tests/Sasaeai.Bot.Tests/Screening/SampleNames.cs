using Sasaeai.Bot.Screening;

namespace Sasaeai.Bot.Tests.Screening;

/// <summary>Names of the sample city: those of its ward 中央区, its neighbours' areas, and its offices.</summary>
internal static class SampleNames
{
    public static KnownNames Known { get; } = new(
        ["安藤 恵子", "石川 浩二", "上野　直美", "遠藤 節子", "大塚 真理", "秋山 誠一", "長谷川 茂", "内田 千尋"],
        ["中央区", "緑区", "寒川", "松ケ丘", "松ヶ丘", "土気", "例示町(見本)", "仮名坂", "社協地区部会", "福祉施設(見本)"],
        ["043-000-0001", "０４３（０００）０００２"],
        ["ward-12101@example.jp"]);
}
