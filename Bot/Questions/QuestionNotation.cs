using System.Globalization;
using System.Text;
using Sasaeai.Bot.Activities;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Wards;

namespace Sasaeai.Bot.Questions;

/// <summary>
/// 質問の書き方: a question as one line of codes, <c>figures ward=12101 span=2025-04-01..2026-03-31 kind=k06 measure=times,people</c>. It lies in
/// buttons and in the row of the last question of a chat, so a line written by an older version may come back: what can't be read is null. Pure.
/// </summary>
internal static class QuestionNotation
{
    private const string Day = "yyyy-MM-dd";
    private const int Longest = 1_000;

    /// <summary>The line. Values never hold blanks, commas or semicolons.</summary>
    public static string Write(Question question)
    {
        var line = new StringBuilder();
        switch (question)
        {
            case Question.Progress q:
                Begin("progress", q.Scope);
                Put("by", Code(q.By));
                Put("versus", Code(q.Versus));
                break;
            case Question.Missing q:
                Begin("missing", q.Scope);
                Flag("never", q.Never);
                break;
            case Question.Figures q:
                Begin("figures", q.Scope);
                Put("measure", string.Join(',', q.Measures.Select(m => Code((Measure?)m))));
                Put("by", Code(q.By));
                Put("top", Code(q.Top));
                Flag("least", q.Least);
                Put("versus", Code(q.Versus));
                break;
            case Question.Texts q:
                Begin("texts", q.Scope);
                Put("of", Code((TextField?)q.Of));
                Put("by", Code(q.By));
                Put("top", Code(q.Top));
                break;
            case Question.Cases q:
                Begin("cases", q.Scope);
                Put("top", Code(q.Top));
                Flag("publicity", q.Publicity);
                break;
            case Question.Council { Asked: var asked }:
                line.Append("council ").Append(asked.GetType().Name.ToLowerInvariant());
                Places([asked.Place]);
                Council(asked);
                break;
            case Question.CityMeasures:
                line.Append("measures");
                break;
            case Question.Guide q:
                line.Append("guide ").Append(Code((GuideTopic?)q.Topic));
                break;
        }

        return line.ToString();

        void Begin(string topic, Scope scope)
        {
            line.Append(topic);
            Places(scope.Places);
            Span(scope.Span);
            Put("kind", string.Join(',', scope.Kinds));
            Put("item", string.Join(',', scope.Items));
            Put("partner", string.Join(',', scope.Partners.Select(Escape)));
            Put("issue", string.Join(',', scope.Issues.Select(Escape)));
            Put("words", string.Join(',', scope.Words.Select(Escape)));
        }

        void Places(IEnumerable<Place> places) => Put("in", string.Join(',', places.Select(Code).OfType<string>()));

        void Span(DaySpan? span)
        {
            if (span is null) return;
            Put("span", span == DaySpan.Ever ? "ever" : string.Create(CultureInfo.InvariantCulture, $"{span.From:yyyy-MM-dd}..{span.To:yyyy-MM-dd}"));
            if (span.Choice != SpanChoice.Said) Put("chosen", span.Choice.ToString().ToLowerInvariant());
        }

        void Council(CouncilQuestion asked)
        {
            var (post, span, group) = asked switch
            {
                CouncilQuestion.Leaders q => (q.Post, null, null),
                CouncilQuestion.PastLeaders q => (q.Post, q.Span, null),
                CouncilQuestion.Deadline q => (null, q.Of, null),
                CouncilQuestion.Count q => (null, null, q.Group),
                CouncilQuestion.Members q => (null, null, q.Group),
                _ => ((PostKind?)null, (DaySpan?)null, (MemberGroup?)null),
            };
            Put("post", Code(post));
            Span(span);
            if (group is not null) Put(group.IsCategory ? "category" : "organisation", Escape(group.Name));
        }

        void Put(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value)) line.Append(' ').Append(key).Append('=').Append(value);
        }

        void Flag(string key, bool set)
        {
            if (set) line.Append(' ').Append(key);
        }
    }

    /// <summary>The question of a line; null for one that can't be read, or that names something which is not loaded any more.</summary>
    public static Question? Read(string? line, City city)
    {
        // Longer than anybody asks, and than a card could show.
        if (line?.Length > Longest) return null;
        if (line?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var topic, .. var rest] || rest.Length > 20) return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in rest)
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            values[at < 0 ? part : part[..at]] = at < 0 ? "" : part[(at + 1)..];
        }

        if (Places(values.GetValueOrDefault("in"), city) is not { } places || !TrySpan(values, out var span)) return null;
        var scope = new Scope
        {
            Places = places,
            Span = span,
            Kinds = [.. List(values, "kind").Where(k => ActivityKind.Find(k) is not null)],
            Items = List(values, "item"),
            Partners = List(values, "partner"),
            Issues = List(values, "issue"),
            Words = List(values, "words"),
        };
        var by = Enum<Breakdown>(values.GetValueOrDefault("by"));
        var top = int.TryParse(values.GetValueOrDefault("top"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : (int?)null;
        FiscalYear? versus = int.TryParse(values.GetValueOrDefault("versus"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200 ? new(year) : null;
        return topic switch
        {
            "progress" => new Question.Progress(scope, by, versus),
            "missing" => new Question.Missing(scope, values.ContainsKey("never")),
            "figures" => List(values, "measure").Select(m => Enum<Measure>(m)).OfType<Measure>().ToList() is { Count: > 0 } measures
                ? new Question.Figures(scope, measures, by, top, values.ContainsKey("least"), versus) : null,
            "texts" => Enum<TextField>(values.GetValueOrDefault("of")) is { } field ? new Question.Texts(scope, field, by, top) : null,
            "cases" => new Question.Cases(scope, top, values.ContainsKey("publicity")),
            "council" when rest is [var about, ..] => Council(about, places, span, values) is { } asked ? new Question.Council(asked) : null,
            "measures" => new Question.CityMeasures(),
            "guide" when rest is [var guide, ..] => Enum<GuideTopic>(guide) is { } found ? new Question.Guide(found) : null,
            _ => null,
        };
    }

    private static CouncilQuestion? Council(string about, IReadOnlyList<Place> places, DaySpan? span, Dictionary<string, string> values)
    {
        var place = places is [var one] ? one : new Place.Own();
        var post = Enum<PostKind>(values.GetValueOrDefault("post"));
        var group = values.GetValueOrDefault("category") is { } category ? new MemberGroup(Uri.UnescapeDataString(category), true)
            : values.GetValueOrDefault("organisation") is { } organisation ? new MemberGroup(Uri.UnescapeDataString(organisation), false) : null;
        return about switch
        {
            "overview" => new CouncilQuestion.Overview(place),
            "leaders" => new CouncilQuestion.Leaders(place, post),
            "pastleaders" => new CouncilQuestion.PastLeaders(place, post, span),
            "count" => new CouncilQuestion.Count(place, group),
            "members" => new CouncilQuestion.Members(place, group),
            "contacts" => new CouncilQuestion.Contacts(place),
            "mine" => new CouncilQuestion.Mine(),
            "nextmeeting" => new CouncilQuestion.NextMeeting(place),
            "terms" => new CouncilQuestion.Terms(place),
            "office" => new CouncilQuestion.Office(place),
            "workers" => new CouncilQuestion.Workers(place),
            "deadline" => new CouncilQuestion.Deadline(place, span),
            _ => null,
        };
    }

    private static string? Code(Place place) => place switch
    {
        Place.InWard p => p.Ward.Code,
        Place.InArea p => p.Area.Id,
        Place.WholeCity => "all",
        Place.OtherWards => "others",
        Place.CityBody => "city",
        Place.Unknown => "unknown",
        _ => null,
    };

    private static IReadOnlyList<Place>? Places(string? codes, City city)
    {
        if (string.IsNullOrEmpty(codes)) return [];
        var places = codes.Split(',').Select(code => code switch
        {
            "all" => new Place.WholeCity(),
            "others" => new Place.OtherWards(),
            "city" => new Place.CityBody(),
            "unknown" => new Place.Unknown(),
            _ when city.FindWard(code) is { } ward => new Place.InWard(ward),
            _ when city.FindArea(code) is { } area => new Place.InArea(area),
            _ => (Place?)null,
        }).ToList();
        return places.Contains(null) ? null : [.. places.OfType<Place>()];
    }

    private static bool TrySpan(Dictionary<string, string> values, out DaySpan? span)
    {
        span = null;
        if (values.GetValueOrDefault("span") is not { } text) return true;
        if (text == "ever") span = DaySpan.Ever;
        else if (text.Split("..") is [var from, var to] && IsDay(from, out var first) && IsDay(to, out var last) && first <= last)
            span = SpanText.Of(first, last, Enum<SpanChoice>(values.GetValueOrDefault("chosen")) ?? SpanChoice.Said);
        return span is not null;
    }

    private static bool IsDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static IReadOnlyList<string> List(Dictionary<string, string> values, string key) =>
        values.GetValueOrDefault(key) is { Length: > 0 } list ? [.. list.Split(',').Select(Uri.UnescapeDataString)] : [];

    // Only what would break the line: Japanese stays readable.
    private static string Escape(string value) => value
        .Replace("%", "%25", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal).Replace("=", "%3D", StringComparison.Ordinal);

    private static string? Code<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant();

    private static string? Code(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Code(FiscalYear? year) => year?.BeginsIn.ToString(CultureInfo.InvariantCulture);

    private static T? Enum<T>(string? text)
        where T : struct, Enum =>
        text is { Length: > 0 } && char.IsLetter(text[0]) && System.Enum.TryParse<T>(text, ignoreCase: true, out var value) && System.Enum.IsDefined(value) ? value : null;
}
