using System.Text.Json;
using System.Text.Json.Nodes;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Wards;
using Sasaeai.Cards;

namespace Sasaeai.Bench;

/// <summary>The activities that are sent, with the fields that Teams sends.</summary>
/// <param name="serviceUrl">Of the Connector.</param>
internal sealed class Letters(string serviceUrl)
{
    /// <summary>CSW of three areas of 中央区 in the sample city.</summary>
    public const string Worker = "00000000-0000-4000-8000-000000000011";

    /// <summary>区事務局 of 中央区 and CSW of all of 緑区: they may report for every area of their ward.</summary>
    private static readonly (string Ward, string Person)[] Reporters =
    [
        ("12101", "00000000-0000-4000-8000-000000000014"), ("12105", "00000000-0000-4000-8000-000000000018"),
    ];

    /// <summary>A message with text, in conversation number <paramref name="number"/> of that scenario.</summary>
    public byte[] Message(string scenario, int number, string text)
    {
        var activity = Activity("message", scenario, number, Worker);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        return Bytes(activity);
    }

    /// <summary>A message with text from that person in that conversation; each with an id of its own.</summary>
    public byte[] Said(string conversation, string person, string text)
    {
        var activity = Activity("message", conversation, person);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        return Bytes(activity);
    }

    /// <summary>A press with that data, from that person in that conversation; sent again, it is another activity.</summary>
    public byte[] Pressed(string conversation, string person, JsonObject data)
    {
        var activity = Activity("invoke", conversation, person);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = "1:form";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = data["verb"]!.GetValue<string>(), ["data"] = data },
            ["trigger"] = "manual",
        };
        return Bytes(activity);
    }

    /// <summary>The areas for which reports are sent, with who sends them.</summary>
    public static IReadOnlyList<(DistrictArea Area, string Person)> Desks(MasterSnapshot master, DateOnly today) =>
        [.. Reporters.SelectMany(r => master.City.AreasOf(r.Ward, today, today).Select(area => (area, r.Person)))];

    /// <summary>The report form number <paramref name="number"/>, filled in on a ticket that was never used.</summary>
    public static SubmitReport Form(DistrictArea area, int number, MasterSnapshot master, DateOnly today)
    {
        var year = FiscalYear.Of(today);
        var heldOn = year.FirstDay.AddDays(number % (today.DayNumber - year.FirstDay.DayNumber + 1));
        var items = master.Plans.ItemsOf(area.WardCode, FiscalYear.Of(heldOn));
        return new()
        {
            Ticket = Ticket.New(area.Id, today).ToString(),
            Area = area.Id,
            HeldOn = heldOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Kind = ActivityKind.All[number % ActivityKind.All.Count].Code,
            Title = "ふれあいサロン",
            Participants = "23",
            Approximate = "true",
            PlanItems = $"{items[0].Id},{items[1].Id}",
            Note = "季節の歌をみんなで歌いました。はじめての方が2人いらっしゃいました。",
        };
    }

    /// <summary>提出する on that form.</summary>
    public byte[] Press(string scenario, int number, string person, SubmitReport form)
    {
        var activity = Activity("invoke", scenario, number, person);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = "1:form";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = CardJson.VerbOf(form), ["data"] = JsonObject.Create(CardJson.ToElement(form)) },
            ["trigger"] = "manual",
        };
        return Bytes(activity);
    }

    private JsonObject Activity(string type, string scenario, int number, string person)
    {
        var activity = Activity(type, $"a:{scenario}-{number}", person);
        activity["id"] = $"f:{scenario}{number}";
        return activity;
    }

    private JsonObject Activity(string type, string conversation, string person) => new()
    {
        ["type"] = type,
        ["id"] = $"f:{Guid.NewGuid():N}",
        ["timestamp"] = "2026-06-10T01:42:00.123Z",
        ["localTimestamp"] = "2026-06-10T10:42:00.123+09:00",
        ["serviceUrl"] = serviceUrl,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = "見本 花子", ["aadObjectId"] = person },
        ["recipient"] = new JsonObject { ["id"] = $"28:{Teams.AppId}", ["name"] = "支え合い" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal", ["tenantId"] = Teams.TenantId },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Teams.TenantId }, ["source"] = new JsonObject { ["name"] = "message" } },
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "ja-JP", ["country"] = "JP", ["platform"] = "Android", ["timezone"] = "Asia/Tokyo" }),
        ["locale"] = "ja-JP",
    };

    private static byte[] Bytes(JsonObject activity) => JsonSerializer.SerializeToUtf8Bytes(activity);
}
