using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Import;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Membership;

/// <summary>任期の決まり: what a change of 役職, the end of a term and a 補欠 do to the rows. Nothing is deleted; who was what on a day stays answerable. Pure.</summary>
internal static class MemberSteps
{
    /// <summary>What the form does to the row, once nothing is to be mended; else what is.</summary>
    /// <param name="rest">The end of the term of who leaves; later than the row's own when they left before.</param>
    public static Func<MasterRow?, IReadOnlyList<RowChange>> Read(RosterEdit form, MasterRow? now, DateOnly? rest, bool keepsContact, MemberForm check) => form switch
    {
        AddMember add => Adding(add, check.Whole(add)),
        CorrectMember correct => Correcting(check.Whole(correct), keepsContact),
        ChangePost post => Posting(post, now!, check),
        EndTerm end => Ending(end, now!, check),
        ReplaceMember replace => Replacing(replace, now!, rest, check),
        _ => _ => [],
    };

    private static Func<MasterRow?, IReadOnlyList<RowChange>> Adding(AddMember form, IReadOnlyDictionary<string, string?> values) =>
        _ => [new(MemberForm.With(Blank(form), values), Acts.Added)];

    private static Func<MasterRow?, IReadOnlyList<RowChange>> Correcting(IReadOnlyDictionary<string, string?> values, bool keepsContact) => now =>
        [new(MemberForm.With(now!, values.Where(v => !(keepsContact && v is { Key: "Contact", Value: null }))), Acts.Corrected)];

    private static Func<MasterRow?, IReadOnlyList<RowChange>> Posting(ChangePost form, MasterRow now, MemberForm check)
    {
        var post = check.Word("post", "役職", form.Post, form.PostOther, required: true);
        var on = FirstDay(form, now, now.LastDay("To"), check);
        return row =>
        [
            new(MemberForm.With(row!, [new("To", MemberForm.Stored(on?.AddDays(-1)))]), Acts.Ended),
            new(MemberForm.With(
                Blank(form) with { Values = row!.Values },
                [new("Id", NewKey(form)), new("Post", post), new("From", MemberForm.Stored(on)), new("To", MemberForm.Stored(row.LastDay("To")))]), Acts.PostChanged),
        ];
    }

    private static Func<MasterRow?, IReadOnlyList<RowChange>> Ending(EndTerm form, MasterRow now, MemberForm check)
    {
        var on = check.Day("on", "任期の最後の日", form.On, required: true);
        if (on < now.Day("From")) check.Add("on", "任期の最後の日", $"任期の最初の日({JapaneseDate.Full(now.Day("From")!.Value)})より前です。後の日を選んでください。");
        else if (on > now.LastDay("To")) check.Add("on", "任期の最後の日", $"今の任期({JapaneseDate.Full(now.LastDay("To")!.Value)}まで)より後です。延ばすときは「登録のまちがいを直す」を選んでください。");
        return row => [new(MemberForm.With(row!, [new("To", MemberForm.Stored(on))]), Acts.Ended)];
    }

    private static Func<MasterRow?, IReadOnlyList<RowChange>> Replacing(ReplaceMember form, MasterRow now, DateOnly? rest, MemberForm check)
    {
        Dictionary<string, string?> values = new(StringComparer.Ordinal)
        {
            ["Name"] = check.Name(form.Name),
            ["Kana"] = check.Kana(form.Kana),
            ["Organisation"] = check.Text("organisation", "所属団体", form.Organisation),
        };
        var on = FirstDay(form, now, rest, check);
        foreach (var column in (string[])["Category", "Term"]) values[column] = now.Text(column);
        // A chair is elected anew; who comes in is a member.
        values["Post"] = Councils.Posts.KindOf(now.Text("Post")) == Councils.PostKind.Member ? now.Text("Post") : "委員";
        (values["From"], values["To"]) = (MemberForm.Stored(on), MemberForm.Stored(rest));
        return row =>
        [
            new(row!.LastDay("To") < on ? MemberForm.With(row, []) : MemberForm.With(row, [new("To", MemberForm.Stored(on?.AddDays(-1)))]), Acts.Ended),
            new(MemberForm.With(Blank(form), values), Acts.Joined),
        ];
    }

    private static DateOnly? FirstDay(MemberStep form, MasterRow now, DateOnly? last, MemberForm check)
    {
        var on = check.Day("on", "いつから", form.On, required: true);
        if (on <= now.Day("From")) check.Add("on", "いつから", $"今の任期は{JapaneseDate.Full(now.Day("From")!.Value)}からです。その次の日か、後の日を選んでください。");
        else if (on > last) check.Add("on", "いつから", $"残りの任期は{JapaneseDate.Full(last!.Value)}までです。その日か、前の日を選んでください。");
        return on;
    }

    private static string NewKey(RosterEdit form) => $"M-{form.Edit}";

    private static MasterRow Blank(RosterEdit form) => new(NewKey(form), 0, new Dictionary<string, string>(StringComparer.Ordinal) { ["Council"] = form.Council! });
}
