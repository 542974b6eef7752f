using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Tests.Support;
using Sasaeai.Cards;
using static Sasaeai.Bot.Tests.Storms.Depth;

namespace Sasaeai.Bot.Tests.Storms;

/// <summary>相談 in every storm.</summary>
internal static class ConsultationStorms
{
    private const string Question = "サロンに来る人が減っています。どうするとよいですか。";
    private const string Answer = "近くのサロンの例を、今度お持ちします。";

    /// <summary>The buttons.</summary>
    public static IReadOnlyList<StormCase> All { get; } =
    [
        StormCase.Simple(new OpenAdvice(), Nothing, CityHost.ChapterOfficer, "中央区の事務局に相談できます"),
        new(typeof(AskAdvice), Writes, CityHost.ChapterOfficer, chat => Task.FromResult(StormCase.Made(chat, New())), "相談を受け付けました") { Keeps = Question },
        StormCase.Simple(new OpenMyAdvice(), Reads, CityHost.ChapterOfficer, "あなたの相談は|答えを待っている相談が"),
        StormCase.Simple(new OpenAdviceList { Ward = "12101" }, Reads, CityHost.Secretariat, "まだ答えていない相談"),
        new(typeof(OpenConsultation), Reads, CityHost.ChapterOfficer, async chat => StormCase.Made(chat, new OpenConsultation { Consultation = await AskedAsync(chat) }), "相談は、答えを待っています"),
        new(typeof(TakeConsultation), Writes, CityHost.Secretariat, async chat => StormCase.Made(chat, new TakeConsultation { Consultation = await AskedAsync(chat) }), "対応を始めました"),
        new(typeof(OpenAnswering), Reads, CityHost.Secretariat, async chat => StormCase.Made(chat, new OpenAnswering { Consultation = await AskedAsync(chat) }), "さんに答えます"),
        new(typeof(AnswerConsultation), Writes, CityHost.Secretariat, async chat => StormCase.Made(chat, new AnswerConsultation { Consultation = await AskedAsync(chat), Answer = Answer }), "答えを送りました") { Keeps = Answer },
    ];

    private static AskAdvice New() => new() { Ward = "12101", Drawn = DrawnId.New(), Area = "12101-01", Consult = Question };

    // By the officer, whoever goes on from there.
    private static async Task<string> AskedAsync(TeamsChat chat)
    {
        var (officer, asked) = (chat.As(CityHost.ChapterOfficer), New());
        await StormCity.PressAsync(officer, StormCase.Made(officer, asked));
        return $"{asked.Ward}/{asked.Drawn}";
    }
}
