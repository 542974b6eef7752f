using System.Globalization;
using Sasaeai.Bot.Councils;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reports;
using Sasaeai.Cards;

namespace Sasaeai.Bot.Membership;

/// <summary>委員の用紙を出す: the forms of one council for one person, filled in from its rows. Pure.</summary>
/// <param name="Rows">All memberships of the city; empty where they could not be read.</param>
internal sealed record MemberDesk(Council Council, IReadOnlyList<MasterRow> Rows, Person Person)
{
    private const int MostWords = 25;

    /// <summary>May read 連絡先.</summary>
    public bool SeesContacts => Person.May(Right.SeeContacts, Council.WardCode);

    /// <summary>The membership of this council, or null.</summary>
    public MasterRow? Find(string? key) => Rows.FirstOrDefault(m => m.Key == key && m.Must("Council") == Council.Id);

    /// <summary>A form for that member; null for an act that is none.</summary>
    public RosterEdit? Blank(string? act, MasterRow member, DateOnly today)
    {
        var (council, edit, key, revision, on) = (Council.Id, DrawnId.New(), member.Key, member.Revision.ToString(CultureInfo.InvariantCulture), MemberForm.Stored(today));
        return act switch
        {
            "post" => new ChangePost { Council = council, Edit = edit, Member = key, Revision = revision, On = on },
            "end" => new EndTerm { Council = council, Edit = edit, Member = key, Revision = revision, On = on },
            "replace" => new ReplaceMember { Council = council, Edit = edit, Member = key, Revision = revision, On = on, Organisation = member.Text("Organisation") },
            "correct" => new CorrectMember
            {
                Council = council,
                Edit = edit,
                Member = key,
                Revision = revision,
                Name = member.Text("Name"),
                Kana = member.Text("Kana"),
                Post = member.Text("Post"),
                Category = member.Text("Category"),
                Organisation = member.Text("Organisation"),
                Term = member.Text("Term"),
                From = member.Text("From"),
                To = MemberForm.Stored(member.LastDay("To")),
                Contact = SeesContacts ? member.Text("Contact") : null,
            },
            _ => null,
        };
    }

    /// <summary>The form's card.</summary>
    public Card Form(RosterEdit form, MasterRow? member, IReadOnlyList<ReportFormCard.Problem>? problems = null, ReasonView? reason = null, string? notice = null) => MemberFormCard.Of(new(
        form, Council.Name, member?.Text("Name"), form is CorrectMember || member is null ? [] : [$"今の役職: {member.Text("Post") ?? "(空いています)"}", $"任期: {RosterWords.Term(member)}"],
        Words("Post", (form as MemberFields)?.Post ?? (form as ChangePost)?.Post), Words("Category", (form as MemberFields)?.Category), problems ?? [],
        form is IMemberEdit step ? reason ?? new ReasonView(step.Reason, step.ReasonText) : null, notice, !SeesContacts && member?.Text("Contact") is not null));

    // Those of this council first; then what the others say. What was chosen stays in the list also where the rows could not be read.
    private List<string> Words(string column, string? chosen) =>
        [.. Rows.OrderBy(r => r.Must("Council") == Council.Id ? 0 : 1).Select(r => r.Text(column)).Append(chosen is "-" or { Length: > 60 } ? null : chosen).OfType<string>().Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).Take(MostWords)];
}
