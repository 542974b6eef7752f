using System.Globalization;
using System.Text;

namespace Sasaeai.Bot.Tests.Canary;

/// <summary>
/// しるしの市: three wards and five areas in which every name, address and text carries a marker of its own. The people who try
/// belong to the first ward and its first area.
/// </summary>
internal sealed class MarkedCity
{
    /// <summary>The wards: that of those who try, and two others.</summary>
    public static readonly string[] Wards = ["12101", "12102", "12105"];

    /// <summary>The areas: that of those who try, another one of their ward, and others.</summary>
    public static readonly string[] Areas = ["12101-01", "12101-02", "12102-01", "12102-02", "12105-01"];

    private readonly Dictionary<string, StringBuilder> files = new(StringComparer.Ordinal);
    private readonly List<Marker> markers = [];
    private readonly List<Actor> actors = [];
    private int people;

    public MarkedCity()
    {
        foreach (var ward in Wards) AddWard(ward);
        foreach (var area in Areas) AddArea(area);
        Line("plan-terms", "計画期ID,名称,開始年度,終了年度,基本理念", "P5,第5期(見本),2024,2026,");
        Line("scale", "記号,名称,定義,並び順", "A,進んだ,,1");
        AddCouncil("C-CITY", null);
        Staff("市", "市", null, "職員の名前");
        Staff("管理者", "管理者", null, "職員の名前");
        actors.Add(new("登録のない人", NewPerson(), null));
        actors.Add(new("客(ゲスト)", NewPerson(), null));
    }

    /// <summary>Everything that is marked.</summary>
    public IReadOnlyList<Marker> Markers => markers;

    /// <summary>Those who try, one a role.</summary>
    public IReadOnlyList<Actor> Actors => actors;

    /// <summary>Everybody with an account, those of other wards too.</summary>
    public Dictionary<string, Actor> Everybody { get; } = new(StringComparer.Ordinal);

    /// <summary>Who types the reports of an area: its own officer.</summary>
    public Dictionary<string, string> Officers { get; } = [];

    /// <summary>The 区事務局 of a ward.</summary>
    public Dictionary<string, string> Secretariats { get; } = [];

    /// <summary>The CSW of a ward.</summary>
    public Dictionary<string, string> Workers { get; } = [];

    /// <summary>A marker that nobody has yet.</summary>
    public string New(string kind, string? ward = null, string? area = null, string? owner = null, string? report = null) =>
        Add(new(string.Create(CultureInfo.InvariantCulture, $"印{markers.Count + 1:X4}"), kind, ward ?? area?[..5], area, owner, report));

    /// <summary>A question that could not be answered, as a card names it, by ward.</summary>
    public Dictionary<string, string> Questions { get; } = [];

    /// <summary>困りごとメモ of the CSW of a ward, as a button names it.</summary>
    public Dictionary<string, string> Needs { get; } = [];
    /// <summary>An お知らせ that was sent and a draft, as the buttons name them, by ward.</summary>
    public Dictionary<string, string[]> Notices { get; } = [];

    /// <summary>委員ID of plain members, those of the first ward first.</summary>
    public List<string> Members { get; } = [];

    /// <summary>The person who has that 役割 in this test.</summary>
    public Actor The(string role) => actors.Single(a => a.Role == role);

    /// <summary>Takes a text of the bot's own making, such as a 受付番号, as a marker.</summary>
    public string Add(Marker marker)
    {
        markers.Add(marker);
        return marker.Text;
    }

    /// <summary>Says of the markers since then that they stand in that report.</summary>
    public void Bind(int first, string report)
    {
        for (var i = first; i < markers.Count; i++) markers[i] = markers[i] with { Report = report };
    }

    /// <summary>The files of the master data, in a folder of their own.</summary>
    public string Write()
    {
        var folder = Directory.CreateTempSubdirectory("canary-").FullName;
        foreach (var (name, text) in files) File.WriteAllText(Path.Combine(folder, $"{name}.csv"), text.ToString());
        return folder;
    }

    private void AddWard(string ward)
    {
        var n = Array.IndexOf(Wards, ward) + 1;
        var telephone = Add(new($"043-100-000{n}", "事務局の名前・電話", ward));
        var mail = Add(new($"mark{n}@mark.example", "事務局のメール", ward));
        Line("wards", "区コード,名称,かな,別名,表示順,事務局名,電話,メール", $"{ward},{New("区の名前", ward)}区,,,{n},{New("事務局の名前・電話", ward)}事務局,{telephone},{mail}");
        for (var item = 1; item <= 2; item++)
            Line("plan-items", "取組みID,計画期ID,章,区コード,番号,並び順,名称", $"P5-{ward}-0{item},P5,5,{ward},({item}),{item},{New("取組み項目", ward)}のこと");
        for (var month = 4; month <= 6; month++)
        {
            var last = DateTime.DaysInMonth(2026, month);
            Line("periods", "区コード,年度,回,名称,開始,終了,期限,種別", $"{ward},2026,{month - 3},{month}月分,2026-0{month}-01,2026-0{month}-{last},2026-0{month + 1}-15,報告");
        }

        // Work of the ward's staff.
        Line("periods", "", $"{ward},2026,9,春の取りまとめ,2026-04-01,2026-06-30,2026-07-10,取りまとめ");

        Secretariats[ward] = Staff("区事務局", "区事務局", ward, "職員の名前");
        Staff("社協区事務所", "社協区事務所", ward, "職員の名前");
        Workers[ward] = Staff("CSW", "CSW(区)", ward, "CSWの名前");
        AddCouncil($"C-{ward}", ward);
    }

    private void AddArea(string area)
    {
        Line("areas", "地区部会ID,区コード,名称,かな,別名,有効開始,有効終了", $"{area},{area[..5]},{New("地区部会の名前", area: area)},,,,");
        Officers[area] = Staff("地区部会", "地区部会", area[..5], "職員の名前", area);
        if (area == Areas[0]) Staff("CSW", "CSW(地区部会)", area[..5], "CSWの名前", area);
    }

    private void AddCouncil(string council, string? ward)
    {
        Line("councils", "協議会ID,区コード,正式名称,略称", $"{council},{ward},{New("協議会の名前", ward)}推進協議会,");
        Member("委員長", "委員長・副委員長の名前", "2026-04-01", "2028-03-31", ward is null ? null : "正副委員長");
        Member("副委員長", "委員長・副委員長の名前", "2026-04-01", "2028-03-31", null);
        Member("委員", "委員の名前", "2026-04-01", "2028-03-31", ward is null ? "分科会委員" : "委員");
        // More than four, so that no count of members is taken for a small count of participants.
        for (var n = 0; n < 4; n++) Member("委員", "委員の名前", "2026-04-01", "2028-03-31", null);
        Member("委員長", "委員長・副委員長の名前", "2024-04-01", "2026-03-31", null);
        Member("委員", "前の委員の名前", "2024-04-01", "2026-03-31", ward is null ? null : "退任した委員");
        foreach (var (number, at) in new[] { (1, "2026-04-20T14:00"), (2, "2026-07-07T14:00") })
        {
            Line("meetings", "協議会ID,年度,回,日時,場所,議題,会議ID,決まったこと",
                $"{council},2026,{number},{at},{New("会議の場所", ward)}会館,{New("会議の議題", ward)}のこと,K-{council}-{number},{(number == 1 ? New("会議で決まったこと", ward) : "")}");
        }

        void Member(string post, string kind, string from, string to, string? role)
        {
            var id = role is null ? null : NewPerson();
            var mail = Add(new(string.Create(CultureInfo.InvariantCulture, $"m{markers.Count}@mark.example"), "委員の連絡先", ward, Owner: id));
            Line("members", "協議会ID,氏名,フリガナ,役職,選出区分,所属団体,期,任期開始,任期終了,EntraID,連絡先,委員ID",
                $"{council},{New(kind, ward, owner: id)} 花子,カナ,{post},公募,{New(kind, ward, owner: id)}の会,第6期,{from},{to},{id},{mail},M-{council}-{markers.Count}");
            if (post == "委員" && from == "2026-04-01" && Members.Count(m => m.StartsWith($"M-{council}-", StringComparison.Ordinal)) < 2) Members.Add($"M-{council}-{markers.Count}");
            if (id is not null) Everybody[id] = new(role!, id, role == "退任した委員" ? null : ward);
            if (id is not null && (ward == Wards[0] || ward is null)) actors.Add(new(role!, id, role == "退任した委員" ? null : ward));
        }
    }

    private string Staff(string role, string actor, string? ward, string kind, params string[] areas)
    {
        var id = NewPerson();
        Line("staff", "EntraID,氏名,役割,区コード,地区部会ID", $"{id},{New(kind, ward, areas is [var area] ? area : null, id)} 太郎,{role},{ward},{string.Join(';', areas)}");
        Everybody[id] = new(actor, id, ward, areas);
        if (ward is null || (ward == Wards[0] && (areas.Length == 0 || areas[0] == Areas[0]))) actors.Add(new(actor, id, ward, areas));
        return id;
    }

    private string NewPerson() => string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-00000000{++people:x4}");

    private void Line(string file, string header, string line)
    {
        if (!files.TryGetValue(file, out var text)) files[file] = text = new StringBuilder().Append(header).Append('\n');
        text.Append(line).Append('\n');
    }
}
