using System.Text.RegularExpressions;
using Sasaeai.Cards;
using Xunit;

namespace Sasaeai.Bot.Tests.Canary;

/// <summary>しるしのお知らせ: in each ward one that was sent and answered, and a draft.</summary>
internal sealed partial class MarkedNotices(MarkedCity city, Trier trier)
{
    /// <summary>An id that no notice has.</summary>
    public const string Nowhere = "8000000000ABCDEFGHJK";

    /// <summary>Fills the city.</summary>
    public async Task FillAsync()
    {
        foreach (var ward in MarkedCity.Wards)
        {
            var secretariat = new Actor("", city.Secretariats[ward], ward);
            // Not one of those who try: their own answer would take its place.
            var area = MarkedCity.Areas.Last(a => a.StartsWith(ward, StringComparison.Ordinal));
            var officer = new Actor("", city.Officers[area], ward, area);
            var sent = await WriteAsync(secretariat, ward, "お知らせ");
            await SureAsync(secretariat, new SendNotice { Notice = sent }, "人に送ります");
            await SureAsync(officer, new AcknowledgeNotice { Notice = sent, Answer = $"{city.New("お知らせの返事", ward, owner: officer.ObjectId)}と思います" }, "に確認しました");
            city.Notices[ward] = [sent, await WriteAsync(secretariat, ward, "お知らせの下書き")];
        }
    }

    /// <summary>One to the channel of a ward.</summary>
    public async Task ToChannelAsync(string ward)
    {
        var secretariat = new Actor("", city.Secretariats[ward], ward);
        await SureAsync(secretariat, new SendNotice { Notice = await WriteAsync(secretariat, ward, "チャネルに出したお知らせ", "channel") }, "送ります");
    }

    private async Task<string> WriteAsync(Actor secretariat, string ward, string kind, string recipients = "both")
    {
        var form = await trier.PressAsync(secretariat, new OpenNoticeForm { Ward = ward });
        var key = Key().Match(form.Text).Value;
        await SureAsync(secretariat, new PreviewNotice { Notice = key, Headline = $"{city.New(kind, ward)}のこと", Message = $"{city.New(kind, ward)}をします", Recipients = recipients, AsksReply = "true" }, "まだ送っていません");
        return key;
    }

    private async Task SureAsync(Actor actor, Submission submission, string expected)
    {
        var tried = await trier.PressAsync(actor, submission);
        Assert.True(tried.Text.Contains(expected, StringComparison.Ordinal), $"{submission.GetType().Name}: {tried.Text}");
    }

    [GeneratedRegex("[0-9]{5}/[0-9]{10}[0-9A-Z]{10}")]
    private static partial Regex Key();
}
